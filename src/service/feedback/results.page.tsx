import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import { LEAST } from '../../measures'
import { CountBar, capital, Empty, Note, Table, Trail } from '../../web/pieces'
import { FEEDBACK } from './ask.page'
import { COHORTS } from './asking'
import { STAFF } from './feedback.kinds'
import type { Form } from './forms.store'
import { type Cell, type Column, columnsOf } from './results'
import type { Answered, Asked } from './results.store'
import { choicesGiven, choicesOf, isOther, OTHER } from './said'

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
  const closed = questions.filter((question) => choicesOf(question).length > 0)
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
          staff={form.asks === STAFF}
          answered={answered.filter((each) => each.question === question.id)}
        />
      ))}
    </>
  )
}

type ResultsOf = { readonly question: Asked; readonly staff: boolean; readonly answered: readonly Answered[] }

function Results({ question, staff, answered: given }: ResultsOf) {
  const choices = choicesGiven(
    question,
    given.map(({ answer }) => answer),
  )
  const answered = given.map((each) => (isOther(choices, each.answer) ? { ...each, answer: OTHER.value } : each))
  const answers = choices.map(({ value }) => value)
  const teams = [...new Set(answered.flatMap(({ cohort }) => cohort ?? []))].sort()
  const columns = columnsOf(answered, answers, staff ? teams : COHORTS)
  // Staff are asked every quarter, others by the year.
  const ofTimes = answered.map((each) => ({ ...each, cohort: staff ? quarterOf(each) : String(each.year) }))
  const times = [...new Set(ofTimes.map(({ cohort }) => cohort))].sort()
  const byTime = columnsOf(ofTimes, answers, times).slice(1)
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
      <Chart question={question} choices={choices} all={columns[0]} />
      <div class="los-gap-t">{head(columns, staff ? 'By team' : 'By cohort', 'Who')}</div>
      {byTime.length > 1 ? (
        <div class="los-gap-t">{head(byTime, staff ? 'By quarter' : 'By year', staff ? 'Quarter' : 'Year')}</div>
      ) : null}
    </section>
  )
}

/** `2018, quarter 2`: of the calendar. */
const quarterOf = ({ year, quarter }: Answered): string => `${year}, quarter ${quarter}`

/** A bar for every answer that is offered, nought among them; none where a number is not told. */
function Chart({
  question,
  choices,
  all,
}: Pick<ResultsOf, 'question'> & { choices: ReturnType<typeof choicesGiven>; all: Column | undefined }) {
  const told = choices.map(({ value, text }) => ({ text, n: all?.answers[value] ?? 0 }))
  const base = all?.base
  if (typeof base !== 'number' || base === 0) return null
  const bars = told.flatMap(({ text, n }) => (typeof n === 'number' ? [{ text, n }] : []))
  if (bars.length < told.length) return null
  const most = Math.max(...bars.map(({ n }) => n))
  return (
    <Table
      caption={`Everybody: ${question.asks}`}
      rows={bars}
      rowKey={({ text }) => text}
      columns={[
        { head: 'Answer', rowHead: true, cell: ({ text }) => text },
        { head: 'Drawn', cell: ({ n }) => <CountBar n={n} most={most} /> },
        { head: 'People', number: true, cell: ({ n }) => share(n, base) },
      ]}
    />
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
