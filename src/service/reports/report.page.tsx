import { longDate, type PlainDate } from '../../calendar'
import type { Figure } from '../../measures'
import { Button, CsrfField, capital, ErrorSummary, Table, Textarea, Trail } from '../../web/pieces'
import type { MatterRow } from '../concerns/schedule-6'
import type { Theme } from '../feedback/themes.store'
import { REPORTS, type Report, type Section } from './reports'
import type { Quote } from './reports.store'

export const REPORTS_AT = '/quality/reports'

export type Draft = {
  readonly report: Report
  readonly from: PlainDate
  readonly to: PlainDate
  readonly figures: ReadonlyMap<string, Figure>
  readonly themes: readonly Theme[]
  readonly matters: readonly MatterRow[]
  readonly quotes: readonly Quote[]
  readonly passages: ReadonlyMap<string, string>
}

export type DraftProps = Draft & {
  readonly csrf: string
  /** One for each part: a part saved is no repeat of another. */
  readonly tokens: Readonly<Record<string, string>>
  readonly mayWrite: boolean
  readonly faults: Readonly<Record<string, string>>
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The reports there are, and the quarter each is drafted for. */
export function ReportsPage({ to }: { to: PlainDate }) {
  return (
    <>
      <h1>Reports</h1>
      <p class="los-lead los-take">
        Drafts for the quarter to {longDate(to)}. Figures follow from what is on record; only the words are written.
      </p>
      <ul class="los-list">
        {REPORTS.map(({ name, title, to: whom }) => (
          <li key={name}>
            <a href={`${REPORTS_AT}/${name}`}>{title}</a>: for {lower(whom)}
          </li>
        ))}
        <li>
          <a href="/quality/complaints/report">Complaints and compliments</a>: by quarter and by year
        </li>
      </ul>
    </>
  )
}

/** A report of a quarter as it stands: live figures, what lies behind them, and the words so far. */
export function ReportPage(draft: DraftProps) {
  const { report, from, to, faults } = draft
  return (
    <>
      <Trail steps={[{ href: REPORTS_AT, text: 'Reports' }]} here={report.title} />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>{report.title}</h1>
      <p class="los-lead los-take">
        Draft of {longDate(from)} to {longDate(to)}, for {lower(report.to)}. Each figure opens into what it counts.
      </p>
      {report.sections.map((section) => (
        <section key={section.name} class="los-section">
          <h2>{section.title}</h2>
          <Figures section={section} draft={draft} />
          <Listed section={section} draft={draft} />
          <Words section={section} draft={draft} />
        </section>
      ))}
    </>
  )
}

function Figures({ section, draft: { figures, to } }: { section: Section; draft: Draft }) {
  const known = section.figures.flatMap((id) => figures.get(id) ?? [])
  if (known.length === 0) return null
  return (
    <Table
      fold
      caption={`Figures of ${section.title}`}
      rows={known}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Figure', rowHead: true, cell: ({ id, title }) => <a href={`/figures/${id}?at=${to}`}>{title}</a> },
        { head: 'Value', number: true, cell: ({ shown }) => shown },
        {
          head: 'Why',
          label: '',
          cell: ({ why }) =>
            Object.entries(why)
              .map(([word, n]) => `${n} ${word}`)
              .join(', '),
        },
      ]}
    />
  )
}

function Listed({ section, draft }: { section: Section; draft: Draft }) {
  if (section.lists === 'themes') return <Themes themes={draft.themes} />
  if (section.lists === 'matters') return <Matters {...draft} />
  if (section.lists === 'quotes') return <Quotes quotes={draft.quotes} />
  return null
}

function Themes({ themes }: Pick<Draft, 'themes'>) {
  if (themes.length === 0) return <p>No theme was raised in these months.</p>
  return (
    <ul class="los-list">
      {themes.map(({ ref, title, raised_by, reply, did }) => (
        <li key={ref}>
          <a href={`/records/theme/${encodeURIComponent(ref)}`}>{title}</a>
          {raised_by ? `, raised by ${raised_by}` : ''}. {reply ? `${capital(reply)}. ${did ?? ''}` : 'No answer yet.'}
        </li>
      ))}
    </ul>
  )
}

function Matters({ matters, to }: Pick<Draft, 'matters' | 'to'>) {
  return (
    <Table
      fold
      caption="Matters of Schedule 6"
      rows={matters}
      rowKey={({ matter }) => matter}
      columns={[
        {
          head: 'Matter',
          rowHead: true,
          cell: ({ matter }) => (
            <a href={`/quality/schedule-6?${new URLSearchParams({ at: to, matter })}`}>{capital(matter)}</a>
          ),
        },
        { head: 'Cases', number: true, cell: ({ cases }) => cases.length },
        { head: 'What was found', cell: ({ standing }) => capital(standing) },
      ]}
    />
  )
}

function Quotes({ quotes }: Pick<Draft, 'quotes'>) {
  if (quotes.length === 0)
    return <p>No quote may be placed: none was kept in these months with consent and a check that it names nobody.</p>
  return (
    <>
      {quotes.map(({ ref, words, said_by }) => (
        <blockquote key={ref} class="los-quote">
          <p>{words}</p>
          <p>A {said_by ?? 'person'}</p>
        </blockquote>
      ))}
    </>
  )
}

function Words({ section, draft }: { section: Section; draft: DraftProps }) {
  const { report, to, csrf, tokens, mayWrite, passages, faults } = draft
  const words = passages.get(section.name) ?? ''
  if (!mayWrite) return words ? <p class="los-said">{words}</p> : <p>Nobody has written this part yet.</p>
  const id = `words-${section.name}`
  return (
    <form method="post" action={`${REPORTS_AT}/${report.name}`} novalidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={tokens[section.name]} />
      <input type="hidden" name="section" value={section.name} />
      <input type="hidden" name="to" value={to} />
      <Textarea id={id} name={id} label={section.asks} value={words} error={faults[id]} />
      <Button small secondary hiddenSuffix={`of ${section.title}`}>
        Save these words
      </Button>
    </form>
  )
}
