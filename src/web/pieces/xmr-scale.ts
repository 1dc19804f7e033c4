import { scaleLinear } from 'd3-scale'
import { boundsOf, type Series } from './xmr-series'

/** Where things stand on a chart: across in percent, so that one drawing fits every width; down in pixels. */
export type ChartScale = {
  x: (place: number) => number
  y: (value: number) => number
  ticks: readonly { value: number; text: string }[]
  top: number
  bottom: number
  from: number
}

export type ScaleOptions = {
  top: number
  bottom: number
  target?: number
  /** A sparkline has no ticks, and uses all its height for the line and its last usual range. */
  tight?: boolean
}

function reach({ known, xmr }: Series, { target, tight }: ScaleOptions): [low: number, high: number] {
  const phases = tight ? xmr.phases.slice(-1) : xmr.phases
  const limits = phases.flatMap(({ lower, upper }) => [lower, upper])
  const all = [...known.map(({ value }) => value), ...limits, ...(target === undefined ? [] : [target])]
  return [Math.min(...all), Math.max(...all)]
}

function domainOf(series: Series, options: ScaleOptions): [number, number] {
  const [low, high] = reach(series, options)
  const [lowest, highest] = boundsOf(series.trend.unit)
  const pad = options.tight && low < high ? 0 : (high - low) * 0.06 || 0.05 * Math.abs(high) || 1
  const wanted = scaleLinear().domain([Math.max(lowest, low - pad), Math.min(highest, high + pad)])
  const [from = low, to = high] = options.tight ? wanted.domain() : wanted.nice(6).domain()
  return [Math.max(lowest, from), Math.min(highest, to)]
}

/** The scale of a trend between two heights: takes in every point, limit and target, and goes past no bound. */
export function chartScale(series: Series, options: ScaleOptions): ChartScale {
  const { top, bottom } = options
  const domain = domainOf(series, options)
  const y = scaleLinear().domain(domain).range([bottom, top])
  const x = scaleLinear()
    .domain([0, Math.max(1, series.places - 1)])
    .range([1.5, 97.5])
  const print = y.tickFormat(6, series.trend.unit === 'percent' ? '%' : undefined)
  return { x, y, ticks: y.ticks(6).map((value) => ({ value, text: print(value) })), top, bottom, from: domain[0] }
}

/** Where a stretch begins or ends across: half way to its neighbour, the edges of the chart at both ends. */
export function edges(series: Series, scale: ChartScale, from: number, to: number): { left: number; right: number } {
  const at = (index: number) => scale.x(series.known[index]?.place ?? 0)
  const half = (a: number, b: number) => (at(a) + at(b)) / 2
  return { left: from === 0 ? 0 : half(from - 1, from), right: to === series.known.length - 1 ? 100 : half(to, to + 1) }
}

/** Moves labels apart so that none covers another, as little as may be; their order stays. */
export function apart<Item extends { y: number }>(items: readonly Item[], gap: number, lowest: number): Item[] {
  const placed: Item[] = []
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1)
    placed.push({ ...item, y: above ? Math.max(item.y, above.y + gap) : item.y })
  }
  // Pushed past the bottom, the last ones move back up, each no nearer than the gap.
  return placed.map((item, index) => ({ ...item, y: Math.min(item.y, lowest - gap * (placed.length - 1 - index)) }))
}
