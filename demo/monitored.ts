import type { Home } from './cast'
import { dayOf, isoOf } from './days'
import { workdayBy } from './holidays'
import { eachYear, scribe } from './scribe'
import type { World } from './window'

/** Matters of Schedule 6 whose cases stand in registers of their own, and those that seldom have any. */
const WITH_CASES = ['complaint', 'allegation', 'schedule 7 notification', 'missing', 'restraint or discipline']
const MOSTLY_NONE = [
  'placement or care plan',
  'accident, injury or illness',
  'recruitment checks',
  'unauthorised absence',
  'medication or first aid',
  'education provided',
  'assessment records',
  'panel records',
  'duty rosters',
  'staff appraisals',
  'staff meetings',
]

/** Of the last few quarters, what was found of each matter, or that there was none of it; now and then nobody says. */
export const writeMonitored = (world: World) => {
  const { draw, say } = scribe(world, 'schedule 6')
  const ends = [1, 4, 7, 10]
    .flatMap((month) => eachYear(world, month, 1, world.lastDay - 460))
    .map((first) => first - 1)
  for (const end of ends) {
    const tell = (matter: string, facts: Record<string, string>) =>
      say('monitored-matters', { household: '', child: '', worker: '', service: 'S-1', matter, ...facts }, end, {
        notBefore: end + 1,
      })
    for (const matter of WITH_CASES)
      if (draw.chance(0.9)) tell(matter, { none: '', finding: 'Handled in time but for one, which was put right' })
    for (const matter of MOSTLY_NONE)
      if (draw.chance(0.86)) {
        const found = draw.chance(0.15)
        tell(matter, { none: found ? '' : 'yes', finding: found ? 'One seen, and followed up with the home' : '' })
      }
  }
}

/** A home is reviewed after an allegation is closed. Where its reviews tell a story of their own, that is left as it is. */
export const writeReviewsAfterAllegations = (world: World, homes: Home[]) => {
  const { draw, say } = scribe(world, 'reviews after allegations')
  const rows = (file: string) => world.entries.filter((each) => each.file === file).map(({ row }) => row)
  const closed = new Map(rows('allegation-closings').map((row) => [row.allegation, dayOf(row.on ?? '')]))
  const reviewed = rows('carer-reviews')
  for (const { ref, household } of rows('allegations')) {
    const [on, home] = [closed.get(ref), homes.find((each) => each.ref === household)]
    if (on === undefined || !home || home.fixed.review) continue
    const days = reviewed.flatMap((row) => (row.household === household && row.on ? [dayOf(row.on)] : []))
    const held = workdayBy(on + draw.int(20, 41))
    const between =
      days.some((day) => day < held) && (days.some((day) => day > held) || home.plot?.words.review === 'in time')
    if (between && draw.chance(0.92))
      say('carer-reviews', { household: home.ref, panel_on: isoOf(held + 14), decided_on: '', outcome: '' }, held)
  }
}
