import { type Day, never } from './calendar'
import type { Duty } from './chain'
import { allocationOn, inForce, type Ledger } from './ledger'
import { about, holds, type Span } from './spans'
import { addWorkingDays } from './working-days'

type Watch = {
  rule: string
  subject: string
  run: Span
  asAt: Day
  kept: (day: Day) => boolean
  grace: (day: Day) => Day
}

/** A limit watched day by day: a duty opens the day it is no longer kept and is met the day it is kept again. */
export function watch(limit: Watch): Duty[] {
  const duties: Duty[] = []
  const { rule, subject, run } = limit
  let open: Duty | null = null
  for (let day = run.from; day <= limit.asAt && day < run.to; day += 1) {
    const kept = limit.kept(day)
    if (open && kept) open = meet(open, day)
    else if (!open && !kept) {
      open = { rule, subject, opened: day, due: limit.grace(day), met: null, closed: null }
      duties.push(open)
    }
  }
  if (open && run.to <= limit.asAt) open.closed = run.to
  return duties
}

function meet(duty: Duty, day: Day): null {
  duty.met = day
  return null
}

/** Every approved household has a worker named for it; a gap of more than one working day is a breach. */
export function namedWorkerDuties(ledger: Ledger): Duty[] {
  const rule = 'ssw-named'
  return ledger.households.flatMap((subject) =>
    ledger.approved(subject).flatMap((span) => {
      const run = inForce(span, rule)
      const kept = (day: Day) => Boolean(allocationOn(ledger, subject, day)?.worker)
      const grace = (day: Day) => addWorkingDays(day, 1)
      return run ? watch({ rule, subject, run, asAt: ledger.service.asAt, kept, grace }) : []
    }),
  )
}

/** At most three children placed with a household at once, leaving out those it has an exemption for. */
export function fosteringLimitDuties(ledger: Ledger): Duty[] {
  const rule = 'fostering-limit-3'
  return ledger.households.flatMap((subject) => {
    const here = ledger.placed.filter(({ household }) => household === subject)
    const exemptions = about(ledger.service, 'exemptions', 'household', subject)
    const isExempt = (child: string, day: Day) => exemptions.some(({ on, row }) => row.child === child && on <= day)
    const run = inForce({ from: Math.min(...here.map(({ from }) => from)), to: never }, rule)
    const kept = (day: Day) => here.filter((span) => holds(span, day) && !isExempt(span.child, day)).length <= 3
    return run ? watch({ rule, subject, run, asAt: ledger.service.asAt, kept, grace: (day) => day }) : []
  })
}
