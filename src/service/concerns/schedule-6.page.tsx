import { longDate, type PlainDate, shortDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, ButtonLink, capital, LookingBack, Pager, Standing, Table, Trail } from '../../web/pieces'
import type { Matter, MatterRow, MatterStanding } from './schedule-6'

type Props = {
  readonly rows: readonly MatterRow[]
  /** The one whose cases are listed. */
  readonly matter: Matter | null
  readonly page: number
  readonly quarter: { readonly from: PlainDate; readonly to: PlainDate }
  /** The last day of the quarter before. */
  readonly before: PlainDate
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly whole: boolean
  readonly mayRecord: boolean
  readonly href: (changes: Readonly<Record<string, string>>) => string
}

const MARKS = {
  found: 'met in time',
  nil: 'met in time',
  'no finding yet': 'due',
  'said nil, and yet': 'overdue',
  'nobody has said': 'unknown',
} as const satisfies Record<MatterStanding, string>

/** What a quarter knows of each matter: its cases and a finding, or that somebody said there was none. */
export function Schedule6Page(props: Props) {
  const { rows, matter, page, quarter, before, look, whole, mayRecord, href } = props
  const answered = rows.filter(({ standing }) => standing === 'found' || standing === 'nil').length
  const listed = rows.find((row) => row.matter === matter)
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/quality/schedule-6" /> : null}
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Matters of Schedule 6" />
      <h1>Matters of Schedule 6</h1>
      <AsAt action="/quality/schedule-6" at={look.past ? look.asAt : undefined} known={look.known} />
      <p class="los-lead los-take">
        {answered} of {rows.length} matters have a finding or a stated nil for the quarter from {longDate(quarter.from)}{' '}
        to {longDate(quarter.to)}, by {longDate(look.asAt)}. Where nobody has said anything, nothing is known: it is not
        nil.
      </p>
      {whole ? null : <p class="los-take">Only what is of your own homes is counted here.</p>}
      <p class="los-take">
        <a href={`/quality/schedule-6?at=${before}`}>The quarter before, to {longDate(before)}</a>
      </p>
      <Table
        fold
        caption="The matters of Schedule 6"
        rows={rows}
        rowKey={(row) => row.matter}
        columns={[
          { head: 'Matter', rowHead: true, cell: (row) => capital(row.matter) },
          { head: 'On record', number: true, cell: (row) => <Cases row={row} href={href} /> },
          { head: 'How it stands', cell: (row) => <How {...row} /> },
        ]}
      />
      {mayRecord ? (
        <p class="los-actions los-gap-t">
          <ButtonLink href="/record/monitored-matter">Record a finding, or that there was none</ButtonLink>
        </p>
      ) : null}
      {listed ? <Listed row={listed} page={page} href={href} /> : null}
    </>
  )
}

function Cases({ row: { cases, matter }, href }: { row: MatterRow } & Pick<Props, 'href'>) {
  if (cases.length === 0) return 'None recorded'
  return (
    <a href={href({ matter })}>
      {cases.length}
      <span class="los-vh"> of {matter}</span>
    </a>
  )
}

function How({ standing, cases, nil }: MatterRow) {
  const found = cases.findLast(({ finding }) => finding)
  const record = standing === 'found' ? found : nil
  const words = {
    found: 'Found',
    nil: `Said to be none, ${nil ? shortDate(nil.on) : ''}`,
    'no finding yet': 'No finding yet',
    'said nil, and yet': `Said to be none, ${nil ? shortDate(nil.on) : ''}`,
    'nobody has said': 'Nobody has said',
  }[standing]
  const mark = <Standing standing={MARKS[standing]}>{words}</Standing>
  return (
    <>
      {record ? <a href={`/happenings/${record.id}`}>{mark}</a> : mark}{' '}
      {standing === 'found' ? found?.finding : standing === 'said nil, and yet' ? 'and yet there are cases' : ''}
    </>
  )
}

function Listed({ row: { matter, cases }, page, href }: { row: MatterRow } & Pick<Props, 'page' | 'href'>) {
  const { rows, pager } = partOf(cases, page, 50)
  return (
    <section class="los-section">
      <h2>Cases of {matter}</h2>
      <Table
        fold
        caption={`Cases of ${matter}`}
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={[
          { head: 'Day', rowHead: true, cell: ({ id, on }) => <a href={`/happenings/${id}`}>{longDate(on)}</a> },
          { head: 'Recorded as', cell: ({ kind }) => capital(kind) },
          { head: 'What was found', cell: ({ finding }) => finding ?? 'Not said' },
        ]}
      />
      <Pager {...pager} href={(n) => href({ matter, page: String(n) })} />
    </section>
  )
}
