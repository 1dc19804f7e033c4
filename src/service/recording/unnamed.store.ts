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

/** What everybody is or was called of whom records are kept: children, carers, those who live with them. */
async function findOtherNames(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct value->>'name' as name from span where name in ('child', 'carer', 'household member') and value->>'name' is not null`.execute(
    db,
  )
  return rows.map(({ name }) => name)
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
  const text = unnamed ? (values[unnamed.at] ?? '') : ''
  if (!unnamed || text === '') return {}
  const own = unnamed.of ? await findOwnNames(db, values[unnamed.of.role] ?? '') : []
  if (unnamed.of && own.some((name) => saysName(text, name))) return { [unnamed.at]: unnamed.of.why }
  const names = [...(await findStaffNames(db)), ...(unnamed.anybody ? await findOtherNames(db) : [])]
  return namedIn(text, names).length > 0 ? { [unnamed.at]: unnamed.why } : {}
}
