import { londonDay, shortDate } from '../../calendar'
import { ButtonLink, Chips, capital, Empty, More, Note, Pager, Standing, Table, Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import { said } from '../concerns/files.store'
import type { Person } from '../people/people.store'
import { titleOf } from '../people/people.store'
import {
  type Complaint,
  type Filter,
  lastWritten,
  PROCEDURE_WORDS,
  PROCEDURES,
  SOURCES,
  STAGE_WORDS,
  STAGES,
  wantsAdvocate,
} from './complaint'

export const COMPLAINTS = '/quality/complaints'
export const complaintHref = (ref: string): string => `${COMPLAINTS}/${encodeURIComponent(ref)}`

export type ComplaintsProps = {
  readonly all: readonly Complaint[]
  readonly shown: readonly Complaint[]
  /** How many the filter holds, on every page of them. */
  readonly of: number
  readonly filter: Filter
  readonly quarters: readonly string[]
  readonly quarter: string | null
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
  readonly page: number
  readonly pages: number
  readonly mayRecord: boolean
  readonly mayTake: boolean
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

/** The one list of complaints that managers and whoever keeps relations with those who complain both work from. */
export function ComplaintsPage(props: ComplaintsProps) {
  const { all, shown, of, page, pages, href } = props
  const unoffered = all.filter(wantsAdvocate)
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Complaints" />
      <h1>Complaints</h1>
      <p class="los-lead los-take">{sentence(all)}</p>
      <p class="los-actions los-gap-t los-no-print">
        {props.mayRecord ? (
          <>
            <ButtonLink href="/record/complaint">Record a complaint</ButtonLink>
            <ButtonLink href="/record/compliment" secondary>
              Record a compliment
            </ButtonLink>
          </>
        ) : null}
        <a href={`${COMPLAINTS}/report`}>The report of a year and its quarters</a>
      </p>
      {unoffered.length > 0 ? (
        <div class="los-gap-t">
          <Unoffered complaints={unoffered} />
        </div>
      ) : null}
      <section class="los-section">
        <h2>The tracker</h2>
        <Filters {...props} />
        <div class="los-gap" />
        {shown.length === 0 ? (
          <Empty title="No complaint is like this.">Choose fewer things to go by.</Empty>
        ) : (
          <ComplaintTable {...props} />
        )}
        <Pager
          page={page}
          pages={pages}
          words={`${shown.length} of ${of} ${of === 1 ? 'complaint' : 'complaints'}`}
          href={(n) => href({ page: String(n) })}
        />
        {props.mayTake ? (
          <p class="los-line los-no-print los-take">
            <a href={href({ page: null }, `${COMPLAINTS}.csv`)}>Take this list away as CSV</a>
          </p>
        ) : null}
      </section>
    </>
  )
}

function sentence(all: readonly Complaint[]): string {
  if (all.length === 0) return 'No complaint is on record.'
  const late = all.filter((each) => each.late.length > 0).length
  const open = all.filter(({ settled, stage }) => !settled && stage !== 'withdrawn').length
  const many = (n: number) => n.toLocaleString('en-GB')
  return `${many(all.length)} ${all.length === 1 ? 'complaint' : 'complaints'} on record: ${many(open)} not settled, and with ${many(late)} of them something is overdue. Senior managers and whoever answers complaints work from this list.`
}

function Unoffered({ complaints }: { complaints: readonly Complaint[] }) {
  return (
    <Note title="Children who complained and were not offered an advocate">
      <p>
        {complaints.slice(0, 12).map(({ file }, index) => (
          <>
            {index > 0 ? ', ' : ''}
            <a href={complaintHref(file.ref)}>{file.ref}</a>
          </>
        ))}
        {complaints.length > 12 ? `, and ${complaints.length - 12} more` : ''}.
      </p>
    </Note>
  )
}

type Choice = readonly [value: string, text: string]

function Filters({ filter, quarters, quarter, href }: ComplaintsProps) {
  const { procedure, source, stage, late } = filter
  const chips = (label: string, name: string, now: string | null, values: readonly Choice[]) => (
    <div class="los-gap-t">
      <Chips
        label={label}
        items={[
          { href: href({ [name]: null, page: null }), text: `Any ${label.toLowerCase()}`, current: now === null },
          ...values.map(([value, text]) => ({
            ...{ href: href({ [name]: value, page: null }), text, current: now === value },
          })),
        ]}
      />
    </div>
  )
  return (
    <More
      summary="Go by procedure, source, stage or quarter"
      open={Boolean(procedure || source || stage || quarter || late)}
    >
      {chips(
        'Procedure',
        'procedure',
        procedure,
        PROCEDURES.map((each) => [each, PROCEDURE_WORDS[each]]),
      )}
      {chips(
        'Source',
        'source',
        source,
        SOURCES.map((each) => [each, capital(each)]),
      )}
      {chips(
        'Stage',
        'stage',
        stage,
        STAGES.map((each) => [each, STAGE_WORDS[each]]),
      )}
      {chips(
        'Quarter',
        'quarter',
        quarter,
        quarters.map((each) => [each, each.replace('-', ', ')]),
      )}
      {chips('Time', 'late', late ? 'yes' : null, [['yes', 'Overdue']])}
    </More>
  )
}

function ComplaintTable({ shown, actions, people, recorders }: ComplaintsProps) {
  const promised = (complaint: Complaint) => actions.filter(({ row }) => row.source === complaint.file.subject)
  return (
    <Table
      fold
      caption="Complaints, the newest first"
      rows={shown}
      rowKey={({ file }) => file.ref}
      columns={[
        { head: 'Complaint', rowHead: true, cell: (each) => <What complaint={each} people={people} /> },
        { head: 'Received', cell: ({ file }) => shortDate(file.on) },
        { head: 'From', cell: ({ source }) => capital(source) },
        {
          head: 'Stage',
          cell: ({ procedure, stage }) => (
            <>
              {STAGE_WORDS[stage]}
              <br />
              <span class="los-muted">{PROCEDURE_WORDS[procedure]}</span>
            </>
          ),
        },
        { head: 'Clock', cell: (each) => <Clock complaint={each} /> },
        { head: 'Outcome and what was done', cell: (each) => <Came complaint={each} actions={promised(each)} /> },
        {
          head: 'Last written',
          cell: (each) => {
            const { by, at } = lastWritten(each)
            return `${recorders.get(by) ?? by}, ${shortDate(londonDay(at))}`
          },
        },
      ]}
    />
  )
}

function What({ complaint: { file, matter }, people }: { complaint: Complaint; people: ReadonlyMap<number, Person> }) {
  const whose = Object.values(file.about).flatMap((id) => people.get(id) ?? [])
  return (
    <>
      <a href={complaintHref(file.ref)}>{capital(matter)}</a>
      <br />
      <span class="los-muted">
        <span class="los-code">{file.ref}</span> {whose.map(titleOf).join(', ')}
      </span>
    </>
  )
}

/** What is owed next by the ledger’s own days, and what was late before. */
export function Clock({ complaint: { next, wereLate, settled, stage } }: { complaint: Complaint }) {
  const [first] = next
  const before = wereLate.map(({ name }) => name.toLowerCase()).join(', ')
  return (
    <>
      {first ? (
        <>
          <Standing standing={first.standing} /> {first.name}
          {first.due ? `, due ${shortDate(first.due)}` : ', owed promptly'}
        </>
      ) : stage === 'withdrawn' ? (
        'Stopped'
      ) : settled ? (
        'Nothing owed'
      ) : (
        'Nothing owed; no outcome yet'
      )}
      {before ? (
        <>
          <br />
          <span class="los-muted">Late before: {before}</span>
        </>
      ) : null}
    </>
  )
}

function Came({ complaint: { outcome }, actions }: { complaint: Complaint; actions: readonly Action[] }) {
  const found = outcome?.facts.outcome ?? null
  const done = outcome?.facts.action ?? null
  const open = actions.filter(({ state }) => state === 'open').length
  const learned = outcome ? said(outcome.facts, 'learning') : null
  return (
    <>
      {outcome ? capital(String(found ?? 'outcome not said')) : 'None yet'}
      {done ? `: ${done}` : ''}
      {learned ? (
        <>
          <br />
          Learned: {learned}
        </>
      ) : null}
      {actions.length > 0 ? (
        <>
          <br />
          <span class="los-muted">
            {actions.length} {actions.length === 1 ? 'action' : 'actions'}, {open} open
          </span>
        </>
      ) : null}
    </>
  )
}
