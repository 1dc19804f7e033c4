import { londonDay, longInstant, type PlainDate } from '../../calendar'
import type { ExportTable } from '../../exports'
import type { Look } from '../../web/looking'
import { type Counts, headline } from '../figure'
import type { Why } from '../measure'
import { rate } from '../targets'
import { ofThoseDue } from '../words'
import type { KeyFigure, KeyFigures } from './key-figures'
import { ofTeam, teamName, teamsOf } from './teams'

type Line = { readonly row: KeyFigure; readonly team: string; readonly counts: Counts }

/** The table as rows to take away: each figure for the whole service, then for each team. */
export function keyFiguresTable(figures: KeyFigures, look: Look, now: Date, service: string): ExportTable<Line> {
  const known = londonDay(look.knownAt ?? now)
  const lines = figures.rows.flatMap((row) => [
    { row, team: 'Whole service', counts: row.figure },
    ...teamsOf(figures).flatMap((team) => {
      const counts = ofTeam(row.figure, team)
      return counts ? [{ row, team: teamName(team), counts }] : []
    }),
  ])
  return {
    name: `Fostering key figures ${look.asAt}`,
    rows: lines,
    columns: columns(look.asAt, known),
    about: [
      ['Service', service],
      ['As at', look.asAt],
      ['As known on', longInstant(look.knownAt ?? now)],
      ['Printed', 'Whole percent as the published table rounds it, down; a base under ten as a fraction.'],
      [
        'Base',
        'Counted and the other words add up to the base. Not yet due, excused and unknown are in the base, and are not counted.',
      ],
      ...figures.rows.map(
        ({ measure }) => [measure.id, `${measure.title}. ${measure.says}. ${measure.published}.`] as const,
      ),
    ],
  }
}

const word = (head: string, why: Why) => ({
  head,
  kind: 'number' as const,
  cell: ({ counts }: Line) => counts.why[why] ?? 0,
})

const columns = (asAt: PlainDate, known: PlainDate): ExportTable<Line>['columns'] => [
  { head: 'Measure', cell: ({ row }) => row.measure.id },
  { head: 'Figure', cell: ({ row }) => row.measure.title },
  { head: 'Team', cell: ({ team }) => team },
  { head: 'Counted', kind: 'number', cell: ({ counts }) => (counts.value === null ? null : counts.counts) },
  { head: 'Of', kind: 'number', cell: ({ counts }) => counts.of },
  { head: 'Value', kind: 'share', cell: ({ counts }) => counts.value },
  { head: 'Printed', cell: ({ row, counts }) => headline(row.measure, counts) ?? 'not available' },
  { head: 'Of those due', cell: ({ row, counts }) => ofThoseDue(row.measure, counts)?.shown ?? null },
  word('In time', 'in time'),
  word('Complete, late', 'complete, late'),
  word('Not yet due', 'not yet due'),
  word('Excused', 'excused'),
  word('Unknown', 'unknown'),
  word('Late', 'late'),
  { head: 'Rating', cell: ({ row, counts }) => rate(row.measure, counts, row.target).rating },
  { head: 'Target', kind: 'share', cell: ({ row }) => (row.target ? row.target.target / 100 : null) },
  { head: 'As at', kind: 'day', cell: () => asAt },
  { head: 'As known on', kind: 'day', cell: () => known },
]
