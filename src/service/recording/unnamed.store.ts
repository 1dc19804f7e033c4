import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'
import type { Kind } from '../../happenings'
import type { FormFaults } from './form-faults'
import { namedIn, saysName } from './named'

/** What everybody is or was called who works here, on record or with an account. */
export async function findStaffNames(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct value->>'name' as name from span where name = 'worker' and value->>'name' is not null
    union select name from account where not persona`.execute(db)
  return rows.map(({ name }) => name)
}

/** What everybody is or was called of whom records are kept: children, carers, those who live with them, those who would adopt. */
async function findOtherNames(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct value->>'name' as name from span where name in ('child', 'carer', 'household member', 'adopter household') and value->>'name' is not null`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** What is read in place of words that seem to name somebody, by whoever reads no case. */
export const HELD_BACK = 'Held back, as it may name somebody'

/**
 * Rows with what names anybody held back from some of their answers. A form refuses a name, but a file brings what was
 * written, and who is named may be on record only since.
 */
export async function holdBack<Row extends object>(
  db: Kysely<Tables>,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): Promise<Row[]> {
  const texts = rows.flatMap((row) => columns.map((column) => row[column]).filter((text) => typeof text === 'string'))
  if (texts.length === 0) return [...rows]
  const names = namedIn(texts.join(' | '), [...(await findStaffNames(db)), ...(await findOtherNames(db))])
  const isNaming = (text: unknown) => typeof text === 'string' && namedIn(text, names).length > 0
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(columns.filter((column) => isNaming(row[column])).map((column) => [column, HELD_BACK])),
  }))
}

/** What somebody is or was called. */
async function findOwnNames(db: Kysely<Tables>, ref: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct p.value->>'name' as name from subject s join span p on p.subject_id = s.id and p.name = s.kind
    where s.ref = ${ref} and p.value->>'name' is not null`.execute(db)
  return rows.map(({ name }) => name)
}

/** Prose in which nobody who works here may be named, or nobody at all, and somebody is. */
export async function findNaming(
  db: Kysely<Tables>,
  { unnamed }: Kind,
  values: Readonly<Record<string, string>>,
): Promise<FormFaults> {
  const said = unnamed ? [unnamed.at, ...(unnamed.also ?? [])].filter((column) => (values[column] ?? '') !== '') : []
  if (!unnamed || said.length === 0) return {}
  const own = unnamed.of ? await findOwnNames(db, values[unnamed.of.role] ?? '') : []
  if (unnamed.of && own.some((name) => saysName(values[unnamed.at] ?? '', name)))
    return { [unnamed.at]: unnamed.of.why }
  const names = [...(await findStaffNames(db)), ...(unnamed.anybody ? await findOtherNames(db) : [])]
  const naming = said.filter((column) => namedIn(values[column] ?? '', names).length > 0)
  return Object.fromEntries(naming.map((column) => [column, unnamed.why]))
}
