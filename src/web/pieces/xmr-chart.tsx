import { civil, daysInMonth, longDate, monthName, type PlainDate, toNumber } from '../../calendar'
import { More } from './more'
import { tenth } from './percent'
import { Table } from './table'
import { XmrPlot } from './xmr-plot'
import { apart, type ChartScale, chartScale } from './xmr-scale'
import { limitText, type Series, seriesOf, type Trend, type TrendPoint, type Unit } from './xmr-series'
import { chartDescription, chartNotes, finding } from './xmr-words'

const HEIGHT = 340
const TOP = 14
const BOTTOM = 306

export type XmrChartProps = Trend & {
  id: string
  /** What is drawn: `Share of households with an unannounced visit in the last 12 months`. */
  what: string
  target?: number
}

function Axis({ scale }: { scale: ChartScale }) {
  return (
    <svg class="los-chart" height={HEIGHT} aria-hidden="true" focusable="false">
      {scale.ticks.map(({ value, text }) => (
        <text key={value} x="0" y={tenth(scale.y(value) + 4)}>
          {text}
        </text>
      ))}
    </svg>
  )
}

type EndLabel = { wide: string; narrow: string; y: number }

function endLabels(series: Series, scale: ChartScale, target: number | undefined): EndLabel[] {
  const { unit } = series.trend
  const label = (words: string, value: number): EndLabel => ({
    wide: `${words} ${limitText(unit, value).replace('.0', '')}`,
    narrow: short(unit, value),
    y: scale.y(value) + 4.5,
  })
  const phase = series.xmr.phases.at(-1)
  const limits = phase
    ? [label('Upper limit', phase.upper), label('Average', phase.average), label('Lower limit', phase.lower)]
    : []
  return apart([...(target === undefined ? [] : [label('Target', target)]), ...limits], 15, BOTTOM + 4.5)
}

function short(unit: Unit, value: number): string {
  return unit === 'percent' ? `${Math.round(value * 100)}%` : String(Math.round(value))
}

function EndLabels({ labels }: { labels: readonly EndLabel[] }) {
  return (
    <svg class="los-chart" height={HEIGHT} aria-hidden="true" focusable="false">
      {labels.map(({ wide, narrow, y }) => (
        <g key={wide}>
          <text class="los-only-wide" x="8" y={tenth(y)}>
            {wide}
          </text>
          <text class="los-only-narrow" x="4" y={tenth(y)}>
            {narrow}
          </text>
        </g>
      ))}
    </svg>
  )
}

// The last point of a month that is not over yet stands for its day, and is named by it.
function pointName(day: PlainDate): string {
  const { year, month, day: date } = civil(toNumber(day))
  return date === daysInMonth(year, month) ? monthName(day) : longDate(day)
}

function Months({ what, points }: { what: string; points: readonly (TrendPoint & { month: string })[] }) {
  const counted = points.some(({ of }) => of !== undefined)
  const counts = [
    { head: 'Counted', number: true, cell: (point: TrendPoint) => point.counts?.toLocaleString('en-GB') },
    { head: 'Of', number: true, cell: (point: TrendPoint) => point.of?.toLocaleString('en-GB') },
  ]
  return (
    <Table
      bare
      caption={`${what}, by month`}
      rows={points}
      rowKey={({ day }) => day}
      columns={[
        { head: 'Month end', rowHead: true, cell: ({ month }) => month },
        ...(counted ? counts : []),
        { head: 'Value', number: true, cell: ({ shown }) => shown },
      ]}
    />
  )
}

/** How a figure has moved: a control chart whose caption is its finding, its notes in words, and its months as a table. */
export function XmrChart({ id, what, target, ...trend }: XmrChartProps) {
  const series = seriesOf(trend)
  if (series.known.length === 0) return <p class="los-muted">No trend yet: no month has a value.</p>
  const scale = chartScale(series, { top: TOP, bottom: BOTTOM, target })
  const notes = chartNotes(series)
  const from = scale.from > 0 ? limitText(trend.unit, scale.from).replace('.0', '') : undefined
  return (
    <figure class="los-sheet los-sheet--pad los-stack">
      <figcaption>
        <b id={`${id}-finding`}>{finding(series)}</b>
        <p class="los-muted" id={`${id}-what`}>
          {chartDescription(what, series, from)}
        </p>
      </figcaption>
      <div class="los-plot" role="img" aria-labelledby={`${id}-finding ${id}-what`}>
        <Axis scale={scale} />
        <XmrPlot series={series} scale={scale} notes={notes} target={target} height={HEIGHT} />
        <EndLabels labels={endLabels(series, scale, target)} />
      </div>
      {notes.length > 0 ? (
        <ol class="los-notes">
          {notes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      ) : null}
      <More summary={`These ${trend.points.length} months as a table`}>
        <Months what={what} points={trend.points.map((point) => ({ ...point, month: pointName(point.day) }))} />
      </More>
    </figure>
  )
}
