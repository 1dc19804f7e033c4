import type { Form } from '../form'
import { ofKind, type Row } from '../known'
import type { Measure } from '../measure'

/** What most figures of a paper share: how they are printed, and for whom. */
export const share = { unit: 'percent', direction: 'up', rounding: 'half up to 0.1', numbers: 'service view' } as const
export const wholeShare = { ...share, rounding: 'half up' } as const
export const tally = { unit: 'count', direction: 'none', rounding: 'whole', numbers: 'service view' } as const

export const INSPECTION_PLAN = 'Fostering service update and mock inspection plan, June 2019, appendix 1'
export const IMPROVEMENT_PLAN = 'Fostering improvement plan, February 2022'
export const QUALITY_FRAMEWORK = 'Fostering quality assurance framework, May 2022'
export const REVIEWING_REPORT = 'Independent reviewing officers’ report, July 2018'
export const HEALTH_REPORT = 'Health of looked after children, January 2018'
export const CHURN_REPORT = 'Social worker churn, Corporate Parenting Panel, January 2018, item 7'
export const ADOPTION_REPORT = 'Adoption and the support fund, Corporate Parenting Panel, January 2018, items 2 and 6'
export const PANEL_PLAN = 'Corporate Parenting Panel action plan, January 2018, item 8'
const BOARD_DATASET = 'Corporate Parenting Board dataset, April 2017 to March 2018'
/** One of the numbered measures of the board’s dataset. */
export const numbered = (n: number) => ({ published: `${BOARD_DATASET}, measure ${n}` })

/** Whether a manager’s excusal of what a rule owes the subject of a row holds on the day; the kind is to be asked beside it. */
export const isExcused = (row: Row, rule: string): boolean =>
  ofKind(row, 'excusal', { rule }).some(({ facts }) => !facts.until || String(facts.until) > row.asAt)

/** The form of a declared measure, of which another counts other words. Throws on an id that none of them has. */
export function formOf<Is extends Form['is']>(
  measures: readonly Measure[],
  id: string,
  is: Is,
): Extract<Form, { is: Is }> {
  const form = measures.find((each) => each.id === id)?.form
  if (form?.is !== is) throw new Error(`${id} is not ${is}`)
  return form as Extract<Form, { is: Is }>
}
