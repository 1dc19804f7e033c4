import type { CellStyle, CellValue, WriteOptions, WriteSheet } from 'hucre/xlsx'
import type { ColumnKind, ExportColumn, ExportTable, Sheet } from './table'

const formats: Record<ColumnKind, string | undefined> = { text: '@', number: '0', share: '0.0%', day: 'yyyy-mm-dd' }
const heading: CellStyle = { font: { bold: true } }

/** A table as sheets: its rows, and what it is. Both formats are written from the same. */
export function sheetsOf<Row>(table: ExportTable<Row>): WriteOptions {
  return {
    sheets: [rowsSheet(table), ...(table.about ? [aboutSheet(table.about)] : [])],
    properties: { title: table.name },
  }
}

/** Several tables as the sheets of one book. */
export const bookOf = (name: string, sheets: readonly Sheet[]): WriteOptions => ({
  sheets: sheets.map((sheet) => rowsSheet(sheet, sheetName(sheet.name))),
  properties: { title: name },
})

/** What spreadsheet programs take for the name of a sheet: 31 signs, and none that they read as an address. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()

function rowsSheet<Row>({ columns, rows }: ExportTable<Row>, name = 'Rows'): WriteSheet {
  return {
    name,
    rows: [columns.map(({ head }) => head), ...rows.map((row) => columns.map((column) => written(column, row)))],
    cells: styled(columns, rows.length),
    columns: columns.map(() => ({ autoWidth: true })),
    freezePane: { rows: 1 },
  }
}

// Every cell of text is stored as text, so that `=1+1` in a name stays the four characters it is.
function written<Row>({ kind = 'text', cell }: ExportColumn<Row>, row: Row): CellValue {
  const value = cell(row)
  return kind === 'day' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
}

function styled<Row>(columns: readonly ExportColumn<Row>[], rows: number): WriteSheet['cells'] {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  columns.forEach(({ kind = 'text' }, column) => {
    cells.set(`0,${column}`, { style: heading })
    for (let row = 1; row <= rows; row += 1) cells.set(`${row},${column}`, { style: { numFmt: formats[kind] } })
  })
  return cells
}

function aboutSheet(about: NonNullable<ExportTable<unknown>['about']>): WriteSheet {
  return {
    name: 'About',
    rows: about.map(([what, says]) => [what, says]),
    columns: [{ width: 24 }, { width: 100 }],
  }
}
