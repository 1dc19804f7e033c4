import { civil, type PlainDate, shortDate, toNumber } from '../../calendar'
import { ink } from './ink'
import { percent } from './percent'
import type { ChartScale } from './xmr-scale'
import type { Series } from './xmr-series'

const QUARTERS = new Map([
  [4, 'Apr'],
  [7, 'Jul'],
  [10, 'Oct'],
])

function shortMonth(day: PlainDate): string {
  return shortDate(day).replace(/^\d+ /, '')
}

/** The months under a chart: years always, quarters where there is room. */
export function Months({ series, scale }: { series: Series; scale: ChartScale }) {
  const months = series.trend.points.map(({ day }, place) => ({
    day,
    place,
    year: civil(toNumber(day)).year,
    month: civil(toNumber(day)).month,
  }))
  const hasJanuary = months.some(({ month }) => month === 1)
  return (
    <>
      {months.map(({ day, place, year, month }) => {
        // Without a January to carry the year, the first month names both.
        const opening = !hasJanuary && place === 0
        const major = month === 1 || opening
        const text = opening ? shortMonth(day) : major ? String(year) : QUARTERS.get(month)
        if (!text) return null
        const x = percent(scale.x(place))
        return (
          <g key={place} class={major ? undefined : 'los-only-wide'}>
            <text x={x} y={scale.bottom + 22} text-anchor={opening ? 'start' : 'middle'}>
              {text}
            </text>
            <line x1={x} x2={x} y1={scale.bottom} y2={scale.bottom + 5} stroke={ink.edge} />
          </g>
        )
      })}
    </>
  )
}
