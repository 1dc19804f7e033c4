/** So many cases in which one auditor said the row’s word and the other the column’s, in the order of the scale. */
export type Table = readonly (readonly number[])[]

export type Agreement = {
  /** Cases both answered. */
  readonly of: number
  /** Cases on which they said the same. */
  readonly same: number
  /** Cohen’s kappa weighted by how far apart two words of the scale are; null where chance alone explains all there is. */
  readonly kappa: number | null
}

/**
 * Agreement between two auditors beyond chance, by Cohen’s weighted kappa (1968): 1 is full agreement, 0 what chance would
 * give. `linear` counts steps of the scale, `squared` their squares; `none` is Cohen’s kappa of 1960.
 */
export function agreement(table: Table, weights: 'none' | 'linear' | 'squared' = 'linear'): Agreement {
  const size = table.length
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0
  const each = [...Array(size).keys()]
  const rows = each.map((row) => sum(each.map((column) => at(row, column))))
  const columns = each.map((column) => sum(each.map((row) => at(row, column))))
  const of = sum(rows)
  // Disagreement, in whole numbers: seen times n against expected times n squared.
  const apart = (row: number, column: number): number => distance[weights](Math.abs(row - column))
  const over = (value: (row: number, column: number) => number): number =>
    sum(each.flatMap((row) => each.map((column) => apart(row, column) * value(row, column))))
  const seen = over(at) * of
  const expected = over((row, column) => (rows[row] ?? 0) * (columns[column] ?? 0))
  return {
    of,
    same: sum(each.map((index) => at(index, index))),
    kappa: expected === 0 ? null : (expected - seen) / expected,
  }
}

const distance: Readonly<Record<'none' | 'linear' | 'squared', (steps: number) => number>> = {
  none: (steps) => Math.min(steps, 1),
  linear: (steps) => steps,
  squared: (steps) => steps * steps,
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** The table of pairs of words, each of the scale; pairs with another word are left out, as nothing says how far it is. */
export function tableOf(scale: readonly string[], pairs: readonly (readonly [string, string])[]): Table {
  const index = new Map(scale.map((word, place) => [word, place]))
  const table = scale.map(() => scale.map(() => 0))
  for (const [one, other] of pairs) {
    const [row, column] = [index.get(one), index.get(other)]
    const cells = row === undefined ? undefined : table[row]
    if (cells && column !== undefined) cells[column] = (cells[column] ?? 0) + 1
  }
  return table
}

/** Landis and Koch’s words (1977) for a kappa: a convention, and said as one. */
export function kappaWords(kappa: number): string {
  if (kappa < 0) return 'less than chance'
  return (
    ['slight', 'fair', 'moderate', 'substantial'][Math.ceil(kappa * 5) - 1] ??
    (kappa === 0 ? 'slight' : 'almost perfect')
  )
}
