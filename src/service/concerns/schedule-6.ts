import { addMonths, fromNumber, type PlainDate, plainDate, toNumber } from '../../calendar'
import { SCHEDULE_6 } from './schedules'

export type Matter = (typeof SCHEDULE_6)[number]

/** What a quarter knows of one matter. Nothing recorded is no nil: only what somebody said is. */
export type MatterStanding = 'found' | 'no finding yet' | 'nil' | 'said nil, and yet' | 'nobody has said'

export type Case = {
  readonly id: number
  readonly kind: string
  readonly on: PlainDate
  readonly matter: string
  readonly nil: boolean
  readonly finding: string | null
}

/** Registers that hold cases of a matter: each is one, whether or not a matter was recorded of it. */
export const REGISTERS: Readonly<Record<string, Matter>> = {
  complaint: 'complaint',
  allegation: 'allegation',
  'notifiable event': 'schedule 7 notification',
  'missing episode': 'missing',
  restraint: 'restraint or discipline',
}

export type MatterRow = {
  readonly matter: Matter
  readonly standing: MatterStanding
  readonly cases: readonly Case[]
  readonly nil: Case | null
}

/** Every matter of the schedule, in its order, with what a quarter’s records say of it. */
export function mattersOf(all: readonly Case[]): MatterRow[] {
  return SCHEDULE_6.map((matter) => {
    const own = all.filter((each) => each.matter === matter)
    const cases = own.filter((each) => !each.nil)
    const nil = own.findLast((each) => each.nil) ?? null
    return { matter, cases, nil, standing: standingOf(cases, nil) }
  })
}

/** A finding is one for the matter: what was found of its cases. */
function standingOf(cases: readonly Case[], nil: Case | null): MatterStanding {
  if (cases.length > 0 && nil) return 'said nil, and yet'
  if (cases.length > 0) return cases.some(({ finding }) => finding) ? 'found' : 'no finding yet'
  return nil ? 'nil' : 'nobody has said'
}

/** The calendar quarter a day lies in, first and last day. */
export function quarterOf(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const [year = '', month = ''] = day.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  const from = plainDate(`${year}-${String(first).padStart(2, '0')}-01`)
  return { from, to: fromNumber(addMonths(toNumber(from), 3) - 1) }
}
