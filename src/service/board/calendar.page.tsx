import { daysBetween, longDate, monthName, type PlainDate, weekdayDate } from '../../calendar'
import { AsAt, capital, Empty, Table } from '../../web/pieces'
import { recordHref } from '../people/people.store'
import { BoardPlaces } from './board-places'
import type { DueDay, Rhythm } from './due-days'

export const CALENDAR = '/board/calendar'

export type CalendarProps = {
  readonly today: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  /** The months shown, and the days of them. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: readonly DueDay[]
  /** What is overdue, however long ago it fell due. */
  readonly late: readonly DueDay[]
  /** Of which nobody has said from which day it is due. */
  readonly undated: readonly Rhythm[]
  readonly reads: boolean
  readonly records: boolean
  readonly href: (from: 'before' | 'after') => string
}

/** Twelve months of what each body is to be given, what was given when, and what is late. */
export function CalendarPage(props: CalendarProps) {
  const { today, late, days, undated, from, to } = props
  const count = late.length
  return (
    <>
      <h1>Reporting calendar</h1>
      <BoardPlaces here="Reporting calendar" />
      <AsAt action={CALENDAR} at={props.past ? today : undefined} known={props.known} />
      <p class="los-lead los-take">
        {count === 0
          ? `No report is late on ${longDate(today)}.`
          : `${count} ${count === 1 ? 'report is' : 'reports are'} late on ${longDate(today)}.`}{' '}
        {days.length} {days.length === 1 ? 'is' : 'are'} due from {monthName(from)} to {monthName(to)}.
      </p>
      {props.records ? (
        <p class="los-actions">
          <a href="/record/reporting-rhythm">Say how often a body is reported to</a>
          <a href="/record/body-report">Record a report given to a body</a>
        </p>
      ) : null}
      {count > 0 ? (
        <section class="los-section" id="late">
          <h2>Late</h2>
          <Days {...props} rows={late} caption="Reports that are late, the oldest first" />
        </section>
      ) : null}
      <section class="los-section">
        <h2>
          {monthName(from)} to {monthName(to)}
        </h2>
        <p class="los-line los-no-print">
          <a href={props.href('before')}>Twelve months before</a>
          <a href={props.href('after')}>Twelve months after</a>
        </p>
        {days.length === 0 ? (
          <Empty title="Nothing is due in these months.">
            Say how often each body is reported to, and from which day: its days are worked out from that.
          </Empty>
        ) : (
          <Days {...props} rows={days} caption="Every day on which a report is due" />
        )}
      </section>
      {undated.length > 0 ? (
        <section class="los-section">
          <h2>Without a first day</h2>
          <p>Nobody has said from which day these are due, so none of their days is known.</p>
          <ul>
            {undated.map((rhythm) => (
              <li key={rhythm.id}>
                <What rhythm={rhythm} reads={props.reads} />, {rhythm.body}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Days({
  rows,
  caption,
  today,
  reads,
}: Pick<CalendarProps, 'today' | 'reads'> & { readonly rows: readonly DueDay[]; readonly caption: string }) {
  return (
    <Table
      fold
      caption={caption}
      rows={rows}
      rowKey={({ rhythm, on }) => `${rhythm.id} ${on}`}
      columns={[
        { head: 'Due', rowHead: true, nowrap: true, cell: ({ on }) => `${weekdayDate(on)} ${on.slice(0, 4)}` },
        { head: 'Body', cell: ({ rhythm }) => rhythm.body },
        { head: 'Report', cell: ({ rhythm }) => <What rhythm={rhythm} reads={reads} /> },
        { head: 'Every', cell: ({ rhythm }) => capital(rhythm.every) },
        {
          head: 'In public',
          cell: ({ inPublic }) => (inPublic === null ? 'Nobody has said' : inPublic ? 'Yes' : 'No'),
        },
        { head: 'How it stands', cell: (day) => standing(day, today) },
      ]}
    />
  )
}

function What({ rhythm: { ref, report }, reads }: { rhythm: Rhythm; reads: boolean }) {
  return reads ? <a href={recordHref({ kind: 'reporting rhythm', ref })}>{report}</a> : <span>{report}</span>
}

function standing({ standing: how, given, on }: DueDay, today: PlainDate): string {
  if (given) return how === 'given' ? `Given ${longDate(given)}` : `Given ${longDate(given)}, ${days(on, given)} late`
  if (how === 'overdue') return `Not given, ${days(on, today)} late`
  return how === 'excused' ? 'Excused' : 'To come'
}

function days(from: PlainDate, to: PlainDate): string {
  const n = daysBetween(from, to)
  return `${n.toLocaleString('en-GB')} ${n === 1 ? 'day' : 'days'}`
}
