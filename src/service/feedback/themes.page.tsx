import { type PlainDate, shortDate, toNumber } from '../../calendar'
import { partOf } from '../../web/part-of'
import { ButtonLink, Chips, capital, Empty, Pager, Table, Trail } from '../../web/pieces'
import { FEEDBACK } from './ask.page'
import { GROUPS } from './themes.kinds'
import type { Theme } from './themes.store'

export const THEMES = '/quality/themes'
const PER_PAGE = 50

export type ThemesProps = {
  readonly themes: readonly Theme[]
  /** The page of the list that is asked for, from 1. */
  readonly number: number
  readonly group: string
  readonly day: PlainDate
  readonly mayRecord: boolean
  /** Where a theme is recorded, of the service there is. */
  readonly record: string
  /** Whether the viewer reads cases: else the page of what came in is not theirs. */
  readonly reads: boolean
}

/** What people raised, and what they were told: an idea without an answer grows older on this page. */
export function ThemesPage({ themes, number, group, day, mayRecord, record, reads }: ThemesProps) {
  const { rows, pager } = partOf(themes, number, PER_PAGE)
  const open = themes.filter(({ reply }) => reply === null)
  return (
    <>
      {reads ? <Trail steps={[{ href: FEEDBACK, text: 'Feedback' }]} here="Themes" /> : null}
      <h1>You said, we did</h1>
      <p class="los-lead los-take">
        Themes, ideas and challenges, where each shows, and the answer to those who raised it. {open.length} of{' '}
        {themes.length} {open.length === 1 ? 'has' : 'have'} no answer yet.
      </p>
      {mayRecord ? (
        <p class="los-actions los-section-top">
          <ButtonLink href={record}>Record a theme</ButtonLink>
        </p>
      ) : null}
      <Chips
        label="Who raised it"
        items={['', ...GROUPS].map((each) => ({
          href: each ? `${THEMES}?by=${encodeURIComponent(each)}` : THEMES,
          text: each ? capital(each) : 'Everybody',
          current: each === group,
        }))}
      />
      {themes.length === 0 ? (
        <Empty title="Nothing has been raised.">
          Record a theme when more than one person says the same, or a group asks for something.
        </Empty>
      ) : (
        <section class="los-section">
          <Listed themes={rows} day={day} mayRecord={mayRecord} reads={reads} />
          <Pager {...pager} href={(n) => `${THEMES}?${new URLSearchParams({ by: group, page: String(n) })}`} />
        </section>
      )}
    </>
  )
}

function Listed({ themes, day, mayRecord, reads }: Pick<ThemesProps, 'themes' | 'day' | 'mayRecord' | 'reads'>) {
  return (
    <Table
      fold
      caption="Themes, the newest first"
      rows={themes}
      rowKey={({ ref }) => ref}
      columns={[
        {
          head: 'Theme',
          rowHead: true,
          cell: ({ ref, title, sort }) => (
            <>
              {reads ? <a href={`/records/theme/${encodeURIComponent(ref)}`}>{title}</a> : title}
              {sort && sort !== 'theme' ? <span class="los-muted"> {capital(sort)}</span> : null}
            </>
          ),
        },
        { head: 'Raised by', cell: ({ raised_by }) => capital(raised_by ?? 'not said') },
        { head: 'Raised', nowrap: true, cell: ({ on_day }) => `${shortDate(on_day)}, ${ageOf(on_day, day)}` },
        {
          head: 'Figure',
          cell: ({ figure }) => (figure ? <a href={`/figures/${encodeURIComponent(figure)}`}>{figure}</a> : 'None'),
        },
        { head: 'Owner', cell: ({ owner }) => owner ?? 'Nobody' },
        { head: 'Shows in', cell: ({ seen }) => (seen === 1 ? '1 record' : `${seen} records`) },
        { head: 'Actions', number: true, cell: ({ actions }) => actions },
        { head: 'Answer', cell: (theme) => <Reply theme={theme} mayRecord={mayRecord} /> },
      ]}
    />
  )
}

function ageOf(from: PlainDate, to: PlainDate): string {
  const days = toNumber(to) - toNumber(from)
  return days === 1 ? '1 day old' : `${days} days old`
}

function Reply({ theme, mayRecord }: { theme: Theme; mayRecord: boolean }) {
  const { ref, title, reply, reason, did, replied_on, told, told_in } = theme
  const answer = mayRecord ? (
    <a href={`/record/theme-reply?theme=${encodeURIComponent(ref)}`}>
      Answer<span class="los-vh"> {title}</span>
    </a>
  ) : null
  if (reply === null || replied_on === null) return <>No answer yet. {answer}</>
  return (
    <>
      {capital(reply)}, {shortDate(replied_on)}. {reason ? `${reason}. ` : ''}
      {did ? `We did: ${did} ` : ''}
      {told ? `Told${told_in ? ` in ${told_in}` : ''}. ` : 'Not said that they were told. '}
      {answer}
    </>
  )
}
