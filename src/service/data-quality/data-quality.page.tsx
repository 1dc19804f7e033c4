import { longDate } from '../../calendar'
import { figurePath } from '../../measures/addresses'
import { Empty, More, Table, Trail } from '../../web/pieces'
import type { Asked, CheckLine, Span } from './cases'
import type { Looked } from './data-quality.store'

export const DATA = '/quality/data'
/** Where the faults of a return are listed, and those that one check found. */
export const dataPath = ({ source, yearEnd }: Asked, check?: string): string =>
  `${DATA}${check === undefined ? '' : `/${encodeURIComponent(check)}`}?${new URLSearchParams({ source, year: yearEnd.slice(0, 4) })}`
const count = (n: number): string => n.toLocaleString('en-GB')
const trail = [{ href: '/quality', text: 'Quality' }]

export type FigureSpan = Span & { readonly title: string }
type Props = { readonly looked: Looked; readonly lines: readonly CheckLine[]; readonly spans: readonly FigureSpan[] }

/** Said where no return is kept: there is nothing to check. */
export const NoReturnPage = () => (
  <>
    <Trail steps={trail} here="Data quality" />
    <h1>Data quality</h1>
    <Empty title="No return is on record.">
      <a href="/returns">Bring in a looked-after return</a>, and what is wrong with it is listed here.
    </Empty>
  </>
)

function Checks({ looked: { of }, lines }: Pick<Props, 'looked' | 'lines'>) {
  return (
    <Table
      fold
      caption="Checks that found something, most to do first"
      rows={lines}
      rowKey={({ check }) => check.id}
      columns={[
        {
          head: 'Check',
          rowHead: true,
          cell: ({ check }) => (
            <>
              <a href={dataPath(of, check.id)}>{check.id}</a> {check.says}
            </>
          ),
        },
        { head: 'Rows to do', number: true, cell: ({ toDo }) => <b>{count(toDo)}</b> },
        { head: 'Of them owned', number: true, cell: ({ owned }) => count(owned) },
        { head: 'Let stand', number: true, cell: ({ all, toDo }) => count(all - toDo) },
        { head: 'It', cell: ({ check }) => (check.severity === 'wrong' ? 'cannot be true' : 'may be true: look') },
        {
          head: 'Figures it touches',
          cell: ({ figures }) => (figures.length > 0 ? figures.join(', ') : 'none of ours'),
        },
      ]}
    />
  )
}

function Spans({ spans }: Pick<Props, 'spans'>) {
  if (spans.length === 0) return <p>No figure of ours rests on a row in doubt.</p>
  return (
    <Table
      fold
      caption="What each figure would count, were every row in doubt behind it wrong one way or the other"
      rows={spans}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Figure',
          rowHead: true,
          cell: ({ id, title }) => (
            <a href={figurePath(id)}>
              {title} ({id})
            </a>
          ),
        },
        { head: 'At least', number: true, cell: ({ least }) => count(least) },
        { head: 'As counted', number: true, cell: ({ counts }) => <b>{count(counts)}</b> },
        { head: 'At most', number: true, cell: ({ most }) => count(most) },
      ]}
    />
  )
}

/** What is wrong with a return, check by check, and what that may do to figures. */
export function DataQualityPage({ looked, lines, spans }: Props) {
  const { of, others, quality } = looked
  const toDo = quality.cases.filter(({ letStand }) => letStand === null).length
  return (
    <>
      <Trail steps={trail} here="Data quality" />
      <h1>Data quality</h1>
      <p class="los-lead los-gap-t">
        {count(toDo)} of {count(quality.cases.length)} faults are to do, found by {count(quality.ran)} checks in the{' '}
        {count(of.rows)} rows of the return of {of.source}, year to {longDate(of.yearEnd)}.
      </p>
      <p>They are found anew each time: what is put right in a later return is gone from here.</p>
      {others.length > 0 ? (
        <nav aria-label="Other returns">
          <p>Other returns:</p>
          <ul>
            {others.map((each) => (
              <li key={dataPath(each)}>
                <a href={dataPath(each)}>
                  {each.source}, year to {longDate(each.yearEnd)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <section class="los-section">
        <h2>By check</h2>
        {lines.length === 0 ? (
          <Empty title="No check found anything.">The return is as its rules ask.</Empty>
        ) : (
          <Checks looked={looked} lines={lines} />
        )}
      </section>
      <section class="los-section">
        <h2>What it may do to figures</h2>
        <Spans spans={spans} />
      </section>
      {quality.couldNotRun.length > 0 ? (
        <section class="los-section">
          <h2>Checks that could not run</h2>
          <More summary={`${count(quality.couldNotRun.length)} checks, with the reason`}>
            <ul>
              {quality.couldNotRun.map(({ check, why }) => (
                <li key={check.id}>
                  {check.id}: {why}
                </li>
              ))}
            </ul>
          </More>
        </section>
      ) : null}
    </>
  )
}
