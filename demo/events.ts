import type { Home } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayFrom } from './holidays'
import { type Entry, type World, write } from './window'

/** How an event was notified, against the day after it. */
export type Told = 'in time' | 'late' | 'never'

type Event = { on: Day; at: number | null; home: Home; event: string; told: Told }

/** An event on a Saturday night, told on the Sunday: before twenty-four hours had gone, or after. */
export type Weekend = { home: Home; on: Day; at: number; toldAt: number }

const EVENTS = [
  ['child missing from the home', 34],
  ['child injured', 14],
  ['police called to the home', 12],
  ['serious complaint about the home', 8],
  ['allegation about a carer', 9],
  ['child admitted to hospital', 10],
  ['concern about exploitation', 7],
  ['outbreak of infection', 4],
  ['child self-harmed', 6],
] as const

const RECIPIENTS = [
  ['Ofsted', 46],
  ['placing authority', 34],
  ['team manager', 20],
] as const

const fosteringOn = (homes: Home[], day: Day): Home[] =>
  homes.filter(({ stays }) => stays.some(({ from, to }) => from <= day && day < (to ?? Number.POSITIVE_INFINITY)))

const drawn = (draw: Draw, homes: Home[], on: Day, told: Told): Event => ({
  on,
  at: draw.chance(0.72)
    ? draw.weighted([
        [draw.int(420, 1080), 45],
        [draw.int(1081, 1425), 55],
      ] as const)
    : null,
  home: draw.pick(fosteringOn(homes, on)),
  event: draw.weighted(EVENTS),
  told,
})

/** The first day of the six months that end on a day. */
export const halfYearFrom = (lastDay: Day): Day => addMonths(lastDay, -6) + 1

// By construction: of 144 events in six months, 80 were notified within a day (one is a weekend's), 49 later, 15 never.
const recent = (world: World, draw: Draw, homes: Home[], share: number): Event[] => {
  const counts: [Told, number][] = [
    ['in time', 79],
    ['late', 49],
    ['never', 15],
  ]
  const [from, to] = [halfYearFrom(world.lastDay) + 2, world.lastDay - 3]
  return counts.flatMap(([told, count]) =>
    Array.from({ length: Math.round(count * share) }, () =>
      drawn(draw, homes, draw.int(from, told === 'late' ? to - 2 : to), told),
    ),
  )
}

const earlier = (world: World, draw: Draw, homes: Home[], share: number): Event[] => {
  const to = halfYearFrom(world.lastDay) - 4
  return Array.from({ length: Math.round(640 * share) }, () => {
    const on = draw.int(world.start + 2, to)
    // Better through the second year, then slowly worse again.
    const good = 0.52 + 0.16 * Math.sin(((on - world.start) / (to - world.start)) * Math.PI)
    return drawn(draw, homes, on, draw.chance(good) ? 'in time' : draw.chance(0.98) ? 'late' : 'never')
  })
}

const toldAfter = (draw: Draw, told: Told): number =>
  told === 'in time'
    ? draw.weighted([
        [0, 40],
        [1, 60],
      ] as const)
    : draw.weighted([
        [draw.int(2, 4), 66],
        [draw.int(5, 20), 34],
      ])

// Where both carry a time a day may be read as twenty-four hours, so the next day's is an hour earlier than the event
// was: the night the clocks go back is twenty-five hours long.
const toldAt = (draw: Draw, at: number | null, days: number): number | null => {
  if (!draw.chance(0.66)) return null
  if (days === 0) return Math.min((at ?? 600) + draw.int(10, 240), 1438)
  if (days > 1 || at === null) return draw.int(500, 1190)
  return at < 600 ? null : draw.int(500, Math.min(at - 60, 1190))
}

const notify = (
  world: World,
  draw: Draw,
  ref: string,
  on: Day,
  at: number | null,
  to: string,
  after: Entry,
  how: { on: Day },
) => {
  const row = { notifiable_event: ref, on: isoOf(on), to }
  const entry = write(world, draw, 'notifications', row, on, {
    promptly: true,
    notBefore: how.on,
    ...(at === null ? {} : { at }),
  })
  entry.recorded = Math.max(entry.recorded, after.recorded + 120_000)
}

const writeEvent = (world: World, draw: Draw, ref: string, event: Event) => {
  const { on, at, home, told } = event
  const row = { ref, household: home.ref, on: isoOf(on), event: event.event }
  const first = write(world, draw, 'notifiable-events', row, on, { promptly: true, ...(at === null ? {} : { at }) })
  if (told === 'never') return
  const toldOn = Math.min(on + toldAfter(draw, told), world.lastDay - 1)
  notify(world, draw, ref, toldOn, toldAt(draw, at, toldOn - on), draw.weighted(RECIPIENTS), first, { on })
  const again = workdayFrom(toldOn + draw.int(1, 6))
  if (draw.chance(0.22) && again < world.lastDay)
    notify(world, draw, ref, again, null, draw.weighted(RECIPIENTS), first, { on })
}

const writeWeekend = (world: World, draw: Draw, ref: string, { home, on, at, toldAt }: Weekend) => {
  const row = { ref, household: home.ref, on: isoOf(on), event: 'child missing from the home' }
  const first = write(world, draw, 'notifiable-events', row, on, { at, recordedOn: on })
  notify(world, draw, ref, on + 1, toldAt, 'Ofsted', first, { on })
}

/** Notifiable events and what was told of them; answers with the refs of the weekends' events. */
export const writeEvents = (world: World, homes: Home[], households: number, weekends: Weekend[]): string[] => {
  const draw = world.drawFor('events')
  const share = households / 245
  const all: (Event | Weekend)[] = [
    ...earlier(world, draw, homes, share),
    ...recent(world, draw, homes, share),
    ...weekends,
  ]
  all.sort((a, b) => a.on - b.on)
  const refOf = (index: number): string => `E-${String(index + 1).padStart(4, '0')}`
  for (const [index, each] of all.entries()) {
    if ('told' in each) writeEvent(world, draw, refOf(index), each)
    else writeWeekend(world, draw, refOf(index), each)
  }
  return weekends.map((weekend) => refOf(all.indexOf(weekend)))
}
