import type { Home } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { spans } from './evidence'
import { workdayBy, workdayFrom } from './holidays'
import { type Say, scribe, within } from './scribe'
import type { World } from './window'

const SERVICE = { service: 'S-1' }

/** The matrix: for whom, the course, whether they must, within and again after how many months, how long it has been asked. */
const MATRIX = [
  ['every carer', 'Safer caring', 'yes', 6, 36, 1500],
  ['every carer', 'Paediatric first aid', 'no', 0, 36, 1500],
  ['kinship carer', 'Attachment and trauma', 'no', 0, 0, 900],
  ['every carer', 'Online safety', 'yes', 3, 0, 70],
  ['every worker', 'Safeguarding children', 'yes', 3, 36, 1500],
  ['supervising social worker', 'Safer caring and risk', 'yes', 6, 0, 500],
  ['team manager', 'First-line leadership', 'yes', 18, 0, 1200],
  ['panel member', 'Fostering panels and the law', 'yes', 12, 0, 1200],
] as const

const asked = (world: World, say: Say) => {
  for (const [role, course, mandatory, within_months, every_months, ago] of MATRIX)
    say(
      'training-requirements',
      {
        ...{ ...SERVICE, role, course, mandatory },
        within_months: within_months === 0 ? '' : String(within_months),
        every_months: every_months === 0 ? '' : String(every_months),
      },
      workdayBy(world.lastDay - ago),
    )
}

/** Most have done what they must, some late, a few not at all or for part. */
const learned = (world: World, draw: Draw, say: Say, person: string, from: Day, role: string) => {
  for (const [whose, course, mandatory, months, every, ago] of MATRIX) {
    // What was asked for a few weeks ago nobody has done yet.
    if (whose !== role || mandatory === 'no' || ago < 100 || draw.chance(0.05)) continue
    const since = Math.max(from, world.lastDay - ago, every > 0 ? world.lastDay - 900 : 0)
    const on = within(draw, since, months * 28, 0.93, 90)
    say('training-attendances', { person, course, outcome: draw.chance(0.97) ? 'completed' : 'came for part' }, on, {
      notBefore: from,
    })
  }
}

const needed = (world: World, draw: Draw, say: Say, person: string, from: Day, course: string, found: string) => {
  const on = workdayBy(draw.int(Math.max(from + 30, world.lastDay - 330), world.lastDay - 12))
  if (on <= from) return
  const booked = workdayFrom(on + draw.int(30, 120))
  say('training-needs', { person, course, found, booked_for: draw.chance(0.7) ? isoOf(booked) : '' }, on)
  if (draw.chance(0.75)) say('training-attendances', { person, course, outcome: 'completed' }, booked)
}

const carersLearn = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const { draw, say } = scribe(world, `learning ${home.ref}`)
    const spell = spans(world, home).at(-1)
    if (!spell?.open) continue
    for (const carer of home.carers) {
      const from = Math.max(spell.from, carer.on)
      learned(world, draw, say, carer.ref, from, 'every carer')
      if (draw.chance(0.08)) needed(world, draw, say, carer.ref, from, 'Therapeutic parenting', 'carer review')
      if (draw.chance(0.2))
        say(
          'document-receipts',
          { person: carer.ref, document: 'guidance on events', version: '2' },
          workdayFrom(world.lastDay - draw.int(20, 138)),
          { notBefore: from },
        )
    }
  }
}

const workersLearn = (world: World, workers: readonly { ref: string; manages: boolean }[]) => {
  const { draw, say } = scribe(world, 'learning workers')
  for (const { ref, manages } of workers) {
    const from = world.start - 200
    learned(world, draw, say, ref, from, 'every worker')
    if (draw.chance(0.2)) needed(world, draw, say, ref, from, 'Assessing and supervising carers', 'supervision')
    if (!manages) continue
    learned(world, draw, say, ref, from, 'team manager')
    for (const by of ['self', 'those they manage', 'their manager'])
      if (draw.chance(0.7))
        say(
          'training-evaluations',
          { person: ref, course: 'First-line leadership', by, said: 'Supervision has a shape now' },
          workdayBy(world.lastDay - draw.int(20, 200)),
        )
  }
}

const SESSIONS = [
  ['Safeguarding level 3 with looked-after content', 'General practitioners', 'Designated nurse'],
  ['Signs of exploitation', 'Schools and colleges', 'Exploitation lead'],
  ['Practice guidance on safer caring', 'Supervising social workers', 'Workstream lead'],
] as const

const sessionsHeld = (world: World, draw: Draw, say: Say) => {
  for (const [name, audience, given_by] of SESSIONS)
    for (let on = world.lastDay - draw.int(20, 90); on > world.lastDay - 500; on -= draw.int(110, 200)) {
      const group = audience === 'Supervising social workers' ? 'social workers' : 'partner agencies'
      const took_part = String(draw.int(9, 40))
      say(
        'engagements',
        { ...SERVICE, form: 'training session', group, name, audience, given_by, took_part },
        workdayBy(on),
      )
    }
}

/** Courses, needs, sessions and the guidance in force, as they stand beside the matrix. */
export const writeLearning = (world: World, homes: Home[], workers: readonly { ref: string; manages: boolean }[]) => {
  const { draw, say } = scribe(world, 'learning')
  asked(world, say)
  for (const [version, day] of [
    ['1', addMonths(world.lastDay, -26)],
    ['2', world.lastDay - 140],
  ] as const)
    say('service-documents', { ...SERVICE, document: 'guidance on events', step: 'issued', version }, workdayFrom(day))
  carersLearn(world, homes)
  workersLearn(world, workers)
  sessionsHeld(world, draw, say)
}
