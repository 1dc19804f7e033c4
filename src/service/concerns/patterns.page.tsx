import { daysInMonth, monthName, plainDate } from '../../calendar'
import { CountBar, Table, Trail } from '../../web/pieces'
import { type Person, titleOf } from '../people/people.store'
import { byMonth, byRow, type Event } from './event'
import { EVENTS, rowWords } from './events.page'
import { PeriodForm } from './period-form'
import { type Stretch, stretchWords } from './quarters'

type Props = {
  readonly events: readonly Event[]
  readonly people: ReadonlyMap<number, Person>
  readonly stretch: Stretch
}

/** How many homes a list of them shows: those with most events; the rest are said. */
const HOMES = 20

/** What kinds of events there were, where and when: every count opens into its events. */
export function PatternsPage({ events, people, stretch }: Props) {
  const opens = (more: Readonly<Record<string, string>>) =>
    `${EVENTS}?${new URLSearchParams({ from: stretch.from, to: stretch.to, ...more })}`
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: EVENTS, text: 'Notifiable events' },
        ]}
        here="Patterns and trends"
      />
      <h1>Events: patterns and trends</h1>
      <p class="los-lead los-take">
        <a href={opens({})}>
          {events.length.toLocaleString('en-GB')} {events.length === 1 ? 'event' : 'events'}
        </a>{' '}
        from {stretchWords(stretch)}. Each is counted once by its row, once by its household and once by its month.
      </p>
      <PeriodForm action={`${EVENTS}/patterns`} stretch={stretch} />
      <section class="los-section">
        <h2>By row of Schedule 7</h2>
        <Table
          caption="Events by row of Schedule 7"
          rows={byRow(events)}
          rowKey={({ row }) => row}
          columns={[
            { head: 'Row', rowHead: true, cell: ({ row }) => rowWords(row), foot: 'All' },
            {
              head: 'Events',
              number: true,
              cell: ({ row, n }) => <a href={opens({ row })}>{n}</a>,
              foot: events.length,
            },
          ]}
        />
      </section>
      <Homes events={events} people={people} opens={opens} />
      <Months events={events} stretch={stretch} />
    </>
  )
}

type Opens = (more: Readonly<Record<string, string>>) => string

function Homes({ events, people, opens }: Pick<Props, 'events' | 'people'> & { opens: Opens }) {
  const counts = new Map<number, number>()
  for (const { file } of events) {
    const home = file.about.household ?? -1
    counts.set(home, (counts.get(home) ?? 0) + 1)
  }
  const rows = [...counts].flatMap(([id, n]) => (people.has(id) ? [{ home: people.get(id) as Person, n }] : []))
  rows.sort((a, b) => b.n - a.n || (a.home.name < b.home.name ? -1 : 1))
  const more = rows.length - HOMES
  return (
    <section class="los-section">
      <h2>By household</h2>
      <Table
        caption="Events by household, those with most first"
        rows={rows.slice(0, HOMES)}
        rowKey={({ home }) => home.ref}
        columns={[
          { head: 'Household', rowHead: true, cell: ({ home }) => titleOf(home) },
          { head: 'Events', number: true, cell: ({ home, n }) => <a href={opens({ household: home.ref })}>{n}</a> },
        ]}
      />
      {more > 0 ? (
        <p class="los-take">
          And {more} more {more === 1 ? 'household' : 'households'} with{' '}
          {rows[HOMES]?.n === 1 ? 'one each' : `${rows[HOMES]?.n} or fewer each`}.
        </p>
      ) : null}
    </section>
  )
}

/** As bars, which show a run of months at a glance, with the counts beside them as the table that they are drawn from. */
function Months({ events, stretch }: Pick<Props, 'events' | 'stretch'>) {
  const rows = byMonth(events, stretch)
  const most = Math.max(1, ...rows.map(({ n }) => n))
  const within = (month: string) => {
    const first = plainDate(`${month}-01`)
    const last = plainDate(lastOf(month))
    return `${EVENTS}?${new URLSearchParams({
      from: first < stretch.from ? stretch.from : first,
      to: last > stretch.to ? stretch.to : last,
    })}`
  }
  return (
    <section class="los-section">
      <h2>By month</h2>
      <Table
        caption="Events by month"
        rows={rows}
        rowKey={({ month }) => month}
        columns={[
          {
            head: 'Month',
            rowHead: true,
            nowrap: true,
            cell: ({ month }) => monthName(plainDate(`${month}-01`)),
            foot: 'All',
          },
          {
            head: 'Events',
            number: true,
            cell: ({ month, n }) => (n > 0 ? <a href={within(month)}>{n}</a> : 0),
            foot: events.length,
          },
          { head: 'Drawn', cell: ({ n }) => <CountBar n={n} most={most} /> },
        ]}
      />
    </section>
  )
}

const lastOf = (month: string): string => {
  const [year = 0, n = 1] = month.split('-').map(Number)
  return `${month}-${daysInMonth(year, n)}`
}
