import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { type Opened, openDatabase, openPglite } from '../../src/database'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL cluster the tests started; null when this run is on the embedded database. */
    postgres: string | null
  }
}

let made = 0

/** An empty, migrated database of its own: in memory on the embedded run, a new database of the cluster on the other. */
export async function emptyDatabase(): Promise<Opened> {
  const server = inject('postgres')
  if (!server) return openPglite(await PGlite.create(), () => Promise.resolve())
  const name = `test_${process.pid}_${++made}_${Date.now()}`
  const owner = new pg.Client({ connectionString: server })
  await owner.connect()
  await owner.query(`create database ${name}`)
  await owner.end()
  const address = new URL(server)
  address.pathname = `/${name}`
  return openDatabase({ databaseUrl: address.toString(), folder: '' })
}

/** Empties a database for the next case: quicker than a new one. Only its owner can, with the triggers off. */
export async function emptied({ db }: Opened): Promise<void> {
  const tables = [
    'happening',
    'happening_subject',
    'subject',
    'span',
    'duty',
    'import_row',
    'import_reject',
    'import_run',
    'figure_kept',
    'journal',
    'law_change',
    'feedback_link',
    'return_row',
    'return_sent',
    'return_sent_file',
    'extract_row',
    'postcode',
  ]
  await db.connection().execute(async (owner) => {
    await sql`set role none`.execute(owner)
    for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(owner)
    await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))} restart identity`.execute(owner)
    for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(owner)
    await sql`set role line_of_sight_app`.execute(owner)
  })
}
