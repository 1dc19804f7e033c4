import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { inLook, type Look } from '../../web/looking'
import type { Series } from '../../web/pieces'
import { seriesOf } from '../../web/pieces'
import { measureOf } from '../catalogue'
import type { Figure } from '../figure'
import { figures } from '../figures'
import { answersOn } from '../kept.store'
import { KPI_ROWS } from '../kpi.measure'
import type { Measure } from '../measure'
import { asksOf } from '../rules'
import { type Rated, rate, type Target, targetOn } from '../targets'
import { findTargets } from '../targets.store'
import { toTrend, trendDays } from '../trend'
import { outOfForce } from '../words'

/** One row of the table: the figure with its teams, how it has moved, and how it is rated. */
export type KeyFigure = {
  readonly measure: Measure
  readonly figure: Figure
  readonly series: Series
  readonly target: Target | null
  readonly rated: Rated
}

export type KeyFigures = {
  readonly rows: readonly KeyFigure[]
  /** Households on the register, with their teams; and the places of the table in neither column. */
  readonly register: Figure
  readonly neither: Figure
  /** Figures of the published table that were not in force on the day. */
  readonly ended: readonly { readonly measure: Measure; readonly words: string; readonly lastDay: PlainDate }[]
}

const rowsOfTable = KPI_ROWS.flatMap((id) => measureOf(id) ?? [])
const explaining = ['M010', 'M011'].flatMap((id) => measureOf(id) ?? [])
/** The figures of the published table, and those that explain what they are of. */
export const KEY_FIGURES: readonly Measure[] = [...rowsOfTable, ...explaining]

/** The table of key figures on a day: every measure is asked at once, and by team, so that the service is the sum of its teams. */
export async function readKeyFigures(house: House, db: Db, look: Look): Promise<KeyFigures> {
  const days = trendDays(look.asAt)
  const targets = await findTargets(db, look.knownAt)
  const answers = await answersOn(db, house.law, KEY_FIGURES, days)
  const today = answers.get(look.asAt)
  const then = look.knownAt ? await asKnown(house, db, look, KEY_FIGURES) : today
  const figure = (id: string): Figure => then?.get(id) ?? nothing(id)
  const toRow = (measure: Measure): KeyFigure => {
    const trend = toTrend(
      measure,
      days.map((day) => [day, answers.get(day)?.get(measure.id) ?? nothing(measure.id)]),
    )
    const target = targetOn(targets, measure.id, look.asAt)
    return {
      measure,
      figure: figure(measure.id),
      series: seriesOf(trend),
      target,
      rated: rate(measure, figure(measure.id), target),
    }
  }
  const ended = rowsOfTable.flatMap((measure) => {
    const out = measure.form.is === 'currency' && !measure.form.until ? outOfForce(house.law, measure, look.asAt) : null
    return out ? [{ measure, ...out }] : []
  })
  const rows = rowsOfTable.filter(({ id }) => !ended.some(({ measure }) => measure.id === id)).map(toRow)
  return { rows, register: figure('M010'), neither: figure('M011'), ended }
}

async function asKnown(
  house: House,
  db: Db,
  look: Look,
  measures: readonly Measure[],
): Promise<ReadonlyMap<string, Figure>> {
  const worked = await inLook(house, db, { ...look, asks: asksOf(measures) }, (world, then) =>
    figures(world, then.law, measures, { asAt: look.asAt, by: 'team' }),
  )
  return new Map(worked.map((figure) => [figure.id, figure]))
}

const nothing = (id: string): Figure => ({
  id,
  title: '',
  of: 0,
  counts: 0,
  why: {},
  value: null,
  shown: 'not available',
})
