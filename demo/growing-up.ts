import type { Child, Home, Worker } from './cast'
import { addMonths, ageOn, type Day, isoOf } from './days'
import { workdayBy, workdayFrom } from './holidays'
import { homePostcode } from './places'
import { type Pen, scribe } from './scribe'
import type { World } from './window'

const DISTRICTS = ['Harrow Vale', 'Mereside', 'Eastmoor', 'Castle Ashby', 'Westbrook', 'Langstone']
const EMPLOYERS = ['Harrowmere County Council', 'Mereside District Council', 'Langstone Hospital', 'Vale Joinery']
const OFFERS = ['vacancy shown', 'first interview', 'work experience', 'apprenticeship', 'job']

/** What the council and its districts offer those who leave care, district by district, and what has changed since. */
const writeOffers = (world: World) => {
  const { draw, say } = scribe(world, 'offers to leavers')
  const service = { service: 'S-1' }
  for (const [index, district] of DISTRICTS.entries()) {
    const tax = index < 4 ? 'confirmed' : 'in process'
    const from = workdayFrom(world.start + 100 + draw.int(0, 60))
    say('leaver-offers', { ...service, district, offer: 'council tax exemption', state: tax, until_age: '25' }, from)
    say(
      'leaver-offers',
      { ...service, district, offer: 'leisure pass', state: draw.pick(['confirmed', 'in process']) },
      from,
    )
    if (index === 2) say('leaver-offers', { ...service, district, offer: 'leisure pass', state: 'reduced' }, from + 300)
  }
}

/** Results as the virtual school reports them each autumn, and again once they are validated. */
const writeResults = (world: World) => {
  const { draw, say } = scribe(world, 'key stage results')
  for (let year = 0; year < 3; year++) {
    const on = workdayFrom(world.lastDay - 60 - year * 365)
    const ended = Number(isoOf(on).slice(0, 4))
    const school_year = `${ended - 1} to ${ended}`
    for (const [stage, reached] of [
      ['key stage 2', 'Expected standard in reading, writing and mathematics'],
      ['key stage 4', 'English and mathematics at grade 4 or better'],
    ]) {
      const of = draw.int(9, 18)
      const children = String(Math.round(of * (0.3 + draw.next() * 0.25)))
      const row = { service: 'S-1', school_year, stage: stage ?? '', reached: reached ?? '', of: String(of), children }
      say('key-stage-results', { ...row, validated: 'no' }, on)
      say('key-stage-results', { ...row, validated: 'yes' }, workdayFrom(on + 130))
    }
  }
}

const offerTo = ({ draw, say }: Pen, child: Child, last: Day) => {
  const age = ageOn(child.born, last)
  if (age === 14 && draw.chance(0.7))
    say(
      'opportunities',
      { child: child.ref, offer: 'mentoring', organisation: 'Virtual school', suitable: 'yes', answer: 'taken up' },
      workdayBy(last - draw.int(5, 50)),
    )
  if (age < 16 || draw.chance(0.4)) return
  const answer = draw.pick(['taken up', 'declined', 'waiting', 'not chosen'])
  const row = { child: child.ref, offer: draw.pick(OFFERS), organisation: draw.pick(EMPLOYERS), answer }
  say('opportunities', { ...row, suitable: draw.chance(0.8) ? 'yes' : 'no' }, workdayBy(last - draw.int(5, 200)))
}

/** Some children accommodated by agreement, of whom care proceedings were thought of, or are. */
const proceed = ({ draw, say }: Pen, { ref: child, from }: Child, lastDay: Day) => {
  const step = (name: string, on: Day) => {
    if (on <= lastDay) say('pre-proceedings-steps', { child, step: name, next_by: isoOf(workdayFrom(on + 28)) }, on)
  }
  const began = workdayFrom(from + draw.int(30, 90))
  step('legal planning meeting', began)
  step('letter sent', workdayFrom(began + draw.int(6, 12)))
  step('meeting with the parents', workdayFrom(began + draw.int(20, 27)))
  const over = workdayFrom(began + draw.int(70, 120))
  say('pre-proceedings-endings', { child, outcome: draw.pick(['proceedings issued', 'stepped down']) }, over)
}

// Officers have had cards to give since last winter.
const introduce = ({ draw, say }: Pen, child: Child, last: Day) => {
  const on = workdayFrom(child.from + draw.int(9, 20))
  if (on < last && on > last - 300 && draw.chance(0.9))
    say('guides-given', { child: child.ref, what: 'card of the reviewing officer' }, on)
}

/** What some children are at risk of, plans of three columns, and the meetings that leaders of the virtual school came to. */
const assess = ({ draw, say }: Pen, { ref: child, from }: Child, last: Day) => {
  if (draw.chance(0.1)) {
    const risk = {
      child,
      risk: draw.pick(['going missing', 'online', 'self-harm']),
      level: draw.pick(['low', 'medium']),
    }
    say('risk-assessments', { ...risk, strategies: 'agreed with the carers' }, workdayFrom(from + draw.int(20, 80)))
  }
  if (draw.chance(0.05))
    say(
      'care-plans',
      {
        child,
        permanence: 'long term fostering',
        working_well: 'School each day, and swimming',
        worried_about: 'Time online late at night',
        next_steps: 'A plan for evenings that all agree to',
      },
      workdayBy(last - draw.int(5, 40)),
    )
  const meeting = { child, step: 'meeting', attended_by: draw.pick(['team leader', 'head', 'both']) }
  if (draw.chance(0.03)) say('personal-education-plans', meeting, workdayBy(last - draw.int(5, 60)))
  if (draw.chance(0.03))
    say(
      'child-protection-plans',
      { child, category: 'neglect', postcode: homePostcode(child) },
      workdayBy(last - draw.int(20, 380)),
      {
        notBefore: from,
      },
    )
}

/** Writes nothing of a child of before they came. */
const since = ({ from }: Child, { say, ...pen }: Pen): Pen => ({
  ...pen,
  say: (file, row, on, how) => (on < from ? null : say(file, row, on, how)),
})

/** Of each child who is in care now: who their social worker is, the officer's card, what was thought of before, what they were offered. */
export const writeGrowingUp = (world: World, children: Child[], workers: Worker[]) => {
  writeOffers(world)
  writeResults(world)
  for (const [index, child] of children.filter(({ to }) => to === null).entries()) {
    const pen = since(child, scribe(world, `growing up ${child.ref}`))
    const worker = workers[index % workers.length]
    const second = workers[(index + 1) % workers.length]
    if (worker) pen.say('social-worker-allocations', { child: child.ref, worker: worker.ref }, child.from)
    const changed = workdayFrom(child.from + pen.draw.int(200, 500))
    if (second && changed < world.lastDay && pen.draw.chance(0.2))
      pen.say('social-worker-allocations', { child: child.ref, worker: second.ref }, changed)
    if (pen.draw.chance(0.05)) proceed(pen, child, world.lastDay)
    introduce(pen, child, world.lastDay)
    assess(pen, child, world.lastDay)
    offerTo(pen, child, world.lastDay)
  }
}

/** Homes that asked to join a constellation and wait, and the protocols that the service keeps with others. */
export const writeWaiting = (world: World, homes: Home[]) => {
  const { draw, say } = scribe(world, 'waiting for a constellation')
  const settled = homes.filter(({ plot, cohort }) => plot?.band === 'long' && cohort === 'mainstream').slice(20, 24)
  for (const { ref: household } of settled)
    say('constellation-requests', { household }, workdayBy(addMonths(world.lastDay, -draw.int(2, 15))))
  const protocol = { service: 'S-1', document: 'protocol on offending by children in care', step: 'issued' }
  say('service-documents', { ...protocol, version: '2' }, workdayBy(world.lastDay - 200))
}
