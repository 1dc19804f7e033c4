import type { Child, Home, Worker } from './cast'
import { type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { monthsOf, numbering, type Say, scribe, within } from './scribe'
import type { World } from './window'

const MATTERS = [
  'late allowance',
  'contact arrangements',
  'change of worker',
  'decision not explained',
  'support at school',
  'a move at short notice',
]

const secondStage = (draw: Draw, say: Say, about: { complaint: string }, answered: Day) => {
  const asked = workdayFrom(answered + draw.int(5, 24))
  say('complaint-steps', { ...about, step: 'stage 2 asked' }, asked)
  const adjudicated = within(draw, asked, 34, 0.8, 25)
  say('complaint-steps', { ...about, step: 'adjudicated' }, adjudicated)
  if (!draw.chance(0.3)) return
  const third = workdayFrom(adjudicated + draw.int(6, 24))
  say('complaint-steps', { ...about, step: 'stage 3 asked' }, third)
  const met = within(draw, third, 40, 0.85, 14)
  say('complaint-steps', { ...about, step: 'panel met' }, met)
  say('complaint-steps', { ...about, step: 'panel findings' }, workdayFrom(met + draw.int(2, 6)))
  say('complaint-steps', { ...about, step: 'panel answered' }, within(draw, met + 6, 19, 0.9, 9))
}

const complaint = (draw: Draw, say: Say, ref: string, household: string, child: string, on: Day) => {
  const about = { complaint: ref }
  const source = child ? draw.pick(['child', 'parent']) : 'carer'
  const of = { procedure: child ? 'children act' : 'other', source, complaint: draw.pick(MATTERS) }
  const event_on = isoOf(on - draw.int(2, 90))
  say('complaints', { ref, household, child, ...of, event_on }, on, { subject: true })
  if (draw.chance(0.985))
    say('complaint-steps', { ...about, step: 'acknowledged' }, within(draw, on, 4, 0.93, 6), { promptly: true })
  if (draw.chance(0.06))
    return say('complaint-withdrawals', { ...about, reason: 'put right at once' }, workdayFrom(on + draw.int(3, 7)))
  const answered = within(draw, on, 13, 0.84, 16)
  say('complaint-steps', { ...about, step: 'stage 1 answered' }, answered)
  const outcome = draw.weighted([
    ['upheld', 24],
    ['partly upheld', 38],
    ['not upheld', 34],
    ['no finding', 4],
  ] as const)
  const action = draw.pick(['apology given', 'allowance paid', 'letter explained', 'team reminded'])
  say('complaint-outcomes', { ...about, outcome, action }, answered)
  return child && draw.chance(0.16) ? secondStage(draw, say, about, answered) : null
}

/** Complaints with their stages, compliments, and what people told the service when asked. */
export const writeGrievances = (
  world: World,
  homes: Home[],
  children: Child[],
  staff: { workers: Worker[]; clerk: Worker },
) => {
  const { draw, say } = scribe(world, 'grievances')
  const ref = numbering('CO')
  const register = homes.filter(({ plot }) => plot !== null)
  const known = children.filter(({ from, to }) => from < world.start && (to === null || to > world.lastDay - 60))
  const days = Array.from({ length: 84 }, () => workdayBy(draw.int(world.start + 4, world.lastDay - 2)))
  for (const on of days.sort((a, b) => a - b)) {
    const home = draw.pick(register.filter(({ spells }) => (spells[0]?.from ?? 0) < on))
    const ofChild = draw.chance(0.5)
    complaint(draw, say, ref(), ofChild ? '' : home.ref, ofChild ? draw.pick(known).ref : '', on)
  }
  for (const month of monthsOf(world)) {
    const home = () => draw.pick(register.filter(({ spells }) => (spells[0]?.from ?? 0) < month)).ref
    for (let index = draw.int(2, 5); index > 0; index -= 1) {
      const source = draw.pick(['child', 'parent', 'carer', 'other organisation'])
      say(
        'compliments',
        { household: home(), worker: draw.pick(staff.workers).ref, source },
        workdayFrom(month + draw.int(0, 26)),
      )
    }
    asked(draw, say, staff.clerk, month, home)
  }
}

// Two carers and two parents a month are rung up; now and then one does not answer in time.
const asked = (draw: Draw, say: Say, clerk: Worker, month: Day, home: () => string) => {
  const experience = () =>
    draw.weighted([
      ['good', 66],
      ['mixed', 26],
      ['poor', 8],
    ] as const)
  for (const given_by of ['foster carer', 'foster carer', 'birth parent', 'birth parent', 'child or young person'])
    if (draw.chance(0.96)) {
      const household = given_by === 'foster carer' ? home() : ''
      say(
        'feedback',
        { worker: clerk.ref, household, given_by, experience: experience() },
        workdayFrom(month + draw.int(1, 24)),
      )
    }
}
