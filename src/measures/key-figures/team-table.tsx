import { Rating, Table } from '../../web/pieces'
import { headline } from '../figure'
import type { Measure } from '../measure'
import { rate } from '../targets'
import { grouped } from '../words'
import type { KeyFigure, KeyFigures } from './key-figures'
import { ofTeam, teamName, teamsOf } from './teams'

export type TeamTableProps = { figures: KeyFigures; caption: string; href: (measure: Measure, team: string) => string }

function Cell({ row, team, href }: { row: KeyFigure; team: string; href: TeamTableProps['href'] }) {
  const group = ofTeam(row.figure, team)
  if (!group) return <span class="los-muted">none</span>
  const shown = headline(row.measure, group)
  if (shown === null) return <span class="los-muted">not available</span>
  const counts = `${grouped(group.counts)} of ${grouped(group.of)}`
  return (
    <>
      <span class="los-cell">
        <b class="los-num">{shown}</b>
        {row.target ? <Rating rating={rate(row.measure, group, row.target).rating} plain /> : null}
      </span>
      <a class="los-small los-num" href={href(row.measure, team)}>
        {shown === counts ? 'See who' : counts}
        <span class="los-vh">
          , {row.measure.short}, {teamName(team)}
        </span>
      </a>
    </>
  )
}

// Past five teams the table cannot be read across: it scrolls, and its figures stay in sight.
const MANY = 5

/** The same figures team by team, in plain words with marks; each count opens the figure with that team's rows. */
export function TeamTable({ figures, caption, href }: TeamTableProps) {
  const teams = teamsOf(figures)
  const wide = teams.length > MANY
  return (
    <Table
      fold={!wide}
      wide={wide}
      caption={caption}
      rows={figures.rows}
      rowKey={({ measure }) => measure.id}
      columns={[
        { head: 'Figure', rowHead: true, cell: ({ measure }) => measure.short },
        ...teams.map((team) => ({
          head: teamName(team),
          cell: (row: KeyFigure) => <Cell row={row} team={team} href={href} />,
        })),
      ]}
    />
  )
}
