import { addTerm, type Calendar, type DayNumber } from '../../calendar'
import { type Law, type Rule, warnOn } from '../../duties'
import type { LawForce } from '../../web/pieces'

/** What is at stake when a duty is not met, gravest first. Work is ranked by this, then by days. */
export const STAKES = [
  {
    name: 'unlawful',
    title: 'Becomes unlawful',
    force: 'statute',
    note: 'If nothing is done, the placement breaks the law itself.',
  },
  {
    name: 'regulation',
    title: 'Breaks a regulation',
    force: 'regulation',
    note: 'The service must put these right and say why they were late.',
  },
  { name: 'standard', title: 'Misses a national standard', force: 'standard', note: 'Inspectors will look for these.' },
  { name: 'guidance', title: 'Departs from guidance', force: 'guidance', note: 'There must be a good reason.' },
  { name: 'local', title: 'Misses our own standard', force: 'local', note: 'We promised these ourselves.' },
] as const satisfies readonly { name: string; title: string; force: LawForce; note: string }[]

export type StakeName = (typeof STAKES)[number]['name']

/** B3 in the reference: the placement becomes unlawful once the day passes. The rest follow the weight of the law. */
export function stakeOf(rule: Rule): StakeName {
  if (rule.breach?.split('/').includes('B3')) return 'unlawful'
  if (rule.force === 'statute') return 'regulation'
  return rule.force === 'standard' || rule.force === 'guidance' ? rule.force : 'local'
}

/** A duty whose law file warns of nothing joins the work list this many days before its due day. */
const USUAL_LEAD = 7

/** How many days before its due day a duty joins the work list: the longest warning its rule gives, however long or short. */
export function leadOf(rule: Rule, today: DayNumber, calendar: Calendar): number {
  const days = warnOn(rule, today).map((term) => addTerm(today, term, calendar) - today)
  return days.length === 0 ? USUAL_LEAD : Math.max(...days)
}

export type Ranked = { readonly rule: string; readonly stake: StakeName; readonly rank: number; readonly lead: number }

export const rankRules = (law: Law, today: DayNumber): Ranked[] =>
  [...law.rules.values()].map((rule) => {
    const stake = stakeOf(rule)
    return {
      rule: rule.id,
      stake,
      rank: STAKES.findIndex((each) => each.name === stake),
      lead: leadOf(rule, today, law.calendar),
    }
  })
