/** One page of a list: its rows, and how a pager says which they are. A page beyond the last is the last. */
export function partOf<Row>(all: readonly Row[], asked: number, per: number) {
  const pages = Math.max(1, Math.ceil(all.length / per))
  const page = Math.min(asked, pages)
  const from = (page - 1) * per
  const rows = all.slice(from, from + per)
  return { rows, pager: { page, pages, words: `${from + 1} to ${from + rows.length} of ${all.length}` } }
}
