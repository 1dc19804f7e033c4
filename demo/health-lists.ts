import type { Child } from './cast'
import { ageOn, isoOf } from './days'
import { workdayBy } from './holidays'
import { type Say, scribe } from './scribe'
import type { World } from './window'

/** What a health assessment says of who made it, told by its child alone: one in six by others, checked the day it came. */
export const madeBy = ({ ref }: Child, index: number, on: string): Record<string, string> => {
  const n = Number(ref.replaceAll(/\D/g, '')) + index
  const by_own = n % 6 === 0 ? 'no' : 'yes'
  const isChecked = by_own === 'no' ? n % 4 !== 0 : n % 9 === 0
  return { by_own, checked_on: isChecked ? on : '', emotional_need: n % 11 === 0 ? 'yes' : 'no' }
}

const exploited = (world: World, say: Say, [first, second]: readonly Child[]) => {
  const agreed = { level: 'yes', exploitation: 'yes', age: 'yes', missing: 'yes', first_name: 'no' }
  const agreement = { service: 'S-1', ...agreed, agreed_by: 'Partners’ information sharing agreement', review_by: '' }
  say('exploitation-group-agreements', agreement, workdayBy(world.lastDay - 300))
  const concern = (child: Child | undefined, level: string, exploitation: string, ago: number) => {
    if (!child) return
    const on = workdayBy(world.lastDay - ago)
    say('exploitation-concerns', { child: child.ref, level, exploitation }, on)
    say('exploitation-screenings', { child: child.ref, risk: 'medium' }, on)
  }
  concern(first, 'vulnerable', 'criminal', 80)
  concern(second, 'experiencing', 'sexual', 35)
}

/** A few rows for each list of health that nothing else fills: a handful of children, lately. */
export const writeHealthLists = (world: World, children: readonly Child[]) => {
  const { say } = scribe(world, 'health lists')
  const day = (ago: number) => workdayBy(world.lastDay - ago)
  const here = children.filter(({ from, to }) => from < world.lastDay - 400 && to === null)
  const older = here.filter(({ born }) => ageOn(born, world.lastDay) >= 13)
  exploited(world, say, older)
  for (const [n, { ref: child }] of here.slice(0, 4).entries()) {
    const told = { health_told_on: '', social_care_told_on: '' }
    const place = n % 2 ? 'minor injury unit' : 'emergency department'
    say('unscheduled-attendances', { child, place, reason: n % 2 ? 'A cut' : 'A fall', ...told }, day(20 + 30 * n))
    say('education-health-and-care-plans', { child, state: n < 3 ? 'has a plan' : 'being assessed' }, day(200 + n))
  }
  const risk = { service: 'S-1', held_by: 'health strategic group', owner: 'Designated nurse', escalated_to: '' }
  const scored = { likelihood: '4', impact: '4', review_by: isoOf(world.lastDay + 30) }
  say('strategic-risks', { ref: 'SR-0001', ...risk, risk: 'Clinics far away give no dates', ...scored }, day(90))
  const [last] = older.slice(-1)
  if (last) {
    const moved = { child: last.ref, situation: 'routine, continuing', area: 'Northbridge' }
    say('cross-border-cases', { ref: 'XB-0001', ...moved }, day(45))
    say('education-plan-samples', { ref: 'PS-0001', child: last.ref, redacted: 'no' }, day(10))
  }
  say('moderation-meetings', { service: 'S-1', invited: '9', came: '2', plans: '12' }, day(40))
}
