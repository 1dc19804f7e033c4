import { gunzipSync, gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { ReturnFile } from '../../returns'

export type Sent = {
  readonly id: number
  readonly source: string
  readonly yearEnd: PlainDate
  readonly sentAt: Date
  readonly sender: string
  readonly files: readonly ReturnFile[]
}

/** Keeps a return that was sent until it is recorded or thrown away. Its files leave the memory as soon as they are kept. */
export async function keepSent(
  db: Kysely<Tables>,
  sent: Omit<Sent, 'id' | 'sender'> & { readonly by: number },
): Promise<number> {
  const files = sent.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }))
  const row = {
    ...{ source: sent.source, year_end: sent.yearEnd, sent_by: sent.by, sent_at: sent.sentAt },
    files: gzipSync(JSON.stringify(files)),
  }
  return (await db.insertInto('return_sent').values(row).returning('id').executeTakeFirstOrThrow()).id
}

type Kept = { id: number; source: string; year_end: PlainDate; sent_at: Date; sender: string; files: Uint8Array }

export async function findSent(db: Kysely<Tables>, id: number): Promise<Sent | undefined> {
  const { rows } = await sql<Kept>`
    select r.id, r.source, r.year_end, r.sent_at, a.name as sender, r.files from return_sent r join account a on a.id = r.sent_by
    where r.id = ${id}`.execute(db)
  const [row] = rows
  return row && { ...row, yearEnd: row.year_end, sentAt: row.sent_at, files: unpacked(row.files) }
}

export type Waiting = Omit<Sent, 'files'>

/** Returns that wait to be recorded or thrown away, the last sent first. */
export async function listWaiting(db: Kysely<Tables>): Promise<Waiting[]> {
  const { rows } = await sql<Omit<Kept, 'files'>>`
    select r.id, r.source, r.year_end, r.sent_at, a.name as sender from return_sent r join account a on a.id = r.sent_by
    order by r.id desc`.execute(db)
  return rows.map((row) => ({ ...row, yearEnd: row.year_end, sentAt: row.sent_at }))
}

export async function forgetSent(db: Kysely<Tables>, id: number): Promise<void> {
  await db.deleteFrom('return_sent').where('id', '=', id).execute()
}

function unpacked(files: Uint8Array): ReturnFile[] {
  const kept: { name: string; bytes: string }[] = JSON.parse(gunzipSync(files).toString('utf8'))
  return kept.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }))
}
