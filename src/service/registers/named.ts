import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isPlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { ExportColumn } from '../../exports'
import type { SubjectId } from '../../happenings'
import { type Person, titleOf } from '../people/people.store'
import type { Known } from './known'
import type { Column, Register, Row } from './register'

export type People = ReadonlyMap<SubjectId, Person>

/** Said of whoever a row names and the viewer may not see. */
export const UNSEEN = 'somebody you do not see'

/** Whom some rows name, of those the viewer may see. */
export async function namedIn(
  db: Kysely<Tables>,
  { columns }: Register,
  rows: readonly Row[],
  known: Known,
  visible: RawBuilder<number>,
): Promise<SubjectId[]> {
  const naming = columns.filter(({ kind }) => kind === 'people')
  const ids = new Set(rows.flatMap((row) => [row.id, ...naming.flatMap((column) => idsOf(column, row, known))]))
  const { rows: seen } = await sql<{ id: SubjectId }>`
    select id from subject where id = any(${[...ids]}::bigint[]) and id in ${visible}`.execute(db)
  return seen.map(({ id }) => id)
}

export function idsOf({ cell }: Column, row: Row, known: Known): readonly SubjectId[] {
  const said = cell(row, known)
  return typeof said === 'object' && said !== null ? said : []
}

/** The columns of a register as a file has them: whom each row is of by name and by reference, then what is said. */
export function columnsOf(register: Register, known: Known, people: People): ExportColumn<Row>[] {
  const name = (id: SubjectId) => {
    const person = people.get(id)
    return person ? titleOf(person) : UNSEEN
  }
  return [
    { head: 'Reference', cell: ({ id }) => people.get(id)?.ref ?? null },
    { head: register.whose, cell: ({ id }) => name(id) },
    ...register.columns.map((column): ExportColumn<Row> => {
      const { head, kind, cell } = column
      if (kind === 'people') return { head, cell: (row) => idsOf(column, row, known).map(name).join('; ') || null }
      return { head, kind, cell: (row) => plain(cell(row, known), kind) }
    }),
  ]
}

function plain(said: ReturnType<Column['cell']>, kind: 'text' | 'number' | 'day'): string | number | null {
  if (said === null || typeof said === 'object') return null
  return kind === 'day' && !(typeof said === 'string' && isPlainDate(said)) ? null : said
}
