import { isPlainDate, longDate, type PlainDate, shortDate } from '../../calendar'
import type { SubjectId } from '../../happenings'
import { Table } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { idsOf, type People, UNSEEN } from './named'
import type { Read } from './read-register'
import type { Column, Register, Row } from './register'

export type RowsProps = {
  readonly register: Register
  readonly read: Read
  /** Those of this page of the list. */
  readonly rows: readonly Row[]
  readonly people: People
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
}

/** Every row of a page of a register: whom it is of, then what its columns say. */
export function Rows({ register, read, rows, people, look }: RowsProps) {
  return (
    <Table
      fold
      caption={`${register.title} on ${longDate(look.asAt)}`}
      rows={rows}
      rowKey={(row) => `${row.as} ${row.id} ${row.on} ${row.about.itself ?? ''} ${rows.indexOf(row)}`}
      columns={[
        {
          head: register.whose,
          rowHead: true,
          cell: (row) => <Named person={people.get(row.id)} coded />,
        },
        ...register.columns.map((column) => ({
          head: column.head,
          number: column.kind === 'number',
          nowrap: column.kind === 'day',
          cell: (row: Row) => cellOf(column, row, read, people),
        })),
      ]}
    />
  )
}

function cellOf(column: Column, row: Row, { known }: Read, people: People) {
  if (column.kind === 'people') return <Persons ids={idsOf(column, row, known)} people={people} />
  const value = column.cell(row, known)
  if (value === null || typeof value === 'object') return column.kind === 'day' ? 'None yet' : 'Not said'
  if (column.kind !== 'day') return value
  return typeof value === 'string' && isPlainDate(value) ? shortDate(value) : 'Not known'
}

const Persons = ({ ids, people }: { ids: readonly SubjectId[]; people: People }) => (
  <>
    {ids.length === 0 ? 'Nobody' : null}
    {ids.map((id, index) => (
      <>
        {index === 0 ? '' : ', '}
        <Named person={people.get(id)} />
      </>
    ))}
  </>
)

function Named({ person, coded }: { person: Person | undefined; coded?: boolean }) {
  if (!person) return <>{UNSEEN}</>
  return (
    <>
      <a href={hrefOf(person)}>{titleOf(person)}</a>
      {coded ? <span class="los-code los-nowrap"> {person.ref}</span> : null}
    </>
  )
}
