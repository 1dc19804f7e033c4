import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Db, Tables } from '../src/database'
import { newBudget, readUpload, runImport } from '../src/imports'
import { type House, rebuild } from '../src/ledgers'
import type { Result } from './result'
import { NOW, type ServiceFiles } from './service-files'
import { timed } from './timing'

const COPY = 'COPY of the same rows into one table with two indexes'

/** Takes a service's files on, and derives it again from nothing and with nothing to change. */
export async function measureLanding(house: House, db: Db, files: ServiceFiles): Promise<Result[]> {
  const copied = files.rows / ((await copyBare(db, files.bare)) / 1000)
  const landed = files.rows / ((await land(house, db, files.folder)) / 1000)
  const happenings = await countOf(db, 'happening')
  await asOwner(db, async (owner) => {
    await sql`analyze`.execute(owner)
  })
  const unchanged = await timed(() => db.transaction().execute((trx) => rebuild(house, trx)))
  await asOwner(db, async (owner) => {
    await sql`truncate span, duty`.execute(owner)
  })
  const rebuilt = await timed(() => db.transaction().execute((trx) => rebuild(house, trx)))
  const aim = { says: 'at least a third of COPY', met: landed >= copied / 3 }
  return [
    {
      what: 'Import with --take-on, rows a second',
      rate: true,
      value: landed,
      bare: { what: COPY, value: copied },
      aim,
    },
    { what: 'Rebuild from nothing, happenings a second', rate: true, value: happenings / (rebuilt.ms / 1000) },
    {
      what: 'Rebuild with nothing to change, happenings a second',
      rate: true,
      value: happenings / (unchanged.ms / 1000),
    },
  ]
}

async function copyBare(db: Db, path: string): Promise<number> {
  return asOwner(db, async (owner) => {
    await sql`create table bare (id bigint generated always as identity primary key, kind text, on_day date, recorded_at timestamptz, cells jsonb)`.execute(
      owner,
    )
    await sql`create index on bare (kind, on_day)`.execute(owner)
    const { ms } = await timed(() =>
      sql`copy bare (kind, on_day, recorded_at, cells) from ${sql.lit(path)} (format csv)`.execute(owner),
    )
    return ms
  })
}

async function land(house: House, db: Db, folder: string): Promise<number> {
  const { ms, answer } = await timed(async () => {
    const names = readdirSync(folder).sort()
    const read = names.map((name) => readUpload(name, readFileSync(join(folder, name)), newBudget()))
    const files = (await Promise.all(read)).flat()
    const order = { files, as: 'bench', who: 'bench', takeOn: true, now: NOW, progress: () => undefined }
    return runImport(house, db, order)
  })
  const [first] = answer.rejected
  if (first) throw new Error(`${first.file}, row ${first.row}: ${first.reason}`)
  return ms
}

export async function countOf(db: Db, table: 'happening' | 'duty'): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Some work as the database's owner: laying out tables of the bench's own. */
export async function asOwner<T>(db: Db, work: (owner: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (owner) => {
    await sql`set role none`.execute(owner)
    try {
      return await work(owner)
    } finally {
      await sql`set role line_of_sight_app`.execute(owner)
    }
  })
}
