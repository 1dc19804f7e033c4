import type { Home, Person } from './cast'
import { addMonths, type Day, weekdayOf } from './days'
import type { Draw } from './draw'
import type { Weekend } from './events'
import { isWorkday, workdayFrom } from './holidays'
import { livingIn } from './placing'
import type { WrongReview } from './reviews'
import type { World } from './window'

/** The particular homes and children that carry a planted truth each. */
export type Stories = {
  onDay: { home: Home; from: Day; on: Day }
  dayAfter: { home: Home; from: Day; on: Day }
  wrong: WrongReview & { from: Day }
  writtenLate: { home: Home; on: Day; recordedOn: Day }
  day84: Home
  day85: Home
  lodger: Person
  turned18: { person: Person; checked: Day }
  stopped: { home: Home; from: Day; to: Day }
  overdueAtEnd: { home: Home; from: Day; to: Day }
  /** The first told within twenty-four hours, the second, longer ago, an hour too late. */
  weekends: Weekend[]
}

type Pick = (fits: (home: Home) => boolean) => Home

// Each home tells one story at most.
const picking = (draw: Draw, homes: Home[]): Pick => {
  const left = draw.shuffled(homes)
  return (fits) => {
    const index = left.findIndex(fits)
    const [home] = index < 0 ? [] : left.splice(index, 1)
    if (home === undefined) throw new RangeError('too few households for the planted truths: ask for 120 or more')
    return home
  }
}

const settled = ({ plot }: Home): boolean =>
  plot !== null && plot.band === 'long' && plot.seat !== null && plot.seat !== 8

// Two days a year (and some days) apart on which people work.
const yearApart = (draw: Draw, lastDay: Day, extra: number): { from: Day; on: Day } => {
  for (;;) {
    const from = lastDay - draw.int(420, 690)
    const on = addMonths(from, 12) + extra
    if (isWorkday(from) && isWorkday(on) && addMonths(on - extra, -12) === from) return { from, on }
  }
}

const wrongReview = (draw: Draw, lastDay: Day, home: Home): WrongReview & { from: Day } => {
  const { from, on } = yearApart(draw, lastDay, 0)
  const wrong = workdayFrom(on + 3)
  const recordedOn = workdayFrom(wrong + 1)
  return { home, from, on, wrong, recordedOn, putRight: workdayFrom(recordedOn + 8) }
}

// The visit was late in the year and was written down 34 days after it: on a weekday, before the quarter's end.
const writtenLate = (world: World, home: Home) => {
  const fits = (on: Day) => isWorkday(on) && isWorkday(on + 34) && on + 34 <= world.lastDay
  const on =
    [9, 10, 11, 12, 13, 14, 15, 8, 7].map((back) => world.quarterEnd - back).find(fits) ?? world.quarterEnd - 12
  home.fixed.unannounced = [on - 412, on]
  return { home, on, recordedOn: on + 34 }
}

const withLodger = (world: World, homes: Home[], home: Home): Person => {
  const count = homes.reduce(
    (most, { members }) => Math.max(most, ...members.map(({ ref }) => Number(ref.slice(2)))),
    0,
  )
  const on = workdayFrom(world.lastDay - 19)
  const ref = `M-${String(count + 1).padStart(4, '0')}`
  const lodger = {
    ref,
    name: 'Perry Underdown',
    born: addMonths(on, -12 * 27) - 140,
    sex: 'male',
    on,
    relationship: 'lodger',
    left: null,
  }
  home.members.push(lodger)
  return lodger
}

const withGrownSon = (world: World, homes: Home[], home: Home): { person: Person; checked: Day } => {
  const count = homes.reduce(
    (most, { members }) => Math.max(most, ...members.map(({ ref }) => Number(ref.slice(2)))),
    0,
  )
  const checked = workdayFrom(world.lastDay - 130)
  const born = addMonths(checked - 22, -216)
  const from = home.spells[home.spells.length - 1]?.from ?? world.start
  const ref = `M-${String(count + 1).padStart(4, '0')}`
  const name = `Rory ${home.name}`
  const person = { ref, name, born, sex: 'male', on: Math.max(from, born), relationship: 'son', left: null }
  home.members.push(person)
  return { person, checked }
}

const endedHome = (pick: Pick, world: World, least: number) => {
  const fits = ({ plot, spells: [spell] }: Home) =>
    plot === null && spell !== undefined && (spell.to ?? 0) > world.start + 500 && (spell.to ?? 0) - spell.from > least
  const home = pick(fits)
  return { home, from: home.spells[0]?.from ?? 0, to: home.spells[0]?.to ?? 0 }
}

// A child was missing late on the Saturday before a day; it was told on the Sunday.
const weekendOf = (pick: Pick, before: Day, toldAt: number): Weekend => {
  const on = before - weekdayOf(before) - 2
  const home = pick((each) => settled(each) && livingIn(each, on) > 0)
  return { home, on, at: 22 * 60 + 10, toldAt }
}

/** Chooses the homes that carry planted truths and fixes the days that make them true. */
export const storiesOf = (world: World, homes: Home[]): Stories => {
  const draw = world.drawFor('stories')
  const pick = picking(draw, homes)
  const reviewed = (home: Home) => settled(home) && home.plot?.words.review === 'in time'
  const held = (word: string) => (home: Home) => settled(home) && home.plot?.words.formal === word
  const [onDay, dayAfter] = [0, 1].map((extra) => ({ home: pick(reviewed), ...yearApart(draw, world.lastDay, extra) }))
  if (!onDay || !dayAfter) throw new Error('two homes were picked')
  for (const { home, from, on } of [onDay, dayAfter]) home.fixed.review = [from, on]
  const wrong = wrongReview(draw, world.lastDay, pick(reviewed))
  wrong.home.fixed.review = [wrong.from, wrong.on]
  const late = writtenLate(
    world,
    pick((home) => settled(home) && home.plot?.words.unannounced === 'in time'),
  )
  const [day84, day85] = [pick(held('in time')), pick(held('late'))]
  day84.fixed.formal = [world.lastDay - 84]
  day85.fixed.formal = [world.lastDay - 85]
  const lodger = withLodger(world, homes, pick(settled))
  const turned18 = withGrownSon(world, homes, pick(settled))
  const stopped = endedHome(pick, world, 900)
  const overdueAtEnd = endedHome(pick, world, 900)
  stopped.home.fixed.review = [workdayFrom(stopped.to - 200)]
  overdueAtEnd.home.fixed.review = [workdayFrom(overdueAtEnd.to - 420)]
  const weekends = [
    weekendOf(pick, world.lastDay - 40, 20 * 60 + 50),
    weekendOf(pick, world.lastDay - 230, 23 * 60 + 15),
  ]
  return { onDay, dayAfter, wrong, writtenLate: late, day84, day85, lodger, turned18, stopped, overdueAtEnd, weekends }
}
