import { longDate, longInstant } from '../../calendar'
import type { Kind } from '../../happenings'
import { Button, CsrfField, Empty, ErrorSummary, FileUpload, More, Table, TextInput, Trail } from '../../web/pieces'
import { TRACKERS } from '../extracts/trackers'
import type { FileChange, Preview } from './preview'
import { RETURN } from './returned'
import type { Sent, Waiting } from './sent.store'

const count = (n: number): string => n.toLocaleString('en-GB')

export type ReturnsFault = { readonly field: 'files' | 'as' | 'year'; readonly why: string }
export type Said = { readonly as: string; readonly year: string }
type Props = {
  readonly csrf: string
  readonly said: Said
  readonly fault: ReturnsFault | null
  readonly waiting: readonly Waiting[]
}

function SendForm({ csrf, said, fault }: Omit<Props, 'waiting'>) {
  const wrong = (field: ReturnsFault['field']) => (fault?.field === field ? fault.why : undefined)
  return (
    <form method="post" action="/returns" enctype="multipart/form-data" class="los-form" novalidate>
      <CsrfField token={csrf} />
      <FileUpload
        id="files"
        name="files"
        label="Files of the return or extract"
        hint="The looked-after return (SSDA903) as CSV or XML, an Annex A workbook, the tables of a Standard Safeguarding Dataset, or the trackers kept beside the case system; or a zip of them, up to 64 MB."
        accept=".csv,.xml,.xlsx,.zip"
        multiple
        error={wrong('files')}
      />
      <TextInput
        id="as"
        name="as"
        label="Which system it comes from"
        hint="What is sent later from the same system corrects what this one says, so use one name and keep to it"
        width={20}
        value={said.as}
        error={wrong('as')}
        spellcheck={false}
      />
      <TextInput
        id="year"
        name="year"
        label="Year in which the collection ends"
        hint="Of a return, for example 2026 for April 2025 to March 2026. Leave empty to take it from its latest day."
        width={4}
        value={said.year}
        error={wrong('year')}
      />
      <Button>Look at it first</Button>
    </form>
  )
}

/** The spreadsheets that have no published form: which headings tell them. */
function Trackers() {
  return (
    <More summary="Which trackers can be read">
      <p>
        A sheet or a CSV each, with one row for each child, headings within the first five lines. Others are left out.
      </p>
      <ul>
        {TRACKERS.tables.map(({ name, headings }) => (
          <li key={name}>
            <b>{name}:</b> {headings}
          </li>
        ))}
      </ul>
    </More>
  )
}

/** Where a return comes in: it is looked at before anything of it is recorded. */
export function ReturnsPage({ waiting, ...form }: Props) {
  const { fault } = form
  return (
    <>
      <Trail steps={[{ href: '/imports', text: 'Imports' }]} here="Returns and extracts" />
      <ErrorSummary errors={fault ? [{ href: `#${fault.field}`, text: fault.why }] : []} />
      <h1>Returns and extracts</h1>
      <p class="los-lead los-gap-t">Nothing is recorded until you have seen what it would change.</p>
      <div class="los-cols los-cols--wide los-section-top">
        <section>
          <h2>Bring one in</h2>
          <SendForm {...form} />
          <Trackers />
        </section>
        <section>
          <h2>Sent, not yet recorded</h2>
          {waiting.length === 0 ? (
            <Empty title="None is waiting.">
              A return that is sent waits here until it is recorded or thrown away.
            </Empty>
          ) : (
            <ul>
              {waiting.map((sent) => (
                <li key={sent.id}>
                  <a href={`/returns/${sent.id}`}>
                    {sent.source}, {whichOf(sent)}
                  </a>
                  , sent by {sent.sender} on {longInstant(sent.sentAt)}
                  {sent.run === null ? null : ': it is being recorded now'}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}

export function Changes({ changes, kinds }: { changes: readonly FileChange[]; kinds: ReadonlyMap<string, Kind> }) {
  const sum = (what: keyof Omit<FileChange, 'file'>) => count(changes.reduce((all, each) => all + each[what], 0))
  return (
    <Table
      fold
      caption="What recording it would do"
      rows={changes}
      rowKey={({ file }) => file}
      columns={[
        { head: 'Kind of record', rowHead: true, cell: ({ file }) => kinds.get(file)?.name ?? file, foot: 'All' },
        { head: 'New', number: true, cell: ({ fresh }) => count(fresh), foot: sum('fresh') },
        { head: 'Corrected', number: true, cell: ({ changed }) => count(changed), foot: sum('changed') },
        {
          head: 'Withdrawn',
          number: true,
          cell: ({ gone }) => (gone > 0 ? <b>{count(gone)}</b> : 0),
          foot: sum('gone'),
        },
        { head: 'Already here', number: true, cell: ({ same }) => count(same), foot: sum('same') },
      ]}
    />
  )
}

function CannotBeRead({ reading: { broken, unreadable } }: Preview) {
  if (broken.length + unreadable.length === 0) return <p>Every line and every cell can be read.</p>
  return (
    <ul>
      {broken.length > 0 ? (
        <li>
          {broken.length === 1 ? '1 line is' : `${count(broken.length)} lines are`} left out, as the cells do not fit
          the heading. Until that is put right, what was told before of the same tables and is not told again stands.
        </li>
      ) : null}
      {unreadable.length > 0 ? (
        <li>
          {count(unreadable.length)} cells tell no day or number where one is asked for. The rest of their rows is
          recorded.
        </li>
      ) : null}
    </ul>
  )
}

/** A return by its year, an extract by what it is and the day it was sent. */
const whichOf = ({ form, yearEnd }: Waiting): string =>
  form === RETURN ? `year to ${longDate(yearEnd)}` : `${form}, ${longDate(yearEnd)}`

type PreviewProps = {
  readonly csrf: string
  readonly sent: Sent
  readonly preview: Preview
  readonly kinds: ReadonlyMap<string, Kind>
}

type Deciding = { readonly csrf: string; readonly id: number; readonly leftOut: number }

/** What our own records leave out of what was looked at, and the two things that can be done with it. */
export function Decide({ csrf, id, leftOut }: Deciding) {
  return (
    <>
      {leftOut > 0 ? (
        <p>
          {count(leftOut)} things are left out, as our own records say otherwise. They are listed once it is recorded.
        </p>
      ) : null}
      <div class="los-gap-t los-actions">
        <form method="post" action={`/returns/${id}/record`}>
          <CsrfField token={csrf} />
          <Button>Record it</Button>
        </form>
        <form method="post" action={`/returns/${id}/throw-away`}>
          <CsrfField token={csrf} />
          <Button secondary>Throw it away</Button>
        </form>
      </div>
    </>
  )
}

/** What a return would change, and the two things that can be done with it. */
export function PreviewPage({ csrf, sent, preview, kinds }: PreviewProps) {
  return (
    <>
      <Trail
        steps={[
          { href: '/imports', text: 'Imports' },
          { href: '/returns', text: 'Returns and extracts' },
        ]}
        here={`${sent.source}, year to ${longDate(sent.yearEnd)}`}
      />
      <h1>Return of the year to {longDate(sent.yearEnd)}</h1>
      <p class="los-lead los-gap-t">
        From {sent.source}, sent by {sent.sender} on {longInstant(sent.sentAt)}. Nothing of it is recorded yet.
      </p>
      <section class="los-section">
        <h2>What would change</h2>
        <Changes changes={preview.changes} kinds={kinds} />
        {preview.early.map(({ file, reason }) => (
          <p key={file}>{reason}</p>
        ))}
        <Decide csrf={csrf} id={sent.id} leftOut={preview.besideOurs.length} />
      </section>
      <div class="los-cols los-section">
        <section>
          <h2>What was sent</h2>
          <Table
            caption="Rows of each table of the return"
            rows={preview.tables}
            rowKey={({ table }) => table}
            columns={[
              { head: 'Table', rowHead: true, cell: ({ table, title }) => `${table}: ${title}` },
              { head: 'Rows', number: true, cell: ({ rows }) => (rows === null ? 'not sent' : count(rows)) },
            ]}
          />
        </section>
        <section>
          <h2>What cannot be read</h2>
          <CannotBeRead {...preview} />
        </section>
      </div>
    </>
  )
}
