import type { Move } from './move'
import { canHide, markOf, moveFrom, reach, type State, valueIn, widthOf } from './state'

/** Hides more, or says less, until this figure keeps as many possible values as promised. Gives what it hid; null when nothing helps. */
export function settle(state: State, cell: number): number[] | null {
  if (isSafe(state, cell)) return []
  const hidden = hideFor(state, cell)
  if (isSafe(state, cell)) return hidden
  blur(state, cell)
  if (!isSafe(state, cell)) hidden.push(...hideFor(state, cell))
  if (!isSafe(state, cell)) hidden.push(...hideAround(state, cell))
  return isSafe(state, cell) ? hidden : null
}

export const isSafe = (state: State, cell: number): boolean => widthOf(reach(state, cell)) >= state.policy.possible

/** Marks a figure hidden; gives it when it was printed until now. */
export function hide(state: State, cell: number): number[] {
  if (!canHide(state, cell)) return []
  state.marks[cell] = 'protecting'
  return [cell]
}

/** Hides by the cheapest moves found: one that carries the whole width if there is one, else several that carry a part each. */
function hideFor(state: State, cell: number): number[] {
  const hidden: number[] = []
  for (let steps = state.policy.possible - 1; steps > 0; ) {
    const { up, down } = reach(state, cell)
    const ways = [moveFrom(state, cell, 1, steps, up, true), moveFrom(state, cell, -1, steps, down, true)].flatMap(
      (way) => way ?? [],
    )
    const [best] = ways.sort((one, other) => one.cost - other.cost)
    const now = best ? hideOf(state, best.move) : []
    hidden.push(...now)
    if (isSafe(state, cell)) return hidden
    // A move that hides nothing new was open before: only shorter steps can still bring something.
    if (now.length === 0) steps >>= 1
  }
  return hidden
}

const hideOf = (state: State, move: Move): number[] => [...move.keys()].flatMap((at) => hide(state, at))

/** Where "under ten" is itself what tells, says less: of one figure nearby if that is enough, else of all of them. */
function blur(state: State, cell: number): void {
  const sayable = neighbours(state, cell)
    .filter((at) => markOf(state, at) === 'small' && (state.net.figures[at]?.standing ?? 'to decide') === 'to decide')
    .sort((one, other) => valueIn(state, other) - valueIn(state, one) || one - other)
  for (const at of sayable) {
    state.marks[at] = 'protecting'
    if (isSafe(state, cell)) return
    state.marks[at] = 'small'
  }
  for (const at of sayable) state.marks[at] = 'protecting'
}

/** The last resort: every figure that is linked to this one, however far, and is ours to hide. */
function hideAround(state: State, cell: number): number[] {
  const linked = new Set([cell])
  for (const at of linked) for (const next of neighbours(state, at)) linked.add(next)
  return [...linked].flatMap((at) => hide(state, at))
}

/** The figures that stand in a relation with this one, and itself. */
function neighbours({ net }: State, cell: number): number[] {
  const cells = (net.of[cell] ?? []).flatMap(({ relation }) => net.relations[relation] ?? []).map((term) => term.cell)
  return [...new Set([cell, ...cells])]
}
