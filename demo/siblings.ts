import type { Child, Home, Stay } from './cast'
import { addMonths, type Day } from './days'
import type { Draw } from './draw'
import { workdayBy } from './holidays'
import { childNames } from './names'
import { homeWithRoom, stayOf } from './placing'
import type { World } from './window'

/** Days that are mostly few and sometimes many. */
export const exponential = (draw: Draw, mean: number): number =>
  Math.min(3600, Math.round(-Math.log(1 - draw.next()) * mean))

const ageAtStart = (draw: Draw): number =>
  draw.weighted([
    [0, 16],
    [draw.int(1, 4), 24],
    [draw.int(5, 9), 27],
    [draw.int(10, 13), 20],
    [draw.int(14, 15), 9],
    [16, 4],
  ])

/** A birthday that makes a child of a likely age when care began, and not yet grown when it ended. */
export const bornBefore = (draw: Draw, careFrom: Day, careTo: Day): Day => {
  for (let tries = 0; tries < 40; tries += 1) {
    const born = addMonths(careFrom, -12 * ageAtStart(draw)) - draw.int(2, 360)
    if (addMonths(born, 216) > careTo + 20) return born
  }
  return careFrom - draw.int(2, 300)
}

/** A brother or sister; one who would not fit the dates becomes a twin. */
export const siblingBorn = (draw: Draw, eldest: Day, careFrom: Day, index: number): Day => {
  const born = eldest + index * draw.int(330, 1100)
  return born < careFrom - 2 ? born : eldest
}

/** A child about whom only the outline is drawn so far. */
export const child = (draw: Draw, born: Day, from: Day, to: Day | null): Child => {
  const sex = draw.chance(0.46) ? 'female' : 'male'
  return { ref: '', name: draw.pick(childNames[sex]), born, sex, from, to, reason: '', stays: [], workers: [] }
}

/** Puts a child in a home, or elsewhere. */
export const settle = (one: Child, stay: Stay) => {
  one.stays.push(stay)
  stay.home?.stays.push(stay)
}

/** What is needed to place a group of brothers and sisters. */
export type Placing = { world: World; draw: Draw; mainstream: Home[] }

const cuts = (draw: Draw, from: Day, to: Day): Day[] => {
  const moves =
    to - from < 60
      ? 0
      : draw.weighted([
          [0, 55],
          [1, 30],
          [2, 15],
        ] as const)
  const days = Array.from({ length: moves }, () => workdayBy(draw.int(from + 15, to - 15))).filter(
    (day) => day > from + 5,
  )
  return [...new Set([from, ...days])].sort((a, b) => a - b)
}

/** Draws where a group lived between two days, in one home after another, together where there is room. */
export const fillEarlier = (
  { world, draw, mainstream }: Placing,
  group: Child[],
  from: Day,
  to: Day,
  reason: string,
) => {
  const starts = cuts(draw, from, to)
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? to
    const away = draw.chance(0.16)
    const together = away ? null : homeWithRoom(draw, mainstream, start, end, group.length)
    for (const one of group) {
      const home = together ?? (away ? null : homeWithRoom(draw, mainstream, start, end, 1))
      settle(one, {
        ...stayOf(draw, home, one.born, start, end, world.lastDay),
        reason: index < starts.length - 1 ? 'moved' : reason,
      })
    }
  })
}
