import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayFrom, workdayNear } from './holidays'
import { type Entry, type Manner, type World, write } from './window'

/** Writes rows down on their day, those that have happened by the last day; answers with what was written. */
export type Say = (file: string, row: Record<string, string>, on: Day, how?: Manner) => Entry | null

/** What was forgotten longer ago than this somebody has found since. */
const FOUND = 400

/** A draw of its own and a pen for one matter of one home, child or meeting. */
export type Pen = {
  draw: Draw
  say: Say
  /** Whether what fell on a day was left undone: a share of what is recent, and nothing of long ago. */
  undone: (on: Day, share: number) => boolean
}

export const scribe = (world: World, label: string): Pen => {
  const draw = world.drawFor(label)
  const say: Say = (file, row, on, how = {}) =>
    on > world.lastDay ? null : write(world, draw, file, { ...row, on: isoOf(on) }, on, how)
  return { draw, say, undone: (on, share) => draw.chance(share) && on > world.lastDay - FOUND }
}

/** Numbers what is written down, `CO-0001` and on. */
export const numbering = (prefix: string, width = 4) => {
  let count = 0
  return (): string => {
    count += 1
    return `${prefix}-${String(count).padStart(width, '0')}`
  }
}

/** A day within a term of so many days, or after it: the share that is in time, and the most it is late by. */
export const within = (draw: Draw, from: Day, term: number, share: number, latest: number): Day =>
  draw.chance(share)
    ? workdayNear(from + draw.int(Math.floor(term * 0.3), term), from)
    : workdayFrom(from + term + draw.int(2, latest))

/** What is done again every so many months: most in time, some late, now and then forgotten since the last one. */
export const recurring = (draw: Draw, from: Day, to: Day, months: number): Day[] => {
  const days: Day[] = []
  for (let last = from; ; ) {
    const due = addMonths(last, months)
    const early = Math.round(months * 2.2)
    const next = draw.chance(0.89)
      ? workdayNear(due - draw.int(1, early), last + 1)
      : workdayFrom(due + draw.int(3, early * 2))
    if (next >= to || (next > to - FOUND && draw.chance(0.0035 * months))) return days
    days.push(next)
    last = next
  }
}

/** The first days of the months of the years drawn, oldest first; every so many months. */
export const monthsOf = (world: World, every = 1): Day[] => {
  const first = new Date(world.start * 86_400_000)
  const months = Array.from({ length: 37 }, (_, index) =>
    Math.round(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1) / 86_400_000),
  )
  const inStep = (day: Day) => new Date(day * 86_400_000).getUTCMonth() % every === 0
  return months.filter((day) => day > world.start && day <= world.lastDay && inStep(day))
}

/** The same day of each year since a day, which is take-on unless said. */
export const eachYear = (world: World, month: number, day: number, since = world.start): Day[] =>
  Array.from({ length: 24 }, (_, index) => {
    const year = new Date(since * 86_400_000).getUTCFullYear() + index
    return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
  }).filter((each) => each > since && each <= world.lastDay)
