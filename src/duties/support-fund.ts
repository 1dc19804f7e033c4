import { type PlainDate, plainDate } from '../calendar'

// The arithmetic of the adoption and special guardianship support fund, in whole pence.

export type Purpose = 'therapy' | 'assessment'

type Terms = {
  readonly from: PlainDate
  /** A child’s limit in a financial year for therapy; where `together`, for everything. */
  readonly limit: number
  readonly assessment: number
  readonly together: boolean
  /** Whether the fund pays half of what goes over the limit. */
  readonly match: boolean
}

/** Oldest first, each from the day on which an application is first under it. */
const TERMS: readonly [Terms, ...Terms[]] = [
  { from: plainDate('2016-10-01'), limit: 500_000, assessment: 250_000, together: false, match: true },
  { from: plainDate('2025-04-01'), limit: 300_000, assessment: 250_000, together: true, match: false },
]

/** What the fund pays of one application and what the authority adds. The authority has the odd penny. */
export function shares(applied: PlainDate, cost: number, purpose: Purpose): { fund: number; council: number } {
  const terms = termsOn(applied)
  const excess = terms ? Math.max(0, cost - (purpose === 'therapy' ? terms.limit : terms.assessment)) : 0
  const topUp = terms?.match ? Math.floor(excess / 2) : 0
  return { fund: cost - excess + topUp, council: excess - topUp }
}

export type Award = { readonly applied_on: PlainDate; readonly purpose: Purpose; readonly amount: number }

/** What one child’s applications of the financial year of a day add up to, so far as they fall under a limit. */
export function awardedIn(on: PlainDate, awards: readonly Award[]): Readonly<Record<Purpose, number>> {
  const counted = awards.filter((each) => yearOf(each.applied_on) === yearOf(on) && each.applied_on >= TERMS[0].from)
  const total = (purpose: Purpose) =>
    counted.filter((each) => each.purpose === purpose).reduce((sum, { amount }) => sum + amount, 0)
  return { therapy: total('therapy'), assessment: total('assessment') }
}

/** What is left of a child’s fair access limit in the financial year of a day, and by how much it has been passed. */
export function fairAccess(on: PlainDate, { therapy, assessment }: Readonly<Record<Purpose, number>>) {
  const terms = termsOn(on)
  if (!terms) throw new RangeError(`The fund had no limit on ${on}`)
  const left = terms.limit - therapy - (terms.together ? assessment : 0)
  const own = terms.assessment - assessment
  const [over, ownOver] = [Math.max(0, -left), Math.max(0, -own)]
  return {
    therapy_left: Math.max(0, left),
    assessment_left: Math.max(0, terms.together ? Math.min(left, own) : own),
    // Inside one limit the same pound is not over twice.
    over: terms.together ? Math.max(over, ownOver) : over + ownOver,
  }
}

const termsOn = (on: PlainDate): Terms | undefined => TERMS.findLast((each) => each.from <= on)

/** The year in which a financial year begins, on 1 April. */
const yearOf = (on: PlainDate): number => Number(on.slice(0, 4)) - (on.slice(5) < '04-01' ? 1 : 0)
