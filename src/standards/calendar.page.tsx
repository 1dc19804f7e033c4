import { civil, fromNumber, type Holiday, longDate, type PlainDate, toNumber, weekdayDate } from '../calendar'
import { ButtonLink, More, Note, Table, Trail } from '../web/pieces'
import type { Draft } from './change'
import type { ToldChange } from './changes.store'
import { History } from './history'
import { isOfCalendar } from './read-proposal'

type Props = {
  readonly draft: Draft
  readonly changes: readonly ToldChange[]
  readonly today: PlainDate
  readonly maySet: boolean
  readonly made: string | null
}

const removal = (change: string, day: number): string =>
  `/settings/standards/change?${new URLSearchParams({ change, to: 'removed', from: fromNumber(day) })}`

/** Where a holiday is known from: the Act, unless the service added it itself. */
function sourceOf(day: number, changes: readonly ToldChange[]): string {
  const added = changes.find(
    ({ what, from }) => what.change === 'holiday' && what.to === 'added' && toNumber(from) === day,
  )
  if (added?.what.change === 'holiday') return `${added.what.source}; added by ${added.by}`
  const years = changes.filter(({ what }) => what.change === 'years')
  const { year } = civil(day)
  const more = years.find(({ what }) => what.change === 'years' && what.to >= year && year > 2028)
  return `Banking and Financial Dealings Act 1971${more ? `; year added by ${more.by}` : ''}`
}

function Year({ year, holidays, changes, maySet }: { year: number; holidays: readonly Holiday[] } & Props) {
  const remove = {
    head: 'Remove',
    label: '',
    cell: ({ day, name }: Holiday) => (
      <a href={removal('holiday', day)}>
        Remove
        <span class="los-vh">
          {' '}
          {name}, {longDate(fromNumber(day))}
        </span>
      </a>
    ),
  }
  return (
    <Table
      fold
      bare
      caption={`Bank holidays of ${year}`}
      rows={holidays}
      rowKey={({ day }) => String(day)}
      columns={[
        { head: 'Day', rowHead: true, nowrap: true, cell: ({ day }) => weekdayDate(fromNumber(day)) },
        { head: 'Holiday', cell: ({ name }) => name },
        { head: 'Known from', cell: ({ day }) => sourceOf(day, changes) },
        ...(maySet ? [remove] : []),
      ]}
    />
  )
}

function Terms(props: Props) {
  const { terms } = props.draft.calendar
  if (terms.length === 0)
    return <p>No school terms are held: a school day is counted as a working day, and said to be an estimate.</p>
  const remove = {
    head: 'Remove',
    label: '',
    cell: ({ from, name }: (typeof terms)[number]) => (
      <a href={removal('school term', from)}>
        Remove<span class="los-vh"> {name}</span>
      </a>
    ),
  }
  const days = ([from, to]: readonly [number, number]) =>
    from === to ? longDate(fromNumber(from)) : `${longDate(fromNumber(from))} to ${longDate(fromNumber(to))}`
  return (
    <Table
      fold
      caption="School terms"
      rows={terms}
      rowKey={({ from }) => String(from)}
      columns={[
        { head: 'Term', rowHead: true, cell: ({ name }) => name },
        { head: 'Days', cell: ({ from, to }) => days([from, to]) },
        { head: 'Closed', cell: ({ closed }) => closed.map(days).join('; ') || 'Never inside it' },
        ...(props.maySet ? [remove] : []),
      ]}
    />
  )
}

/** The days that counts of working days and school days leave out, and where each is known from. */
export function CalendarPage(props: Props) {
  const { calendar } = props.draft
  const years = [...new Set(calendar.holidays.map(({ day }) => civil(day).year))].sort((a, b) => b - a)
  const now = civil(toNumber(props.today)).year
  return (
    <>
      <Trail steps={[{ href: '/settings', text: 'Settings' }]} here="Calendar" />
      <h1>Calendar</h1>
      <p class="los-lead los-take">
        Working days leave out weekends and these bank holidays. A change shows which duties it moves before it is made.
      </p>
      {props.made ? (
        <div class="los-gap-t">
          <Note title={`${props.made}.`} />
        </div>
      ) : null}
      <section class="los-section">
        <h2>
          Bank holidays of England, {calendar.from} to {calendar.to}
        </h2>
        {props.maySet ? (
          <p class="los-actions">
            <ButtonLink href="/settings/standards/change?change=holiday&to=added">Add a bank holiday</ButtonLink>
            <ButtonLink href="/settings/standards/change?change=years" secondary>
              Hold more years
            </ButtonLink>
          </p>
        ) : null}
        {years.map((year) => (
          <More key={year} summary={String(year)} open={year === now || year === now + 1}>
            <Year year={year} holidays={calendar.holidays.filter(({ day }) => civil(day).year === year)} {...props} />
          </More>
        ))}
      </section>
      <section class="los-section">
        <h2>School terms</h2>
        <Terms {...props} />
        {props.maySet ? (
          <p class="los-actions los-gap-t">
            <ButtonLink href="/settings/standards/change?change=school+term&to=added" secondary>
              Add a school term
            </ButtonLink>
          </p>
        ) : null}
      </section>
      <section class="los-section">
        <h2>What has been changed</h2>
        <History {...props} listed={props.changes.filter((change) => isOfCalendar(change, props.changes))} />
      </section>
    </>
  )
}
