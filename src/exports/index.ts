// Tables to take away: as CSV and as spreadsheets. Knows nothing of figures or cases.
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { csvOf } from './csv'
import { bookOf, sheetsOf } from './spreadsheet'
import { type ExportTable, type Format, fileName, type Sheet, type Workbook } from './table'

export * from './table'

const writers: Record<Format, { type: string; write: <Row>(table: ExportTable<Row>) => Promise<Uint8Array> }> = {
  csv: { type: 'text/csv; charset=utf-8', write: async (table) => csvOf(table) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => writeXlsx(sheetsOf(table)),
  },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', write: (table) => writeOds(sheetsOf(table)) },
}

/** A table as a file of one of three formats. */
export async function tableAs<Row>(format: Format, table: ExportTable<Row>): Promise<Workbook> {
  const { type, write } = writers[format]
  return { name: fileName(table.name, format), type, bytes: await write(table) }
}

/** Several tables as one file, a sheet each, named as the table is. A cell of every table is text, a number, a share or a day. */
export async function bookAs(
  format: Exclude<Format, 'csv'>,
  name: string,
  sheets: readonly Sheet[],
): Promise<Workbook> {
  const book = bookOf(name, sheets)
  const bytes = await (format === 'xlsx' ? writeXlsx(book) : writeOds(book))
  return { name: fileName(name, format), type: writers[format].type, bytes }
}
