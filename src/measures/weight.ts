/** What the rows of a figure weigh besides being so many, in hundredths: posts, of full time. */
export type Weighed = {
  readonly of: number
  readonly counts: number
  /** Of those in no count as nobody knows whether they belong there: it is in the whole. */
  readonly unknown: number
  /** How many rows do not say what they weigh: they are in neither. */
  readonly unsaid: number
}

/** A tally of a figure: so many, in one group of a split. */
type Tally = { readonly group: string | null; readonly why: string; readonly n: number }

/** Stand among the tallies of a figure for what its rows weigh; no row says them. */
const WEIGHT = 'weight'
const COUNTED = 'weight counted'
const UNKNOWN = 'weight unknown'
const UNSAID = 'weight not said'

type Row = {
  readonly group: string | null
  readonly why: string
  readonly counted: boolean
  readonly weight?: number | null
}

/** The tallies of what some rows weigh: none of rows that nobody weighs. */
export const weightsOf = (rows: readonly Row[]): Tally[] =>
  rows.flatMap(({ group, why, counted, weight }): Tally[] => {
    if (weight === undefined) return []
    if (weight === null) return [{ group, why: UNSAID, n: 1 }]
    const all = { group, why: WEIGHT, n: weight }
    const part = counted ? COUNTED : why === 'unknown' ? UNKNOWN : null
    return part ? [all, { ...all, why: part }] : [all]
  })

/** What rows weigh whose tallies are summed up, by their word. */
export function weighed(sums: ReadonlyMap<string, number>): { readonly weighed?: Weighed } {
  const sum = (why: string) => sums.get(why) ?? 0
  const all = { of: sum(WEIGHT), counts: sum(COUNTED), unknown: sum(UNKNOWN), unsaid: sum(UNSAID) }
  return all.of + all.unsaid > 0 ? { weighed: all } : {}
}

/** The same again as tallies, to be kept. */
export const weightsAgain = (group: string | null, { of, counts, unknown, unsaid }: Weighed): Tally[] => [
  { group, why: WEIGHT, n: of },
  { group, why: COUNTED, n: counts },
  { group, why: UNKNOWN, n: unknown },
  { group, why: UNSAID, n: unsaid },
]

/** `3.50`: hundredths as they are read. */
export const hundredths = (n: number): string => (n / 100).toFixed(2)
