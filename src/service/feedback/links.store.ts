import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import { type Db, Refused, type Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { called } from '../people/called'
import type { WAYS } from './feedback.kinds'

/** 160 bits: nobody guesses one, and its QR code stays coarse enough for a poor camera. */
const BYTES = 20
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export type NewLink = {
  readonly form: SubjectId
  readonly worker: SubjectId
  readonly household: SubjectId | null
  readonly child: SubjectId | null
  readonly review: SubjectId | null
  /** The paper form whose answers it keys. */
  readonly feedback: SubjectId | null
  /** Null of a member of staff. */
  readonly cohort: 'mainstream' | 'kinship' | null
  readonly way: (typeof WAYS)[number]
  readonly madeBy: number
  readonly until: PlainDate
}

/** Makes a link and returns its secret, which is kept nowhere. */
export async function makeLink(db: Kysely<Tables>, link: NewLink, now: Date): Promise<string> {
  const secret = randomBytes(BYTES).toString('base64url')
  await db
    .insertInto('feedback_link')
    .values({
      hash: hashOf(secret),
      form_id: link.form,
      worker_id: link.worker,
      household_id: link.household,
      child_id: link.child,
      review_id: link.review,
      feedback_id: link.feedback,
      cohort: link.cohort,
      way: link.way,
      made_by: link.madeBy,
      made_at: now,
      until_day: link.until,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return secret
}

export type Link = {
  readonly id: number
  readonly form: string
  readonly form_id: number
  readonly worker: string
  readonly household: string | null
  readonly child: string | null
  readonly review: string | null
  readonly feedback: string | null
  readonly cohort: string | null
  readonly way: string
  readonly made_by: number
  readonly until_day: PlainDate
  readonly used_at: Date | null
  readonly revoked_at: Date | null
  /** The day of the paper form whose answers it keys. */
  readonly given_on: PlainDate | null
}

/** What a secret opens: one form about whom it was made for. Null where there is no such link. */
export async function openLink(db: Db, secret: string): Promise<Link | null> {
  const ref = (column: string) => sql`(select ref from subject where id = l.${sql.ref(column)})`
  const { rows } = await sql<Link>`
    select l.id, l.form_id, ${ref('form_id')} as form, ${ref('worker_id')} as worker, ${ref('household_id')} as household, ${ref('child_id')} as child,
      ${ref('review_id')} as review, ${ref('feedback_id')} as feedback, l.cohort, l.way, l.made_by, l.until_day::text as until_day, l.used_at, l.revoked_at,
      (select h.on_day::text from happening h where (h.about->>'self')::bigint = l.feedback_id and h.kind = 'feedback' and not h.withdrawn order by h.id desc limit 1) as given_on
    from feedback_link l where l.hash = ${hashOf(secret)}`.execute(db)
  return rows[0] ?? null
}

/** Spends a link, in the transaction that records its answers: of two sent at once the second finds it spent. */
export async function spendLink(trx: Kysely<Tables>, id: number, now: Date): Promise<void> {
  const spent = await trx
    .updateTable('feedback_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    // A paper form is keyed once: by then the answers of any other link of it are on record.
    .where(
      sql<boolean>`not exists (select from feedback_link other where other.feedback_id = feedback_link.feedback_id and other.used_at is not null)`,
    )
    .executeTakeFirst()
  if (!spent.numUpdatedRows) throw new Refused('sent-already', 'These answers have been sent already.', 409)
}

export async function isSpent(db: Kysely<Tables>, id: number): Promise<boolean> {
  const row = await db.selectFrom('feedback_link').select('used_at').where('id', '=', id).executeTakeFirst()
  return row?.used_at != null
}

export type Waiting = {
  readonly id: number
  readonly title: string
  readonly about: string | null
  readonly worker: string
  readonly until_day: PlainDate
}

/** Links that nobody has answered yet and that still open, about whom the viewer may see; those of nobody by name for all. */
export async function findWaiting(db: Db, visible: RawBuilder<number>, today: PlainDate): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select l.id, ${called(sql`l.form_id`)} as title,
      ${called(sql`coalesce(l.child_id, l.household_id)`)} as about, ${called(sql`l.worker_id`)} as worker, l.until_day::text as until_day
    from feedback_link l
    where l.used_at is null and l.revoked_at is null and l.until_day >= ${today}::date and l.way = 'private link'
      and (coalesce(l.child_id, l.household_id) is null or coalesce(l.child_id, l.household_id) in ${visible})
    order by l.until_day, l.id`.execute(db)
  return rows
}

/** Takes a link back: it opens nothing from now on. False where there is none to take back. */
export async function revokeLink(db: Kysely<Tables>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feedback_link')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
