import { longDate, longInstant } from '../../calendar'
import { ButtonLink, capital, Facts, Note, Standing, type StandingWord, Table } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { type CaseProps, CaseTrail, NextSection, PromisedSection, StepsSection } from './case-sections'
import type { Event, Telling } from './event'
import { EVENTS, rowWords, SIGNED_WORDS, STATE_WORDS } from './events.page'
import { said } from './files.store'
import { TOLD_BY } from './schedules'

export type EventProps = CaseProps & {
  readonly event: Event
  readonly people: ReadonlyMap<number, Person>
  readonly signs: boolean
  /** The viewer may give the final sign-off, and did not give the manager's. */
  readonly signsLast: boolean
}

const form = (kind: string, ref: string, preset: Readonly<Record<string, string>> = {}): string =>
  `/record/${kind}?${new URLSearchParams({ notifiable_event: ref, ...preset })}`

/** One notifiable event: who must be told, by whom and by when; what became of it; and the two who sign. */
export function EventPage(props: EventProps) {
  const { event } = props
  const { file, state, next } = event
  return (
    <>
      <CaseTrail list={{ href: EVENTS, text: 'Notifiable events' }} file={file} />
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
      <NextSection {...props} next={next} about={{ notifiable_event: file.ref }} none="Nothing is owed now." />
      <StepsSection
        {...props}
        kind="notifiable event"
        file={file}
        caption="What was recorded about it, the first first"
      />
      <PromisedSection
        {...props}
        caption="Actions after this event"
        file={file}
        household={householdOf(props)?.ref ?? null}
      />
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
