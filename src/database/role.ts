import type { Pool } from 'pg'

/** What the product works as. It may add to the first ledger, the journal and the targets, and never change or take away from them. */
const ROLE = 'line_of_sight_app'

const GRANTS = `
  grant usage on schema {schema} to ${ROLE};
  grant select, insert, update, delete on all tables in schema {schema} to ${ROLE};
  grant usage, select on all sequences in schema {schema} to ${ROLE};
  revoke update, delete, truncate on happening, happening_subject, subject, journal, target, law_change, report_version, report_step from ${ROLE};
  revoke all on migration from ${ROLE};
  -- Row locks ask for a right to update; the trigger still refuses any update.
  grant update (kind) on subject to ${ROLE};
`

/**
 * Makes the role and what it may do. Where the login may not create roles, an administrator creates it once (see
 * docs/running-it.md); until then the triggers alone refuse. Returns whether connections can take the role.
 */
export async function prepareRole(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean; member: boolean | null; schema: string }>(
    `select exists (select from pg_roles where rolname = $1) as known, current_schema() as schema,
      (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1) as member`,
    [ROLE],
  )
  const [found] = rows
  if (!found) return false
  try {
    if (!found.known) await pool.query(`create role ${ROLE} nologin`)
    // An administrator who made the role may have granted it without the right to grant it on.
    if (!found.member) await pool.query(`grant ${ROLE} to current_user`)
    await pool.query(GRANTS.replaceAll('{schema}', `"${found.schema}"`))
    return true
  } catch {
    return false
  }
}
