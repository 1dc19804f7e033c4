import { longInstant } from '../calendar'
import { Button, Empty, Pager, Select, Table, TextInput } from '../web/pieces'
import { type JournalFilter, type JournalRow, PAGE_LENGTH } from './journal.store'

export type JournalPageProps = {
  readonly rows: readonly JournalRow[]
  readonly of: number
  readonly page: number
  readonly filter: JournalFilter
  readonly actors: readonly { readonly who: string; readonly name: string }[]
  readonly deeds: readonly string[]
}

const detailWords = ({ details }: JournalRow): string =>
  Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
    .join('; ')

function What({ row }: { row: JournalRow }) {
  const { did, about } = row
  const details = detailWords(row)
  return (
    <>
      {did} {about ? <span class="los-code">{about}</span> : null}
      {details ? <span class="los-muted"> ({details})</span> : null}
    </>
  )
}

function Filter({ filter, actors, deeds }: Pick<JournalPageProps, 'filter' | 'actors' | 'deeds'>) {
  const whos = [{ value: '', text: 'Anybody' }, ...actors.map(({ who, name }) => ({ value: who, text: name }))]
  const dids = [{ value: '', text: 'Anything' }, ...deeds.map((did) => ({ value: did, text: did }))]
  return (
    <form method="get" action="/journal" class="los-when los-section-top" aria-label="Filter the journal">
      <Select id="who" name="who" label="Who" options={whos} value={filter.who ?? ''} />
      <Select id="did" name="did" label="Did what" options={dids} value={filter.did ?? ''} />
      <TextInput
        id="about"
        name="about"
        label="About, by reference"
        width={10}
        value={filter.about}
        spellcheck={false}
      />
      <div class="govuk-form-group">
        <Button small>Show these</Button>
      </div>
    </form>
  )
}

function hrefOf(filter: JournalFilter, page: number): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/journal?${query}` : '/journal'
}

/** Who read or changed what, and when: newest first. */
export function JournalPage({ rows, of, page, filter, actors, deeds }: JournalPageProps) {
  const first = (page - 1) * PAGE_LENGTH + 1
  return (
    <>
      <h1>Journal</h1>
      <p class="los-lead los-take">
        Who read or changed what, and when. It is only ever added to, and holds references, never what a record says.
      </p>
      <Filter filter={filter} actors={actors} deeds={deeds} />
      {rows.length === 0 ? (
        <Empty title="No entry is like that.">
          Every sign-in, every case that is read and every change is entered here as it is made.
        </Empty>
      ) : (
        <Table
          caption="Entries of the journal, newest first"
          rows={rows}
          rowKey={({ seq }) => String(seq)}
          fold
          columns={[
            { head: 'When', rowHead: true, cell: ({ at }) => longInstant(at) },
            { head: 'Who', cell: ({ name, who }) => name ?? who },
            { head: 'What', label: '', cell: (row) => <What row={row} /> },
            { head: 'Entry', number: true, cell: ({ seq }) => seq },
          ]}
        />
      )}
      {rows.length === 0 ? null : (
        <Pager
          page={page}
          pages={Math.ceil(of / PAGE_LENGTH)}
          words={`${first} to ${first + rows.length - 1} of ${of}`}
          href={(n) => hrefOf(filter, n)}
        />
      )}
    </>
  )
}
