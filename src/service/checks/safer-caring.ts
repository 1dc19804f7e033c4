import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'

/** How the plan of a child in a home stands; what wants doing first comes first. */
export const PLANS = ['no plan', 'over a year old', 'older than an incident', 'current'] as const
export type PlanStanding = (typeof PLANS)[number]

export type Dated = { readonly id: number; readonly on: PlainDate; readonly kind: string }

/** One child in one home, with the last plan for the two of them and the last thing that happened since they came. */
export type Stay = {
  readonly child: { readonly ref: string; readonly name: string }
  readonly home: { readonly ref: string; readonly name: string }
  readonly team: string | null
  readonly plan: Dated | null
  readonly incident: Dated | null
  /** The last risk assessment whose day of review has not passed. */
  readonly risk: Dated | null
}

/** A year is our default, as in the rule; a plan written on the day of an incident is read as written after it. */
export function planStanding({ plan, incident }: Pick<Stay, 'plan' | 'incident'>, day: PlainDate): PlanStanding {
  if (plan === null) return 'no plan'
  if (fromNumber(addMonths(toNumber(plan.on), 12)) < day) return 'over a year old'
  return incident !== null && incident.on > plan.on ? 'older than an incident' : 'current'
}

/** Audits of safer caring finished in a year, by what they found. */
export type Audited = { readonly team: string | null; readonly found: string; readonly n: number }
