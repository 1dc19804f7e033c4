import { addMonths, clock, type Day, dayOfInstant, isoOf, londonInstant, monthEnd } from './days'
import { type Draw, drawing } from './draw'
import { isWorkday, workdayBy, workdayFrom } from './holidays'

/** One row of one file, and the instant it was written down, in milliseconds. `first` is the row it corrects. */
export type Entry = { file: string; row: Record<string, string>; recorded: number; first: Entry | null }

/** The time the fictional service is drawn in, and what has been written down so far. */
export type World = {
  lastDay: Day
  /** The day records were taken on: what happened earlier was written down then. */
  start: Day
  /** The last quarter end that leaves room for something to be written down long after it. */
  quarterEnd: Day
  entries: Entry[]
  drawFor: (label: string) => Draw
}

/** How a row came to be written down. */
export type Manner = {
  /** Nobody could have written it before this day. */
  notBefore?: Day
  /** Written down on exactly this day. */
  recordedOn?: Day
  /** Minutes past midnight when it happened, where known. */
  at?: number
  /** The subject itself: written before anything that names it. */
  subject?: boolean
  /** The row first written wrongly, which this one puts right. */
  corrects?: Entry
  /** Written once this was. */
  after?: Entry
  /** Written the same day or the next. */
  promptly?: boolean
}

const quarterEndBefore = (day: Day): Day => {
  const ends = [0, 1, 2, 3, 4, 5].map((back) => monthEnd(day, back))
  const found = ends.find((end) => end <= day - 25 && [2, 5, 8, 11].includes(new Date(end * 86_400_000).getUTCMonth()))
  return found ?? day - 60
}

/** An empty world that ends on a day. */
export const worldEnding = (lastDay: Day, seed: number): World => ({
  lastDay,
  start: addMonths(lastDay, -36),
  quarterEnd: quarterEndBefore(lastDay),
  entries: [],
  drawFor: (label) => drawing(seed, label),
})

const lag = (draw: Draw): number =>
  draw.weighted([
    [0, 48],
    [1, 22],
    [2, 8],
    [3, 6],
    [draw.int(4, 9), 9],
    [draw.int(10, 20), 5],
    [draw.int(21, 44), 2],
  ])

// A figure as known at the quarter's end is planted; only the planted row may straddle that day.
const STEADY = new Set(['households', 'approvals', 'approval-endings', 'supervising-visits'])

const recordedDay = (world: World, draw: Draw, file: string, on: Day, how: Manner): Day => {
  if (how.recordedOn !== undefined) return how.recordedOn
  if (on < world.start) return world.start
  if (how.subject) return on
  const wait = how.promptly ? draw.int(0, 1) : lag(draw)
  const day = wait === 0 ? on : workdayFrom(on + wait)
  if (STEADY.has(file) && on <= world.quarterEnd && day > world.quarterEnd) return on
  if (day <= world.lastDay) return day
  const within = on + draw.int(0, world.lastDay - on)
  return isWorkday(within) ? within : on
}

// People and homes are written down in the order in which they name each other.
const RANK: Record<string, number> = {
  households: 1,
  children: 1,
  'board-meetings': 1,
  'panel-members': 1,
  'improvement-actions': 1,
  carers: 2,
  'household-members': 2,
  applications: 2,
  audits: 2,
  'board-actions': 2,
  'panel-cases': 3,
}

// On the first day anybody could have written it, it was written in the afternoon or evening.
const minutes = (draw: Draw, firstDay: boolean, earliest: number): number =>
  Math.max(firstDay ? draw.int(930, 1200) : draw.int(525, 1090), Math.min(earliest, 1435))

/** Writes one row down, some while after it happened, and returns the entry. */
export const write = (
  world: World,
  draw: Draw,
  file: string,
  row: Record<string, string>,
  on: Day,
  how: Manner = {},
) => {
  const known = Math.max(on, how.notBefore ?? on)
  const day = recordedDay(world, draw, file, known, how)
  const at: Record<string, string> = how.at === undefined ? {} : { at: clock(how.at) }
  const takenOn = known < world.start
  const subject = (takenOn ? 540 : 700) + (RANK[file] ?? 0) * 30 + draw.int(0, 29)
  const minute = how.subject
    ? subject
    : takenOn
      ? draw.int(660, 900)
      : minutes(draw, day === known, day === on && how.at !== undefined ? how.at + 15 : 0)
  const soonest = how.after ? how.after.recorded + 120_000 : 0
  const recorded = Math.max(londonInstant(day, minute) + draw.int(0, 59) * 1000, soonest)
  const entry: Entry = { file, row: { ...row, ...at }, recorded, first: how.corrects ?? null }
  world.entries.push(entry)
  return entry
}

// Two in a hundred are first written with the wrong day and put right later; never across the planted quarter's end.
const wrongDay = (world: World, draw: Draw, on: Day): { day: Day; put: Day } | null => {
  const day = workdayBy(on - draw.int(1, 3))
  const put = workdayFrom(on + draw.int(4, 18))
  const straddles = day <= world.quarterEnd && put > world.quarterEnd
  return on > world.start + 5 && put < world.lastDay && !straddles ? { day, put } : null
}

/** Writes down something people do often, and now and then get the day wrong the first time. */
export const writeOften = (
  world: World,
  draw: Draw,
  file: string,
  row: Record<string, string>,
  on: Day,
  how: Manner = {},
) => {
  const wrong = draw.chance(0.02) && how.recordedOn === undefined ? wrongDay(world, draw, on) : null
  if (wrong === null) return write(world, draw, file, { ...row, on: isoOf(on) }, on, how)
  const first = write(world, draw, file, { ...row, on: isoOf(wrong.day) }, on, { ...how, promptly: true })
  const put = Math.max(wrong.put, dayOfInstant(first.recorded) + 1)
  return write(world, draw, file, { ...row, on: isoOf(on) }, on, { ...how, recordedOn: put, corrects: first })
}
