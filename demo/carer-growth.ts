import type { Home, Person } from './cast'
import { addMonths, type Day } from './days'
import type { Draw } from './draw'
import { spans } from './evidence'
import { workdayBy, workdayFrom } from './holidays'
import { recurring, type Say, scribe, within } from './scribe'
import { sinceTakeOn } from './series'
import type { World } from './window'

const COURSES = [
  ['Safer caring', 22],
  ['Paediatric first aid', 20],
  ['Attachment and trauma', 18],
  ['Recording and reporting', 14],
  ['Online safety', 14],
  ['Managing behaviour', 12],
] as const

const grown = (world: World, draw: Draw, say: Say, carer: Person, from: Day, to: Day) => {
  const about = { carer: carer.ref }
  const known = { notBefore: carer.on }
  say(
    'carer-inductions',
    { ...about, handbook: draw.chance(0.95) ? 'yes' : 'no' },
    workdayFrom(from + draw.int(3, 40)),
    known,
  )
  for (const on of sinceTakeOn(world, recurring(draw, from, to, 12)))
    say('personal-development-plans', { ...about, appraised: draw.chance(0.85) ? 'yes' : '' }, on, known)
  for (let count = draw.int(0, 2); count > 0; count -= 1) {
    const on = workdayBy(draw.int(world.lastDay - 540, world.lastDay - 3))
    if (on <= from + 20 || on >= to) continue
    const outcome = draw.chance(0.93) ? 'completed' : 'did not come'
    say('training-attendances', { person: carer.ref, course: draw.weighted(COURSES), outcome }, on)
  }
}

const safe = (world: World, draw: Draw, say: Say, home: Home, from: Day, to: Day) => {
  const first = draw.chance(0.96) ? workdayBy(from - draw.int(5, 40)) : workdayFrom(from + draw.int(10, 60))
  const days = [first, ...recurring(draw, addMonths(from, -1), to, 12)].filter(
    (day, index, all) => index === 0 || day > (all[0] ?? 0) + 90,
  )
  for (const on of sinceTakeOn(world, days)) {
    const outcome = draw.chance(0.9) ? 'safe' : 'safe once actions are done'
    say('health-and-safety-checks', { household: home.ref, worker: '', outcome }, on, { notBefore: from })
  }
}

/** What each home on the register agreed to and how its carers grow: agreement, induction, development plans, courses, a safe house. */
export const writeCarerGrowth = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const { draw, say } = scribe(world, `growth ${home.ref}`)
    const spell = spans(world, home).at(-1)
    if (!spell?.open) continue
    const { from, to } = spell
    if (draw.chance(0.994))
      say(
        'foster-care-agreements',
        { household: home.ref, carer: '', step: 'signed by both' },
        within(draw, from, 4, 0.96, 10),
      )
    for (const carer of home.carers) grown(world, draw, say, carer, Math.max(from, carer.on), to)
    safe(world, draw, say, home, from, to)
  }
}
