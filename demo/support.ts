import { workerOn } from './allocations'
import type { Home } from './cast'
import { type Day, dayOf } from './days'
import {
  aroundSickness,
  backward,
  latestBefore,
  latestOf,
  livedInThrough,
  quietDays,
  type Reach,
  spans,
} from './evidence'
import { workdayBy } from './holidays'
import { livingIn } from './placing'
import { put, sinceTakeOn } from './series'
import type { World } from './window'

const supportReach = (world: World, home: Home): Reach => {
  const livedIn = livedInThrough(world, home, 130)
  return {
    term: 42,
    after: 8,
    inTime: (draw) => draw.int(1, 37),
    late: (draw) => (livedIn ? draw.int(46, 96) : draw.int(90, 170)),
  }
}

/** Support visits: six weeks apart while children live there, twelve while nobody does. */
export const writeSupportVisits = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const draw = world.drawFor(`support ${home.ref}`)
    const gap = (at: Day) => {
      const term = livingIn(home, at - 40) > 0 ? 42 : 84
      return draw.chance(0.78)
        ? draw.int(Math.round(term * 0.72), term - 1)
        : draw.int(term + 2, Math.round(term * 1.7))
    }
    const reach = supportReach(world, home)
    const worker = (day: Day) => workerOn(home, day)
    const series = { file: 'support-visits', gap, worker, quiet: quietDays(home) }
    for (const { from, to, open } of spans(world, home)) {
      const drawn =
        open && home.plot
          ? latestOf(world, draw, home, home.plot.words.support, reach, series.quiet)
          : latestBefore(draw, from, to, 42)
      const days = sinceTakeOn(
        world,
        backward(drawn === null ? [] : [drawn], Math.max(from + 12, world.start - 90), gap),
      )
      put(world, draw, home, series, aroundSickness(draw, home, days))
    }
  }
}

const CALLS_ENDED = dayOf('2022-12-31')

/** Keep in touch calls, while the years drawn reach back into the pandemic. */
export const writeCalls = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const draw = world.drawFor(`calls ${home.ref}`)
    const worker = (day: Day) => workerOn(home, day)
    const series = { file: 'keep-in-touch-calls', gap: () => draw.int(21, 60), worker, quiet: 0 }
    for (const { from, to } of spans(world, home)) {
      const latest = workdayBy(Math.min(to, CALLS_ENDED) - draw.int(1, 40))
      const floor = Math.max(from + 5, world.start)
      if (latest > floor) put(world, draw, home, series, backward([latest], floor, series.gap))
    }
  }
}
