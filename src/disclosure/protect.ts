import type { Mark } from './marks'
import { netOf } from './net'
import { checkPolicy, isSmall, type Policy, USUAL_POLICY } from './policy'
import { type Percentage, type Publication, withRests } from './publication'
import { hide, isSafe, settle } from './settle'
import { begin, isSecret, markOf, reach, type State, valueIn } from './state'

/** What becomes of a figure. `small` is said as under ten; `protecting` is hidden so that another cannot be worked out. */
export type Decision = Exclude<Mark, 'unprinted'>

export type Protected = {
  /** For each figure that can be printed, whether it is. */
  figures: ReadonlyMap<string, Decision>
  /** For each percentage, whether it is: only when its part and its base are. */
  percentages: ReadonlyMap<string, 'shown' | 'hidden'>
  /** For each hidden figure, values it can be shown to take (both included): at least as many as the policy promises. */
  possible: ReadonlyMap<string, { low: number; high: number }>
  /** Figures that stay solvable whatever we hide now, since too much is already published. Not empty: do not publish. */
  exposed: readonly string[]
}

/**
 * Decides which figures are printed, so that of every hidden one at least `policy.possible` values fit all that is printed now
 * and was before. Throws RangeError for figures that are no counts or do not add up, and for a policy that cannot be kept.
 */
export function protect(publication: Publication, policy: Policy = USUAL_POLICY): Protected {
  checkPolicy(policy)
  const state = begin(netOf(withRests(publication)), policy)
  const cells = [...state.marks.keys()]
  for (const cell of cells.filter((at) => isHiddenSmall(state, at))) {
    for (const mate of state.net.together.get(cell) ?? []) hide(state, mate)
  }
  settleAll(state)
  const secret = cells.filter((cell) => isSecret(state, cell))
  const figures = decisions(state)
  return {
    figures,
    percentages: new Map((publication.percentages ?? []).map((one) => [one.key, withItsCounts(figures, one)])),
    possible: new Map(secret.map((cell) => [keyOf(state, cell), rangeOf(state, cell)])),
    exposed: secret.filter((cell) => !isSafe(state, cell)).map((cell) => keyOf(state, cell)),
  }
}

/** One whose words an earlier publication made vaguer is as small as before. */
const isHiddenSmall = (state: State, cell: number): boolean =>
  ['small', 'protecting'].includes(markOf(state, cell)) && isSmall(valueIn(state, cell), state.policy)

/** Each secret settled, and each that is hidden on the way. What is safe stays so: hiding more only adds what is possible. */
function settleAll(state: State): void {
  const waiting = [...state.marks.keys()].filter((cell) => isSecret(state, cell))
  for (const cell of waiting) waiting.push(...(settle(state, cell) ?? []))
}

const keyOf = ({ net }: State, cell: number): string => net.figures[cell]?.key ?? ''

function rangeOf(state: State, cell: number): { low: number; high: number } {
  const { low, high } = reach(state, cell)
  return { low, high }
}

function decisions(state: State): Map<string, Decision> {
  const found = new Map<string, Decision>()
  state.net.figures.forEach(({ key }, cell) => {
    const mark = markOf(state, cell)
    if (mark !== 'unprinted') found.set(key, mark)
  })
  return found
}

const withItsCounts = (figures: ReadonlyMap<string, Decision>, { part, base }: Percentage): 'shown' | 'hidden' =>
  figures.get(part) === 'shown' && figures.get(base) === 'shown' ? 'shown' : 'hidden'
