import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'
import type { Kind } from '../../happenings'
import { type Asked, mayRecord } from './address'
import { findByRefs } from './subjects.store'

/** Which form, and about whom, as its address says it: `household=H-0147`. */
export type DraftKey = { readonly accountId: number; readonly kind: string; readonly about: string }
type Typed = Readonly<Record<string, string>>
export type Draft = {
  readonly kind: string
  readonly about: string
  readonly values: Typed
  readonly savedAt: Date
}

/** A draft is kept for thirty days after it was last saved; so many old ones are forgotten at once. */
const KEPT = 30 * 24 * 60 * 60_000
const AT_ONCE = 100
const oldest = (now: Date): Date => new Date(now.getTime() - KEPT)

/**
 * Keeps what was typed so far, in place of what was kept before. A reference of nobody whom its writer may name is left
 * out: a draft is shown only while all it names may be, and which of them there are is not said by its going.
 */
export async function saveDraft(asked: Asked, key: DraftKey, kind: Kind, typed: Typed): Promise<void> {
  const { db, clock } = asked
  const named = await findNamed(asked, refsTyped(kind, typed))
  const kept = Object.entries(typed).filter(([column, value]) => !(column in kind.about) || named.has(value))
  const values = JSON.stringify(Object.fromEntries(kept))
  await forgetOldDrafts(db, clock.now)
  await db
    .insertInto('draft')
    .values({ account_id: key.accountId, kind: key.kind, about: key.about, values, saved_at: clock.now })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'kind', 'about']).doUpdateSet({ values, saved_at: clock.now }),
    )
    .execute()
}

export async function findDraft(asked: Asked, { kind, about }: DraftKey): Promise<Draft | null> {
  const rows = await own(asked).where('kind', '=', kind).where('about', '=', about).execute()
  const [draft = null] = await nameableStill(asked, rows.map(toDraft))
  return draft
}

/** What somebody has begun and not recorded, latest first. Nobody else sees it. */
export async function listDrafts(asked: Asked): Promise<Draft[]> {
  const rows = await own(asked).orderBy('saved_at', 'desc').execute()
  return nameableStill(asked, rows.map(toDraft))
}

const own = ({ db, viewer, clock }: Asked) =>
  db
    .selectFrom('draft')
    .select(['kind', 'about', 'values', 'saved_at'])
    .where('account_id', '=', viewer.accountId)
    .where('saved_at', '>', oldest(clock.now))

const toDraft = ({ saved_at, ...row }: Omit<Draft, 'savedAt'> & { saved_at: Date }): Draft => ({
  ...row,
  savedAt: saved_at,
})

/** Those whose kind their writer may record and all of whom they may name: scope changes while a draft lies. */
async function nameableStill(asked: Asked, drafts: readonly Draft[]): Promise<Draft[]> {
  const told = drafts.flatMap((draft) => {
    const kind = asked.house.words.byName.get(draft.kind)
    return kind && mayRecord(asked.viewer, kind) ? [{ draft, refs: refsOf(kind, draft) }] : []
  })
  const named = await findNamed(
    asked,
    told.flatMap(({ refs }) => refs),
  )
  return told.flatMap(({ draft, refs }) => (refs.every((ref) => named.has(ref)) ? [draft] : []))
}

function refsOf(kind: Kind, { about, values }: Draft): string[] {
  const { rule: _, ...given } = Object.fromEntries(new URLSearchParams(about))
  return [...Object.values(given), ...refsTyped(kind, values)]
}

const refsTyped = (kind: Kind, values: Typed): string[] =>
  Object.keys(kind.about).flatMap((role) => (values[role] ? [values[role]] : []))

const findNamed = ({ db, viewer, clock }: Asked, refs: readonly string[]) => findByRefs(db, refs, viewer, clock.today)

export async function deleteDraft(db: Kysely<Tables>, { accountId, kind, about }: DraftKey): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .execute()
}

/** Forgets what nobody has gone on with for thirty days, some at a time. */
export async function forgetOldDrafts(db: Kysely<Tables>, now: Date): Promise<void> {
  await sql`delete from draft where ctid in (
    select ctid from draft where saved_at <= ${oldest(now)} limit ${AT_ONCE} for update skip locked)`.execute(db)
}

/** Where a draft is gone on with. */
export function draftHref({ kind, about }: Pick<Draft, 'kind' | 'about'>): string {
  return `/record/${kind.replaceAll(' ', '-')}${about ? `?${about}` : ''}`
}
