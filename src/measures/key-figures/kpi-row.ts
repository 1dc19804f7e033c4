import type { PlainDate } from '../../calendar'
import type { KpiRow } from '../../web/pieces'
import { headline } from '../figure'
import { WHY } from '../measure'
import { grouped, notAvailable, ofThoseDue } from '../words'
import type { KeyFigure } from './key-figures'

/** A key figure as the table prints it. */
export function toKpiRow({ measure, figure, series, target, rated }: KeyFigure, asAt: PlainDate, href: string): KpiRow {
  return {
    id: measure.id,
    href,
    name: measure.short,
    what: whatOf(measure, figure),
    shown: headline(measure, figure),
    unavailable: notAvailable(measure, figure, asAt),
    parts: WHY.map((why) => ({ why, n: figure.why[why] ?? 0 })),
    of: figure.of,
    target: target ? target.target / 100 : undefined,
    trend: series.trend,
    rating: rated.rating,
    ratingNote: rated.note,
  }
}

// The two counts of a figure that counts what is late as well do not stand beneath its bar: they are said here.
function whatOf(measure: KeyFigure['measure'], figure: KeyFigure['figure']): string {
  const both = figure.why['complete, late'] ? `. ${grouped(figure.counts)} of ${grouped(figure.of)} finished` : ''
  const due = ofThoseDue(measure, figure)
  return `${measure.says}${both}${due ? `. Of the ${grouped(due.of)} due: ${due.shown}` : ''}`
}
