import { gunzipSync, gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import { type Db, legible, type Tables } from '../../database'
import type { ReturnFile } from '../../returns'

export type Waiting = {
  readonly id: number
  readonly source: string
  /** What it is: the return, or an extract by its title. */
  readonly form: string
  /** The last day of the year of a return; of an extract the day on which it was taken. */
  readonly yearEnd: PlainDate
  readonly sentAt: Date
  readonly sender: string
  /** The import that records it now; null while none does, and after one that failed. */
  readonly run: number | null
}
export type Sent = Waiting & { readonly files: readonly ReturnFile[] }

/** Keeps a return that was sent until it is recorded or thrown away. Its files leave the memory as soon as they are kept. */
export async function keepSent(
  db: Db,
  {
    source,
    form,
    yearEnd,
    sentAt,
    by,
    files,
  }: Pick<Sent, 'source' | 'form' | 'yearEnd' | 'sentAt' | 'files'> & { readonly by: number },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const row = { source, form, year_end: yearEnd, sent_by: by, sent_at: sentAt, run_id: null }
    const { id } = await trx.insertInto('return_sent').values(row).returning('id').executeTakeFirstOrThrow()
    for (const [place, { name, bytes }] of files.entries())
      await trx
        .insertInto('return_sent_file')
        .values({ sent_id: id, place, name: legible(name), gzipped: gzipSync(bytes) })
        .execute()
    return id
  })
}

/** Returns that wait to be recorded or thrown away, the last sent first. */
export async function listWaiting(db: Kysely<Tables>, id: number | null = null): Promise<Waiting[]> {
  const { rows } = await sql<Omit<Waiting, 'yearEnd' | 'sentAt'> & { year_end: PlainDate; sent_at: Date }>`
    select r.id, r.source, r.form, r.year_end, r.sent_at, a.name as sender, case when i.finished_at is null then i.id end as run
    from return_sent r join account a on a.id = r.sent_by left join import_run i on i.id = r.run_id
    where ${id}::bigint is null or r.id = ${id} order by r.id desc`.execute(db)
  return rows.map(({ year_end, sent_at, ...row }) => ({ ...row, yearEnd: year_end, sentAt: sent_at }))
}

export async function findSent(db: Kysely<Tables>, id: number): Promise<Sent | undefined> {
  const [waiting] = await listWaiting(db, id)
  if (!waiting) return undefined
  const kept = await db
    .selectFrom('return_sent_file')
    .select(['name', 'gzipped'])
    .where('sent_id', '=', id)
    .orderBy('place')
    .execute()
  return { ...waiting, files: kept.map(({ name, gzipped }) => ({ name, bytes: gunzipSync(gzipped) })) }
}

/** Notes that an import records it now. */
export async function markRecorded(db: Kysely<Tables>, id: number, run: number): Promise<void> {
  await db.updateTable('return_sent').set({ run_id: run }).where('id', '=', id).execute()
}

export async function forgetSent(db: Kysely<Tables>, id: number): Promise<void> {
  await db.deleteFrom('return_sent').where('id', '=', id).execute()
}
