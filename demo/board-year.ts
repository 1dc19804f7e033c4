import { addMonths, isoOf } from './days'
import { workdayFrom } from './holidays'
import { scribe } from './scribe'
import type { World } from './window'

const PLANNED = [
  ['Education and training of care leavers', 'Head of the virtual school', ''],
  ['Deep dive: children far from home', 'Head of fostering', 'M110'],
  ['', '', ''],
] as const
const PROMISED = [
  ['A say in every plan', 'pledge', 'M158', 'Plans begin with the child’s own words'],
  ['A home close to home', 'pledge', 'M110', ''],
  ['Workers who stay', 'workforce priority', 'M213', 'A second senior post in each team'],
] as const

/** A handful of what the board plans, promises and is given: enough that no page of its own is empty. */
export const writeBoardYear = (world: World) => {
  const { say } = scribe(world, 'board year')
  const begun = world.lastDay - 200
  const board = { board: 'B-1' }
  const rhythm = (ref: string, title: string, every: string, first: number, in_public: string) =>
    say(
      'reporting-rhythms',
      { ref, ...board, title, every, first_due: isoOf(first), in_public, lead: 'Head of fostering' },
      begun,
      {
        subject: true,
      },
    )
  const monthly = world.lastDay - 40
  rhythm(
    'RR-01',
    'Quarterly report of the fostering agency',
    'quarter',
    workdayFrom(addMonths(world.lastDay, -4)),
    'every one',
  )
  rhythm('RR-02', 'Monthly key figures', 'month', monthly, 'every third')
  rhythm('RR-03', 'Fostering annual report', 'year', addMonths(world.lastDay, 5), 'every one')
  say('body-reports', { reporting_rhythm: 'RR-01', in_public: 'yes' }, workdayFrom(addMonths(world.lastDay, -4) + 5))
  say('body-reports', { reporting_rhythm: 'RR-02', in_public: 'no' }, workdayFrom(monthly - 3))
  for (const [index, [title, lead, figure]] of PLANNED.entries())
    say(
      'work-programme-slots',
      {
        ref: `WP-0${index + 1}`,
        ...board,
        title,
        planned_on: isoOf(workdayFrom(world.lastDay + 24 + 60 * index)),
        lead,
        figure,
      },
      workdayFrom(begun),
      { subject: true },
    )
  for (const [index, [title, sort, figure, progress]] of PROMISED.entries()) {
    const ref = `CM-0${index + 1}`
    say('commitments', { ref, ...board, title, sort, figure, version: '' }, workdayFrom(begun), { subject: true })
    if (progress) say('commitment-progress', { commitment: ref, progress }, workdayFrom(begun + 90))
  }
}
