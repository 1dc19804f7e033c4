import type { Home, Worker } from './cast'
import { type Day, weekdayOf } from './days'
import type { Draw } from './draw'
import { isBankHoliday } from './holidays'
import { type World, writeOften } from './window'

/** A kind that is done again and again in a home: its file, how far apart, and by whom. */
export type Series = { file: string; gap: (at: Day) => number; worker: (day: Day) => Worker; quiet: number }

/** A twelve-week kind is taken on with only its last one before take-on; earlier ones stayed in the old system. */
export const sinceTakeOn = (world: World, days: Day[]): Day[] => {
  const before = days.filter((day) => day < world.start)
  return [...before.slice(-1), ...days.filter((day) => day >= world.start)]
}

// A visit now and then falls on a Saturday; never when the day is a holiday of its own.
const maybeSaturday = (draw: Draw, day: Day, latest: Day): Day => {
  const saturday = day + 5 - weekdayOf(day)
  return draw.chance(0.015) && weekdayOf(day) < 5 && day !== latest && !isBankHoliday(saturday) ? saturday : day
}

/** Writes a series down, each by whoever held the home that day. */
export const put = (world: World, draw: Draw, home: Home, series: Series, days: Day[]) => {
  const latest = days[days.length - 1] ?? world.lastDay
  for (const each of [...new Set(days)]) {
    const on = maybeSaturday(draw, each, latest)
    const row = { household: home.ref, worker: series.worker(on).ref, on: '' }
    writeOften(world, draw, series.file, row, on)
  }
}
