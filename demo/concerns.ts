import type { Child, Home, Worker } from './cast'
import { ageOn, type Day, dayOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { numbering, type Pen, type Say, scribe, within } from './scribe'
import type { World } from './window'

/** What followed each notifiable event: talked over with the child's authority, what became of it, signed twice. */
export const writeAfterEvents = (world: World, managers: Worker[]) => {
  const { draw, say, undone } = scribe(world, 'after events')
  const told = new Set(
    world.entries.flatMap(({ file, row }) => (file === 'notifications' ? [row.notifiable_event] : [])),
  )
  const events = world.entries
    .filter(({ file }) => file === 'notifiable-events')
    .map((after) => ({ after, on: dayOf(after.row.on ?? '') }))
  for (const { after, on } of events) {
    const about = { notifiable_event: after.row.ref ?? '' }
    const fresh = on > world.lastDay - 200
    if (!undone(on, 0.04)) say('authority-discussions', about, within(draw, on, 1, 0.9, 6), { promptly: true, after })
    if (!told.has(about.notifiable_event) && fresh) continue
    const known = workdayFrom(on + draw.int(4, 24))
    const outcome = draw.pick([
      'returned safe and well',
      'plan changed',
      'no further action',
      'meeting held and plan agreed',
    ])
    if (fresh && draw.chance(0.08)) continue
    say('event-outcomes', { ...about, outcome }, known, { after })
    say('event-signatures', { ...about, worker: draw.pick(managers).ref }, workdayFrom(known + draw.int(1, 9)))
    say('final-signatures', { ...about, worker: '' }, workdayFrom(known + draw.int(10, 24)))
  }
}

type Episode = { child: Child; on: Day; household: string }

const missing = ({ draw, say, undone }: Pen, ref: string, { child, on, household }: Episode) => {
  const absence = draw.chance(0.84) ? 'M' : 'A'
  say('missing-episodes', { ref, child: child.ref, household, absence }, on, { subject: true })
  for (const to of [...(absence === 'M' ? ['police'] : []), 'responsible authority', 'fostering service'])
    if (draw.chance(0.985)) say('concern-notices', { concern: ref, to }, on, { promptly: true })
  const back =
    on +
    draw.weighted([
      [0, 46],
      [1, 40],
      [2, 10],
      [6, 4],
    ] as const)
  const of = { missing_episode: ref }
  say('returns-from-missing', { ...of, how: draw.chance(0.7) ? 'came back' : 'found' }, back, { promptly: true })
  if (undone(on, 0.1)) return
  say('return-interviews', { ...of, step: 'offered' }, back, { promptly: true })
  const held = back + (draw.chance(0.8) ? draw.int(1, 2) : draw.int(4, 10))
  say('return-interviews', { ...of, step: draw.chance(0.82) ? 'held' : 'refused' }, held)
}

/** Times children were missing, who was told, and the talk afterwards. A few go again and again. */
export const writeMissing = (world: World, children: Child[]) => {
  const pen = scribe(world, 'missing')
  const { draw, say } = pen
  const episodes: Episode[] = []
  for (const child of children) {
    if (!draw.chance(0.36)) continue
    for (
      let times = draw.weighted([
        [1, 55],
        [2, 25],
        [4, 20],
      ] as const);
      times > 0;
      times -= 1
    ) {
      const on = workdayBy(
        draw.int(
          Math.max(child.from + 20, world.start + 3),
          Math.max((child.to ?? world.lastDay) - 12, world.start + 4),
        ),
      )
      const stay = child.stays.find(({ from, to }) => from <= on && on < (to ?? on + 1))
      if (stay && on > child.from && ageOn(child.born, on) >= 11)
        episodes.push({ child, on, household: stay.home?.ref ?? '' })
    }
  }
  const ref = numbering('ME')
  for (const episode of episodes.sort((a, b) => a.on - b.on)) missing(pen, ref(), episode)
  const often = new Map<string, Day[]>()
  for (const { child, on } of episodes) often.set(child.ref, [...(often.get(child.ref) ?? []), on])
  for (const [child, days] of often)
    for (const on of days.filter((day) => days.filter((each) => each <= day && each > day - 90).length === 3))
      say('missing-strategy-meetings', { child }, workdayFrom(on + draw.int(2, 9)))
}

const allegation = (world: World, draw: Draw, say: Say, ref: string, home: Home, on: Day) => {
  const [carer] = home.carers
  const about = { allegation: ref }
  const step = (name: string, day: Day, outcome = '') =>
    say('allegation-steps', { ...about, step: name, outcome }, day, { promptly: true })
  const threshold = draw.pick(['harmed a child', 'risk of harm', 'unsuitable to work with children'])
  say('allegations', { ref, household: home.ref, against: carer?.ref ?? '', child: '', threshold }, on, {
    subject: true,
  })
  step('referred to designated officer', within(draw, on, 1, 0.92, 4))
  step('support offered', workdayFrom(on + draw.int(1, 3)))
  step('process explained in writing', workdayFrom(on + draw.int(2, 7)))
  step('strategy meeting', workdayFrom(on + draw.int(2, 8)))
  const closes = workdayFrom(on + draw.int(26, 140))
  for (
    let day = within(draw, on, 29, 0.88, 12);
    day < Math.min(closes, world.lastDay);
    day = within(draw, day, 29, 0.9, 10)
  )
    step('progress review', day)
  const outcome = draw.weighted([
    ['substantiated', 22],
    ['unsubstantiated', 44],
    ['unfounded', 26],
    ['false', 8],
  ] as const)
  step('outcome decided', closes, outcome)
  say('allegation-closings', about, workdayFrom(closes + draw.int(1, 6)))
}

/** Allegations against those who foster, concerns about standards of care, and restraints. */
export const writeAllegations = (world: World, homes: Home[]) => {
  const { draw, say } = scribe(world, 'allegations')
  const ref = numbering('AL')
  const some = (count: number, earliest = 3) => {
    const days = Array.from({ length: count }, () => workdayBy(draw.int(world.start + earliest, world.lastDay - 2)))
    return days
      .sort((a, b) => a - b)
      .flatMap((on) => {
        const approved = homes.filter(({ spells }) => spells.some(({ from, to }) => from <= on && on < (to ?? on + 1)))
        return approved.length > 0 ? [{ on, home: draw.pick(approved) }] : []
      })
  }
  for (const { on, home } of some(44)) allegation(world, draw, say, ref(), home, on)
  for (const { on, home } of some(38)) {
    const concern = draw.pick([
      'bedroom not ready',
      'late for contact',
      'smoking indoors',
      'language used',
      'missed training',
    ])
    const outcome = draw.chance(0.7) ? 'advice or training' : 'no further action'
    say('standards-of-care-concerns', { household: home.ref, child: '', concern, outcome }, on)
  }
  for (const { on, home } of some(26)) {
    const stay = home.stays.find(({ from, to }) => from < on && on < (to ?? on + 1))
    const child =
      stay && world.entries.find(({ file, row }) => file === 'placements' && row.ref === stay.ref)?.row.child
    const recorded_on = new Date((on + (draw.chance(0.9) ? 0 : 2)) * 86_400_000).toISOString().slice(0, 10)
    if (child)
      say(
        'restraints',
        { child, household: home.ref, recorded_on, reason: 'to stop a child running into the road' },
        on,
        { notBefore: on + 2 },
      )
  }
}
