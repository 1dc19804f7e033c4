import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { FORMAT, type Manifest, sealLine } from './backup-file'
import type { Db } from './open'
import { Refused } from './refused'
import type { Tables } from './tables'

/** Every table that a backup holds, each after those it refers to, and the order of its rows. */
export const KEPT: Readonly<Record<string, string>> = {
  setting: 'name',
  account: 'id',
  subject: 'id',
  happening: 'id',
  happening_subject: 'subject_id, on_day, happening_id, role',
  span: 'id',
  duty: 'id',
  import_row: 'key, seq',
  import_run: 'id',
  import_reject: 'run_id, seq',
  journal: 'seq',
  target: 'id',
  draft: 'account_id, kind, about',
  law_change: 'id',
  calendar_feed: 'hash',
  digest: 'account_id',
  form_sent: 'token',
  feedback_link: 'id',
  postcode: 'postcode',
  return_row: 'source, table_name, key, year_end',
  extract_row: 'source, table_name, key',
  report_version: 'id',
  report_step: 'id',
}

/** Tables it leaves out: who is signed in just now, who tried, what is worked out anew, what was sent and not yet recorded, and what each database knows of itself. */
export const LEFT_OUT = ['session', 'sign_in_attempt', 'figure_kept', 'migration', 'return_sent', 'return_sent_file']

const BATCH = 2_000

/**
 * Writes the whole service into one new file that only its owner may read: lines of JSON, compressed, as the service stood
 * at one instant. Spans and duties go as rows too: what was stored is what comes back, and `verify` can then say whether
 * it follows from what happened. `note` is done first, once there is a file to write to. Throws Refused for a file that is there.
 */
export async function writeBackup(db: Db, path: string, now: Date, note: () => Promise<void>): Promise<Manifest> {
  if (existsSync(path))
    throw new Refused('file-exists', `There is already a file ${path}. Give the backup another name.`)
  const part = `${path}.${process.pid}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    await note()
    const manifest = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        await asOwner(trx)
        const manifest = await describe(trx, now)
        await pipeline(
          Readable.from(written(trx, manifest)),
          createGzip({ level: 5 }),
          file.createWriteStream({ flush: true }),
        )
        return manifest
      })
    await rename(part, path)
    return manifest
  } catch (error) {
    await file.close()
    await rm(part, { force: true })
    throw error
  }
}

/** For the rest of a transaction: the lesser role may neither read the migrations nor write a row with its number. */
export async function asOwner(trx: Kysely<Tables>): Promise<void> {
  await sql`set local role none`.execute(trx)
  // Instants and days are written in one way, wherever the server stands.
  await sql`set local timezone to 'UTC'`.execute(trx)
  await sql`set local datestyle to 'ISO'`.execute(trx)
}

async function describe(trx: Kysely<Tables>, now: Date): Promise<Manifest> {
  const migrations = await sql<{ name: string }>`select name from migration order by name`.execute(trx)
  const tables: Manifest['tables'] = []
  for (const name of Object.keys(KEPT)) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(trx)
    tables.push({ name, rows: rows[0]?.n ?? 0 })
  }
  return {
    lineOfSight: 'backup',
    format: FORMAT,
    madeAt: now.toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    tables,
  }
}

async function* written(trx: Kysely<Tables>, manifest: Manifest): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const sealed = (text: string): string => {
    hash.update(text)
    return text
  }
  yield sealed(`${JSON.stringify(manifest)}\n`)
  for (const { name } of manifest.tables) for await (const lines of rowsOf(trx, name)) yield sealed(lines)
  yield sealLine(hash.digest('hex'))
}

/** A table's rows as the database itself writes them in JSON, through a cursor: never more than a batch is held. */
async function* rowsOf(trx: Kysely<Tables>, name: string): AsyncGenerator<string> {
  await sql`declare backup_row no scroll cursor for select row_to_json(each)::text as line from ${sql.table(name)} each order by ${sql.raw(KEPT[name] ?? '1')}`.execute(
    trx,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(BATCH)} from backup_row`.execute(trx)
    if (rows.length > 0) yield `${rows.map((row) => row.line).join('\n')}\n`
    if (rows.length < BATCH) break
  }
  await sql`close backup_row`.execute(trx)
}
