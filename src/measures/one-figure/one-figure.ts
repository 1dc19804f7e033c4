import type { Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { Rule } from '../../duties'
import { inLook, type Look } from '../../web/looking'
import type { Trend } from '../../web/pieces'
import type { Clock } from '../../web/route'
import type { Figure } from '../figure'
import { figures } from '../figures'
import { answersOn } from '../kept.store'
import type { Measure } from '../measure'
import type { Before } from '../movement'
import { asksOf, rulesOf } from '../rules'
import { type Rated, rate, type Target, targetOn } from '../targets'
import { findTargets } from '../targets.store'
import { comparedWith, toTrend, trendDays } from '../trend'
import type { FigureHouse } from './listing.store'
import type { FigureState } from './state'
import { findWhose } from './whose'
import { type Known, only, readWorld, type Seen, trendOf } from './world'

export type OneFigure = Omit<Seen, 'trend'> & {
  readonly measure: Measure
  readonly target: Target | null
  readonly rated: Rated
  readonly trend: Trend
  readonly before: readonly Before[]
  /** What today's knowledge answers instead, where the page looks from an earlier one. */
  readonly knownNow: Figure | null
  readonly rules: readonly Rule[]
}

export type Asking = {
  readonly viewer: Viewer
  readonly look: Look
  readonly clock: Clock
  readonly state: FigureState
}

/** What the page tells of its day, and what its months are of: the same, but where a yearly return tells of the day. */
export type Which = { readonly measure: Measure; readonly declared: Measure }

/** One figure, with everything its page shows; rows only for those who may read them, and only theirs. */
export async function readOneFigure(
  house: FigureHouse,
  db: Db,
  { measure, declared }: Which,
  asking: Asking,
): Promise<OneFigure> {
  const { look, viewer, clock, state } = asking
  const whose = await findWhose(db, viewer, measure, clock.today)
  const targets = await findTargets(db, look.knownAt)
  const days = trendDays(look.asAt)
  const now = await answersOn(db, house.law, [declared], look.knownAt ? [look.asAt] : days)
  const known = (day: PlainDate) => now.get(day)?.get(measure.id)
  const seen = await inLook(house, db, { ...look, asks: asksOf([measure, declared]) }, (world, then) =>
    readWorld({ ...then, people: house.people }, world, { measure, declared }, { look, state, whose, days, known }),
  )
  const answers = inOrder(days, (day) => seen.trend?.get(day) ?? known(day))
  const knownToday = async () =>
    measure.returned ? only(await figures(db, house.law, [measure], { asAt: look.asAt })) : (known(look.asAt) ?? null)
  const target = targetOn(targets, measure.id, look.asAt)
  return {
    ...seen,
    measure,
    target,
    rated: rate(measure, seen.figure, target),
    trend: toTrend(declared, answers),
    // A year's return beside months of our own records would compare two figures.
    before: measure.returned ? [] : beforeOf(look.asAt, answers),
    knownNow: look.knownAt ? await knownToday() : null,
    rules: rulesOf(measure).flatMap((id) => house.law.rules.get(id) ?? []),
  }
}

/** The months of one figure by themselves, from the knowledge the page looks from. */
export async function readMonths(house: FigureHouse, db: Db, measure: Measure, look: Look): Promise<Trend> {
  const days = trendDays(look.asAt)
  const answers = look.knownAt
    ? await inLook(house, db, { ...look, asks: asksOf([measure]) }, (world, then) =>
        trendOf(days, async (asAt) => only(await figures(world, then.law, [measure], { asAt }))),
      )
    : new Map(
        [...(await answersOn(db, house.law, [measure], days))].flatMap(([day, of]) =>
          [...of.values()].map((figure) => [day, figure] as const),
        ),
      )
  return toTrend(
    measure,
    inOrder(days, (day) => answers.get(day)),
  )
}

function inOrder(days: readonly PlainDate[], answer: Known): (readonly [PlainDate, Figure])[] {
  return days.flatMap((day) => {
    const figure = answer(day)
    return figure ? [[day, figure] as const] : []
  })
}

function beforeOf(asAt: PlainDate, answers: readonly (readonly [PlainDate, Figure])[]): Before[] {
  const { lastMonth, lastYear } = comparedWith(asAt)
  return [lastMonth, lastYear].flatMap((day) =>
    answers.flatMap(([each, figure]) => (each === day ? [{ day, figure }] : [])),
  )
}
