import { londonDay, longDate } from '../../calendar'
import { TABLES } from '../../returns'
import { Button, CsrfField, ErrorSummary, More, Select, Table, TextInput, Trail } from '../../web/pieces'
import type { Case, CheckLine } from './cases'
import { dataPath } from './data-quality.page'
import type { Looked } from './data-quality.store'

type Worker = { readonly ref: string; readonly name: string }
export type Fault = { readonly row: string; readonly why: string }
type Props = {
  readonly looked: Looked
  readonly line: CheckLine
  readonly cases: readonly Case[]
  readonly more: number
  readonly workers: readonly Worker[]
  readonly csrf: string
  readonly fault: Fault | null
}

const count = (n: number): string => n.toLocaleString('en-GB')
const formId = (row: string): string => `row-${row.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

function Cells({ row }: Case) {
  return (
    <More summary="The row as it came">
      <ul class="los-small">
        {Object.entries(row.cells).map(([column, cell]) => (
          <li key={column}>
            <span class="los-code">{column}</span>: {cell}
          </li>
        ))}
      </ul>
    </More>
  )
}

function Steps({
  of,
  looked,
  workers,
  csrf,
  fault,
}: { of: Case } & Pick<Props, 'looked' | 'workers' | 'csrf' | 'fault'>) {
  const id = formId(of.row.key)
  const wrong = fault?.row === of.row.key ? fault.why : undefined
  return (
    <More
      summary={of.letStand === null ? 'See to it, or let it stand' : 'Let it stand no longer'}
      open={Boolean(wrong)}
    >
      <form method="post" class="los-form" action={dataPath(looked.of, of.check.id)} novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="row" value={of.row.key} />
        {of.letStand === null ? (
          <>
            <Select
              id={`${id}-worker`}
              name="worker"
              label="Who sees to it"
              hint="Tell them yourself: whoever does not bring files in cannot open this page"
              value={of.owner ?? ''}
              options={[
                { value: '', text: 'Nobody yet' },
                ...workers.map(({ ref, name }) => ({ value: ref, text: name })),
              ]}
            />
            <Button secondary name="step" value="taken on">
              Give it to them
            </Button>
            <TextInput
              id={`${id}-reason`}
              name="reason"
              label="Why it is right as it stands"
              hint="No name: the child is known by the row"
              value=""
              error={wrong}
            />
            <Button secondary name="step" value="let stand">
              Let it stand
            </Button>
          </>
        ) : (
          <Button secondary name="step" value="no longer let stand">
            It is to be put right after all
          </Button>
        )}
      </form>
    </More>
  )
}

/** The rows that one check found fault with, each with who sees to it. */
export function OneCheckPage({ looked, line, cases, more, fault, ...form }: Props) {
  const { of } = looked
  const { check } = line
  const name = (ref: string | null) => form.workers.find((each) => each.ref === ref)?.name ?? ref
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: dataPath(of), text: 'Data quality' },
        ]}
        here={`Check ${check.id}`}
      />
      <ErrorSummary errors={fault ? [{ href: `#${formId(fault.row)}-reason`, text: fault.why }] : []} />
      <h1>Check {check.id}</h1>
      <p class="los-lead los-gap-t">{check.says}</p>
      <p>
        {count(line.toDo)} of {count(line.all)} rows are to do, in the return of {of.source}, year to{' '}
        {longDate(of.yearEnd)}.{' '}
        {check.severity === 'wrong' ? 'It cannot be true.' : 'It may be true, and wants looking at.'}
      </p>
      <Table
        fold
        caption="Rows with this fault"
        rows={cases}
        rowKey={({ row }) => row.key}
        columns={[
          {
            head: 'Row',
            rowHead: true,
            cell: (each) => (
              <>
                {TABLES[each.row.table].title}, <span class="los-nowrap">row {each.row.line}</span>
                <Cells {...each} />
              </>
            ),
          },
          {
            head: 'Child',
            cell: ({ row }) =>
              row.cells.CHILD ? (
                <a href={`/children/${encodeURIComponent(row.cells.CHILD)}`}>{row.cells.CHILD}</a>
              ) : (
                'not told'
              ),
          },
          {
            head: 'Told so since',
            cell: ({ row }) => (row.toldSince ? longDate(londonDay(row.toldSince)) : 'not known'),
          },
          { head: 'Seen to by', cell: ({ owner }) => name(owner) ?? 'nobody yet' },
          { head: 'State', cell: ({ letStand }) => (letStand === null ? <b>to do</b> : `let stand: ${letStand}`) },
          { head: 'What to do', cell: (each) => <Steps of={each} looked={looked} fault={fault} {...form} /> },
        ]}
      />
      {more > 0 ? <p class="los-muted">And {count(more)} more: these come first as they stand in the return.</p> : null}
    </>
  )
}
