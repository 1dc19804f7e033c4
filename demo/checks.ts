import type { Home, Person } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayBy } from './holidays'
import { type World, write } from './window'

/** Checks a planted truth fixes for a person, by ref: all their DBS checks and no others. */
type FixedChecks = Map<string, Day[]>

const renewals = (draw: Draw, first: Day, months: number, until: Day): Day[] => {
  const days = [workdayBy(first)]
  for (;;) {
    const due = addMonths(days[days.length - 1] ?? first, months)
    const next = workdayBy(draw.chance(0.87) ? due - draw.int(4, 45) : due + draw.int(5, 75))
    // One in seven is forgotten; what was forgotten longer ago somebody has found since.
    if (next >= until || (next > until - 330 && draw.chance(0.14))) return days
    days.push(next)
  }
}

const put = (world: World, draw: Draw, subject: string, check: string, days: Day[], known: Day) => {
  for (const on of days)
    write(world, draw, 'statutory-checks', { subject, on: isoOf(on), check }, on, { notBefore: known })
}

// Of a carer's checks from before take-on only the latest came with them.
const latestAndSince = (world: World, days: Day[]): Day[] => {
  const before = days.filter((day) => day < world.start)
  return [...before.slice(-1), ...days.filter((day) => day >= world.start)]
}

const CARER_CHECKS = [
  ['dbs', 36, 1],
  ['medical', 36, 1],
  ['employment', 24, 0.6],
  ['local authority', 24, 1],
] as const

// Whoever works for nobody has no employer to ask; their own row says so.
const notEmployed = (world: World, carer: Person) => {
  for (const { file, row } of world.entries) if (file === 'carers' && row.ref === carer.ref) row.employed = 'no'
}

const carerChecks = (world: World, draw: Draw, carer: Person, until: Day) => {
  for (const [check, months, share] of CARER_CHECKS) {
    if (!draw.chance(share)) {
      notEmployed(world, carer)
      continue
    }
    const days = renewals(draw, carer.on - draw.int(20, 80), months, until)
    put(world, draw, carer.ref, check, latestAndSince(world, days), carer.on)
  }
}

const memberChecks = (world: World, draw: Draw, member: Person, until: Day, fixed: Day[] | undefined) => {
  const adult = addMonths(member.born, 216)
  const owed = Math.max(adult, member.on)
  const left = Math.min(member.left ?? until, until)
  if (fixed !== undefined) return put(world, draw, member.ref, 'dbs', fixed, member.on)
  if (owed >= left) return
  const prompt = draw.chance(0.86)
  const first = prompt ? owed - draw.int(3, 50) : owed + draw.int(4, 60)
  if (first < left) put(world, draw, member.ref, 'dbs', renewals(draw, first, 36, left), member.on)
}

/** The statutory checks of carers, and of everybody else of eighteen or over in the home. */
export const writeChecks = (world: World, homes: Home[], fixed: FixedChecks) => {
  for (const home of homes) {
    const draw = world.drawFor(`checks ${home.ref}`)
    const until = home.spells[home.spells.length - 1]?.to ?? world.lastDay
    for (const carer of home.carers) carerChecks(world, draw, carer, until)
    for (const member of home.members) memberChecks(world, draw, member, until, fixed.get(member.ref))
  }
}
