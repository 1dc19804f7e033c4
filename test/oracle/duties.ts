import { type Day, dayOf, isoOf, never } from './calendar'
import type { Duty } from './chain'
import { careDuties, placementDuties } from './child-duties'
import { eventDuties } from './event-duties'
import { checkDuties, householdDuties } from './household-duties'
import { type Ledger, ledgerOf } from './ledger'
import { fosteringLimitDuties, namedWorkerDuties } from './limit-duties'
import { readings } from './readings'
import { forceOf } from './rules'
import { type Files, type Happening, serviceOf } from './service'

export type Standing = 'met in time' | 'met late' | 'excused' | 'stopped' | 'due' | 'overdue'
export type OracleDuty = {
  rule: string
  subject: string
  opened: string
  due: string
  met: string | null
  closed: string | null
  standing: Standing
}

/** Every duty of the 24 rules as at a day, and where asked as known at an instant, in order of rule, subject and day. */
export function oracleDuties(files: Files, asAt: string, knownAt?: string): OracleDuty[] {
  const ledger = ledgerOf(serviceOf(files, asAt, knownAt))
  const rows = dutiesOf(ledger).map((duty) => rowOf(duty, standingOf(ledger, duty)))
  return rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** Every duty of a ledger. */
export function dutiesOf(ledger: Ledger): Duty[] {
  const all = [householdDuties, checkDuties, careDuties, placementDuties, namedWorkerDuties, fosteringLimitDuties]
  return [...all, eventDuties].flatMap((part) => part(ledger))
}

/** How a duty stands on the day asked about. */
export function standingOf(ledger: Ledger, duty: Duty): Standing {
  const { asAt } = ledger.service
  if (duty.met !== null) return (duty.late ?? duty.met > duty.due) ? 'met late' : 'met in time'
  if (duty.closed !== null && stoppedBy(duty, duty.closed)) return 'stopped'
  if (isExcused(ledger, duty, asAt)) return 'excused'
  return asAt <= duty.due ? 'due' : 'overdue'
}

const keyOf = (row: OracleDuty) => [row.rule, row.subject, row.opened, row.due, row.met ?? ''].join(' ')

function rowOf({ rule, subject, opened, due, met, closed }: Duty, standing: Standing): OracleDuty {
  const said = (day: Day | null) => (day === null ? null : isoOf(day))
  return { rule, subject, opened: isoOf(opened), due: isoOf(due), met: said(met), closed: said(closed), standing }
}

/** A stop on or before the due day is no breach; after it the duty stays overdue. */
function stoppedBy(duty: Duty, closed: Day): boolean {
  const withItsRule = closed === forceOf(duty.rule).to
  return closed <= duty.due || (withItsRule && !readings.overdueOutlivesRule)
}

function isExcused(ledger: Ledger, duty: Duty, asAt: Day): boolean {
  if (duty.closed !== null && !readings.excusalOutlivesClosing) return false
  return ledger.service.of('excusals').some((excusal) => covers(excusal, duty, asAt))
}

/** An excusal covers the duty open on its day, the day it stops included, from then up to its last day, not on it. */
function covers({ on, row }: Happening, duty: Duty, asAt: Day): boolean {
  if (row.subject !== duty.subject || row.rule !== duty.rule) return false
  const wasOpen = duty.opened <= on && (duty.closed === null || on <= duty.closed)
  return wasOpen && asAt < (row.until ? dayOf(row.until) : never)
}
