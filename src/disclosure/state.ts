import { firstMark, type Mark, mustStayUnknown, type Room, roomUnder } from './marks'
import { findMove, type Move } from './move'
import type { Net } from './net'
import type { Policy } from './policy'

/** Where the decision stands: the marks so far. Figures are only ever hidden, and words only made vaguer, as it goes on. */
export type State = {
  net: Net
  policy: Policy
  marks: Mark[]
  /** What is proven so far: it stays proven, since hiding more only adds to what is possible. */
  proven: Map<number, Reach>
}

export const begin = (net: Net, policy: Policy): State => ({
  net,
  policy,
  marks: net.figures.map((figure) => firstMark(figure, policy)),
  proven: new Map(),
})

export const valueIn = ({ net }: State, cell: number): number => net.figures[cell]?.value ?? 0

export const markOf = ({ marks }: State, cell: number): Mark => marks[cell] ?? 'shown'

export const isSecret = (state: State, cell: number): boolean =>
  mustStayUnknown(markOf(state, cell), valueIn(state, cell), state.policy)

/** Whether it is still ours to hide. A nought protects nothing: a reader who knows how we choose takes it for a nought. */
export const canHide = (state: State, cell: number): boolean =>
  (state.net.figures[cell]?.standing ?? 'to decide') === 'to decide' &&
  markOf(state, cell) === 'shown' &&
  valueIn(state, cell) >= state.policy.under

/** Values that a figure is proven able to have, each by figures for all the rest that contradict nothing printed. */
export type Reach = { low: number; high: number; up: Moved; down: Moved }
/** How far the figures have been moved from what they are. */
export type Moved = ReadonlyMap<number, number>

export const widthOf = ({ low, high }: Reach): number => high - low + 1

/** The values a hidden figure may have, as far as the wanted number of them, moving hidden figures only. */
export function reach(state: State, cell: number): Reach {
  const before = state.proven.get(cell)
  if (before && widthOf(before) >= state.policy.possible) return before
  const now = search(state, cell)
  state.proven.set(cell, now)
  return now
}

function search(state: State, cell: number): Reach {
  const value = valueIn(state, cell)
  const room = roomUnder(markOf(state, cell), value, state.policy)
  const wanted = state.policy.possible - 1
  const up = push(state, cell, 1, Math.min(wanted, (room?.high ?? value) - value))
  const down = push(state, cell, -1, Math.min(wanted - (up.get(cell) ?? 0), value - (room?.low ?? value)))
  return { low: value + (down.get(cell) ?? 0), high: value + (up.get(cell) ?? 0), up, down }
}

/** The figures pushed one way by up to so many steps, in strides as long as are found. Between two ends all values are reached. */
function push(state: State, cell: number, direction: 1 | -1, wanted: number): Moved {
  let moved: Moved = new Map()
  let left = wanted
  let stride = wanted
  while (left > 0 && stride > 0) {
    const found = moveFrom(state, cell, direction, stride, moved, false)
    if (found) {
      moved = movedBy(moved, found.move, stride)
      left -= stride
    }
    stride = Math.min(left, found ? stride : stride >> 1)
  }
  return moved
}

/** A move from where the figures have been moved to; with `hiding`, through figures still printed that we may hide as well. */
export function moveFrom(
  state: State,
  cell: number,
  direction: 1 | -1,
  steps: number,
  moved: Moved,
  hiding: boolean,
): { move: Move; cost: number } | null {
  const { policy, net } = state
  return findMove({
    net,
    cell,
    direction,
    steps,
    valueOf: (at) => valueIn(state, at) + (moved.get(at) ?? 0),
    room: (at) =>
      hiding && canHide(state, at) ? hiddenRoom(policy) : roomUnder(markOf(state, at), valueIn(state, at), policy),
    cost: (at) => (markOf(state, at) === 'shown' ? costOf(state, at) : 0.05),
  })
}

const hiddenRoom = (policy: Policy): Room => ({ low: policy.under, high: Number.POSITIVE_INFINITY })

/** Few figures are hidden rather than many, lesser rather than greater, and last the totals and those said to matter. */
function costOf({ net }: State, cell: number): number {
  const { value = 0, matters = 0 } = net.figures[cell] ?? {}
  const totals = net.of[cell]?.filter(({ times }) => times < 0).length ?? 0
  return 1 + Math.log10(1 + value) / 10 + 2 * totals + matters
}

function movedBy(moved: Moved, move: Move, steps: number): Moved {
  const next = new Map(moved)
  for (const [cell, step] of move) next.set(cell, (next.get(cell) ?? 0) + step * steps)
  return next
}
