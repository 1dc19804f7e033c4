import { longDate } from '../../calendar'
import type { Finding, Printed } from '../../reconcile'
import { Button, CsrfField, Empty, ErrorSummary, FileUpload, Table, Textarea, TextInput, Trail } from '../../web/pieces'
import type { Explained } from './explained.store'
import { KeepForm } from './keep-form'
import type { Typed } from './read-tables'

export const PRINTED = '/figures/printed'

type Props = {
  readonly csrf: string
  readonly typed: Typed
  readonly faults: Typed
  /** What was read and what was found in it; null before anything was sent. */
  readonly read: { readonly tables: readonly Printed[]; readonly findings: readonly Finding[] } | null
  /** The token of the form that keeps an explanation; null where no service is on record to keep it of. */
  readonly token: string | null
  readonly explained: readonly Explained[]
}

const KINDS = { contradiction: 'Contradiction', question: 'Question', note: 'To know' } as const

function Findings({ tables, findings }: { tables: readonly Printed[]; findings: readonly Finding[] }) {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const read = `${tables.length} ${tables.length === 1 ? 'table' : 'tables'}, ${rows} ${rows === 1 ? 'row' : 'rows'} read.`
  if (findings.length === 0)
    return (
      <Empty title="Nothing in it contradicts itself.">{read} That its figures are true is not proved by it.</Empty>
    )
  const titled = new Map(tables.map(({ id, title }) => [id, title]))
  return (
    <>
      <p class="los-gap-s">{read}</p>
      <Table
        fold
        caption="What was found"
        rows={findings}
        rowKey={({ table, check, where }) => `${table} ${check} ${where}`}
        columns={[
          { head: 'Table', rowHead: true, cell: ({ table }) => titled.get(table) ?? table },
          { head: 'Kind', nowrap: true, cell: ({ kind }) => KINDS[kind] },
          { head: 'What it says', cell: ({ says }) => says },
        ]}
      />
    </>
  )
}

function TableForm({ csrf, typed, faults }: Pick<Props, 'csrf' | 'typed' | 'faults'>) {
  const field = (name: string) => ({ id: name, name, value: typed[name] ?? '', error: faults[name] })
  return (
    <form method="post" action={PRINTED} enctype="multipart/form-data" class="los-form" novalidate>
      <CsrfField token={csrf} />
      <TextInput {...field('title')} label="What the table is called" />
      <TextInput
        {...field('publication')}
        label="Paper it was printed in"
        hint="For example, Corporate Parenting Board pack"
      />
      <TextInput
        {...field('date')}
        label="The paper’s month or day"
        hint="For example, 2026-03 or 2026-03-31"
        width={10}
      />
      <Textarea
        {...field('table')}
        label="The table"
        hint="Copied from a spreadsheet, or as CSV: heads first. Figures alone, nobody’s name."
        rows={10}
      />
      <FileUpload
        id="files"
        name="files"
        label="Or files"
        hint="CSV, or JSON that tells its own title and paper. Tables of one paper are held against each other."
        accept=".csv,.json"
        multiple
        error={faults.files}
      />
      <Textarea
        {...field('sentences')}
        label="Sentences printed beside it, one a line"
        hint="What the text says of the figures"
      />
      <Button>Check the figures</Button>
    </form>
  )
}

function Kept({ explained }: Pick<Props, 'explained'>) {
  return (
    <section class="los-section">
      <h2>Explanations kept</h2>
      <Table
        fold
        caption="The latest explanations, the newest first"
        rows={explained}
        rowKey={({ id }) => String(id)}
        columns={[
          { head: 'Figures', rowHead: true, cell: ({ id, figures }) => <a href={`/happenings/${id}`}>{figures}</a> },
          { head: 'Printed in', cell: ({ publication }) => publication },
          { head: 'Explained by', cell: ({ why }) => why },
          { head: 'On', nowrap: true, cell: ({ on }) => longDate(on) },
        ]}
      />
    </section>
  )
}

/** What a form that keeps an explanation carries of what was read. */
function toKeep({ tables, findings }: NonNullable<Props['read']>) {
  return {
    publication: [...new Set(tables.map((table) => table.publication))].join('; '),
    figures: tables.map(({ title }) => title).join('; '),
    contradictions: String(findings.filter(({ kind }) => kind === 'contradiction').length),
    why: 'not explained',
    notes: '',
  } as const
}

/** Reads a printed table and says what it contradicts. */
export function PrintedPage({ csrf, typed, faults, read, token, explained }: Props) {
  const errors = Object.entries(faults).map(([name, text]) => ({ href: `#${name}`, text }))
  return (
    <>
      <Trail steps={[{ href: '/figures', text: 'Figures' }]} here="Check printed figures" />
      <ErrorSummary errors={errors} />
      <h1>Check printed figures</h1>
      <p class="los-lead los-take">
        Totals, shares and their bases, bands, dates and units of a table in print, held against each other. What you
        send is read and not kept.
      </p>
      <p class="los-gap-t">
        <a href="/figures/printed/ours">Hold one printed figure against ours</a>
      </p>
      {read && (
        <section class="los-section">
          <h2>Found</h2>
          <Findings {...read} />
          {token && <KeepForm csrf={csrf} token={token} told={toKeep(read)} />}
        </section>
      )}
      <section class="los-section">
        <h2>{read ? 'Check another' : 'The table'}</h2>
        <TableForm csrf={csrf} typed={typed} faults={faults} />
      </section>
      {explained.length > 0 && <Kept explained={explained} />}
    </>
  )
}
