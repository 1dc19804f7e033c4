/** Why a row of a base stands where it stands. */
export const WHY = [
  'in time',
  'complete, late',
  'excused',
  'not yet due',
  'unknown',
  'late',
  'on the register',
  'not available',
] as const
export type Why = (typeof WHY)[number]

/**
 * What a measure is of. `currency`: households on the register, up to date or not. `completion`: things owed, met by their
 * day or not. `register`: households. `neither`: a household by key figure, in neither column.
 */
export type Form =
  | {
      readonly is: 'currency'
      /** The rule whose evidence leaves a household in date. */
      readonly inDate: string
      /** The rules whose open duty says whether it is due. */
      readonly owed: readonly string[]
      /** Counts what is complete, in time or late. */
      readonly complete?: boolean
      /** Only the rows with one of these words are in the base. */
      readonly only?: readonly Why[]
      /** Not available until its rule first had evidence, which is of this kind: an empty column is not 0%. */
      readonly until?: string
    }
  | { readonly is: 'completion'; readonly rule: string; readonly months: number }
  | { readonly is: 'register' }
  | { readonly is: 'neither'; readonly of: readonly string[] }

/** One figure, as published and as we explain it. It returns rows; the number is their length. */
export type Measure = {
  readonly id: string
  readonly title: string
  /** For a heading or a table: `Unannounced visits`. */
  readonly short: string
  readonly says: string
  /** The figure in a sentence: `{n}` is `211 of 245 households`, `{day}` the day it is as at. */
  readonly sentence: string
  /** What its trend draws: `Share of households with an unannounced visit in the last 12 months`. */
  readonly drawn: string
  readonly whyItMatters: string
  readonly rows: 'household' | 'event' | 'household and figure'
  readonly unit: 'percent' | 'count'
  readonly direction: 'up' | 'down' | 'none'
  readonly rounding: 'truncate' | 'half up' | 'whole'
  readonly numbers: 'service view' | 'board view'
  readonly published: string
  readonly form: Form
}

export const defineMeasure = (measure: Measure): Measure => measure

/** Words that count. A row says one word, and the words add up to the base. */
export const COUNTED: ReadonlySet<Why> = new Set<Why>(['in time', 'complete, late', 'on the register'])
