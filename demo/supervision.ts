import { workerOn } from './allocations'
import type { Home, Worker } from './cast'
import { type Day, isoOf } from './days'
import type { Draw } from './draw'
import { aroundSickness, backward, latestBefore, latestOf, quietDays, type Reach, spans } from './evidence'
import { workdayFrom } from './holidays'
import { put, type Series, sinceTakeOn } from './series'
import type { Staff } from './staff'
import { type World, write } from './window'

const WEEKS_12: Reach = {
  term: 84,
  after: 8,
  inTime: (draw) => draw.int(2, 80),
  late: (draw) => (draw.chance(0.76) ? draw.int(87, 121) : draw.int(120, 230)),
  excused: (draw) => draw.int(94, 125),
}

// Twelve weeks or so as people keep them: most a little early, some weeks late.
const formalGap = (draw: Draw): number =>
  draw.weighted([
    [draw.int(63, 83), 61],
    [draw.int(85, 112), 22],
    [draw.int(113, 190), 17],
  ] as const)
const managementGap = (draw: Draw): number =>
  draw.weighted([
    [draw.int(56, 82), 77],
    [draw.int(85, 110), 15],
    [draw.int(111, 180), 8],
  ] as const)

const daysOf = (world: World, draw: Draw, home: Home, word: 'formal' | 'management', series: Series): Day[] =>
  spans(world, home).flatMap(({ from, to, open }) => {
    const drawn =
      open && home.plot
        ? latestOf(world, draw, home, home.plot.words[word], WEEKS_12, series.quiet)
        : latestBefore(draw, from, to, WEEKS_12.term)
    const tail = (word === 'formal' && open ? home.fixed.formal : undefined) ?? (drawn === null ? [] : [drawn])
    return sinceTakeOn(world, backward(tail, Math.max(from + 25, world.start - 200), series.gap))
  })

const reasons = [
  'carer in hospital',
  'bereavement in the family',
  'carers away with the children',
  'worker and carer both unwell',
]

// The one now late is excused where the figure says so; a few late ones long past were excused for a month.
const excuse = (world: World, draw: Draw, home: Home, days: Day[], manager: Worker) => {
  const row = {
    subject: home.ref,
    rule: 'fc-supervision-formal-12w',
    reason: draw.pick(reasons),
    agreed_by: manager.name,
  }
  days.forEach((day, index) => {
    const next = days[index + 1]
    const now = next === undefined && home.plot?.words.formal === 'excused'
    const past = next !== undefined && next - day > 125 && day > world.start && draw.chance(0.06)
    const on = workdayFrom(day + 84 + draw.int(1, 5))
    if (now || past) write(world, draw, 'excusals', { ...row, on: isoOf(on), until: past ? isoOf(on + 28) : '' }, on)
  })
}

/** Formal supervision by the home's worker, and the manager's oversight of it. */
export const writeSupervision = (world: World, homes: Home[], staff: Staff) => {
  for (const home of homes) {
    const draw = world.drawFor(`supervision ${home.ref}`)
    const own = (day: Day) => workerOn(home, day)
    const formal = {
      file: 'formal-supervisions',
      gap: () => formalGap(draw),
      worker: own,
      quiet: quietDays(home),
    }
    const days = aroundSickness(draw, home, daysOf(world, draw, home, 'formal', formal))
    const manager = () => staff.managers[home.team]
    put(world, draw, home, formal, days)
    excuse(world, draw, home, days, manager())
    const managed = {
      ...formal,
      file: 'management-supervisions',
      gap: () => managementGap(draw),
      worker: manager,
      quiet: 0,
    }
    put(world, draw, home, managed, daysOf(world, draw, home, 'management', managed))
  }
}
