import type { Child, Worker } from './cast'
import { addMonths, ageOn, type Day } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { homePostcode } from './places'
import { numbering, recurring, type Say, scribe, within } from './scribe'
import { sinceTakeOn } from './series'
import type { World } from './window'

const PLACES = [
  ['Z', 30],
  ['U', 26],
  ['D', 18],
  ['E', 10],
  ['B', 12],
  ['S', 2],
  ['R', 2],
] as const
const ACTIVITIES = [
  ['F2', 34],
  ['F4', 10],
  ['F5', 18],
  ['P5', 8],
  ['F1', 6],
  ['G5', 16],
  ['G4', 5],
  ['G6', 3],
] as const

type Leaver = { child: Child; adviser: Worker; draw: Draw; say: Say; world: World }

/** From sixteen, or thirteen weeks in care after it: what is needed is looked at, then planned and gone over. */
const eligible = ({ child, adviser, draw, say, world }: Leaver, from: Day) => {
  const about = { child: child.ref }
  const until = child.to ?? world.lastDay
  say('leaver-statuses', { ...about, status: 'eligible' }, from)
  say('adviser-appointments', { ...about, worker: adviser.ref }, workdayFrom(from + draw.int(10, 60)))
  const assessed = within(draw, from, 85, 0.88, 50)
  if (assessed >= until) return
  say('needs-assessments', about, assessed)
  const planned = within(draw, assessed, 26, 0.86, 40)
  if (planned >= until) return
  const agreed = draw.weighted([
    ['yes', 80],
    ['in part', 14],
    ['no', 6],
  ] as const)
  say('pathway-plans', { ...about, agreed }, planned)
  for (const on of sinceTakeOn(world, recurring(draw, planned, until, 6))) say('pathway-reviews', about, on)
  const considered = workdayBy(from + draw.int(60, 160))
  if (considered < until && draw.chance(0.9))
    say('staying-put-decisions', { ...about, decision: draw.chance(0.5) ? 'stays put' : 'not decided yet' }, considered)
}

const living = ({ child, draw, say }: Leaver, from: Day, ref: () => string) => {
  const about = { child: child.ref }
  const place = draw.weighted(PLACES)
  const suitable = ['S', 'R'].includes(place) ? 'no' : draw.chance(0.95) ? 'yes' : 'no'
  const provided = ['U', 'D', 'E'].includes(place) && draw.chance(0.4) ? 'yes' : 'no'
  const postcode = homePostcode(child.ref)
  say('leaver-accommodations', { ref: ref(), ...about, place, suitable, provided, postcode }, from, { subject: true })
  say('leaver-activities', { ...about, activity: draw.weighted(ACTIVITIES) }, from)
  if (place === 'U')
    say(
      'leaving-care-grants',
      { ...about, pounds: String(draw.int(18, 30) * 100) },
      workdayFrom(from + draw.int(5, 30)),
    )
}

/** From eighteen: kept in touch with, visited at home, planned for. */
const grownUp = (leaver: Leaver, from: Day, ref: () => string) => {
  const { child, adviser, draw, say, world } = leaver
  const about = { child: child.ref }
  say('leaver-statuses', { ...about, status: 'former relevant' }, from)
  living(leaver, from, ref)
  say('pathway-reviews', about, workdayFrom(from + draw.int(9, 26)))
  for (const on of recurring(draw, from, world.lastDay, 6)) say('pathway-reviews', about, on)
  const visited = [workdayFrom(from + draw.int(2, 6)), ...recurring(draw, from + 10, world.lastDay, 2)]
  for (const on of [...new Set(visited)])
    if (draw.chance(0.72)) say('adviser-visits', { ...about, worker: adviser.ref, place: 'where they live' }, on)
    else say('leaver-contacts', { ...about, worker: adviser.ref, in_touch: 'YES', how: 'telephone' }, on)
  for (const age of [19, 20, 21].map((years) => addMonths(child.born, years * 12))) {
    const in_touch = draw.weighted([
      ['YES', 92],
      ['NO', 5],
      ['REFU', 3],
    ] as const)
    if (draw.chance(0.95))
      say('leaver-contacts', { ...about, worker: adviser.ref, in_touch }, workdayFrom(age + draw.int(0, 20)))
  }
  if (draw.chance(0.96))
    say('leaving-care-health-contacts', { ...about, passport: 'yes' }, workdayFrom(from + draw.int(20, 85)))
}

/** Young people on their way out of care, and those who grew up in it and left. */
export const writeLeavingCare = (world: World, children: Child[], advisers: Worker[]) => {
  const ref = numbering('LA')
  const old = children.filter(({ born, to }) => ageOn(born, to ?? world.lastDay) >= 16)
  for (const [index, child] of old.entries()) {
    const adviser = advisers[index % advisers.length]
    if (!adviser) throw new Error('a service has personal advisers')
    const { draw, say } = scribe(world, `leaving care ${child.ref}`)
    const leaver = { child, adviser, draw, say, world }
    const from = workdayFrom(Math.max(addMonths(child.born, 192), child.from + 92))
    if (from < (child.to ?? world.lastDay)) eligible(leaver, from)
    if (child.to === null) continue
    if (child.reason === 'turned 18') grownUp(leaver, child.to, ref)
    else if (from < child.to) say('leaver-status-endings', { child: child.ref, reason: child.reason }, child.to)
  }
}
