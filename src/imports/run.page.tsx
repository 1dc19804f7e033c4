import { ButtonLink, More, Table } from '../web/pieces'
import type { Reject } from './admit-file'
import type { Met, Run } from './imports.store'
import type { FileCount } from './outcome'
import { outcomeSentences, resultWords } from './result-words'
import { Where } from './running.page'

export type RunPageProps = {
  readonly run: Run
  readonly rejects: readonly Reject[]
  /** How many duties what it recorded has met; null of a history taken on. */
  readonly met: Met | null
  /** Whether the values of rejected rows, which are about cases, may be shown. */
  readonly showValues: boolean
}

const count = (n: number): string => n.toLocaleString('en-GB')

function Values({ cells }: Pick<Reject, 'cells'>) {
  const said = Object.entries(cells)
  if (said.length === 0) return null
  return (
    <More summary="The whole row">
      <ul class="los-small">
        {said.map(([column, value]) => (
          <li key={column}>
            <span class="los-code">{column}</span>: {value}
          </li>
        ))}
      </ul>
    </More>
  )
}

const nothing = (words: string) => <span class="los-muted">{words}</span>

/** What the cell at fault holds; short values, days above all, are kept on one line. */
function Says({ cells, column, row }: Reject) {
  const value = cells[column]
  if (row === 1) return null
  if (!value) return nothing('nothing')
  return <span class={value.length > 20 ? 'los-code' : 'los-code los-nowrap'}>{value}</span>
}

function ToPutRight({ run, rejects, showValues }: Pick<RunPageProps, 'run' | 'rejects' | 'showValues'>) {
  return (
    <section class="los-section">
      <h2>What to put right</h2>
      {rejects.length < run.rejected ? (
        <p class="los-muted">
          The first {count(rejects.length)} of {count(run.rejected)}. The file has them all.
        </p>
      ) : null}
      <Table
        fold
        caption="Rows that could not be read"
        rows={rejects.map((each, index) => ({ ...each, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            head: 'File and row',
            rowHead: true,
            cell: ({ file, row }) => (
              <>
                <span class="los-code">{/\.xml$/i.test(file) ? file : `${file}.csv`}</span>{' '}
                <span class="los-nowrap">row {row}</span>
              </>
            ),
          },
          {
            head: 'Column',
            cell: ({ column, row }) =>
              column ? <span class="los-code">{column}</span> : nothing(row === 1 ? 'the whole file' : 'the whole row'),
          },
          ...(showValues
            ? [{ head: 'It says', cell: (each: Reject) => (each.row === 1 ? undefined : <Says {...each} />) }]
            : []),
          {
            head: 'What to do',
            cell: ({ reason, cells }) => (
              <>
                {reason}
                {showValues ? <Values cells={cells} /> : null}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

function ByFile({ files }: { files: readonly FileCount[] }) {
  const sum = (what: 'rows' | 'accepted' | 'unchanged' | 'rejected') =>
    count(files.reduce((all, each) => all + each[what], 0))
  return (
    <section>
      <h2>By file</h2>
      <Table
        fold
        caption="Rows by file"
        rows={files}
        rowKey={({ file }) => file}
        columns={[
          {
            head: 'File',
            rowHead: true,
            cell: ({ file }) => <span class="los-code">{/\.xml$/i.test(file) ? file : `${file}.csv`}</span>,
            foot: 'All',
          },
          { head: 'Rows', number: true, cell: ({ rows }) => count(rows), foot: sum('rows') },
          { head: 'Recorded', number: true, cell: ({ accepted }) => count(accepted), foot: sum('accepted') },
          { head: 'Already here', number: true, cell: ({ unchanged }) => count(unchanged), foot: sum('unchanged') },
          {
            head: 'To put right',
            number: true,
            cell: ({ rejected }) => (rejected > 0 ? <b>{count(rejected)}</b> : 0),
            foot: sum('rejected'),
          },
        ]}
      />
    </section>
  )
}

function metWords({ met, late }: Met): string {
  if (met === 0) return 'No duty was met by it'
  const duties = met === 1 ? '1 duty was met by it' : `${count(met)} duties were met by it`
  return `${duties}, ${late === 0 ? 'none' : count(late)} of them late`
}

function Changed({ run, met }: Pick<RunPageProps, 'run' | 'met'>) {
  return (
    <section>
      <h2>What it changed</h2>
      <ul class="los-list">
        <li>
          {met ? metWords(met) : 'A history was taken on: its records keep the instants they had where they came from'}
        </li>
      </ul>
      <p class="los-small los-muted los-gap-t">
        Sent by {run.sender ?? run.by_whom} as coming from {run.source}. Sending the same files again adds nothing.
      </p>
    </section>
  )
}

function Acts({ run }: { run: Run }) {
  return (
    <p class="los-actions los-gap-t">
      {run.rejected > 0 ? (
        <ButtonLink href={`/imports/${run.id}/rejects.csv`}>
          Download {run.rejected === 1 ? 'the one' : `the ${count(run.rejected)}`} to mend
        </ButtonLink>
      ) : null}
      <ButtonLink href="/imports" secondary>
        {run.rejected > 0 ? 'Send the mended file' : 'Send more files'}
      </ButtonLink>
    </p>
  )
}

/** What came of an import: the result first, then what to put right, then the counts. */
export function RunPage(props: RunPageProps) {
  const { run } = props
  return (
    <>
      <Where run={run} />
      <h1>{resultWords(run)}</h1>
      <p class="los-lead los-gap-t">{outcomeSentences(run)}</p>
      <Acts run={run} />
      {run.rejected > 0 ? <ToPutRight {...props} /> : null}
      {run.fault ? null : (
        <div class="los-section los-cols los-cols--wide">
          <ByFile files={run.files} />
          <Changed {...props} />
        </div>
      )}
    </>
  )
}
