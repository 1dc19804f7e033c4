import { type Column, columnsOf, GROUPS, type Kind } from '../happenings'
import { Table, Trail } from '../web/pieces'
import { ANY_FILE, holdsWords, neededWords } from './templates'

const columns = [
  { head: 'Column', rowHead: true, cell: ({ name }: Column) => <span class="los-code">{name}</span> },
  { head: 'What it says', label: '', cell: ({ says }: Column) => says },
  { head: 'Holds', cell: holdsWords },
  { head: 'Needed', cell: neededWords },
]

function File({ kind }: { kind: Kind }) {
  return (
    <section class="los-section" id={kind.file}>
      <h3>
        <span class="los-code">{kind.file}.csv</span>
      </h3>
      <p>
        {kind.means} <a href={`/imports/templates/${kind.file}.csv`}>Empty {kind.file}.csv</a>
      </p>
      <div class="los-gap-t">
        <Table
          fold
          caption={`Columns of ${kind.file}.csv`}
          rows={columnsOf(kind).filter(({ name }) => !ANY_FILE.includes(name))}
          rowKey={({ name }) => name}
          columns={columns}
        />
      </div>
    </section>
  )
}

function AnyFile({ kind }: { kind: Kind }) {
  return (
    <section class="los-section">
      <h2>Columns that any file may have</h2>
      <Table
        fold
        caption="Columns that any file may have"
        rows={columnsOf(kind).filter(({ name }) => ANY_FILE.includes(name))}
        rowKey={({ name }) => name}
        columns={columns}
      />
    </section>
  )
}

/** Every file that can be brought in, with what each of its columns holds. */
export function FilesPage({ kinds }: { kinds: readonly Kind[] }) {
  const [first] = kinds
  const groups = GROUPS.map((group) => ({ group, own: kinds.filter((kind) => kind.group === group) })).filter(
    ({ own }) => own.length > 0,
  )
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
      <nav class="los-section" aria-label="Files">
        <ul class="los-list">
          {groups.map(({ group, own }) => (
            <li key={group}>
              <b>{group}</b>:{' '}
              {own.map((kind, index) => (
                <span key={kind.file}>
                  {index > 0 ? ', ' : ''}
                  <a href={`#${kind.file}`}>{kind.file}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </nav>
      {first ? <AnyFile kind={first} /> : null}
      {groups.map(({ group, own }) => (
        <section key={group} class="los-section">
          <h2>{group}</h2>
          {own.map((kind) => (
            <File key={kind.file} kind={kind} />
          ))}
        </section>
      ))}
    </>
  )
}
