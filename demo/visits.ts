import { workerOn } from './allocations'
import type { Home } from './cast'
import type { Day } from './days'
import type { Draw } from './draw'
import { aroundSickness, backward, latestBefore, latestOf, quietDays, type Reach, spans } from './evidence'
import { workdayBy } from './holidays'
import { type Manner, type World, writeOften } from './window'

// Ten months before the end a drive put the unannounced visits right: a quarter of the homes were seen within a month.
const DRIVE: [number, number] = [284, 318]

/** Whether a home was seen in the drive: only settled homes that are in time now. */
const inDrive = (draw: Draw, home: Home): boolean => home.plot !== null && home.plot.age > 900 && draw.chance(0.29)

const reachOf = (draw: Draw, home: Home): Reach => {
  const driven = inDrive(draw, home)
  return {
    term: 365,
    after: 40,
    inTime: () => (driven ? draw.int(...DRIVE) : draw.int(4, 276)),
    late: () => (draw.chance(0.75) ? draw.int(373, 470) : draw.int(470, 600)),
  }
}

const gapOf =
  (world: World, draw: Draw) =>
  (at: Day): number => {
    const age = world.lastDay - at
    if (age >= DRIVE[0] && age <= DRIVE[1] + 6) return draw.chance(0.8) ? draw.int(372, 520) : draw.int(330, 362)
    if (age < DRIVE[0]) return draw.chance(0.74) ? draw.int(318, 363) : draw.int(372, 470)
    return draw.chance(0.54) ? draw.int(325, 363) : draw.int(372, 560)
  }

const unannouncedDays = (world: World, draw: Draw, home: Home): Day[] => {
  const reach = reachOf(draw, home)
  return spans(world, home).flatMap(({ from, to, open }) => {
    const drawn =
      open && home.plot
        ? latestOf(world, draw, home, home.plot.words.unannounced, reach, quietDays(home))
        : latestBefore(draw, from, to, reach.term)
    const tail = (open ? home.fixed.unannounced : undefined) ?? (drawn === null ? [] : [drawn])
    const days = backward(tail, from + 150, gapOf(world, draw))
    const first = days[0]
    // What is left before the first is filled, so that few homes waited two years for their first.
    return first !== undefined && first - from > 420 ? [workdayBy(from + draw.int(300, 360)), ...days] : days
  })
}

// Announced visits go back only to take-on, some ten to fifteen weeks apart, never on the day of an unannounced one.
const announcedDays = (world: World, draw: Draw, home: Home, taken: Day[]): Day[] =>
  spans(world, home).flatMap(({ from, to, open }) => {
    const latest = workdayBy(to - Math.max(open ? quietDays(home) : 0, draw.int(1, 90)))
    const days = latest > from + 10 ? backward([latest], Math.max(from + 8, world.start), () => draw.int(66, 108)) : []
    return aroundSickness(draw, home, days).filter((day) => !taken.includes(day))
  })

const manner = (home: Home, day: Day, late: { home: Home; on: Day; recordedOn: Day } | null): Manner =>
  late?.home === home && late.on === day ? { recordedOn: late.recordedOn } : {}

/** The supervising visits, announced and not. One may be written down long after it was made. */
export const writeVisits = (world: World, homes: Home[], late: { home: Home; on: Day; recordedOn: Day } | null) => {
  for (const home of homes) {
    const draw = world.drawFor(`visits ${home.ref}`)
    const unannounced = unannouncedDays(world, draw, home)
    const announced = announcedDays(world, draw, home, unannounced)
    for (const on of [...unannounced, ...announced]) {
      const row = {
        household: home.ref,
        worker: workerOn(home, on).ref,
        on: '',
        announced: unannounced.includes(on) ? 'no' : 'yes',
      }
      // Somebody did not say whether a visit was announced. Only where another one leaves no doubt: else nobody could
      // say whether the home is late.
      const inTime = (home.plot?.words.unannounced ?? 'in time') === 'in time'
      const unsaid = inTime && row.announced === 'yes' && draw.chance(0.02)
      writeOften(
        world,
        draw,
        'supervising-visits',
        unsaid ? { ...row, announced: '' } : row,
        on,
        manner(home, on, late),
      )
    }
  }
}
