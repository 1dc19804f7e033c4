import type { Home } from './cast'
import { type Day, dayOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { namings } from './names'
import type { TakeToPanel } from './panel'
import { monthsOf, numbering, type Say, scribe, within } from './scribe'
import type { World } from './window'

type Desk = { world: World; draw: Draw; say: Say; enquiryRef: () => string; applicationRef: () => string }

const SOURCES = [
  ['website', 40],
  ['word of mouth', 26],
  ['advertisement', 14],
  ['event', 10],
  ['social media', 10],
] as const

const enquire = ({ draw, say, enquiryRef }: Desk, name: string, on: Day): string => {
  const ref = enquiryRef()
  say('enquiries', { ref, name, source: draw.weighted(SOURCES) }, on, { subject: true })
  say(
    'enquiry-replies',
    { enquiry: ref, how: draw.chance(0.7) ? 'call' : 'letter or e-mail' },
    within(draw, on, 1, 0.91, 5),
    { promptly: true },
  )
  return ref
}

const visited = ({ draw, say }: Desk, enquiry: string, on: Day, recommended: string): Day => {
  const day = within(draw, on, 6, 0.8, 9)
  say('initial-visits', { enquiry, worker: '', recommended }, day)
  return day
}

/** Most who ask never apply: they think again, or another service suits them better. */
const lost = (desk: Desk, name: string, on: Day) => {
  const { draw, say, world } = desk
  const ref = enquire(desk, name, on)
  if (draw.chance(0.55)) visited(desk, ref, on, draw.chance(0.6) ? 'not now' : 'not invite')
  const outcome = draw.weighted([
    ['withdrew', 62],
    ['not invited to apply', 18],
    ['went to another service', 20],
  ] as const)
  const ended = workdayFrom(on + draw.int(6, 40))
  if (ended < world.lastDay) say('enquiry-endings', { enquiry: ref, outcome }, ended)
}

type Applied = { household: string; application: string; applied: Day }

const apply = (desk: Desk, household: string, name: string, applied: Day, route: string): Applied => {
  const { draw, say, applicationRef } = desk
  const application = applicationRef()
  const row = {
    ref: application,
    household,
    route,
    other_area: 'no',
    child_placed: route === 'mainstream' ? 'no' : 'yes',
  }
  if (route === 'mainstream') {
    const enquired = workdayBy(applied - draw.int(16, 60))
    const enquiry = enquire(desk, name, enquired)
    visited(desk, enquiry, enquired, 'invite to apply')
    say('enquiry-endings', { enquiry, outcome: 'applied' }, applied)
    say('applications', { ...row, enquiry }, applied, { subject: true })
  } else say('applications', { ...row, enquiry: '' }, applied, { subject: true })
  return { household, application, applied }
}

const assess = ({ draw, say }: Desk, { application, applied }: Applied, until: Day) => {
  const step = (name: string, on: Day) => on < until && say('assessment-steps', { application, step: name }, on)
  const about = { application }
  step('decided to assess', workdayFrom(applied + draw.int(1, 5)))
  const complete = workdayFrom(applied + draw.int(22, 50))
  step('stage 1 information complete', complete)
  const decided = within(draw, complete, 12, 0.94, 12)
  if (decided < until) say('stage-one-decisions', { ...about, outcome: 'goes on' }, decided)
  step('stage 2 begun', workdayFrom(decided + 1))
}

const approved = (desk: Desk, home: Home, from: Day, take: TakeToPanel) => {
  const { draw, say, world } = desk
  const kin = home.cohort === 'kinship'
  const panel = workdayBy(from - draw.int(9, 14))
  const applied = workdayBy(panel - (draw.chance(0.9) ? draw.int(120, 232) : draw.int(250, 330)))
  if (applied < world.start + 2) return
  const made = apply(desk, home.ref, `The ${home.name} household`, applied, kin ? 'connected person' : 'mainstream')
  assess(desk, made, panel)
  say('assessment-reports', { application: made.application, worker: '', report: 'full' }, workdayBy(panel - 20))
  take('approval', { household: home.ref, application: made.application }, panel)
  say('application-approvals', { application: made.application }, from)
}

const unfinished = (desk: Desk, index: number, ended: boolean) => {
  const { draw, say, world } = desk
  const naming = draw.pick(namings)
  const name = `${draw.pick(naming.surnames).split('-')[0]}-${draw.pick(naming.surnames).split('-')[0]}`
  const applied = workdayBy(world.lastDay - (ended ? draw.int(90, 900) : draw.int(6, 215)))
  const household = `H-${String(9001 + index)}`
  say('households', { ref: household, name, cohort: 'mainstream' }, applied, { subject: true })
  const made = apply(desk, household, `The ${name} household`, applied, 'mainstream')
  const until = ended ? workdayFrom(applied + draw.int(30, 80)) : world.lastDay
  assess(desk, made, until)
  const reason = draw.pick(['AW1', 'AW2', 'AW3', 'AW4', 'AW5'])
  if (ended)
    say(
      'application-endings',
      { application: made.application, outcome: 'withdrawn', withdrawal_reason: reason },
      until,
    )
}

/** Enquiries, applications and assessments: those that ended in an approval, those that did not, and those under way. */
export const writeRecruiting = (world: World, homes: Home[], take: TakeToPanel) => {
  const { draw, say } = scribe(world, 'recruiting')
  const desk = { world, draw, say, enquiryRef: numbering('EN'), applicationRef: numbering('AP') }
  const share = Math.max(1, Math.round(homes.length / 327))
  for (const month of monthsOf(world))
    for (let index = 0; index < draw.int(3, 5) * share; index += 1) {
      const naming = draw.pick(namings)
      lost(desk, `${draw.pick(naming.female)} ${draw.pick(naming.surnames)}`, workdayFrom(month + draw.int(0, 27)))
    }
  for (const home of homes)
    for (const { from } of home.spells.slice(0, 1)) if (from > world.start + 150) approved(desk, home, from, take)
  Array.from({ length: 26 }, (_, index) => unfinished(desk, index, index >= 14))
}

/** Reviews that went to panel, as their records say. */
export const writeReviewPanels = (world: World, take: TakeToPanel) => {
  const sat = new Map<string, { household: string; on: Day }>()
  for (const { file, row } of world.entries)
    if (file === 'carer-reviews' && row.panel_on) {
      const { household = '', panel_on } = row
      sat.set(`${household} ${panel_on}`, { household, on: dayOf(panel_on) })
    }
  for (const { household, on } of [...sat.values()].sort((a, b) => a.on - b.on)) take('review', { household }, on)
}
