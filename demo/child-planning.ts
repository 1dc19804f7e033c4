import type { Child, Stay, Worker } from './cast'
import { ageOn, type Day, dayOf } from './days'
import type { Draw } from './draw'
import { grouped } from './grouped'
import { workdayBy, workdayFrom } from './holidays'
import { numbering, type Pen, type Say, scribe, within } from './scribe'
import type { World } from './window'

const status = (draw: Draw, child: Child, say: Say) => {
  const first = draw.weighted([
    ['V2', 46],
    ['C1', 42],
    ['L2', 8],
    ['L1', 4],
  ] as const)
  say('legal-statuses', { child: child.ref, status: first }, child.from, { promptly: true })
  const next = workdayBy(child.from + draw.int(150, 330))
  if (first !== 'V2' && next < (child.to ?? next + 1))
    say('legal-statuses', { child: child.ref, status: draw.chance(0.8) ? 'C2' : 'E1' }, next)
}

const plans = (draw: Draw, child: Child, say: Say) => {
  const about = { child: child.ref }
  const wishes = draw.chance(0.9) ? 'yes' : 'no'
  say('care-plans', { ...about, wishes }, within(draw, child.from, 13, 0.93, 30))
  const permanence = workdayFrom(child.from + (draw.chance(0.86) ? draw.int(50, 95) : draw.int(115, 170)))
  if (permanence < (child.to ?? permanence + 1)) say('permanence-plans', { ...about, step: 'plan written' }, permanence)
}

const placementPlan = ({ draw, say, undone }: Pen, child: Child, { from, home }: Stay) => {
  if (undone(from, 0.05)) return
  const row = { child: child.ref, household: home?.ref ?? '', signed: 'yes' }
  say('placement-plans', row, within(draw, from, 6, 0.9, 24))
}

// Of a child who has left, what came before take-on stayed in the old system.
const midpoints = (world: World, draw: Draw, child: Child, officer: Worker, reviews: Day[], say: Say) => {
  for (const review of reviews.slice(1)) {
    if (child.to !== null && review < world.start) continue
    const on = within(draw, review, 88, 0.9, 45)
    if (on >= (child.to ?? on + 1) || draw.chance(0.015)) continue
    say('midpoint-audits', { child: child.ref, worker: officer.ref, on_track: draw.chance(0.82) ? 'yes' : 'no' }, on)
  }
}

const THEMES = [
  ['drift or delay', 34],
  ['care plan', 22],
  ['placement', 16],
  ['education', 10],
  ['health', 9],
  ['contact', 9],
] as const

const dispute = (world: World, draw: Draw, child: Child, officer: Worker, ref: () => string, say: Say) => {
  const on = workdayBy(
    draw.int(Math.max(child.from + 60, world.start + 5), Math.max(child.to ?? world.lastDay, world.start + 10)),
  )
  if (!draw.chance(0.17) || on <= child.from || on > (child.to ?? on)) return
  const formal = draw.chance(0.28)
  const name = ref()
  const row = {
    ref: name,
    child: child.ref,
    worker: officer.ref,
    stage: formal ? 'formal' : 'informal',
    theme: draw.weighted(THEMES),
  }
  say('disputes', row, on, { subject: true })
  const put = { dispute: name, level: formal ? 'group manager' : 'team manager', step: 'put to them' }
  say('dispute-steps', put, on)
  const ended = within(draw, on, formal ? 26 : 18, 0.87, 25)
  const outcome = draw.weighted([
    ['agreed', 66],
    ['partly agreed', 24],
    ['not agreed', 6],
    ['withdrawn', 4],
  ] as const)
  const difference = draw.pick(['plan moved on', 'visit brought forward', 'meeting held'])
  say('dispute-resolutions', { dispute: name, outcome, difference }, ended)
}

const ceased = (draw: Draw, child: Child, say: Say) => {
  if (child.to === null || draw.chance(0.02)) return
  const old = ageOn(child.born, child.to) >= 16
  const decision = old ? 'ceasing to look after at 16 or 17' : 'ceasing to look after'
  const row = { child: child.ref, placement: '', decision, signatory: old ? 'director' : 'nominated officer' }
  say('placement-decisions', row, workdayBy(child.to - draw.int(2, 25)), { notBefore: child.from })
}

/** The plans made for each child, their legal status, their reviewing officer and what that officer looked at and disputed. */
export const writePlanning = (world: World, children: Child[], officers: Worker[]) => {
  const reviews = grouped(
    world.entries.filter(({ file }) => file === 'looked-after-reviews'),
    ({ row }) => row.child ?? '',
  )
  const ref = numbering('D')
  for (const [index, child] of children.entries()) {
    const pen = scribe(world, `planning ${child.ref}`)
    const { draw, say } = pen
    const officer = officers[index % officers.length]
    if (!officer) throw new Error('a service has reviewing officers')
    status(draw, child, say)
    ceased(draw, child, say)
    plans(draw, child, say)
    const row = { child: child.ref, worker: officer.ref }
    say('reviewing-officer-appointments', row, within(draw, child.from, 6, 0.95, 9), { promptly: true })
    for (const stay of child.stays) placementPlan(pen, child, stay)
    const days = (reviews.get(child.ref) ?? []).map(({ row: { on = '' } }) => dayOf(on))
    midpoints(
      world,
      draw,
      child,
      officer,
      days.sort((a, b) => a - b),
      say,
    )
    dispute(world, draw, child, officer, ref, say)
  }
}
