import { longDate, longInstant } from '../../calendar'
import type { Kind } from '../../happenings'
import { Table, Trail } from '../../web/pieces'
import { Changes, Decide } from '../returns/returns.page'
import type { Sent } from '../returns/sent.store'
import type { ExtractPreview } from './preview'
import type { Extract } from './read-extract'

type Props = {
  readonly csrf: string
  readonly sent: Sent
  readonly preview: ExtractPreview
  readonly kinds: ReadonlyMap<string, Kind>
}

/** What an extract would change, what of it is a table of ours, and the two things that can be done with it. */
export function ExtractPage({ csrf, sent, preview, kinds }: Props) {
  const { extract, changes, besideOurs, notTaken } = preview
  const { title, latestAlone } = extract.form
  return (
    <>
      <Trail
        steps={[
          { href: '/imports', text: 'Imports' },
          { href: '/returns', text: 'Returns and extracts' },
        ]}
        here={`${sent.source}, ${title}`}
      />
      <h1>{title}</h1>
      <p class="los-lead los-gap-t">
        From {sent.source}, sent by {sent.sender} on {longInstant(sent.sentAt)}. Nothing of it is recorded yet.
      </p>
      <section class="los-section">
        <h2>What would change</h2>
        <Changes changes={changes} kinds={kinds} />
        <p class="los-gap-t">
          What has no day in it is taken to hold since {longDate(sent.yearEnd)}, the day it was sent, where no earlier
          extract told it so.{' '}
          {latestAlone ? 'It tells the latest of each thing alone: nothing that was told before is taken back.' : ''}
        </p>
        <Decide csrf={csrf} id={sent.id} leftOut={besideOurs} />
      </section>
      <div class="los-cols los-section">
        <section>
          <h2>What was sent</h2>
          <Rows extract={extract} />
          {extract.besides.length > 0 ? (
            <p class="los-gap-t">Left out, as no table of it that tells of care: {extract.besides.join(', ')}.</p>
          ) : null}
        </section>
        <RowsNotTaken notTaken={notTaken} />
      </div>
    </>
  )
}

function Rows({ extract: { form, rows } }: { extract: Extract }) {
  const sent = form.tables.map(({ name }) => ({ name, n: rows.filter(({ table }) => table === name).length }))
  return (
    <Table
      caption="Rows of each table"
      rows={sent}
      rowKey={({ name }) => name}
      columns={[
        { head: 'Table', rowHead: true, cell: ({ name }) => name },
        { head: 'Rows', number: true, cell: ({ n }) => (n === 0 ? 'none' : n.toLocaleString('en-GB')) },
      ]}
    />
  )
}

const SHOWN = 50

function RowsNotTaken({ notTaken }: Pick<ExtractPreview, 'notTaken'>) {
  return (
    <section>
      <h2>Rows that cannot be taken</h2>
      {notTaken.length === 0 ? <p>Every row can.</p> : null}
      <ul>
        {notTaken.slice(0, SHOWN).map(({ table, line, why }) => (
          <li key={`${table} ${line}`}>
            {table}, row {line}: {why}
          </li>
        ))}
      </ul>
      {notTaken.length > SHOWN ? (
        <p>And {(notTaken.length - SHOWN).toLocaleString('en-GB')} more: all are listed once it is recorded.</p>
      ) : null}
    </section>
  )
}
