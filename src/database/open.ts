import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { lockFolder } from './lock'
import { migrate } from './migrate'
import { programRoot } from './program'
import { prepareRole } from './role'
import type { Tables } from './tables'
import { makeViews } from './views'

export type Db = Kysely<Tables>

export type Opened = {
  readonly db: Db
  /** True on the embedded database, which never calls fsync: a trial, not a place for live records. */
  readonly embedded: boolean
  /** Connections work as the lesser role, which the database refuses to let change the first ledger. */
  readonly guarded: boolean
  readonly close: () => Promise<void>
}

// Days stay text, and bigints are numbers: ours never pass 2^53, and the driver's defaults would shift or stringify them.
pg.types.setTypeParser(1082, (text: string) => text)
pg.types.setTypeParser(20, (text: string) => Number(text))

export type Where = {
  readonly databaseUrl?: string | undefined
  readonly folder: string
  /** Statements that make the analysts' views, from the kinds. */
  readonly views?: readonly string[]
}

/** Opens the service's database, embedded or a server's, brings it forward and takes the lesser role. Throws Refused. */
export async function openDatabase(where: Where): Promise<Opened> {
  return where.databaseUrl
    ? openServer(where.databaseUrl, where.views ?? [])
    : openEmbedded(where.folder, where.views ?? [])
}

async function openServer(connectionString: string, views: readonly string[]): Promise<Opened> {
  const owner = new pg.Pool({ connectionString, max: 1 })
  const roled = await prepare(owner, views).finally(() => owner.end())
  // Every question is about few rows: compiling it (JIT) takes a hundred times as long as answering it.
  const options = `-c jit=off${roled ? ' -c role=line_of_sight_app' : ''}`
  const pool = new pg.Pool({ connectionString, max: 10, options })
  return opened(pool, { embedded: false, guarded: roled }, () => Promise.resolve())
}

async function openEmbedded(folder: string, views: readonly string[]): Promise<Opened> {
  mkdirSync(folder, { recursive: true })
  const lock = await lockFolder(folder)
  const lite = await PGlite.create(join(folder, 'pglite'))
  // Nothing gathers the planner's figures in the background here, as a server does: they are gathered when it opens.
  const known = await lite.query<{ filled: boolean }>(`select to_regclass('happening') is not null as filled`)
  if (known.rows[0]?.filled) await lite.exec('analyze')
  const after = async () => {
    await lite.close()
    lock.close()
  }
  return openPglite(lite, after, views)
}

/** Takes over a PGlite that is already there: the embedded default, and tests in memory. */
export async function openPglite(
  lite: PGlite,
  after: () => Promise<void>,
  views: readonly string[] = [],
): Promise<Opened> {
  const pool = new pg.Pool(createPgConfig(lite))
  const guarded = await prepare(pool, views)
  if (guarded) await pool.query('set role line_of_sight_app')
  return opened(pool, { embedded: true, guarded }, after)
}

async function prepare(pool: pg.Pool, views: readonly string[]): Promise<boolean> {
  await migrate(pool, migrationsFolder())
  await makeViews(pool, views)
  return prepareRole(pool)
}

function opened(pool: pg.Pool, how: Pick<Opened, 'embedded' | 'guarded'>, after: () => Promise<void>): Opened {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    await after()
  }
  return { db, ...how, close }
}

/** Found from the program's own place, bundled or not. */
export function migrationsFolder(): string {
  const root = programRoot()
  return join(root, 'src', 'database', 'migrations')
}

/** Gathers the planner's figures anew after a great many rows came into an embedded database; a server does so itself. */
export async function gatherFigures({ db, embedded }: Opened): Promise<void> {
  if (embedded) await db.transaction().execute((trx) => analyse(trx, []))
}

/** Gathers the planner's figures of some tables, or of all, within a transaction: only their owner may. */
export async function analyse(trx: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<void> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(trx)
  await sql`set local role none`.execute(trx)
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(trx)
  await sql`set local role ${sql.raw(rows[0]?.role ?? 'none')}`.execute(trx)
}
