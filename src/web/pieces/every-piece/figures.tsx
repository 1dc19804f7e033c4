import { KpiTable, Mark, Rating, SplitBar, SplitKey, Table, XmrChart } from '../index'
import { fall, kpis, redrawn, stepUp, young } from './sample-figures'

const words = ['in time', 'complete, late', 'not yet due', 'unknown', 'excused', 'late']
const teams = [
  {
    name: 'North',
    parts: [
      { why: 'in time', n: 84 },
      { why: 'not yet due', n: 5 },
      { why: 'late', n: 3 },
    ],
    words: '91%',
    of: '84 of 92',
  },
  {
    name: 'River',
    parts: [
      { why: 'in time', n: 62 },
      { why: 'not yet due', n: 2 },
      { why: 'late', n: 17 },
    ],
    words: '77%',
    of: '62 of 81',
  },
]

function OneFigure() {
  return (
    <div class="los-stack">
      <div class="los-big">
        <p class="los-big__value">86%</p>
        <div>
          <p>
            <Rating rating="amber" /> <span class="los-muted">Green from 95%, amber from 85%</span>
          </p>
          <p class="los-muted">Same as September, 6 points up on October 2025</p>
        </div>
      </div>
      <p class="los-lead">
        211 of 245 households had an unannounced visit in the twelve months to 31 October 2026. 24 are late. 10 are too
        new to owe one.
      </p>
      <SplitBar parts={kpis[0]?.parts ?? []} target={0.95} />
      <nav class="los-why__nav" aria-label="Who is in this figure">
        <a href="#late">
          <Mark name="over" />
          24 late
        </a>
        <a href="#not-yet">
          <Mark name="nyd" />
          10 not yet due
        </a>
        <a href="#in-time">
          <Mark name="met" />
          211 in time
        </a>
        <span class="los-muted">0 excused, 0 unknown</span>
      </nav>
      <div class="los-bars los-bars--teams">
        <h3 class="los-h-small">By team</h3>
        {teams.map((team) => (
          <div key={team.name}>
            <a href="#team">{team.name}</a>
            <SplitBar parts={team.parts} target={0.95} />
            <span class="los-num">
              <b>{team.words}</b> {team.of}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

function ByTeam() {
  return (
    <Table
      fold
      caption="Key figures by team"
      rows={
        [
          { name: 'Unannounced visits', north: 'amber', river: 'red' },
          { name: 'Annual reviews', north: 'green', river: 'not rated' },
        ] as const
      }
      rowKey={({ name }) => name}
      columns={[
        { head: 'Figure', rowHead: true, cell: ({ name }) => name },
        {
          head: 'North',
          cell: ({ north }) => (
            <span class="los-cell">
              <b class="los-num">91%</b> <Rating rating={north} plain />
            </span>
          ),
        },
        {
          head: 'River',
          cell: ({ river }) => (
            <span class="los-cell">
              <b class="los-num">77%</b> <Rating rating={river} plain />
            </span>
          ),
        },
      ]}
    />
  )
}

/** Key figures, one figure, and how it moved. */
export function FigurePieces() {
  return (
    <>
      <section class="los-section">
        <h2>Key figures</h2>
        <KpiTable caption="Fostering key figures as at 31 October 2026" rows={kpis} />
        <div class="los-gap-t">
          <SplitKey parts={words.map((why) => ({ why, n: 1 }))} target range />
        </div>
      </section>
      <section class="los-section">
        <h2>By team</h2>
        <ByTeam />
      </section>
      <section class="los-section">
        <h2>One figure</h2>
        <OneFigure />
      </section>
      <section class="los-section los-stack">
        <h2>How it has moved</h2>
        <XmrChart
          id="x-step"
          what="Share of households with an unannounced visit in the last 12 months"
          target={0.95}
          {...stepUp}
        />
        <XmrChart
          id="x-redrawn"
          what="Share of households with a management supervision in the last 12 weeks"
          target={0.9}
          {...redrawn}
        />
        <XmrChart
          id="x-fall"
          what="Share of households with a formal supervision in the last 12 weeks"
          target={0.9}
          {...fall}
        />
        <XmrChart id="x-young" what="Share of carers whose training standards are complete" {...young} />
      </section>
    </>
  )
}
