import { addYears, birthday, dayOf } from './calendar'
import type { Duty } from './chain'
import { type Ledger, live } from './ledger'
import { readings } from './readings'
import { again, gate, handedOver, months, once, weeks, workingDays } from './rules'
import { about, inCareOf, type Placed } from './spans'

/** What is owed about a child in care: reviews and health assessments. */
export function careDuties(ledger: Ledger): Duty[] {
  return ledger.children.flatMap((child) => [...reviews(ledger, child), ...health(ledger, child)])
}

/** The first review in 20 working days, the second 3 months after it was held, the rest 6 months apart. */
function reviews(ledger: Ledger, subject: string): Duty[] {
  const subsequent = again('review-subsequent-6m', '', months(6))
  const second = once('review-second-3m', '', months(3), () => subsequent)
  const initial = once('review-first-20wd', '', workingDays(20), () => second)
  const evidence = { '': about(ledger.service, 'looked-after-reviews', 'child', subject) }
  const runs = inCareOf(ledger.service, subject)
  const chain = { subject, runs, first: (_: unknown, late: boolean) => (late ? subsequent : initial), evidence }
  return live(chain, initial.rule, ledger.service.asAt)
}

/** The initial assessment in 20 working days, then reviews: every 6 months under five, every 12 from the fifth birthday. */
function health(ledger: Ledger, subject: string): Duty[] {
  const born = about(ledger.service, 'children', 'ref', subject).at(-1)?.row.born ?? ''
  const younger = again('rha-under5-6m', 'review', months(6))
  const review = handedOver(younger, birthday(dayOf(born), 5), again('rha-over5', 'review', months(12)))
  const initial = once('iha-20wd', 'initial', workingDays(20), review)
  const assessments = about(ledger.service, 'health-assessments', 'child', subject)
  const ofKind = (kind: string) => assessments.filter(({ row }) => row.assessment === kind)
  const evidence = { initial: ofKind('initial'), review: ofKind('review') }
  const alreadyIn = readings.healthReviewsOpenOnFirstDay ? review : () => null
  const chain = {
    subject,
    runs: inCareOf(ledger.service, subject),
    first: (run: { from: number }, late: boolean) => (late ? alreadyIn(run.from) : initial),
    evidence,
  }
  return live(chain, initial.rule, ledger.service.asAt)
}

/** What is owed about a placement: visits to the child, and a plan for the child in that home. */
export function placementDuties(ledger: Ledger): Duty[] {
  return ledger.placed.flatMap((placed) => [...visits(ledger, placed), ...plan(ledger, placed)])
}

/** Within a week, then every 6 weeks; after the first year every 6 weeks, or 3 months if it is to last to 18. */
function visits(ledger: Ledger, placed: Placed): Duty[] {
  const term = placed.until18 ? months(3) : weeks(6)
  const later = again('visit-after-year1', '', term)
  const regular = handedOver(again('visit-6w-year1', '', weeks(6)), addYears(placed.from, 1), later)
  const soon = once('visit-first-1w', '', weeks(1), regular)
  const evidence = { '': about(ledger.service, 'child-visits', 'child', placed.child) }
  const first = (run: { from: number }, late: boolean) => (late ? regular(run.from) : soon)
  return live({ subject: placed.ref, runs: [placed], first, evidence }, soon.rule, ledger.service.asAt)
}

/** A plan that names both the child and the home, at once and then every 12 months. */
function plan(ledger: Ledger, placed: Placed): Duty[] {
  if (placed.household === '') return []
  const step = gate('safer-caring-plan', '', months(12))
  const plans = about(ledger.service, 'safer-caring-plans', 'child', placed.child)
  const evidence = { '': plans.filter(({ row }) => row.household === placed.household) }
  return live({ subject: placed.ref, runs: [placed], first: () => step, evidence }, step.rule, ledger.service.asAt)
}
