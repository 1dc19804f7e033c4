import type { Child } from './cast'
import { addMonths, ageOn, type Day } from './days'
import type { Draw } from './draw'
import { workdayBy } from './holidays'
import { eachYear, recurring, type Say, scribe } from './scribe'
import { sinceTakeOn } from './series'
import type { World } from './window'

const inCareOn = ({ from, to }: Child, day: Day): boolean => from <= day && (to === null || to > day)

const dentist = (world: World, draw: Draw, child: Child, say: Say) => {
  const from = Math.max(child.from, addMonths(child.born, 12))
  for (const on of sinceTakeOn(world, recurring(draw, from, child.to ?? world.lastDay, 12))) {
    const treatment = draw.weighted([
      ['none needed', 74],
      ['given', 16],
      ['still to come', 6],
      ['', 4],
    ] as const)
    say('dental-checks', { child: child.ref, treatment }, on)
  }
}

// A score of seventeen and over asks for help; a few carers never send the questionnaire back.
const strengths = (world: World, draw: Draw, child: Child, say: Say) => {
  const from = Math.max(child.from, addMonths(child.born, 48))
  const until = Math.min(child.to ?? world.lastDay, addMonths(child.born, 17 * 12))
  const usual = draw.int(5, 24)
  for (const on of sinceTakeOn(world, recurring(draw, from, until, 12))) {
    const known = draw.chance(0.94)
    const score = known ? String(Math.max(0, Math.min(40, usual + draw.int(-4, 4)))) : ''
    say('strengths-and-difficulties-questionnaires', { child: child.ref, score }, on)
  }
}

// What is behind is caught up within months; only of late may it still be waiting.
const upToDate = (world: World, draw: Draw, say: Say, file: string, { ref, to }: Child, on: Day) => {
  const behind = draw.chance(0.08)
  say(file, { child: ref, up_to_date: behind ? 'no' : 'yes' }, on)
  const caught = workdayBy(on + draw.int(40, 150))
  const waiting = on > world.lastDay - 400 && draw.chance(0.4)
  if (behind && !waiting && (to === null || caught < to)) say(file, { child: ref, up_to_date: 'yes' }, caught)
}

/** What the looked-after return asks of each child on 31 March, written down in the weeks before it. */
const yearly = (world: World, draw: Draw, child: Child, say: Say) => {
  const since = child.to === null ? child.from : world.start
  for (const end of eachYear(world, 3, 31, since)) {
    if (!inCareOn(child, end) || (end > world.lastDay - 400 && draw.chance(0.04))) continue
    const on = workdayBy(Math.max(end - draw.int(2, 70), child.from))
    if (on < child.from) continue
    const about = { child: child.ref }
    const age = ageOn(child.born, end)
    upToDate(world, draw, say, 'immunisation-statuses', child, on)
    if (age < 5) upToDate(world, draw, say, 'development-checks', child, on)
    if (end - child.from < 364) continue
    const convicted = age < 10 ? 'no' : draw.chance(0.04) ? 'yes' : 'no'
    const substances = age > 12 && draw.chance(0.05) ? 'yes' : 'no'
    say('substance-use-and-conviction-records', { ...about, convicted, substances }, on)
  }
}

const school = (world: World, draw: Draw, child: Child, say: Say) => {
  const initial = child.from + (draw.chance(0.84) ? draw.int(3, 13) : draw.int(16, 50))
  const age = (day: Day) => ageOn(child.born, day)
  if (age(child.from) >= 3) say('personal-education-plans', { child: child.ref, step: 'begun' }, workdayBy(initial))
  const quality = () =>
    draw.weighted([
      ['outstanding', 12],
      ['good', 62],
      ['requires improvement', 20],
      ['inadequate', 3],
      ['', 3],
    ] as const)
  // A term's review falls in November, March and June; those of the last year are on record.
  const terms = [11, 3, 6].flatMap((month) => eachYear(world, month, 1)).filter((day) => day > world.lastDay - 400)
  for (const term of terms) {
    const on = workdayBy(term + draw.int(1, 27))
    if (!inCareOn(child, on) || on < child.from + 40 || age(on) < 3 || draw.chance(0.06)) continue
    say('personal-education-plans', { child: child.ref, step: 'reviewed', quality: quality() }, on)
  }
}

/** The health and schooling of each child in care: dentist, SDQ, what the yearly return asks, PEPs by term. */
export const writeWellbeing = (world: World, children: Child[]) => {
  for (const child of children) {
    const { draw, say } = scribe(world, `wellbeing ${child.ref}`)
    dentist(world, draw, child, say)
    strengths(world, draw, child, say)
    yearly(world, draw, child, say)
    school(world, draw, child, say)
  }
}
