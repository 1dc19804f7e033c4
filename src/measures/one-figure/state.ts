import { type Fields, one } from '../../web/route'
import { SPLITS, type Split } from '../asked'
import type { Measure, Why } from '../measure'
import { wordsOf } from '../measure'

export const SORTS = ['due', 'name', 'team', 'worker'] as const
export type Sort = (typeof SORTS)[number]

/** What the address of one figure holds besides its days: how it is split, which part and which rows are looked at. */
export type FigureState = {
  readonly by: Split
  /** One group of the split: a team, a worker's ref, a cohort. */
  readonly within: string | null
  readonly why: Why | null
  readonly sort: Sort
  readonly falling: boolean
  readonly page: number
}

/** Reads the state of a figure's page; what cannot be read counts as not said. */
export function readState(query: Fields, splits: readonly Split[], measure: Measure): FigureState {
  const sort = one(query, 'sort')
  const page = Number(one(query, 'page'))
  return {
    by: splits.find((each) => each === one(query, 'by')) ?? 'team',
    within: one(query, 'in') || null,
    why: wordsOf(measure).find((each) => each === one(query, 'why')) ?? null,
    sort: SORTS.find((each) => each === sort.replace(/^-/, '')) ?? 'due',
    falling: sort.startsWith('-'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The same, as an address says it: what is as it would be anyway is left out. */
export function stateQuery(state: FigureState): Record<string, string | null> {
  const sort = `${state.falling ? '-' : ''}${state.sort}`
  return {
    by: state.by === SPLITS[0] && !state.within ? null : state.by,
    in: state.within,
    why: state.why,
    sort: sort === 'due' ? null : sort,
    page: state.page > 1 ? String(state.page) : null,
  }
}
