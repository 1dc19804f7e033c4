import type { Word } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { World } from './window'

/** A figure with its base, what it counts and why each row stands where it does. */
export type MeasureCheck = {
  kind: 'measure'
  id: string
  asAt: string
  knownAt?: string
  of: number
  counts: number
  /** What the printed figure begins with. */
  shown?: string
  why?: Partial<Record<Word | 'not available', number>>
}

/** One duty, found by its rule, its subject and whichever of these days are given. Absent: there is no such row at all. */
export type DutyCheck = {
  kind: 'duty'
  rule: string
  subject: string
  asAt: string
  knownAt?: string
  absent?: true
  opened?: string
  due?: string
  met?: string | null
  closed?: string | null
  standing?: string
}

export type CaseloadCheck = { kind: 'caseload'; worker: string; asAt: string; households: number }

/** Something true of the fictional service by construction, for whoever computes it another way. */
export type Truth = { id: string; says: string; check: MeasureCheck | DutyCheck | CaseloadCheck }

const percent = (counts: number, of: number): string => `${Math.floor((100 * counts) / of)}%`

/** A figure on a day, its percentage cut short as the published table cuts it. */
export const measure = (
  id: string,
  asAt: Day,
  of: number,
  counts: number,
  more: Partial<MeasureCheck> = {},
): MeasureCheck => ({
  kind: 'measure',
  id,
  asAt: isoOf(asAt),
  of,
  counts,
  shown: percent(counts, of),
  ...more,
})

/** What is said of a duty. */
export type Given = Partial<Omit<DutyCheck, 'kind' | 'rule' | 'subject'>>

/** A truth about one duty, as at the last day unless it says otherwise. */
export const duty = (world: World, id: string, says: string, rule: string, subject: string, given: Given): Truth => ({
  id,
  says,
  check: { kind: 'duty', rule, subject, asAt: isoOf(world.lastDay), ...given },
})

/** The same day a year on, as ISO. */
export const yearOn = (day: Day): string => isoOf(addMonths(day, 12))
