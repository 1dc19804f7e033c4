import { type PlainDate, shortDate } from '../../calendar'
import type { Action } from './action'

export type Spread = {
  readonly tookIn: readonly { readonly team: string; readonly on: PlainDate }[]
  /** The teams that have not said so. */
  readonly not: readonly string[]
}

/** How far something to be learned has got: which teams took it in and when, and which have not. */
export function spreadOf({ row }: Action, teams: readonly string[]): Spread {
  const first = new Map<string, PlainDate>()
  for (const { on, facts } of row.updates)
    if (typeof facts.team === 'string' && !first.has(facts.team)) first.set(facts.team, on)
  return { tookIn: [...first].map(([team, on]) => ({ team, on })), not: teams.filter((team) => !first.has(team)) }
}

export const tookInWords = ({ tookIn }: Spread): string =>
  tookIn.length === 0 ? 'No team yet' : tookIn.map(({ team, on }) => `${team}, ${shortDate(on)}`).join('; ')
