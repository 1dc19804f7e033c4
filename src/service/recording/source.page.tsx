import { longDate, longInstant } from '../../calendar'
import type { SourceRow } from '../../imports'
import { Empty, Facts, Table, Trail } from '../../web/pieces'
import type { Person } from '../people/people.store'
import { hrefOf, titleOf } from '../people/people.store'

type Props = {
  readonly id: number
  readonly title: string
  readonly whom: Person | null
  readonly rows: readonly SourceRow[]
  readonly written: string
}

/** Where a record came from: the rows that other systems sent, each as it came. */
export function SourcePage({ id, title, whom, rows, written }: Props) {
  const back = { href: `/happenings/${id}`, text: title }
  return (
    <>
      <Trail steps={whom ? [{ href: hrefOf(whom), text: titleOf(whom) }, back] : [back]} here="Where it came from" />
      <h1>Where this record came from</h1>
      <p class="los-muted los-gap-t">Written down by {written}.</p>
      {rows.length === 0 ? (
        <Empty title="No row of a return or an extract tells it.">
          It was written down here, or came in a file of our own, of which the record is the row.
        </Empty>
      ) : (
        rows.map((row) => <OneRow key={`${row.system} ${row.table} ${row.yearEnd} ${row.line}`} row={row} />)
      )}
    </>
  )
}

function OneRow({ row }: { row: SourceRow }) {
  const { system, form, table, line, yearEnd, cells, at, sender, run } = row
  return (
    <section class="los-section">
      <h2>
        {table}, row {line}
      </h2>
      <Facts
        facts={[
          { term: 'System', value: system },
          { term: 'What was sent', value: yearEnd ? `${form}, year to ${longDate(yearEnd)}` : form },
          { term: 'Told so by', value: `Import ${run} on ${longInstant(at)}${sender ? `, sent by ${sender}` : ''}` },
        ]}
      />
      <Table
        caption={`Cells of row ${line} as they came`}
        rows={Object.entries(cells)}
        rowKey={([column]) => column}
        columns={[
          { head: 'Column', rowHead: true, cell: ([column]) => <span class="los-code">{column}</span> },
          { head: 'Cell', cell: ([, cell]) => cell },
        ]}
      />
    </section>
  )
}
