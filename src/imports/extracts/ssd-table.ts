import type { ExtractRow, ExtractTable, Told } from './table'

export type Cells = Readonly<Record<string, string>>
type Tell = (row: ExtractRow, child: string) => readonly Told[]

/** Columns by the name they have in every extract of the dataset, so named that `child` is the person’s key. */
export const named = (columns: Readonly<Record<string, string>>): Record<string, RegExp> =>
  Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, new RegExp(`^${name}$`)]))

type Declared = { name: string; id?: string; must?: readonly string[]; columns: Cells; tell: Tell }
export const table = ({ name, id, must, columns, tell }: Declared): ExtractTable => ({
  ...{ name, columns: named(columns), must: must ?? ['child'], key: [id ?? 'id'] },
  tell: () => (row) => tell(row, row.cells.child ?? ''),
})
