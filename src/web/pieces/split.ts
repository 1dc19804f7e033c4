import { ink, pattern } from './ink'
import { tenth } from './percent'

/** One part of a base: why its rows are in the figure, and how many there are. */
export type SplitPart = {
  why: string
  n: number
  /** Of a word of a measure’s own: whether it is what is hoped for, or what is not. */
  tone?: 'well' | 'ill' | undefined
}

type Fill = { fill: string; stroke?: string }

// The order in which a base is read, best known first; a measure's own words stand before the late ones.
const fills = new Map<string, Fill>([
  ['in time', { fill: ink.pen }],
  ['complete, late', { fill: pattern.bars, stroke: ink.pen }],
  ['not yet due', { fill: pattern.hatch, stroke: ink.edge }],
  ['unknown', { fill: pattern.dots, stroke: ink.edge }],
  ['excused', { fill: pattern.excused, stroke: ink.edge }],
  ['not available', { fill: ink.sheet, stroke: ink.edge }],
])
const own: Fill = { fill: ink.edge }
const late: Fill = { fill: ink.badMark }

function place({ why, tone }: SplitPart): number {
  if (why === 'late' || tone === 'ill') return fills.size + 1
  if (tone === 'well') return 0
  const index = [...fills.keys()].indexOf(why)
  return index === -1 ? fills.size : index
}

/** How a part of a base is filled, by its word. */
export function fillOf({ why, tone }: Omit<SplitPart, 'n'>): Fill {
  if (why === 'late' || tone === 'ill') return late
  return fills.get(why) ?? (tone === 'well' ? { fill: ink.pen } : own)
}

/** The parts that are there, in the order they are drawn and said. */
export function inOrder(parts: readonly SplitPart[]): SplitPart[] {
  return parts.filter(({ n }) => n > 0).sort((a, b) => place(a) - place(b))
}

export type Stretch = SplitPart & { from: number; width: number }

/** Where each part lies on a bar from 0 to 100; together they always fill it, so that nobody vanishes. */
export function stretches(parts: readonly SplitPart[]): Stretch[] {
  const ordered = inOrder(parts)
  const all = ordered.reduce((sum, { n }) => sum + n, 0)
  let before = 0
  return ordered.map((part) => {
    const from = tenth((before / all) * 100)
    before += part.n
    return { ...part, from, width: tenth((before / all) * 100) - from }
  })
}
