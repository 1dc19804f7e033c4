import { shortDate } from '../../calendar'
import type { Part } from '../../web/part-of'
import {
  ButtonLink,
  Chips,
  capital,
  Empty,
  More,
  Pager,
  Standing,
  type StandingWord,
  Table,
  Trail,
} from '../../web/pieces'
import { type Person, titleOf } from '../people/people.store'
import { type Event, type Filter, type Signed, STATES, type State, type Telling } from './event'
import { entriesOf, said } from './files.store'
import { PeriodForm } from './period-form'
import { type Stretch, stretchWords } from './quarters'
import { SCHEDULE_7 } from './schedules'
import { GROUP } from './sharing.page'

export const EVENTS = '/quality/events'
export const eventHref = (ref: string): string => `${EVENTS}/${encodeURIComponent(ref)}`

export type EventsProps = {
  readonly all: readonly Event[]
  readonly shown: readonly Event[]
  readonly stretch: Stretch
  readonly filter: Filter
  /** Of the household that is gone by, what it is called. */
  readonly household: string | null
  readonly people: ReadonlyMap<number, Person>
  readonly pager: Part
  readonly mayRecord: boolean
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  'nobody said which row': 'Nobody said which row',
  overdue: 'Somebody not told in time',
  owed: 'Somebody still to be told',
  late: 'All told, late',
  'in time': 'All told in time',
  'nobody to tell': 'Nobody to be told',
}
const STANDINGS: Readonly<Record<State, StandingWord>> = {
  'nobody said which row': 'unknown',
  overdue: 'overdue',
  owed: 'due',
  late: 'met late',
  'in time': 'met in time',
  'nobody to tell': 'stopped',
}
export const SIGNED_WORDS: Readonly<Record<Signed, string>> = {
  'not signed': 'Not signed',
  'manager alone': 'Manager; final one to come',
  'signed by both': 'Signed by both',
  'one person twice': 'One person twice: a second one is wanted',
  'registered manager alone': 'Final one only; the manager’s is missing',
}

/** The register of notifiable events: each under its row of Schedule 7, with who was told, in time or not, and who signed. */
export function EventsPage(props: EventsProps) {
  const { all, shown, stretch, pager, href } = props
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Notifiable events" />
      <h1>Notifiable events</h1>
      <p class="los-lead los-take">{sentence(all, stretch)}</p>
      <p class="los-actions los-gap-t los-no-print">
        {props.mayRecord ? <ButtonLink href="/record/notifiable-event">Report an event</ButtonLink> : null}
        <a href={href({ page: null, row: null, state: null, household: null }, `${EVENTS}/patterns`)}>
          Patterns and trends
        </a>
        <a href="/quality/allegations">Allegations</a>
        <a href="/quality/concerns">Standards of care, complaints, allegations and exemptions</a>
        <a href={GROUP}>What the exploitation group sees</a>
      </p>
      <PeriodForm action={EVENTS} stretch={stretch} />
      <section class="los-section">
        <h2>The register</h2>
        <Filters {...props} />
        <div class="los-gap" />
        {shown.length === 0 ? (
          <Empty title="No event is like this.">Choose another time, or fewer things to go by.</Empty>
        ) : (
          <EventTable {...props} />
        )}
        <Pager {...pager} href={(n) => href({ page: String(n) })} />
      </section>
    </>
  )
}

function sentence(all: readonly Event[], stretch: Stretch): string {
  const count = (state: State) => all.filter((each) => each.state === state).length
  const unsaid = count('nobody said which row')
  return `${all.length.toLocaleString('en-GB')} ${all.length === 1 ? 'event' : 'events'} from ${stretchWords(stretch)}: of ${count('overdue')} somebody was not told in time, of ${count('owed')} somebody is still to be told. Of ${unsaid} nobody has said which row of Schedule 7 ${unsaid === 1 ? 'it falls' : 'they fall'} under, and so who must be told.`
}

function Filters({ filter, household, href }: EventsProps) {
  const rows = [...SCHEDULE_7, 'none'] as const
  return (
    <More summary="Go by how it stands, or by row" open={Boolean(filter.state || filter.row || household)}>
      <Chips
        label="How it stands"
        items={[
          { href: href({ state: null, page: null }), text: 'However it stands', current: filter.state === null },
          ...STATES.map((state) => ({
            href: href({ state, page: null }),
            text: STATE_WORDS[state],
            current: filter.state === state,
          })),
        ]}
      />
      <div class="los-gap-t" />
      <Chips
        label="Row of Schedule 7"
        items={[
          { href: href({ row: null, page: null }), text: 'Any row', current: filter.row === null },
          ...rows.map((row) => ({ href: href({ row, page: null }), text: rowWords(row), current: filter.row === row })),
        ]}
      />
      {household ? (
        <Chips
          label="Household"
          items={[{ href: href({ household: null, page: null }), text: `${household} only: show all`, current: true }]}
        />
      ) : null}
    </More>
  )
}

/** `3 Serious illness or accident`: the number of the row, which is how people speak of it. */
export const rowWords = (row: (typeof SCHEDULE_7)[number] | 'none' | null): string =>
  row === null || row === 'none' ? 'Row not said' : `${SCHEDULE_7.indexOf(row) + 1} ${capital(row)}`

function EventTable({ shown, people }: EventsProps) {
  const home = ({ file }: Event) => people.get(file.about.household ?? -1)
  return (
    <Table
      fold
      caption="Notifiable events, the newest first"
      rows={shown}
      rowKey={({ file }) => file.ref}
      columns={[
        {
          head: 'Event',
          rowHead: true,
          cell: (event) => (
            <>
              <a href={eventHref(event.file.ref)}>{capital(event.what)}</a>
              <br />
              <span class="los-muted">
                <span class="los-code">{event.file.ref}</span> {home(event) ? titleOf(home(event) as Person) : ''}
              </span>
            </>
          ),
        },
        {
          head: 'Happened',
          cell: ({ file }) => `${shortDate(file.on)}${file.at ? `, ${file.at.slice(0, 5)}` : ''}`,
        },
        { head: 'Row', cell: ({ row }) => rowWords(row) },
        {
          head: 'Who is told',
          cell: (event) => (
            <>
              <Standing standing={STANDINGS[event.state]}>{STATE_WORDS[event.state]}</Standing>
              <br />
              <span class="los-muted">{toldWords(event)}</span>
            </>
          ),
        },
        { head: 'Sign-off', cell: ({ signed }) => SIGNED_WORDS[signed] },
      ]}
    />
  )
}

/** Of an event without a row nobody knows who had to be told; whoever was is said. */
function toldWords({ row, file, tellings }: Event): string {
  if (row !== null || tellings.length > 0) return tellings.map(tellingWords).join('; ')
  const told = entriesOf(file, 'notification').map(({ facts }) => said(facts, 'to') ?? 'somebody')
  return told.length > 0 ? `Told: ${[...new Set(told)].join(', ')}` : 'Nobody on record as told'
}

/** `Ofsted told in time, to be confirmed in writing` */
export const tellingWords = ({ body, stands, toConfirm }: Telling): string =>
  `${body} ${stands}${toConfirm ? ', to be confirmed in writing' : ''}`
