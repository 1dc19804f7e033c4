// Tables to take away: as CSV and as spreadsheets. Knows nothing of figures or cases.
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { csvOf } from './csv'
import { sheetsOf } from './spreadsheet'
import { type ExportTable, type Format, fileName, type Workbook } from './table'

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
