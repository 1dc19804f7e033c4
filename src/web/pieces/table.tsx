import type { ComponentChildren } from 'preact'
import { classNames } from './class-names'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  /** What the cell calls itself when the row is folded on a phone; the head unless said, and '' for no name. */
  label?: string
  /** Names the row: printed as a heading. */
  rowHead?: boolean
  number?: boolean
  nowrap?: boolean
  /** The address that sorts by this column, and how the list is sorted by it now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
  /** The cell of this column in the last row, where there are totals. */
  foot?: ComponentChildren
  class?: string
}

export type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The caption is for readers who cannot see the heading above; shown only where there is none. */
  captionShown?: boolean
  /** On a phone each row becomes a paragraph. */
  fold?: boolean
  /** Scrolls sideways in a named region, its first column pinned. */
  wide?: boolean
  /** Without a sheet of its own: inside details, or on a sheet that is there already. */
  bare?: boolean
}

function HeadCell<Row>({ column, role }: { column: Column<Row>; role?: 'columnheader' }) {
  const { head, number, sort } = column
  return (
    <th role={role} scope="col" class={number ? 'n' : undefined} aria-sort={sort?.now}>
      {sort ? <a href={sort.href}>{head}</a> : head}
    </th>
  )
}

type BodyCellProps<Row> = { column: Column<Row>; fold?: boolean; children: ComponentChildren }

function BodyCell<Row>({ column, fold, children }: BodyCellProps<Row>) {
  const { head, label = head, number, nowrap, rowHead } = column
  const look = classNames(number && 'n', nowrap && 'los-nowrap', column.class)
  if (rowHead)
    return (
      <th scope="row" class={look} role={fold ? 'rowheader' : undefined}>
        {children}
      </th>
    )
  return (
    <td
      class={look}
      role={fold ? 'cell' : undefined}
      data-l={fold && label && children !== undefined ? `${label}:` : undefined}
    >
      {children}
    </td>
  )
}

function Foot<Row>({ columns, fold }: Pick<TableProps<Row>, 'columns' | 'fold'>) {
  if (columns.every(({ foot }) => foot === undefined)) return null
  return (
    <tfoot role={fold ? 'rowgroup' : undefined}>
      <tr role={fold ? 'row' : undefined}>
        {columns.map((column) => (
          <BodyCell key={column.head} column={column} fold={fold}>
            {column.foot}
          </BodyCell>
        ))}
      </tr>
    </tfoot>
  )
}

// A folded table loses its meaning to readers once its cells are blocks, unless each part says its role.
function Plain<Row>({ caption, captionShown, columns, rows, rowKey, fold, wide }: TableProps<Row>) {
  const role = fold ? 'row' : undefined
  const look = classNames('los-table', fold && 'los-table--fold', wide && 'los-table--pin los-table--wide')
  return (
    <table class={look} role={fold ? 'table' : undefined}>
      <caption class={captionShown ? undefined : 'los-vh'}>{caption}</caption>
      <thead role={fold ? 'rowgroup' : undefined}>
        <tr role={role}>
          {columns.map((column) => (
            <HeadCell key={column.head} column={column} role={fold ? 'columnheader' : undefined} />
          ))}
        </tr>
      </thead>
      <tbody role={fold ? 'rowgroup' : undefined}>
        {rows.map((row) => (
          <tr key={rowKey(row)} role={role}>
            {columns.map((column) => (
              <BodyCell key={column.head} column={column} fold={fold}>
                {column.cell(row)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
      <Foot columns={columns} fold={fold} />
    </table>
  )
}

/** A list as a table: typed columns, a caption always, and a way to be read on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const look = classNames(!props.bare && 'los-sheet', (props.wide || props.bare) && 'los-scroll')
  if (props.fold && props.bare) return <Plain {...props} />
  if (!props.wide && !props.bare)
    return (
      <div class={look}>
        <Plain {...props} />
      </div>
    )
  return (
    <section class={look} tabindex={0} aria-label={props.caption}>
      <Plain {...props} />
    </section>
  )
}
