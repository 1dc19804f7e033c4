import type { RawBuilder } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Told } from './known'
import type { Why } from './measure'

export const SPLITS = [
  'team',
  'worker',
  'cohort',
  'age',
  'placement type',
  'legal status',
  'hub',
  'district',
  'role',
] as const
export type Split = (typeof SPLITS)[number]

/** One judged row, or so many alike: its group in a split, and its subject where rows were asked for. */
export type Judged = {
  readonly measure: string
  readonly group: string | null
  readonly subject: string | null
  readonly why: Why
  readonly n: number
  /** The day of what happened, or since when it is true, where a row is such a thing. */
  readonly on?: PlainDate
  /** What it comes to, of a figure of amounts. */
  readonly amount?: number
  /** What it weighs, in hundredths; null where nobody said. */
  readonly weight?: number | null
}

export type Asked = {
  readonly asAt: PlainDate
  readonly by: Split | null
  readonly rows: boolean
  readonly among: RawBuilder<unknown> | null
  readonly heard?: Heard
}

/** What happened of some kinds about some subjects by a day, oldest first: of a subject. */
export type Heard = (
  kinds: readonly string[],
  subjects: readonly number[],
  asAt: PlainDate,
) => Promise<(subject: number) => readonly Told[]>
