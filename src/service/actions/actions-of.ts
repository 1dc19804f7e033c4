import type { Kysely } from 'kysely'
import type { Tables } from '../../database'
import type { Law } from '../../duties'
import { type Action, toAction } from './action'
import { type ActionsAsked, findActions } from './actions.store'
import { figuresMoved } from './moved'

/** Actions as they stand on a day, each held to the figure it is to move. */
export async function actionsOf(db: Kysely<Tables>, law: Law, asked: ActionsAsked): Promise<Action[]> {
  const rows = await findActions(db, asked)
  const figureOf = await figuresMoved(db, law, rows, asked.day)
  return rows.map((row) => toAction(row, asked.day, figureOf))
}
