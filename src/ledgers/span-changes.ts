import type { Kysely } from 'kysely'
import type { Tables } from '../database'
import type { SubjectId } from '../happenings'
import { type Span, spanKey } from '../spans'
import { loadOwnSpans, loadSpansNaming } from '../spans/spans.store'
import { chunks } from './chunks'
import { difference } from './difference'
import { spansOf } from './histories'
import type { House } from './house'
import type { Changed } from './touched'

type Stored = Span & { readonly id: number }

/** How the spans of some owners differ from what is stored. */
export type SpanChange = {
  readonly owners: readonly SubjectId[]
  readonly gone: readonly Stored[]
  readonly fresh: readonly Span[]
}

/**
 * Works out anew what was true of some owners and hands what differs to `write`, a chunk at a time. Whom their spans name is
 * asked before and after it is written: both those named then and those named now may owe otherwise.
 */
export async function changeSpans(
  house: House,
  db: Kysely<Tables>,
  owners: Iterable<SubjectId>,
  write: (change: SpanChange) => Promise<void>,
): Promise<Changed> {
  const changed: Changed = { names: new Set(), parties: new Set() }
  const changedOwners = new Set<SubjectId>()
  for (const ids of chunks([...owners])) {
    const change = await changeOf(house, db, ids)
    if (change.owners.length === 0) continue
    await noteParties(house, db, change.owners, changed)
    await write(change)
    for (const { name } of [...change.gone, ...change.fresh]) changed.names.add(name)
    for (const id of change.owners) changedOwners.add(id)
  }
  for (const ids of chunks([...changedOwners])) await noteParties(house, db, ids, changed)
  return changed
}

async function changeOf(house: House, db: Kysely<Tables>, ids: readonly SubjectId[]): Promise<SpanChange> {
  const should = await spansOf(house, db, ids)
  const { gone, fresh } = difference(await loadOwnSpans(db, ids, house.spanNames), should, spanKey)
  return { owners: [...new Set([...gone, ...fresh].map(({ subject }) => subject))], gone, fresh }
}

async function noteParties(
  house: House,
  db: Kysely<Tables>,
  owners: readonly SubjectId[],
  { parties }: Changed,
): Promise<void> {
  for (const id of owners) parties.add(id)
  for (const span of await loadSpansNaming(db, owners, house.spanNames))
    for (const id of [span.subject, span.with, span.itself]) if (id !== null) parties.add(id)
}
