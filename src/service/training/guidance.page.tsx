import { longDate, type PlainDate, shortDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, Chips, capital, Empty, LookingBack, Pager, Standing, Table, Trail } from '../../web/pieces'
import type { Issued, Receipt } from './guidance'
import { WHO, type Who } from './matrix.store'
import { WhoCell } from './who-cell'

const PER_PAGE = 50

type Row = Issued & { readonly people: readonly Receipt[] }
type Props = {
  readonly who: Exclude<Who, 'councillor'>
  readonly rows: readonly Row[]
  /** The one whose people are listed. */
  readonly document: Row | null
  readonly has: 'yes' | 'no'
  readonly page: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly whole: boolean
  readonly mayRecord: boolean
  readonly href: (changes: Readonly<Record<string, string>>) => string
}

const WHOSE = ['carer', 'worker', 'panel member'] as const
const having = ({ people }: Row, has: 'yes' | 'no') =>
  people.filter(({ receipt }) => (receipt === null) === (has === 'no'))

/** The documents people work by, and who has said that they have them. */
export function GuidancePage(props: Props) {
  const { who, rows, document, look, href } = props
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/training/guidance" /> : null}
      <Trail steps={[{ href: '/training', text: 'Training' }]} here="Guidance" />
      <h1>Guidance in force</h1>
      <AsAt
        action="/training/guidance"
        at={look.past ? look.asAt : undefined}
        known={look.known}
        keep={[['who', who]]}
      />
      <p class="los-lead los-take">
        Each document as it was last issued. Who has it is who said so since that day: having an earlier one is not
        having this one.
      </p>
      <div class="los-gap-t" />
      <Chips
        label="Whose"
        items={WHOSE.map((each) => ({ href: href({ who: each }), text: WHO[each].title, current: each === who }))}
      />
      <div class="los-gap" />
      {rows.length === 0 ? (
        <Empty title="No document has been issued by then.">
          Record a document of the service as issued, and who has it is followed here.
        </Empty>
      ) : (
        <Documents {...props} />
      )}
      {document ? <People {...props} document={document} /> : null}
    </>
  )
}

function Documents({ rows, who, whole, href }: Props) {
  const link = (row: Row, has: 'yes' | 'no') => {
    const n = having(row, has).length
    return n === 0 ? (
      '0'
    ) : (
      <a href={href({ document: row.document, has })}>
        {has === 'yes' ? `${n} of ${row.people.length}` : n}
        <span class="los-vh">
          {' '}
          {has === 'yes' ? 'have' : 'have not'} the {row.document}
        </span>
      </a>
    )
  }
  return (
    <Table
      fold
      caption="Documents in force"
      rows={rows}
      rowKey={({ document }) => document}
      columns={[
        {
          head: 'Document',
          rowHead: true,
          cell: ({ document, issue }) =>
            whole ? <a href={`/happenings/${issue.id}`}>{capital(document)}</a> : capital(document),
        },
        { head: 'Version', cell: ({ issue }) => issue.facts.version ?? 'Not said' },
        { head: 'Issued', nowrap: true, cell: ({ issue }) => shortDate(issue.on) },
        { head: `${WHO[who].title} who have it`, number: true, cell: (row) => link(row, 'yes') },
        { head: 'Who have not said so', number: true, cell: (row) => link(row, 'no') },
      ]}
    />
  )
}

function People({ document, has, who, page, look, mayRecord, href }: Props & { document: Row }) {
  const all = having(document, has)
  const { rows, pager } = partOf(all, page, PER_PAGE)
  const whom = `${WHO[who].title} who ${has === 'yes' ? 'have' : 'have not said that they have'} the ${document.document}`
  return (
    <section class="los-section">
      <h2>{whom}</h2>
      {rows.length === 0 ? (
        <Empty kind="nothing left" title="There is nobody like that." />
      ) : (
        <>
          <Table
            fold
            caption={`${whom} on ${longDate(look.asAt)}`}
            rows={rows}
            rowKey={({ person }) => person.ref}
            columns={[
              { head: 'Who', rowHead: true, cell: ({ person }) => <WhoCell person={person} /> },
              { head: 'Team', cell: ({ person }) => person.team ?? 'No team' },
              { head: 'Receipt', cell: (row) => <ReceiptCell {...row} mayRecord={mayRecord} /> },
            ]}
          />
          <Pager {...pager} href={(n) => href({ document: document.document, has, page: String(n) })} />
        </>
      )}
    </section>
  )
}

function ReceiptCell({ person, receipt, mayRecord }: Receipt & { mayRecord: boolean }) {
  if (receipt) return <a href={`/happenings/${receipt.id}`}>Said so {shortDate(receipt.on)}</a>
  const none = <Standing standing="due">No receipt</Standing>
  if (!mayRecord) return none
  return (
    <>
      {none}{' '}
      <a href={`/record/document-receipt?person=${encodeURIComponent(person.ref)}`}>
        Record it<span class="los-vh"> of {person.name}</span>
      </a>
    </>
  )
}
