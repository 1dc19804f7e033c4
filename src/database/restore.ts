import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { asOwner, KEPT } from './backup'
import { batchesOf, type Manifest } from './backup-file'
import { migrationNames } from './migrate'
import { type Db, migrationsFolder } from './open'
import { Refused } from './refused'
import type { Tables } from './tables'

/**
 * Puts a backup that was checked into an empty database, in one transaction; `also` is done in it, last.
 * Throws Refused when the database holds anything, or the backup was made by a newer version; then nothing is changed.
 */
export async function restoreBackup(
  db: Db,
  path: string,
  manifest: Manifest,
  also: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const known = migrationNames(migrationsFolder())
  const unknown = manifest.migrations.find((name) => !known.includes(name))
  if (unknown)
    throw new Refused(
      'newer-backup',
      `${path} was made by a newer version of Line of Sight: it has had ${unknown}, which this one does not know. Install the newer version.`,
    )
  await db.transaction().execute(async (trx) => {
    await asOwner(trx)
    await refuseUnlessEmpty(trx)
    const later = known.filter((name) => !manifest.migrations.includes(name))
    if (later.length === 0) await fill(trx, path, manifest)
    else await broughtForward(trx, manifest.migrations, later, () => fill(trx, path, manifest))
    await numberOn(trx)
    // A server gathers the planner’s figures some time later, an embedded database never: both would be slow until then.
    await sql`analyze`.execute(trx)
    await also(trx)
  })
}

async function refuseUnlessEmpty(trx: Kysely<Tables>): Promise<void> {
  const names = Object.keys(KEPT)
  // Whoever else would write waits until we are done.
  await sql`lock table ${sql.join(names.map((name) => sql.table(name)))} in exclusive mode`.execute(trx)
  for (const name of names.filter((each) => each !== 'setting')) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(trx)
    if (rows.length > 0) throw new Refused('not-empty', NOT_EMPTY)
  }
  // Settings alone are what a database has that was only ever opened: they give way to those of the backup.
  await sql`delete from setting`.execute(trx)
}

const NOT_EMPTY =
  'This database already holds records. A backup is restored only into an empty one: give another LOS_DATA or DATABASE_URL.'

async function fill(trx: Kysely<Tables>, path: string, manifest: Manifest): Promise<void> {
  for await (const { table, lines } of batchesOf(path, manifest)) {
    const rows = sql`json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::json)`
    await sql`insert into ${sql.table(table)} overriding system value select * from ${rows}`.execute(trx)
  }
}

/**
 * A backup of an older version is laid out, in a schema aside, as that version would have it, and goes through the
 * migrations since: they may change rows as well as tables.
 */
async function broughtForward(
  trx: Kysely<Tables>,
  earlier: readonly string[],
  later: readonly string[],
  fillIt: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ home: string }>`select current_schema() as home`.execute(trx)
  const home = sql.id(rows[0]?.home ?? 'public')
  await sql`create schema restoring`.execute(trx)
  await sql`set local search_path to restoring`.execute(trx)
  for (const name of earlier) await runMigration(trx, name)
  await fillIt()
  await numberOn(trx)
  for (const name of later) await runMigration(trx, name)
  for (const name of Object.keys(KEPT))
    await sql`insert into ${home}.${sql.id(name)} overriding system value select * from ${sql.table(name)}`.execute(trx)
  await sql`set local search_path to ${home}`.execute(trx)
  await sql`drop schema restoring cascade`.execute(trx)
}

const runMigration = (trx: Kysely<Tables>, name: string) =>
  sql.raw(readFileSync(join(migrationsFolder(), name), 'utf8')).execute(trx)

/** What is recorded next is numbered on from what was restored. */
async function numberOn(trx: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; numbered: string }>`
    select c.relname::text as name, a.attname::text as numbered from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::text::regnamespace and c.relkind = 'r' and a.attidentity <> ''`.execute(
    trx,
  )
  for (const { name, numbered } of rows)
    await sql`select setval(pg_get_serial_sequence(${name}, ${numbered}), coalesce(max(${sql.id(numbered)}), 0) + 1, false) from ${sql.table(name)}`.execute(
      trx,
    )
}
