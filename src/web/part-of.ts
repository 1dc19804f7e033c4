export type Part = { readonly page: number; readonly pages: number; readonly words: string }

/** One page of a list: its rows, and how a pager says which they are. A page beyond the last is the last. */
export function partOf<Row>(
  all: readonly Row[],
  asked: number,
  per: number,
): { readonly rows: readonly Row[]; readonly pager: Part } {
  const pages = Math.max(1, Math.ceil(all.length / per))
  const page = Math.min(asked, pages)
  const from = (page - 1) * per
  const rows = all.slice(from, from + per)
  return { rows, pager: { page, pages, words: wordsOf(from, rows.length, all.length) } }
}

const wordsOf = (from: number, shown: number, of: number): string => {
  const all = of.toLocaleString('en-GB')
  return of === 0
    ? 'None'
    : `${(from + 1).toLocaleString('en-GB')} to ${(from + shown).toLocaleString('en-GB')} of ${all}`
}
