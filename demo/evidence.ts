import { workerOn } from './allocations'
import type { Home, Word } from './cast'
import type { Day } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { livingIn } from './placing'
import { OFF_SEAT } from './seats'
import type { World } from './window'

/** How long ago the latest of a kind was, in days, for each place a household may hold in its figure. */
export type Reach = {
  term: number
  /** The fewest days after approval that one is likely. */
  after: number
  inTime: (draw: Draw) => number
  late: (draw: Draw) => number
  excused?: (draw: Draw) => number
}

/** Approval spells as pairs of days, the open one running to the last day. */
export const spans = (world: World, home: Home): { from: Day; to: Day; open: boolean }[] =>
  home.spells.map(({ from, to }) => ({ from, to: to ?? world.lastDay, open: to === null }))

/** Days since anybody could last have visited: a worker off sick or no worker at all leaves a gap up to the last day. */
export const quietDays = (home: Home): number => {
  if (home.plot?.seat === null) return 23
  return home.plot?.seat === OFF_SEAT && home.plot.copy === 0 ? 57 : 0
}

/** The latest day of a kind for a home on the register, or null where there has been none. */
export const latestOf = (world: World, draw: Draw, home: Home, word: Word, reach: Reach, quiet = 0): Day | null => {
  const from = home.spells[home.spells.length - 1]?.from ?? world.start
  if (word === 'not yet due') return null
  if (word === 'in time') {
    const room = world.lastDay - from - reach.after
    const age = Math.min(reach.inTime(draw), Math.max(room, 1))
    const day = workdayBy(world.lastDay - Math.max(age, quiet))
    return day > from ? day : workdayFrom(from + 1)
  }
  const age = (word === 'excused' ? (reach.excused ?? reach.late) : reach.late)(draw)
  const day = workdayBy(world.lastDay - Math.max(age, quiet))
  return day >= from + reach.after ? day : null
}

/** The latest day of a kind for a spell that has ended. */
export const latestBefore = (draw: Draw, from: Day, to: Day, term: number): Day | null => {
  const day = workdayBy(to - draw.int(2, Math.round(term * 1.1)))
  return day > from + 20 ? day : null
}

/** Fills in the past: days before the earliest of a tail, each a gap before the next, down to a floor. */
export const backward = (tail: Day[], floor: Day, gap: (at: Day) => number): Day[] => {
  const days = [...tail]
  for (let first = days[0]; first !== undefined; first = days[0]) {
    const earlier = workdayBy(first - gap(first))
    if (earlier < floor) break
    days.unshift(earlier)
  }
  return days
}

/** Moves what fell in a worker's weeks of sickness to after them, or drops it where the next follows soon. */
export const aroundSickness = (draw: Draw, home: Home, days: Day[]): Day[] =>
  days.flatMap((day, index) => {
    const sick = workerOn(home, day).sick
    if (!sick || day < sick.from || day > sick.to) return [day]
    const moved = workdayFrom(sick.to + draw.int(1, 16))
    const next = days[index + 1]
    return next === undefined || moved > next - 14 ? (next === undefined ? [day] : []) : [moved]
  })

/** Whether children have lived in the home all through the last so many days. */
export const livedInThrough = (world: World, home: Home, days: number): boolean =>
  Array.from({ length: days + 1 }, (_, back) => world.lastDay - back).every((day) => livingIn(home, day) > 0)
