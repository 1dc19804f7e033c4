import { type Heap, heapOf } from './heap'
import type { Room } from './marks'
import type { Net } from './net'

/** A way that figures can change together with every relation still true: how far each moves, for one step of the first. */
export type Move = ReadonlyMap<number, number>

type Search = {
  net: Net
  cell: number
  direction: 1 | -1
  /** How many steps must fit in the room of every figure that moves. */
  steps: number
  valueOf: (cell: number) => number
  /** The room of a figure, or null when it may not move. */
  room: (cell: number) => Room | null
  /** What it costs to move this figure, above nought. */
  cost: (cell: number) => number
}

/** Steps so far, what each relation is now out by, and the cost. */
type Partial = { move: Move; out: ReadonlyMap<number, number>; cost: number }
/** A partial move and the figure to move next: put together only when its turn comes, which for most is never. */
type Next = { partial: Partial; cell: number; step: number; cost: number }

/** Partial moves looked at before giving up: giving up hides more, and never says less than the truth. */
const PATIENCE = 2500
const LONGEST = 40
/** What a relation still out is reckoned to cost: enough that a move nearly whole is tried before a new beginning. */
const PER_RELATION_OUT = 0.1

/** The cheapest move of a figure that leaves every relation true, repairing one relation after another; null when none is found. */
export function findMove(search: Search): { move: Move; cost: number } | null {
  const heap = heapOf<Next>()
  const start = { move: new Map(), out: new Map(), cost: 0 }
  putOn(heap, search, { partial: start, cell: search.cell, step: search.direction, cost: 0 })
  for (let looked = 0; looked < PATIENCE; looked++) {
    const next = heap.take()
    if (!next) return null
    const partial = stepped(search, next)
    if (partial.out.size === 0) return partial
    if (partial.move.size < LONGEST) for (const repair of repairs(search, partial)) putOn(heap, search, repair)
  }
  return null
}

/** Every single change that makes good the relation with the fewest terms of those that are out. */
function repairs(search: Search, partial: Partial): Next[] {
  const { relations } = search.net
  const terms = (relation: number) => relations[relation]?.length ?? 0
  const [relation, out] = [...partial.out].reduce((best, entry) => (terms(entry[0]) < terms(best[0]) ? entry : best))
  return (relations[relation] ?? []).flatMap(({ cell, times }) => {
    const step = -out / times
    if (partial.move.has(cell) || !Number.isInteger(step)) return []
    return [{ partial, cell, step, cost: partial.cost + search.cost(cell) }]
  })
}

/** Puts a next step among those to try, unless the figure has no room for it. */
function putOn(heap: Heap<Next>, search: Search, next: Next): void {
  const room = search.room(next.cell)
  const value = search.valueOf(next.cell) + next.step * search.steps
  if (!room || value < room.low || value > room.high) return
  heap.put(next.cost + PER_RELATION_OUT * outAfter(search, next), next)
}

/** How many relations would be out. */
function outAfter({ net }: Search, { partial, cell, step }: Next): number {
  let count = partial.out.size
  for (const { relation, times } of net.of[cell] ?? []) {
    const before = partial.out.get(relation) ?? 0
    if (before === 0) count++
    else if (before + times * step === 0) count--
  }
  return count
}

/** The partial move with the next figure in it. */
function stepped({ net }: Search, { partial, cell, step, cost }: Next): Partial {
  const out = new Map(partial.out)
  for (const { relation, times } of net.of[cell] ?? []) {
    const left = (out.get(relation) ?? 0) + times * step
    if (left === 0) out.delete(relation)
    else out.set(relation, left)
  }
  return { move: new Map(partial.move).set(cell, step), out, cost }
}
