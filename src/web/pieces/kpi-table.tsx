import { Rating, type RatingWord } from './rating'
import { Sparkline } from './sparkline'
import type { SplitPart } from './split'
import { SplitBar, SplitCounts } from './split-bar'
import { seriesOf, type Trend } from './xmr-series'
import { finding } from './xmr-words'

export type KpiRow = {
  id: string
  href: string
  name: string
  /** In a few words, what is counted: `One in the last 12 months`. */
  what: string
  /** As the measure prints it; null when it is not available, and then `unavailable` says why. */
  shown: string | null
  unavailable?: string
  parts: readonly SplitPart[]
  of: number
  target?: number
  trend?: Trend
  rating: RatingWord
  /** `Target 95%`, or why there is no rating. */
  ratingNote: string
}

// Laid out as a grid, the table keeps its meaning for readers only by its roles said again.
const roles = {
  table: 'table',
  rowgroup: 'rowgroup',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  cell: 'cell',
} as const

function Value({ shown }: Pick<KpiRow, 'shown'>) {
  if (shown !== null) return <>{shown}</>
  return (
    <>
      <span class="los-muted" aria-hidden="true">
        &ndash;
      </span>
      <span class="los-vh">not available</span>
    </>
  )
}

function Movement({ trend }: { trend?: Trend }) {
  if (!trend) return <p class="los-small los-muted">No trend yet</p>
  const series = seriesOf(trend)
  return (
    <>
      <Sparkline series={series} />
      <p class="los-small los-muted">{finding(series)}</p>
    </>
  )
}

function Row({ row }: { row: KpiRow }) {
  return (
    <tr role={roles.row} class="los-kpi">
      <th role={roles.rowheader} scope="row" class="los-kpi__name">
        <a href={row.href}>{row.name}</a>
        <p>{row.what}</p>
      </th>
      <td role={roles.cell} class="los-kpi__value">
        <Value shown={row.shown} />
      </td>
      <td role={roles.cell} class="los-kpi__split">
        {row.shown === null ? (
          <p>{row.unavailable ?? 'Not available.'} This is not 0%.</p>
        ) : (
          <>
            <SplitBar parts={row.parts} target={row.target} />
            <SplitCounts parts={row.parts} of={row.of} />
          </>
        )}
      </td>
      <td role={roles.cell}>
        <Movement trend={row.trend} />
      </td>
      <td role={roles.cell} class="los-kpi__rate">
        <Rating rating={row.rating} />
        <small>{row.ratingNote}</small>
      </td>
    </tr>
  )
}

const heads = ['Figure', 'Value', 'Who is in it', 'Last 24 months', 'Rating']

/** Key figures, each row a sentence: what, how much, who is in it, which way, so what. */
export function KpiTable({ caption, rows }: { caption: string; rows: readonly KpiRow[] }) {
  return (
    <table role={roles.table} class="los-kpis los-sheet">
      <caption class="los-vh">{caption}</caption>
      <thead role={roles.rowgroup}>
        <tr role={roles.row} class="los-kpi-head">
          {heads.map((head) => (
            <th key={head} role={roles.columnheader} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={roles.rowgroup}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}
