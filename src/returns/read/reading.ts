import { legible, UNREADABLE } from '../../database/legible'
import { type Row, rowOf, type Tables, unreadableIn } from '../row'
import { TABLES, type TableName } from '../tables'

/** A file that was not read at all, or in part, and why in a sentence. */
export type Refusal = { readonly file: string; readonly why: string }
/** A line that could not be told into the cells of its table, as it came. */
export type BrokenLine = {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly why: string
  /** The tables of which it may have been a row. */
  readonly tables: readonly TableName[]
}
/** A cell that tells nothing of what its column asks for, or holds a character that cannot be read. Its row keeps it. */
export type Unreadable = {
  readonly table: TableName
  readonly at: number
  readonly column: string
  readonly cell: string
}

/** What was read of a return. A table that was not sent is absent: it is not the same as one without rows. */
export type Reading = {
  readonly tables: Tables
  readonly refused: readonly Refusal[]
  readonly broken: readonly BrokenLine[]
  readonly unreadable: readonly Unreadable[]
}

/** Where rows are gathered as they are read. */
export class Gathered {
  readonly refused: Refusal[] = []
  readonly broken: BrokenLine[] = []
  readonly unreadable: Unreadable[] = []
  private readonly rows = new Map<TableName, Row<TableName>[]>()
  private readonly from = new Map<TableName, string>()
  private readonly texts = new Map<string, Map<string, string>>()
  /** Of millions of cells hardly any holds a character that cannot be read: rows are looked over for them only where one came. */
  private isMarred = false

  /** Opens tables for the rows of a file: all of them, or none and why, where another file holds one already. */
  open(file: string, ...tables: readonly TableName[]): string | undefined {
    const held = tables.find((table) => this.from.has(table))
    if (held) return `${this.from.get(held)} holds the ${TABLES[held].title} (${held}) already. Send one file of them.`
    for (const table of tables) {
      this.from.set(table, file)
      this.rows.set(table, [])
    }
    return undefined
  }

  add(table: TableName, line: number, cells: readonly string[]): void {
    const rows = this.rows.get(table)
    if (!rows) throw new Error(`${table} was not opened`)
    const row = rowOf(table, rows.length, line, cells)
    rows.push(row)
    for (const column of unreadableIn(table, row, this.isMarred))
      this.unreadable.push({ table, at: row.at, column, cell: row[column] })
  }

  /**
   * What a column’s cells are told as: without the spaces around them, in capitals. The same text of a column is kept
   * once, however often it comes.
   */
  cleaner(column: string): (cell: string) => string {
    const texts = this.texts.get(column) ?? new Map<string, string>()
    this.texts.set(column, texts)
    let [came, told] = ['', '']
    return (cell) => {
      // Mostly it is blank, or the same as in the row above: of the same child.
      if (cell === '' || cell === came) return cell === '' ? cell : told
      came = cell
      told = texts.get(cell) ?? legible(cell).trim().toUpperCase()
      this.isMarred ||= told.includes(UNREADABLE)
      texts.set(cell, told)
      return told
    }
  }

  reading(): Reading {
    const { refused, broken, unreadable } = this
    return { tables: Object.fromEntries(this.rows) as Tables, refused, broken, unreadable }
  }
}
