import type { Kysely } from 'kysely'
import type { Tables } from '../../database'

/** Which form, and about whom, as its address says it: `household=H-0147`. */
export type DraftKey = { readonly accountId: number; readonly kind: string; readonly about: string }
export type Draft = {
  readonly kind: string
  readonly about: string
  readonly values: Readonly<Record<string, string>>
  readonly savedAt: Date
}

/** Keeps what was typed so far, in place of what was kept before. */
export async function saveDraft(
  db: Kysely<Tables>,
  key: DraftKey,
  typed: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const values = JSON.stringify(typed)
  await db
    .insertInto('draft')
    .values({ account_id: key.accountId, kind: key.kind, about: key.about, values, saved_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'kind', 'about']).doUpdateSet({ values, saved_at: now }))
    .execute()
}

export async function findDraft(db: Kysely<Tables>, { accountId, kind, about }: DraftKey): Promise<Draft | null> {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .executeTakeFirst()
  return row ? { kind: row.kind, about: row.about, values: row.values, savedAt: row.saved_at } : null
}

/** What somebody has begun and not recorded, latest first. Nobody else sees it. */
export async function listDrafts(db: Kysely<Tables>, accountId: number): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map((row) => ({ kind: row.kind, about: row.about, values: row.values, savedAt: row.saved_at }))
}

export async function deleteDraft(db: Kysely<Tables>, { accountId, kind, about }: DraftKey): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .execute()
}

/** Where a draft is gone on with. */
export function draftHref({ kind, about }: Pick<Draft, 'kind' | 'about'>): string {
  return `/record/${kind.replaceAll(' ', '-')}${about ? `?${about}` : ''}`
}
