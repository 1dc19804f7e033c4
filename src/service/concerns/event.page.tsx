import { longDate, longInstant } from '../../calendar'
import type { House } from '../../ledgers'
import { ButtonLink, capital, Facts, Note, Standing, type StandingWord, Table, Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import { ActionTable } from '../actions/action-table'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { Afterwards } from './afterwards'
import type { Event, Telling } from './event'
import { EVENTS, rowWords, SIGNED_WORDS, STATE_WORDS } from './events.page'
import { said } from './files.store'
import { actFor } from './owed-about'
import { TOLD_BY } from './schedules'
import { OwedNext, Steps } from './steps'

export type EventProps = {
  readonly house: House
  readonly event: Event
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
  readonly records: boolean
  readonly signs: boolean
  /** The viewer may give the final sign-off, and did not give the manager's. */
  readonly signsLast: boolean
}

const form = (kind: string, ref: string, preset: Readonly<Record<string, string>> = {}): string =>
  `/record/${kind}?${new URLSearchParams({ notifiable_event: ref, ...preset })}`

/** One notifiable event: who must be told, by whom and by when; what became of it; and the two who sign. */
export function EventPage(props: EventProps) {
  const { house, event, actions, recorders, records } = props
  const { file, state, next } = event
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: EVENTS, text: 'Notifiable events' },
        ]}
        here={file.ref}
      />
      <h1>{capital(event.what)}</h1>
      <p class="los-lead los-take">
        {longDate(file.on)}
        {file.at ? `, ${file.at.slice(0, 5)}` : ''}. {rowWords(event.row)}. {STATE_WORDS[state]}.
      </p>
      <div class="los-gap-t">
        <About {...props} />
      </div>
      <Tellings {...props} />
      <SignOff {...props} />
      <section class="los-section">
        <h2>What is owed next</h2>
        {next.length === 0 ? <p class="los-take">Nothing is owed now.</p> : null}
        <OwedNext
          records={records}
          next={next.map((owed) => ({
            owed,
            act: actFor(house.words, house.law, owed, { notifiable_event: file.ref }),
          }))}
        />
      </section>
      <section class="los-section">
        <h2>Step by step</h2>
        <Steps
          house={house}
          caption="What was recorded about it, the first first"
          entries={[{ ...file, kind: 'notifiable event' }, ...file.entries]}
          recorders={recorders}
        />
      </section>
      <section class="los-section">
        <h2>What was promised</h2>
        {actions.length > 0 ? (
          <ActionTable caption="Actions after this event" actions={actions} />
        ) : (
          <p class="los-take">No action yet.</p>
        )}
        <Afterwards subject={file.ref} household={householdOf(props)?.ref ?? null} records={records} />
      </section>
    </>
  )
}

const householdOf = ({ event, people }: EventProps): Person | undefined => people.get(event.file.about.household ?? -1)

function About(props: EventProps) {
  const { event } = props
  const home = householdOf(props)
  const { decision, outcome } = event
  const required = decision && said(decision.facts, 'required')
  return (
    <Facts
      facts={[
        { term: 'Household', value: home ? <a href={hrefOf(home)}>{titleOf(home)}</a> : 'Not yours to see' },
        {
          term: 'Decided to tell Ofsted',
          value: required === null ? 'Not decided' : capital(required),
          note: decision ? (said(decision.facts, 'reason') ?? 'No reason written down') : undefined,
        },
        { term: 'Outcome', value: (outcome && said(outcome.facts, 'outcome')) ?? 'None yet' },
        { term: 'Reference', value: <span class="los-code">{event.file.ref}</span> },
      ]}
    />
  )
}

const LOOKS: Readonly<Record<Telling['stands'], StandingWord>> = {
  'told in time': 'met in time',
  'told late': 'met late',
  owed: 'due',
  overdue: 'overdue',
  'not needed': 'stopped',
}

function Tellings({ event, recorders, records }: EventProps) {
  const { file, due, tellings, decision } = event
  const by = due?.due
    ? `by ${due.duty.dueAt === null ? `the end of ${longDate(due.due)}` : longInstant(new Date(due.duty.dueAt))}`
    : 'without delay'
  return (
    <section class="los-section">
      <h2>Who must be told</h2>
      {event.row === null ? (
        <Note>
          Nobody has said which row of Schedule 7 it falls under, and so who must be told.{' '}
          {records ? <a href={`/happenings/${file.id}/correct`}>Say which row</a> : null}
        </Note>
      ) : (
        <p class="los-take">
          By {TOLD_BY}, {by}; what is told by word of mouth is then confirmed in writing.
        </p>
      )}
      {tellings.length > 0 ? (
        <Table
          fold
          caption="Who must be told, and whether they were"
          rows={tellings}
          rowKey={({ body }) => body}
          columns={[
            { head: 'Who', rowHead: true, cell: ({ body }) => body },
            { head: 'Told', cell: ({ stands }) => <Standing standing={LOOKS[stands]}>{capital(stands)}</Standing> },
            { head: 'How', cell: (telling) => howWords(telling, recorders) },
            {
              head: 'To record',
              label: '',
              cell: ({ body, entry, toConfirm }) =>
                records && (!entry || toConfirm) ? (
                  <a
                    href={
                      toConfirm && entry
                        ? `/happenings/${entry.id}/correct`
                        : form('notification', file.ref, { to: body })
                    }
                  >
                    {toConfirm ? 'Record the day it was confirmed in writing' : 'Record that they were told'}
                    <span class="los-vh">: {body}</span>
                  </a>
                ) : (
                  ''
                ),
            },
          ]}
        />
      ) : null}
      {records && !decision ? (
        <p class="los-actions los-gap-t los-no-print">
          <ButtonLink small href={form('notification-decision', file.ref, { required: 'yes' })}>
            Decide that Ofsted must be told
          </ButtonLink>
          <ButtonLink small secondary href={form('notification-decision', file.ref, { required: 'no' })}>
            Decide that it need not, and why
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

function howWords({ entry, toConfirm }: Telling, recorders: ReadonlyMap<string, string>): string {
  if (!entry) return ''
  const how = said(entry.facts, 'how')
  const when = `${longDate(entry.on)}${entry.at ? `, ${entry.at.slice(0, 5)}` : ''}`
  const confirmed = said(entry.facts, 'confirmed_on')
  const then = toConfirm ? ', not yet confirmed in writing' : confirmed ? ', confirmed in writing' : ''
  return `${when}${how ? `, ${how}` : ''}${then}; written by ${recorders.get(entry.by) ?? entry.by}`
}

function SignOff({ event, records, signs, signsLast }: EventProps) {
  const { file, signed, outcome } = event
  return (
    <section class="los-section">
      <h2>Sign-off</h2>
      <p class="los-take">{SIGNED_WORDS[signed]}.</p>
      <p class="los-actions los-gap-t los-no-print">
        {records && !outcome ? (
          <ButtonLink small secondary href={form('event-outcome', file.ref)}>
            Record what became of it
          </ButtonLink>
        ) : null}
        {signs && signed === 'not signed' ? (
          <ButtonLink small href={form('event-signature', file.ref)}>
            Sign it off as manager
          </ButtonLink>
        ) : null}
        {signsLast && signed === 'manager alone' ? (
          <ButtonLink small href={form('final-signature', file.ref)}>
            Give the final sign-off
          </ButtonLink>
        ) : null}
      </p>
    </section>
  )
}
