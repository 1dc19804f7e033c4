import { monthName, shortDate } from '../calendar'
import { ink } from '../web/pieces/ink'
import { chartScale } from '../web/pieces/xmr-scale'
import { seriesOf } from '../web/pieces/xmr-series'
import type { Drawing, Mark } from './drawing'
import type { MonthOf, ReportFigure } from './report'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 220, 52, 628, 14, 180]
/** Fewer points than this make no line. */
const LEAST = 3

export type Chart = { readonly title: string; readonly alt: string; readonly drawing: Drawing }

/** The value of a month; null where it is hidden or not known. */
export function monthValue(
  { unit }: Pick<ReportFigure, 'unit'>,
  { counts, of }: Pick<MonthOf, 'counts' | 'of'>,
): number | null {
  if (typeof counts !== 'number' || unit === 'ratio') return null
  if (unit === 'count') return counts
  return typeof of === 'number' && of > 0 ? counts / of : null
}

/** The line of a figure's months, with what it says in a sentence; null where too few months have a value. A hidden month leaves a gap. */
export function chartOf(figure: ReportFigure): Chart | null {
  const points = figure.months.map((month) => ({
    day: month.day,
    value: monthValue(figure, month),
    shown: month.shown,
  }))
  const known = points.filter(({ value }) => value !== null)
  if (known.length < LEAST) return null
  const series = seriesOf({ points, unit: figure.unit === 'percent' ? 'percent' : 'number', direction: 'neither' })
  const scale = chartScale(series, { top: TOP, bottom: BOTTOM })
  const across = (place: number) => tenth(LEFT + ((RIGHT - LEFT) * scale.x(place)) / 100)
  const down = (value: number) => tenth(scale.y(value))
  const at = series.known.map(({ place, value }) => ({ place, x: across(place), y: down(value) }))
  const marks: Mark[] = [
    ...scale.ticks.flatMap(({ value, text }): Mark[] => [
      line(LEFT, down(value), RIGHT, down(value), ink.hair, 1),
      { is: 'words', x: LEFT - 8, y: down(value) + 4, text, anchor: 'end' },
    ]),
    ...at.slice(1).flatMap((to, index): Mark[] => {
      const from = at[index]
      return from && from.place === to.place - 1 ? [line(from.x, from.y, to.x, to.y, ink.pen, 2.5)] : []
    }),
    ...at.map(({ x, y }): Mark => ({ is: 'box', x: x - 3, y: y - 3, width: 6, height: 6, colour: ink.pen })),
    ...points.flatMap(({ day }, place): Mark[] =>
      (points.length - 1 - place) % 3 === 0
        ? [
            {
              is: 'words',
              x: across(place),
              y: BOTTOM + 24,
              text: shortDate(day).replace(/^\d+ /, ''),
              anchor: 'middle',
            },
          ]
        : [],
    ),
  ]
  return { title: figure.title, alt: altOf(figure), drawing: { width: WIDTH, height: HEIGHT, marks } }
}

const tenth = (n: number): number => Math.round(n * 10) / 10

const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number): Mark => ({
  ...{ is: 'line', x1, y1, x2, y2, colour, width },
})

/** `Unannounced visits, month by month: 84% (205 of 244) in May 2026, 86% (211 of 245) in October 2026. Its months are in the table.` */
function altOf(figure: ReportFigure): string {
  const known = figure.months.filter((month) => monthValue(figure, month) !== null)
  const [first, last] = [known[0], known.at(-1)]
  const told = [first, last].flatMap((month) => (month ? `${month.shown} in ${monthName(month.day)}` : []))
  const gaps = figure.months.length - known.length
  const left = gaps === 0 ? '' : ` ${gaps} of ${figure.months.length} months have no point: hidden, or no figure.`
  return `${figure.title}, month by month: ${told.join(', ')}.${left} Every month is in the table of months.`
}
