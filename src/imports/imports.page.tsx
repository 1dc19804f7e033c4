import { longInstant } from '../calendar'
import type { Kind } from '../happenings'
import { Button, CsrfField, Empty, ErrorSummary, FileUpload, Table, TextInput } from '../web/pieces'
import type { Run } from './imports.store'
import { resultWords } from './result-words'

export type ImportFault = { readonly field: 'files' | 'as'; readonly why: string }

export type ImportsPageProps = {
  readonly csrf: string
  readonly as: string
  readonly fault: ImportFault | null
  readonly runs: readonly Run[]
  readonly kinds: readonly Kind[]
  /** The import that is running now. */
  readonly running: number | null
}

function UploadForm({ csrf, as, fault }: Pick<ImportsPageProps, 'csrf' | 'as' | 'fault'>) {
  const wrong = (field: ImportFault['field']) => (fault?.field === field ? fault.why : undefined)
  return (
    <form method="post" action="/imports" enctype="multipart/form-data" class="los-form" novalidate>
      <CsrfField token={csrf} />
      <FileUpload
        id="files"
        name="files"
        label="Files"
        hint="CSV, XLSX or zip, one or many, up to 64 MB each. A file, or a sheet of a workbook, is named after what it holds: supervising-visits.csv."
        accept=".csv,.xlsx,.zip"
        multiple
        error={wrong('files')}
      />
      <TextInput
        id="as"
        name="as"
        label="Which system they come from"
        hint="Rows that have an id are matched within their system, so use one name for each and keep to it"
        width={20}
        value={as}
        error={wrong('as')}
        spellcheck={false}
      />
      <Button>Send the files</Button>
    </form>
  )
}

function Templates({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <section>
      <h2>Empty files to fill in</h2>
      <p>
        <a href="/imports/templates.zip">All {kinds.length} as a zip</a>, or one at a time from{' '}
        <a href="/imports/files">what each file and column means</a>.
      </p>
      <p class="los-gap-t los-muted">
        Good rows are recorded, and each bad row is told with what to put right. The same file sent again changes
        nothing. A row with an id that says something else than before corrects it.
      </p>
    </section>
  )
}

function Runs({ runs, running }: Pick<ImportsPageProps, 'runs' | 'running'>) {
  if (runs.length === 0)
    return <Empty title="No file has been brought in yet.">When one is, you will see here what came of it.</Empty>
  return (
    <Table
      fold
      caption="Recent imports, newest first"
      rows={runs}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          head: 'When',
          rowHead: true,
          cell: ({ id, started_at }) => <a href={`/imports/${id}`}>{longInstant(started_at)}</a>,
        },
        {
          head: 'Result',
          label: '',
          cell: (run) => (run.finished_at ? resultWords(run) : run.id === running ? 'Running now' : 'Not finished'),
        },
        { head: 'From', cell: ({ source }) => source },
        { head: 'Sent by', cell: ({ sender, by_whom }) => sender ?? by_whom },
      ]}
    />
  )
}

/** Where files come in: the form, the empty files, and what came of the last ones. */
export function ImportsPage(props: ImportsPageProps) {
  const { fault, runs, kinds, running } = props
  return (
    <>
      <ErrorSummary errors={fault ? [{ href: `#${fault.field}`, text: fault.why }] : []} />
      <h1>Imports</h1>
      {running === null ? null : (
        <p class="los-lead los-gap-t">
          An import is running. <a href={`/imports/${running}`}>See how far it is</a>
        </p>
      )}
      <div class="los-cols los-cols--wide los-section-top">
        <section>
          <h2>Bring in files</h2>
          <p>
            The yearly return of looked-after children (SSDA903) has <a href="/returns">a page of its own</a>.
          </p>
          <UploadForm {...props} />
        </section>
        <Templates kinds={kinds} />
      </div>
      <section class="los-section">
        <h2>Recent imports</h2>
        <Runs runs={runs} running={running} />
      </section>
    </>
  )
}
