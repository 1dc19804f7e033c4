import type { ExportColumn } from '../../exports'
import { type Cell, type Column, cellOf, type Person } from './matrix'
import type { Asked } from './read-training'

type Row = { readonly person: Person; readonly column: Column; readonly cell: Cell }

/** A row for each person and each thing asked of them, as the page has them. */
export const rowsOf = (
  people: readonly Person[],
  columns: readonly Column[],
  { course, standing, look }: Pick<Asked, 'course' | 'standing' | 'look'>,
): Row[] =>
  people.flatMap((person) =>
    columns
      .filter(({ key }) => !course || key === course)
      .flatMap((column) => {
        const cell = cellOf(person, column, look.asAt)
        return cell && (!standing || cell.standing === standing) ? [{ person, column, cell }] : []
      }),
  )

export const trainingColumns: readonly ExportColumn<Row>[] = [
  { head: 'Reference', cell: ({ person }) => person.ref },
  { head: 'Name', cell: ({ person }) => person.name },
  { head: 'Household', cell: ({ person }) => person.home?.name ?? null },
  { head: 'Part', cell: ({ person }) => person.part },
  { head: 'Team', cell: ({ person }) => person.team },
  { head: 'Began on', kind: 'day', cell: ({ person }) => person.began },
  { head: 'Course or duty', cell: ({ column }) => column.title },
  { head: 'Standing', cell: ({ cell }) => cell.standing },
  { head: 'Done on', kind: 'day', cell: ({ cell }) => (cell.standing === 'done' ? cell.day : null) },
  { head: 'Due on', kind: 'day', cell: ({ cell }) => (cell.standing === 'done' ? null : cell.day) },
  { head: 'Counts until', kind: 'day', cell: ({ cell }) => cell.until },
]
