import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { actorOf, type Viewer } from '../../access'
import { type Db, Refused, type Tables } from '../../database'
import { appendAllJournalled, appendJournalled, type House, NotRecorded } from '../../ledgers'
import { type DraftKey, deleteDraft, forgetOldDrafts } from './drafts.store'

/** The entry as the front door takes it. */
type ToAppend = Parameters<typeof appendJournalled>[2]

export type Sent = {
  readonly viewer: Viewer
  readonly now: Date
  /** Carried by the form: what was sent twice is recorded once. */
  readonly token: string
  readonly draft?: DraftKey
  /** A subject is added: its ref must not be anybody's yet. */
  readonly adds: boolean
  /** Throws what the record must not be kept for. */
  readonly check?: (trx: Kysely<Tables>) => Promise<void>
}

/** Records what a form said and returns the number of the happening; sent again, the number it was recorded under. */
export async function recordOnce(house: House, db: Db, entry: ToAppend, sent: Sent): Promise<number> {
  const before = await findSent(db, sent)
  if (before !== null) return before
  try {
    const { id } = await appendJournalled(
      house,
      db,
      entry,
      { who: actorOf(sent.viewer), now: sent.now, takenOn: false },
      async (trx, appended) => {
        await claim(trx, sent, appended.id)
        await sent.check?.(trx)
        if (sent.adds) await refuseTaken(trx, appended.id, entry.ref)
        if (sent.draft) await deleteDraft(trx, sent.draft)
      },
    )
    return id
  } catch (error) {
    // Two of one form at once: the second finds its token taken, or whatever the first has just changed.
    const meanwhile = await findSent(db, sent)
    if (meanwhile !== null) return meanwhile
    throw error
  }
}

/** Records all that one form said, or nothing of it, and returns the number of the first; sent again, it does nothing more. */
export async function recordAllOnce(
  house: House,
  db: Db,
  entries: readonly ToAppend[],
  sent: Pick<Sent, 'viewer' | 'now' | 'token'>,
): Promise<number> {
  const before = await findSent(db, sent)
  if (before !== null) return before
  const by = { who: actorOf(sent.viewer), now: sent.now, takenOn: false }
  const [recorded] = await appendAllJournalled(house, db, entries, by, async (trx, [first]) => {
    if (first) await claim(trx, sent, first.id)
  })
  if (!recorded) throw new Refused('not-recorded', 'Nothing was recorded')
  return recorded.id
}

/** A token for a form. */
export const newToken = (): string => randomUUID()

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

async function findSent(db: Db, { token, viewer }: Pick<Sent, 'token' | 'viewer'>): Promise<number | null> {
  if (!isUuid(token))
    throw new Refused('stale-form', 'This form is out of date. Go back, load it again and send it once more.', 422)
  const row = await db
    .selectFrom('form_sent')
    .select('happening_id')
    .where('token', '=', token)
    .where('account_id', '=', viewer.accountId)
    .executeTakeFirst()
  return row?.happening_id ?? null
}

/** No session lasts a day, so no older token can be sent again. */
const KEPT = 24 * 60 * 60 * 1000

async function claim(
  trx: Kysely<Tables>,
  { token, viewer, now }: Pick<Sent, 'viewer' | 'now' | 'token'>,
  happening: number,
): Promise<void> {
  await trx
    .deleteFrom('form_sent')
    .where('sent_at', '<', new Date(now.getTime() - KEPT))
    .execute()
  await forgetOldDrafts(trx, now)
  const claimed = await trx
    .insertInto('form_sent')
    .values({ token, account_id: viewer.accountId, happening_id: happening, sent_at: now })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .executeTakeFirst()
  if (!claimed.numInsertedOrUpdatedRows) throw new Refused('sent-already', 'This form has been sent already.')
}

/** A second row of a subject would change the first: whoever adds one must not touch another by a slip of the reference. */
async function refuseTaken(trx: Kysely<Tables>, happening: number, ref: string | undefined): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from happening h join happening_subject l on l.subject_id = (h.about->>'self')::bigint and l.role = 'self'
      join happening o on o.id = l.happening_id
      where h.id = ${happening} and o.id <> h.id and not o.withdrawn and not exists (select from happening c where c.corrects = o.id and c.id <> h.id)) as taken`.execute(
    trx,
  )
  if (rows[0]?.taken) throw new NotRecorded('ref', `${ref} is already in use. Choose another reference`)
}
