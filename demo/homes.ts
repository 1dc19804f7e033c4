import type { Cohort, Home, Person, Plot, Spell } from './cast'
import { addMonths, ageOn, type Day, dayOf, isoOf } from './days'
import type { Draw } from './draw'
import { carersOf, membersOf, surnames } from './families'
import { workdayBy, workdayFrom } from './holidays'
import { homePostcode } from './places'
import { type World, write } from './window'

// The Fostering Services Regulations 2011 began on 1 April 2011; no approval is drawn from before them.
const FIRST_APPROVAL = dayOf('2011-04-04')

const places = (draw: Draw, least: number): number =>
  Math.max(
    least,
    draw.weighted([
      [1, 30],
      [2, 45],
      [3, 25],
    ] as const),
  )

const ages = ['birth to 17', 'birth to 10', '5 to 17', 'birth to 4', '8 to 17']

const termsOf = (draw: Draw, cohort: Cohort, count: number): string => {
  const named = cohort === 'kinship' ? 'named ' : ''
  const children = count === 1 ? `1 ${named}child` : `${count} ${named}children`
  return cohort === 'kinship' ? children : `${children}, ${draw.pick(ages)}`
}

const spell = (draw: Draw, cohort: Cohort, from: Day, to: Day | null, least: number, reason = ''): Spell => {
  const count = Math.min(places(draw, least), Math.max(3, least))
  return { from, to, places: count, terms: termsOf(draw, cohort, count), reason }
}

const reasons = [
  ['retired from fostering', 34],
  ['own decision', 28],
  ['moved to another area', 12],
  ['special guardianship order made', 14],
  ['moved to another service', 8],
  ['approval withdrawn', 4],
] as const

type Sketch = { cohort: Cohort; team: Home['team']; plot: Plot | null; spells: Spell[] }

const onRegister = (world: World, draw: Draw, plot: Plot): Sketch => {
  const from = workdayBy(Math.max(world.lastDay - plot.age, FIRST_APPROVAL + draw.int(0, 120)))
  const now = spell(draw, plot.cohort, from, null, Math.max(1, plot.children))
  if (!plot.again) return { cohort: plot.cohort, team: plot.team, plot, spells: [now] }
  const to = workdayBy(from - draw.int(420, 900))
  const before = spell(draw, plot.cohort, workdayBy(to - draw.int(800, 1700)), to, 1, 'own decision')
  return { cohort: plot.cohort, team: plot.team, plot, spells: [before, now] }
}

const ended = (draw: Draw, to: Day): Sketch => {
  const cohort = draw.chance(0.34) ? 'kinship' : 'mainstream'
  const team = cohort === 'kinship' ? 'Kinship' : draw.chance(0.5) ? 'North' : 'River'
  const from = workdayBy(Math.max(to - Math.round(260 + draw.next() ** 1.6 * 3300), FIRST_APPROVAL + draw.int(0, 120)))
  return { cohort, team, plot: null, spells: [spell(draw, cohort, from, to, 1, draw.weighted(reasons))] }
}

const sketches = (world: World, plots: Plot[]): Sketch[] => {
  const draw = world.drawFor('homes')
  const share = plots.length / 245
  const recent = Array.from({ length: Math.round(70 * share) }, () =>
    workdayBy(draw.int(world.start + 25, world.lastDay - 20)),
  )
  const older = Array.from({ length: Math.round(12 * share) }, () => workdayBy(world.start - draw.int(40, 1800)))
  const all = [
    ...plots.map((plot) => onRegister(world, draw, plot)),
    ...[...recent, ...older].map((to) => ended(draw, to)),
  ]
  return all.sort((a, b) => (a.spells[0]?.from ?? 0) - (b.spells[0]?.from ?? 0))
}

const movingOut = (world: World, draw: Draw, member: Person, spells: Spell[]): Person => {
  const end = spells[spells.length - 1]?.to ?? world.lastDay - 30
  const adult = ageOn(member.born, member.on) >= 18 ? member.on + 200 : addMonths(member.born, 18 * 12 + 6)
  const left = workdayFrom(Math.max(adult, world.start) + draw.int(30, 900))
  return left < end && draw.chance(0.5) ? { ...member, left } : member
}

const numbered = (letter: string, width: number) => {
  let count = 0
  return (): string => {
    count += 1
    return `${letter}-${String(count).padStart(width, '0')}`
  }
}

/** Draws every home, with its approvals and the people in it, oldest approval first. */
export const homesOf = (world: World, plots: Plot[]): Home[] => {
  const draw = world.drawFor('families')
  const named = surnames(draw)
  const [homeRef, carerRef, memberRef] = [numbered('H', 4), numbered('K', 4), numbered('M', 4)]
  return sketches(world, plots).map((sketch) => {
    const { surname, naming } = named()
    const first = sketch.spells[0]
    if (first === undefined) throw new Error('every home was approved at least once')
    const family = { surname, naming, cohort: sketch.cohort, spell: first }
    const carers = carersOf(draw, family).map((carer) => ({ ...carer, ref: carerRef() }))
    const members = membersOf(draw, family).map((member) => ({
      ...movingOut(world, draw, member, sketch.spells),
      ref: memberRef(),
    }))
    const joined = members.filter((member) => member.on < (sketch.spells[0]?.to ?? world.lastDay - 10))
    return { ref: homeRef(), name: surname, ...sketch, carers, members: joined, posts: [], stays: [], fixed: {} }
  })
}

const writePeople = (world: World, draw: Draw, home: Home) => {
  const from = home.spells[0]?.from ?? world.start
  const about = { household: home.ref }
  for (const { ref, name, born, sex } of home.carers)
    write(world, draw, 'carers', { ref, ...about, name, born: isoOf(born), sex }, from, { subject: true })
  for (const { ref, name, born, on, relationship, left } of home.members) {
    const row = { ref, ...about, name, born: isoOf(born), relationship, on: isoOf(on) }
    write(world, draw, 'household-members', row, on, { subject: true })
    if (left !== null) write(world, draw, 'household-member-endings', { member: ref, on: isoOf(left) }, left)
  }
}

// One home in eight has had its terms changed while it was approved.
const writeNewTerms = (world: World, draw: Draw, home: Home, { from, to, terms, places: count }: Spell) => {
  const on = workdayBy(from + draw.int(380, 1500))
  if (!draw.chance(0.13) || on > (to ?? world.lastDay) - 40 || count < 2) return null
  write(world, draw, 'approvals', { household: home.ref, on: isoOf(on), places: String(count), terms }, on)
  return { places: count - 1, terms: termsOf(draw, home.cohort, count - 1) }
}

/** Writes down the homes, their people, approvals and endings. */
export const writeHomes = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const draw = world.drawFor(`home ${home.ref}`)
    const first = home.spells[0]?.from ?? world.start
    // A home assessed here was written down when it applied, the better part of a year before.
    const known = first > world.start + 150 ? Math.max(first - 350, world.start) : first
    const { ref, name, cohort } = home
    write(world, draw, 'households', { ref, name, cohort, postcode: homePostcode(ref) }, known, { subject: true })
    writePeople(world, draw, home)
    for (const each of home.spells) {
      const told = writeNewTerms(world, draw, home, each) ?? each
      const row = { household: home.ref, on: isoOf(each.from), places: String(told.places), terms: told.terms }
      write(world, draw, 'approvals', row, each.from)
      if (each.to === null) continue
      write(world, draw, 'approval-endings', { household: home.ref, on: isoOf(each.to), reason: each.reason }, each.to)
    }
  }
}
