import type { Kysely } from 'kysely'
import { analyse, type Tables } from '../database'
import { dutyKey, IN_DATE, PERHAPS_IN_DATE, STATES } from '../duties'
import { deleteDuties, insertDuties, loadDuties } from '../duties/duties.store'
import type { SubjectId } from '../happenings'
import { type Span, spanKey } from '../spans'
import { deleteSpans, insertSpans, loadOwnSpans } from '../spans/spans.store'
import { chunks } from './chunks'
import { difference } from './difference'
import { dutiesOf } from './histories'
import type { House } from './house'
import { byPart, type LawPart, type Part } from './law-parts'
import { changeSpans } from './span-changes'
import { ownersOf, subjectsToDerive, type Touched } from './touched'

export const CURRENCY = [IN_DATE, PERHAPS_IN_DATE, ...STATES]

/** So much at once that the planner's figures, from before it came, would mislead it. */
const MANY = 5_000

/** Re-derives whatever these happenings may have changed, and writes only the rows that differ. */
export async function deriveAgain(house: House, db: Kysely<Tables>, touched: Touched): Promise<void> {
  if (touched.happenings > MANY) await analyse(db, ['subject', 'happening', 'happening_subject'])
  const owners = await ownersOf(house, db, touched)
  const changed = await changeSpans(house, db, owners, ({ gone, fresh }) => replaceSpans(db, gone, fresh))
  if (changed.parties.size > MANY) await analyse(db, ['span'])
  const subjects = await subjectsToDerive(house, db, touched, changed)
  for (const { kind, part, whom } of byPart(house, subjects)) {
    const ids = whom.map(({ id }) => id)
    await deriveDutiesOf(part, db, kind, ids)
  }
  if (touched.happenings > MANY) await analyse(db, ['span', 'duty'])
}

/** Derives and writes the duties, and the days in date, of some subjects of one kind, under one part of the law. */
export async function deriveDutiesOf(
  part: Part,
  db: Kysely<Tables>,
  kind: string,
  subjects: readonly SubjectId[],
): Promise<void> {
  for (const ids of chunks(subjects)) {
    const { owed, current } = await changeOfDuties(part, db, kind, ids, part.only)
    await deleteDuties(
      db,
      owed.gone.map((duty) => duty.id),
    )
    await insertDuties(db, owed.fresh)
    await replaceSpans(db, current.gone, current.fresh)
  }
}

/** How what is stored of some subjects, under some rules or all there are, differs from what a part of the law derives. */
export async function changeOfDuties(
  part: LawPart,
  db: Kysely<Tables>,
  kind: string,
  ids: readonly SubjectId[],
  rules: readonly string[] | null,
) {
  const { duties, current } = await dutiesOf(part, db, kind, ids)
  const only = rules && new Set(rules)
  const owed = only ? duties.filter(({ rule }) => only.has(rule)) : duties
  const held = only ? current.filter(({ key }) => only.has(key)) : current
  return {
    owed: difference(await loadDuties(db, ids, rules), owed, dutyKey),
    current: difference(await loadOwnSpans(db, ids, CURRENCY, rules), held, spanKey),
  }
}

/** Replaces spans of some names by what they should be, touching only what differs. */
export async function writeSpans(
  db: Kysely<Tables>,
  subjects: readonly SubjectId[],
  names: readonly string[],
  should: readonly Span[],
): Promise<void> {
  const { gone, fresh } = difference(await loadOwnSpans(db, subjects, names), should, spanKey)
  await replaceSpans(db, gone, fresh)
}

async function replaceSpans(
  db: Kysely<Tables>,
  gone: readonly { readonly id: number }[],
  fresh: readonly Span[],
): Promise<void> {
  await deleteSpans(
    db,
    gone.map((span) => span.id),
  )
  await insertSpans(db, fresh)
}
