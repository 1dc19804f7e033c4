import type { PlainDate } from '../../calendar'
import type { ReadRow } from './read-extract'
import type { ExtractRow } from './table'

const markOf = ({ table, key }: Pick<ExtractRow, 'table' | 'key'>): string => `${table} ${key}`

/**
 * What is kept after an extract: its rows in place of those told before, each cell with the day since when it is told so. A row
 * that it does not tell is kept, as its window may have passed over it.
 */
export function mergeExtract(
  before: readonly ExtractRow[],
  now: readonly ReadRow[],
  takenOn: PlainDate,
): { readonly after: readonly ExtractRow[]; readonly said: readonly ExtractRow[] } {
  const kept = new Map(before.map((row) => [markOf(row), row]))
  const said: ExtractRow[] = []
  for (const row of now) {
    const was = kept.get(markOf(row))
    const since = Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]) => [
        column,
        (was?.cells[column] === cell ? was.since[column] : undefined) ?? takenOn,
      ]),
    )
    const is = { ...row, since }
    if (!was || !sameCells(was, is)) said.push(is)
    kept.set(markOf(row), is)
  }
  return { after: [...kept.values()], said }
}

const sameCells = (a: ExtractRow, b: ExtractRow): boolean =>
  Object.keys(a.cells).length === Object.keys(b.cells).length &&
  Object.entries(b.cells).every(([column, cell]) => a.cells[column] === cell)
