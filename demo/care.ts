import type { Child, Stay, Worker } from './cast'
import { addMonths, ageOn, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { madeBy } from './health-lists'
import { isWorkday, workdayFrom, workdayNear } from './holidays'
import { awayPostcode, homePostcode } from './places'
import type { Staff } from './staff'
import { type World, write, writeOften } from './window'

/** Days one after another from a first day, each a drawn step on, until a last. */
export const chain = (from: Day, to: Day, step: (index: number, at: Day) => number): Day[] => {
  const days: Day[] = []
  for (let at = from, index = 0; ; index += 1) {
    at = workdayNear(at + step(index, at), at + 1)
    if (at >= to) return days
    days.push(at)
  }
}

const reviewStep =
  (draw: Draw) =>
  (index: number): number => {
    if (index === 0) return draw.chance(0.87) ? draw.int(15, 26) : draw.int(32, 52)
    if (index === 1) return draw.chance(0.86) ? draw.int(72, 88) : draw.int(94, 130)
    return draw.chance(0.88) ? draw.int(150, 181) : draw.int(186, 226)
  }

const participation = (draw: Draw, child: Child, on: Day): string =>
  ageOn(child.born, on) < 4
    ? 'PN0'
    : draw.weighted([
        ['PN1', 52],
        ['PN2', 8],
        ['PN3', 6],
        ['PN4', 4],
        ['PN5', 10],
        ['PN6', 12],
        ['PN7', 8],
      ] as const)

const healthStep =
  (draw: Draw, born: Day) =>
  (index: number, at: Day): number => {
    if (index === 0) return draw.chance(0.66) ? draw.int(12, 26) : draw.int(31, 75)
    if (ageOn(born, at) < 5) return draw.chance(0.86) ? draw.int(150, 181) : draw.int(187, 240)
    return draw.chance(0.84) ? draw.int(325, 363) : draw.int(371, 450)
  }

const healthDays = (draw: Draw, child: Child, to: Day): Day[] => {
  const last = child.lastHealth
  const days = chain(child.from, last === undefined ? to : last - 60, healthStep(draw, child.born))
  return last === undefined ? days : [...days, last]
}

const visitStep =
  (draw: Draw, { from, until18, firstVisit }: Stay) =>
  (index: number, at: Day): number => {
    if (index === 0)
      return firstVisit === undefined ? (draw.chance(0.91) ? draw.int(1, 7) : draw.int(8, 16)) : firstVisit - from
    const term = until18 && at >= addMonths(from, 12) ? 88 : 41
    return draw.chance(0.87) ? draw.int(Math.round(term * 0.68), term) : draw.int(term + 2, Math.round(term * 1.45))
  }

const workerOf = (child: Child, day: Day): Worker => {
  const held = child.workers.filter(({ on }) => on <= day)
  const post = held[held.length - 1] ?? child.workers[0]
  if (post === undefined) throw new Error('every child has a worker')
  return post.worker
}

/** Gives each child a social worker, and some a second one later. */
export const giveWorkers = (world: World, children: Child[], staff: Staff) => {
  for (const child of children) {
    const draw = world.drawFor(`worker of ${child.ref}`)
    const first = { on: child.from, worker: draw.pick(staff.children) }
    const on = draw.int(child.from + 20, child.from + 700)
    child.workers =
      on < world.lastDay && draw.chance(0.5) ? [first, { on, worker: draw.pick(staff.children) }] : [first]
  }
}

const writeStay = (world: World, draw: Draw, child: Child, stay: Stay) => {
  const until18 = stay.until18 ? 'yes' : draw.chance(0.7) ? 'no' : ''
  const household = stay.home?.ref ?? ''
  const where = { household, postcode: stay.home ? homePostcode(stay.home.ref) : awayPostcode(stay.ref) }
  const row = { ref: stay.ref, child: child.ref, ...where, on: isoOf(stay.from), type: stay.type, until_18: until18 }
  write(world, draw, 'placements', row, stay.from, { promptly: true })
  const end = stay.to ?? world.lastDay + 1
  for (const on of chain(stay.from, end, visitStep(draw, stay)))
    writeOften(world, draw, 'child-visits', { child: child.ref, worker: workerOf(child, on).ref, on: '' }, on, {
      ...(stay.firstVisit === on ? { promptly: true, recordedOn: isWorkday(on) ? on : workdayFrom(on) } : {}),
    })
}

const writeEnding = (world: World, draw: Draw, child: Child) => {
  if (child.to === null) return
  const row = { child: child.ref, on: isoOf(child.to), reason: child.reason }
  write(world, draw, 'care-endings', row, child.to, { promptly: true })
  if (draw.chance(0.6)) write(world, draw, 'placement-endings', row, child.to, { promptly: true })
}

const HALF_A_YEAR = 184
const CAUSES = ['reviewing officer away', 'papers missing', 'reviewing officer away', 'child or family asked', '']

const VENUES = ['placement', 'placement', 'placement', 'school', 'school', 'office', 'office', 'placement', 'other', '']
/** Where a review was held, which nobody wrote down of one in ten. It follows from the day and the child: it moves nothing else. */
const venueOf = (ref: string, on: Day): string => VENUES[(on + Number(ref.slice(2))) % VENUES.length] ?? ''

/** A few who came late in childhood came alone. What is said of them is drawn of nothing: it moves nothing else. */
const alone = ({ ref, born, from }: Child): Record<string, string> => {
  const n = Number(ref.replaceAll(/[^0-9]/g, ''))
  if (ageOn(born, from) < 13 || n % 9 > 0) return {}
  const claimed = { uasc: 'yes', age_assessed: n % 2 ? 'yes' : 'no', immigration: 'asylum claimed', leave_until: '' }
  return n % 4 ? claimed : { ...claimed, immigration: 'limited leave', leave_until: isoOf(from + 912) }
}

/** Writes down each child's care: placements, reviews, health assessments and visits. */
export const writeCare = (world: World, children: Child[]) => {
  for (const child of children) {
    const draw = world.drawFor(`care ${child.ref}`)
    const { ref, name, born, sex } = child
    write(world, draw, 'children', { ref, born: isoOf(born), sex, name, ...alone(child) }, child.from, {
      subject: true,
    })
    const begun = { child: ref, on: isoOf(child.from), home_postcode: homePostcode(ref) }
    write(world, draw, 'care-starts', begun, child.from, { promptly: true })
    for (const stay of child.stays) writeStay(world, draw, child, stay)
    writeEnding(world, draw, child)
    const end = child.to ?? world.lastDay + 1
    let last = child.from
    for (const on of chain(child.from, end, reviewStep(draw))) {
      const late_because = on - last > HALF_A_YEAR ? (CAUSES[on % CAUSES.length] ?? '') : ''
      last = on
      write(
        world,
        draw,
        'looked-after-reviews',
        {
          child: ref,
          on: isoOf(on),
          participation: participation(draw, child, on),
          venue: venueOf(ref, on),
          late_because,
        },
        on,
      )
    }
    healthDays(draw, child, end).forEach((on, index) => {
      write(
        world,
        draw,
        'health-assessments',
        {
          child: ref,
          on: isoOf(on),
          assessment: index === 0 ? 'initial' : 'review',
          ...madeBy(child, index, isoOf(on)),
        },
        on,
      )
    })
  }
}
