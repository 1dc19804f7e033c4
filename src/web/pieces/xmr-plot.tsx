import { ink } from './ink'
import { percent, tenth } from './percent'
import type { Phase } from './xmr'
import { Months } from './xmr-months'
import { type ChartScale, edges } from './xmr-scale'
import type { KnownPoint, Series } from './xmr-series'
import type { ChartNote } from './xmr-words'

type Drawn = { series: Series; scale: ChartScale }

function Limit({ left, right, y, kind }: { left: number; right: number; y: number; kind: 'limit' | 'average' }) {
  const look =
    kind === 'limit' ? { stroke: ink.pen, 'stroke-dasharray': '5 4' } : { stroke: ink.muted, 'stroke-width': 1.5 }
  return <line x1={percent(left)} x2={percent(right)} y1={tenth(y)} y2={tenth(y)} {...look} />
}

function UsualRange({ phase, series, scale }: Drawn & { phase: Phase }) {
  const { left, right } = edges(series, scale, phase.from, phase.to)
  const [upper, lower] = [scale.y(phase.upper), scale.y(phase.lower)]
  return (
    <>
      <rect
        x={percent(left)}
        width={percent(right - left)}
        y={tenth(upper)}
        height={tenth(lower - upper)}
        fill={ink.penTint}
      />
      <Limit left={left} right={right} y={upper} kind="limit" />
      <Limit left={left} right={right} y={lower} kind="limit" />
      <Limit left={left} right={right} y={scale.y(phase.average)} kind="average" />
      {phase.from === 0 ? null : (
        <line
          x1={percent(left)}
          x2={percent(left)}
          y1={scale.top}
          y2={scale.bottom}
          stroke={ink.ink}
          stroke-dasharray="2 3"
        />
      )}
    </>
  )
}

/** The line from month to month; a month without a value leaves a gap, never a slope. */
export function TrendLine({ series, scale, width }: Drawn & { width: number }) {
  const { known } = series
  return (
    <>
      {known.slice(1).map((point, index) => {
        const before = known[index]
        if (!before || before.place !== point.place - 1) return null
        return (
          <line
            key={point.place}
            x1={percent(scale.x(before.place))}
            y1={tenth(scale.y(before.value))}
            x2={percent(scale.x(point.place))}
            y2={tenth(scale.y(point.value))}
            stroke={ink.pen}
            stroke-width={width}
            stroke-linecap="round"
          />
        )
      })}
    </>
  )
}

// A signal gets a neutral ring: good news is not red.
function Dot({ point, signals, scale }: { point: KnownPoint; signals: boolean; scale: ChartScale }) {
  const at = { cx: percent(scale.x(point.place)), cy: tenth(scale.y(point.value)) }
  if (signals) return <circle {...at} r="5" fill="#fff" stroke={ink.ink} stroke-width="2.5" />
  return <circle {...at} r="3.5" fill={ink.pen} />
}

function Numbered({ notes, series, scale }: Drawn & { notes: readonly ChartNote[] }) {
  return (
    <>
      {notes.map(({ at, side }, index) => {
        const point = series.known[at]
        if (!point) return null
        const x = percent(scale.x(point.place))
        const y = tenth(scale.y(point.value) + (side === 'above' ? -20 : 20))
        return (
          <g key={`${at} ${side}`}>
            <circle cx={x} cy={y} r="10" fill={ink.ink} />
            <text x={x} y={y + 4.5} text-anchor="middle" class="los-on-ink">
              {index + 1}
            </text>
          </g>
        )
      })}
    </>
  )
}

export type PlotProps = Drawn & { notes: readonly ChartNote[]; target?: number; height: number }

/** The drawing between the axis and the end labels. */
export function XmrPlot({ series, scale, notes, target, height }: PlotProps) {
  const { phases, signals } = series.xmr
  return (
    <svg class="los-chart" height={height} aria-hidden="true" focusable="false">
      {scale.ticks.map(({ value }) => (
        <line key={value} x1="0" x2="100%" y1={tenth(scale.y(value))} y2={tenth(scale.y(value))} stroke={ink.hair} />
      ))}
      {phases.map((phase) => (
        <UsualRange key={phase.from} phase={phase} series={series} scale={scale} />
      ))}
      {target === undefined ? null : (
        <line
          x1="0"
          x2="100%"
          y1={tenth(scale.y(target))}
          y2={tenth(scale.y(target))}
          stroke={ink.text}
          stroke-width="2"
        />
      )}
      <Months series={series} scale={scale} />
      <TrendLine series={series} scale={scale} width={2} />
      {series.known.map((point, index) => (
        <Dot
          key={point.place}
          point={point}
          scale={scale}
          signals={signals.some(({ from, to }) => from <= index && index <= to)}
        />
      ))}
      <Numbered notes={notes} series={series} scale={scale} />
    </svg>
  )
}
