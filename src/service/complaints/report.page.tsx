import { longDate, type PlainDate } from '../../calendar'
import { ButtonLink, Chips, Note, Table, Trail } from '../../web/pieces'
import { type Entry, said } from '../concerns/files.store'
import { type Quarter, quartersOf, stretchWords } from '../concerns/quarters'
import { COMPLAINTS } from './complaint-address'
import { type Line, sumOf } from './report'

export const REPORT = `${COMPLAINTS}/report`

export type ReportProps = {
  readonly today: PlainDate
  readonly year: number
  readonly years: readonly number[]
  readonly lines: readonly Line[]
  readonly learned: readonly { readonly on: PlainDate; readonly words: string }[]
  readonly leftOut: number
  readonly reports: readonly Entry[]
  readonly advice: readonly Entry[]
  /** The service the reports are of, by reference; null where none is on record or the viewer sees only a part of it. */
  readonly service: string | null
  readonly whole: boolean
  readonly records: boolean
}

/** The report of a year of complaints and compliments and of its quarters, with no name of anybody who works here. */
export function ReportPage(props: ReportProps) {
  const { year, years, whole } = props
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: COMPLAINTS, text: 'Complaints' },
        ]}
        here="Report"
      />
      <h1>Complaints and compliments, {yearWords(year)}</h1>
      <p class="los-lead los-take">
        Counted as at today, from what is on record{whole ? '' : ' of those you may see'}. A complaint is counted in the
        quarter in which it was received, an answer in the quarter in which it fell due.
      </p>
      <div class="los-gap-t">
        <Chips
          label="Year"
          items={years.map((each) => ({
            href: `${REPORT}?year=${each}`,
            text: yearWords(each),
            current: each === year,
          }))}
        />
      </div>
      <Counts {...props} />
      <Overviews {...props} />
      <section class="los-section">
        <h2>What was learned</h2>
        {props.learned.length === 0 ? <p class="los-take">Nothing was written down as learned in this year.</p> : null}
        <ul class="los-list">
          {props.learned.map(({ on, words }) => (
            <li key={`${on} ${words}`}>
              {words} <span class="los-muted">({longDate(on)})</span>
            </li>
          ))}
        </ul>
        {props.leftOut > 0 ? (
          <Note>
            {props.leftOut === 1 ? 'One more names' : `${props.leftOut} more name`} somebody who works here, and{' '}
            {props.leftOut === 1 ? 'is' : 'are'} left out: what is about one person goes to their line manager.
          </Note>
        ) : null}
      </section>
      <Advice {...props} />
    </>
  )
}

export const yearWords = (year: number): string => `${year} to ${String(year + 1).slice(2)}`

function Counts({ year, lines }: ReportProps) {
  const quarters = quartersOf(year)
  const [all] = lines
  const apart = lines.filter((line) => sumOf(line) !== line.year)
  const stretch = (quarter: Quarter | undefined) => quarter?.name ?? null
  return (
    <section class="los-section">
      <h2>The year and its quarters</h2>
      <p class="los-take">
        {apart.length === 0 && all
          ? `The four quarters add up to the year in every line: ${all.quarters.join(' + ')} complaints are ${all.year}.`
          : `The quarters do not add up to the year in: ${apart.map(({ name }) => name).join(', ')}.`}
      </p>
      <Table
        wide
        caption={`Complaints and compliments of ${yearWords(year)}`}
        rows={lines}
        rowKey={({ name }) => name}
        columns={[
          { head: 'What', rowHead: true, cell: ({ name }) => name },
          ...quarters.map((quarter, index) => ({
            head: ['April to June', 'July to September', 'October to December', 'January to March'][index] ?? '',
            number: true,
            cell: ({ quarters: counts, opens }: Line) =>
              opens && counts[index] ? (
                <a href={`${COMPLAINTS}?${new URLSearchParams({ ...opens, quarter: stretch(quarter) ?? '' })}`}>
                  {counts[index]}
                </a>
              ) : (
                counts[index]
              ),
          })),
          { head: 'Year', number: true, cell: ({ year: count }) => count },
        ]}
      />
    </section>
  )
}

/** Each quarter’s report and the year’s, with what the registered manager says of it. */
function Overviews({ year, today, reports, service, records }: ReportProps) {
  const quarters = quartersOf(year)
  const last = quarters[3]
  const asked = [
    ...quarters.map((quarter) => ({ period: 'quarter', quarter, title: stretchWords(quarter) })),
    ...(last ? [{ period: 'year', quarter: last, title: `The year ${yearWords(year)}` }] : []),
  ]
  return (
    <section class="los-section">
      <h2>The registered manager’s overview</h2>
      {asked.map(({ period, quarter, title }) => {
        const report = reports.find(({ facts }) => facts.period === period && facts.until === quarter.to)
        const words = report && said(report.facts, 'said')
        return (
          <p key={title} class="los-take">
            <b>{title}:</b>{' '}
            {report
              ? `${words ?? (report.facts.overview === 'yes' ? 'Given, and not written down here.' : 'The report has none.')} Finished on ${longDate(report.on)}.`
              : quarter.to < today
                ? 'No report yet.'
                : 'Not over yet.'}{' '}
            {!report && quarter.to < today && records && service ? (
              <a href={`/record/complaints-report?${new URLSearchParams({ service, period, overview: 'yes' })}`}>
                Record the report<span class="los-vh"> of {title}</span>
              </a>
            ) : null}
          </p>
        )
      })}
    </section>
  )
}

/** S098: the officer’s advice and training, team by team. */
function Advice({ advice, service, records }: ReportProps) {
  return (
    <section class="los-section" id="advice">
      <h2>Advice and training on complaints</h2>
      {advice.length === 0 ? (
        <p class="los-take">No session is on record in this year.</p>
      ) : (
        <Table
          fold
          caption="Sessions of advice on complaints, by team"
          rows={[...advice].sort((a, b) => ((said(a.facts, 'team') ?? '~') < (said(b.facts, 'team') ?? '~') ? -1 : 1))}
          rowKey={({ id }) => String(id)}
          columns={[
            { head: 'Team', rowHead: true, cell: ({ facts }) => said(facts, 'team') ?? 'No one team' },
            { head: 'When', cell: ({ id, on }) => <a href={`/happenings/${id}`}>{longDate(on)}</a> },
            { head: 'What', cell: ({ facts }) => said(facts, 'name') ?? 'Not said' },
            { head: 'Took part', number: true, cell: ({ facts }) => said(facts, 'took_part') ?? 'not known' },
          ]}
        />
      )}
      {records && service ? (
        <p class="los-actions los-gap-t los-no-print">
          <ButtonLink
            secondary
            href={`/record/engagement?${new URLSearchParams({ service, form: 'advice on complaints', group: 'social workers' })}`}
          >
            Record a session
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
