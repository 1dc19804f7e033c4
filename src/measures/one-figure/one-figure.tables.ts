import { longInstant, type PlainDate } from '../../calendar'
import type { ExportColumn, ExportTable } from '../../exports'
import type { Look } from '../../web/looking'
import { capital, type Trend, type TrendPoint } from '../../web/pieces'
import { type Measure, ROWS } from '../measure'
import type { Listed } from './listing'
import { aboutHomes, splitSubject } from './listing.store'

export type Told = { readonly look: Look; readonly now: Date; readonly service: string }

/** The rows of a figure to take away: who, why, and by when. */
export function rowsTable(
  measure: Measure,
  rows: readonly Listed[],
  last: ReadonlyMap<string, PlainDate>,
  told: Told,
): ExportTable<Listed> {
  const isEvent = measure.rows === 'event' && aboutHomes(measure)
  const who: ExportColumn<Listed>[] = [
    { head: capital(ROWS[measure.rows][0]), cell: ({ subject }) => subject },
    { head: 'Called', cell: (row) => row.who?.name ?? null },
  ]
  const event: ExportColumn<Listed>[] = [
    { head: 'Event', cell: ({ subject }) => subject },
    { head: 'What happened', cell: (row) => row.event },
    { head: 'Happened', kind: 'day', cell: ({ began }) => began },
  ]
  const days: ExportColumn<Listed>[] = isEvent
    ? [{ head: 'Notified', kind: 'day', cell: ({ met }) => met }]
    : measure.form.is === 'sorted'
      ? [{ head: 'happening' in measure.form.of ? 'On' : 'Since', kind: 'day', cell: ({ on }) => on ?? null }]
      : [{ head: 'Last recorded', kind: 'day', cell: ({ subject }) => last.get(subject) ?? null }]
  return {
    name: `${measure.id} ${measure.short} rows ${told.look.asAt}`,
    rows,
    columns: [
      ...(isEvent ? event : aboutHomes(measure) ? [] : who),
      { head: 'Household', cell: ({ home }) => home?.ref ?? null },
      { head: 'Name', cell: ({ home }) => home?.name ?? null },
      { head: 'Team', cell: ({ team }) => team },
      { head: 'Supervising social worker', cell: ({ worker }) => worker?.name ?? null },
      { head: 'Cohort', cell: ({ cohort }) => cohort },
      { head: 'Figure', cell: ({ subject }) => splitSubject(measure, subject).of.id },
      { head: 'Why', cell: ({ why }) => why },
      { head: 'Excused for', cell: ({ why, excusedFor }) => (why === 'excused' ? excusedFor : null) },
      { head: 'Counted', cell: ({ counted }) => (counted ? 'yes' : 'no') },
      ...days,
      { head: 'Due', kind: 'day', cell: ({ due }) => due },
      { head: 'Days late', kind: 'number', cell: ({ daysLate }) => daysLate },
      { head: 'As at', kind: 'day', cell: () => told.look.asAt },
    ],
    about: aboutFigure(measure, told),
  }
}

/** The months of a figure to take away: counts and no names. */
export function monthsTable(measure: Measure, trend: Trend, told: Told): ExportTable<TrendPoint> {
  return {
    name: `${measure.id} ${measure.short} months to ${told.look.asAt}`,
    rows: trend.points,
    columns: [
      { head: 'As at', kind: 'day', cell: ({ day }) => day },
      { head: 'Counted', kind: 'number', cell: (point) => point.counts ?? point.value },
      ...(measure.unit === 'percent'
        ? [
            { head: 'Of', kind: 'number' as const, cell: ({ of }: TrendPoint) => of ?? null },
            { head: 'Value', kind: 'share' as const, cell: ({ value }: TrendPoint) => value },
          ]
        : []),
      { head: 'Printed', cell: ({ shown }) => shown },
    ],
    about: aboutFigure(measure, told),
  }
}

const aboutFigure = (measure: Measure, { look, now, service }: Told): NonNullable<ExportTable<unknown>['about']> => [
  ['Service', service],
  ['Figure', `${measure.title} (${measure.id})`],
  ['Says', measure.says],
  ['Published', measure.published],
  ['As at', look.asAt],
  ['As known on', longInstant(look.knownAt ?? now)],
]
