import type { Kysely, RawBuilder } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { type Action, toAction } from './action'
import { findActions } from './actions.store'

/** What some subjects asked for, as it stands on a day. */
export async function actionsOf(
  db: Kysely<Tables>,
  sources: readonly SubjectId[],
  day: PlainDate,
  visible: RawBuilder<number>,
): Promise<Action[]> {
  return (await findActions(db, { day, visible, sources })).map((row) => toAction(row, day, () => null))
}
