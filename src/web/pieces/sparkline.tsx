import { ink } from './ink'
import { percent, tenth } from './percent'
import { TrendLine } from './xmr-plot'
import { chartScale, edges } from './xmr-scale'
import type { Series } from './xmr-series'

const HEIGHT = 38

/** A trend in a row: line, usual range, average, last point; a ring only if the last point signals. Its words stand beneath. */
export function Sparkline({ series }: { series: Series }) {
  const scale = chartScale(series, { top: 6, bottom: HEIGHT - 6, tight: true })
  const phase = series.xmr.phases.at(-1)
  const end = series.known.at(-1)
  if (!end) return null
  const signals = series.xmr.signals.some(({ to }) => to === series.known.length - 1)
  const at = { cx: percent(scale.x(end.place)), cy: tenth(scale.y(end.value)) }
  const range = phase && edges(series, scale, phase.from, phase.to)
  return (
    <svg class="los-strip" height={HEIGHT} aria-hidden="true" focusable="false">
      {phase && range ? (
        <>
          <rect
            x={percent(range.left)}
            width={percent(range.right - range.left)}
            y={tenth(scale.y(phase.upper))}
            height={tenth(scale.y(phase.lower) - scale.y(phase.upper))}
            fill={ink.penTint}
          />
          <line
            x1={percent(range.left)}
            x2={percent(range.right)}
            y1={tenth(scale.y(phase.average))}
            y2={tenth(scale.y(phase.average))}
            stroke={ink.edge}
          />
        </>
      ) : null}
      <TrendLine series={series} scale={scale} width={1.75} />
      {signals ? <circle {...at} r="4.5" fill="#fff" stroke={ink.ink} stroke-width="2" /> : null}
      <circle {...at} r={signals ? 2 : 3.5} fill={ink.pen} />
    </svg>
  )
}
