import { type Column, columnsOf, GROUPS, type Kind } from '../happenings'
import { Table, Trail } from '../web/pieces'
import { ANY_FILE, holdsWords, neededWords } from './templates'

const columns = [
  { head: 'Column', rowHead: true, cell: ({ name }: Column) => <span class="los-code">{name}</span> },
  { head: 'What it says', label: '', cell: ({ says }: Column) => says },
  { head: 'Holds', cell: holdsWords },
  { head: 'Needed', cell: neededWords },
]

function Columns({ caption, of }: { caption: string; of: readonly Column[] }) {
  return (
    <section class="los-section">
      <h2>{caption}</h2>
      <Table fold caption={caption} rows={of} rowKey={({ name }) => name} columns={columns} />
    </section>
  )
}

/** What each column of one file holds: its own first, then those any file may have. */
export function FilePage({ kind }: { kind: Kind }) {
  const all = columnsOf(kind)
  const name = `${kind.file}.csv`
  return (
    <>
      <Trail
        steps={[
          { href: '/imports', text: 'Imports' },
          { href: '/imports/files', text: 'Files and columns' },
        ]}
        here={name}
      />
      <h1>
        <span class="los-code">{name}</span>
      </h1>
      <p class="los-lead los-take">{kind.means}</p>
      <p class="los-gap-t">
        <a href={`/imports/templates/${name}`}>Empty {name}</a>
      </p>
      <Columns caption={`Columns of ${name}`} of={all.filter((each) => !ANY_FILE.includes(each.name))} />
      <Columns caption="Columns that any file may have" of={all.filter((each) => ANY_FILE.includes(each.name))} />
    </>
  )
}

function Group({ group, kinds }: { group: string; kinds: readonly Kind[] }) {
  return (
    <section class="los-section">
      <h2>{group}</h2>
      <Table
        fold
        caption={`Files about ${group.toLowerCase()}`}
        rows={kinds}
        rowKey={({ file }) => file}
        columns={[
          { head: 'File', rowHead: true, cell: ({ file }) => <a href={`/imports/files/${file}`}>{file}.csv</a> },
          { head: 'Holds', label: '', cell: ({ means }) => means },
        ]}
      />
    </section>
  )
}

/** Every file that can be brought in, by what it is about. */
export function FilesPage({ kinds }: { kinds: readonly Kind[] }) {
  return (
    <>
      <Trail steps={[{ href: '/imports', text: 'Imports' }]} here="Files and columns" />
      <h1>Files and columns</h1>
      <p class="los-lead los-take">
        One file for each kind of record, named after it. Columns come in any order. People and homes come from their
        own files and are named by their reference elsewhere.
      </p>
      <p class="los-gap-t">
        <a href="/imports/templates.zip">Every empty file, as a zip</a>
      </p>
      {GROUPS.map((group) => ({ group, own: kinds.filter((kind) => kind.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <Group key={group} group={group} kinds={own} />
        ))}
    </>
  )
}
