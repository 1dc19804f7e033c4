import { plainDate } from '../../../calendar'
import { DutyKey, DutyStrips, ExampleStrip, Facts, Sheet, Standing, Table, TermDrawing, windowAround } from '../index'
import { examples, lines, today } from './sample-duties'

function Examples() {
  const asAt = plainDate('2025-12-31')
  return (
    <Table
      fold
      caption="Worked examples"
      rows={examples}
      rowKey={({ what }) => what}
      columns={[
        { head: 'What happened', rowHead: true, cell: ({ what }) => what },
        {
          head: 'Drawn',
          label: '',
          class: 'los-ex',
          cell: ({ episodes }) => <ExampleStrip episodes={episodes} asAt={asAt} />,
        },
        {
          head: 'On 31 December 2025',
          label: '',
          cell: ({ standing, words }) => <Standing standing={standing}>{words}</Standing>,
        },
      ]}
    />
  )
}

function Terms() {
  return (
    <Sheet pad>
      <TermDrawing
        opens="approved"
        terms={[
          { within: 'within 12 months', ends: 'unannounced visit' },
          { within: 'within 12 months', ends: 'the next, and so on' },
        ]}
        again
      />
      <Facts
        facts={[
          { term: 'Opens when', value: 'a household is approved' },
          { term: 'Met by', value: 'a supervising visit marked unannounced' },
          { term: 'Comes again', value: '12 months from the visit, not from the due day' },
          { term: 'Stops when', value: 'approval ends' },
        ]}
      />
      <TermDrawing
        opens="came into care"
        terms={[{ within: 'within 20 working days', ends: 'first health assessment' }]}
      />
    </Sheet>
  )
}

/** What is owed, and the law behind it. */
export function DutyPieces() {
  return (
    <>
      <section class="los-section">
        <div class="los-head">
          <div>
            <h2>What is owed</h2>
            <p class="los-muted">One of seven is overdue. Three were met late in the last two years.</p>
          </div>
          <DutyKey />
        </div>
        <DutyStrips lines={lines} today={today} window={windowAround(today)} />
      </section>
      <section class="los-section">
        <h2>Their words, and ours</h2>
        <div class="los-cols los-cols--two">
          <blockquote class="los-theirs">There are occasional unannounced visits, at least one each year.</blockquote>
          <p class="los-reading">
            Every approved household must have a visit that nobody told them about within twelve months of approval, and
            again within twelve months of each one.
          </p>
        </div>
      </section>
      <section class="los-section">
        <h2>The terms, drawn</h2>
        <Terms />
      </section>
      <section class="los-section">
        <h2>Worked examples</h2>
        <Examples />
      </section>
    </>
  )
}
