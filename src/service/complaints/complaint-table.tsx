import { londonDay, shortDate } from '../../calendar'
import { capital, Standing, Table } from '../../web/pieces'
import type { Action } from '../actions/action'
import { said } from '../concerns/files.store'
import { type Person, titleOf } from '../people/people.store'
import { type Complaint, lastWritten, PROCEDURE_WORDS, STAGE_WORDS } from './complaint'
import { complaintHref } from './complaint-address'

type Props = {
  readonly shown: readonly Complaint[]
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
}

/** A complaint a row: the stage it is at and that stage’s clock, what came of it, and who wrote last. */
export function ComplaintTable({ shown, actions, people, recorders }: Props) {
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
function Clock({ complaint: { next, wereLate, settled, stage } }: { complaint: Complaint }) {
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
