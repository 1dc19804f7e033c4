import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import { LEAST } from '../../measures'
import { capital, Empty, Note, Table, Trail } from '../../web/pieces'
import { FEEDBACK } from './ask.page'
import { COHORTS } from './asking'
import type { Form } from './forms.store'
import { type Cell, type Column, columnsOf } from './results'
import type { Answered, Asked } from './results.store'
import { CHOICES } from './said'

export type ResultsProps = {
  readonly form: Form
  readonly questions: readonly Asked[]
  readonly answered: readonly Answered[]
  readonly from: PlainDate
  readonly to: PlainDate
  /** Whether the viewer reads cases: else the page of what came in is not theirs. */
  readonly reads: boolean
}

/** What was answered on a form: by cohort, and year against year. Nobody by name, and no few. */
export function ResultsPage({ form, questions, answered, from, to, reads }: ResultsProps) {
  const closed = questions.filter(({ answers }) => CHOICES[answers].length > 0)
  const shown = closed.filter(
    ({ id, until }) => answered.some(({ question }) => question === id) || until === 'infinity',
  )
  return (
    <>
      {reads ? <Trail steps={[{ href: FEEDBACK, text: 'Feedback' }]} here={form.title} /> : null}
      <h1>{form.title}</h1>
      <p class="los-lead los-take">
        Answers from {longDate(from)} to {longDate(to)}. Results of fewer than {LEAST} people are not shown, nor
        anything they could be worked out from.
      </p>
      {shown.length === 0 ? (
        <Empty title="Nothing has been asked yet.">What people answer is counted here.</Empty>
      ) : null}
      {shown.map((question) => (
        <Results
          key={question.id}
          question={question}
          answered={answered.filter((each) => each.question === question.id)}
        />
      ))}
    </>
  )
}

function Results({ question, answered }: { question: Asked; answered: readonly Answered[] }) {
  const choices = CHOICES[question.answers]
  const answers = choices.map(({ value }) => value)
  const columns = columnsOf(answered, answers, COHORTS)
  const years = [...new Set(answered.map(({ year }) => String(year)))].sort()
  const ofYears = answered.map((each) => ({ ...each, cohort: String(each.year) }))
  const byYear = columnsOf(ofYears, answers, years).slice(1)
  const head = (rows: readonly Column[], caption: string, first: string) => (
    <Table
      fold
      caption={`${caption}: ${question.asks}`}
      rows={rows}
      rowKey={({ cohort }) => cohort}
      columns={[
        { head: first, rowHead: true, cell: ({ cohort }) => capital(cohort) },
        ...choices.map(({ value, text }) => ({
          head: text,
          number: true,
          cell: (row: Column) => share(row.answers[value] ?? 0, row.base),
        })),
        { head: 'Answered', number: true, cell: ({ base }) => said(base) },
      ]}
    />
  )
  return (
    <section class="los-section">
      <h2>{question.asks}</h2>
      {question.follows ? (
        <Note
          title={`Asked in these words since ${isPlainDate(question.since) ? longDate(question.since) : question.since}.`}
        >
          <p>Before, it was “{question.follows}”. The two are not one line: people answered another question.</p>
        </Note>
      ) : null}
      {head(columns, 'By cohort', 'Who')}
      {byYear.length > 1 ? head(byYear, 'By year', 'Year') : null}
    </section>
  )
}

const said = (cell: Cell): string =>
  cell === 'few' ? `fewer than ${LEAST}` : cell === 'hidden' ? 'not shown' : cell.toLocaleString('en-GB')

/** A count with its share; of a base under ten the fraction alone. */
function share(cell: Cell, base: Cell): string {
  if (typeof cell !== 'number' || typeof base !== 'number' || base === 0) return said(cell)
  if (base < 10) return `${cell} of ${base}`
  return `${cell} of ${base} (${Math.floor((200 * cell + base) / (2 * base))}%)`
}
