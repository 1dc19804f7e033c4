import type { Partition } from '../../reports'
import { ALL, BAND_NAMES, PLAN_COLUMNS, planCell } from './health-tables'

const LIVING = ['M112', 'M113', 'M114', 'M115', 'M116', 'M117', 'M118', 'M119']
const of = (id: string): string => `${id} of`
const is = (total: string, ...parts: string[]): Partition => ({ total, parts })
const allOf = (total: string, ...parts: string[]): Partition => ({ total, parts, complete: true })
const matter = (name: string): string => `Matters of Schedule 6: ${name}, Cases`

/**
 * What anybody can add up or take away among the figures of all reports: sums, the same number under two names, and who is part
 * of whom. What is left over is protected as if it were printed, since whoever takes away has printed it for themselves. Each issue
 * is held to them as well: all of a total is all of it, and a part is no more.
 */
export const SUMS: readonly Partition[] = [
  // Children in care by where they live; who is far is among who is outside; health and visits are of all of them.
  allOf('M106', ...LIVING),
  ...[...LIVING, 'M107', 'M108', 'M109', 'M111'].map((id) => allOf('M106', of(id))),
  is('M109', 'M110'),
  is('M106', of('M110')),
  is('M106', of('M179')),
  is('M106', of('M239')),
  is(of('M122'), of('M124')),
  // Care leavers by age. Whose age nobody knows stands in the base of both, as unknown.
  { ...allOf('M130', 'M131', 'M132'), unknown: true },
  // M133 to M135 have bases of their own on a 31 March, where the yearly return tells them.
  allOf('M130', of('M136')),
  is('M130', of('M131'), 'M132'),
  is('M130', 'M131', of('M132')),
  // First, second and later reviews.
  allOf('M158', 'M155', 'M156', 'M157'),
  allOf(of('M158'), of('M155'), of('M156'), of('M157')),
  // Unannounced visits: the same homes were visited, of all on the register and of those that owed one.
  is('M002', 'M003'),
  is('M002', 'M017'),
  is('M003', 'M017'),
  is('M010', of('M003')),
  is('M010', of('M017')),
  is(of('M003'), of('M017')),
  // First health assessments: held at all, held in time.
  is('M186', 'M184'),
  is('M184', 'M185'),
  // What is asked of audits that were moderated, and actions done or past their day.
  is('M061', of('M066')),
  is('M061', of('M067')),
  is('M061', of('M068')),
  is(of('M244'), 'M244', 'M245'),
  // Complaints, those of children among them; cases of a matter, those of its register among them.
  is('M085', of('M089')),
  // Children in care by age, those with a plan for special needs among them; all but those on short breaks are M106.
  allOf(planCell(ALL, 'all'), 'M106'),
  ...PLAN_COLUMNS.map((column) => allOf(planCell(ALL, column), ...BAND_NAMES.map((name) => planCell(name, column)))),
  ...[ALL, ...BAND_NAMES].map((name) => is(planCell(name, 'all'), planCell(name, 'with'), planCell(name, 'unsaid'))),
  is(matter('complaint'), 'M085'),
  is(matter('allegation'), 'M099'),
]
