import { readLines } from '../../imports/csv'
import { type Printed, printedFromLines, readPrinted } from '../../reconcile'

/** What the form takes: a table pasted, or files, and where they were printed. */
export const FIELDS = ['title', 'publication', 'date', 'table', 'sentences'] as const
export type Typed = Readonly<Record<string, string>>

type File = { readonly name: string; readonly bytes: Uint8Array }
type Read = { tables: Printed[] } | { faults: Typed }

/** More rows than any printed table has, and than a page can be made of in a moment. */
const MOST_ROWS = 300
const MOST_TABLES = 100

/** The printed tables of a form, or what is to be put right. Nothing of them is kept. */
export function readTables(typed: Typed, files: readonly File[]): Read {
  const sent = files.filter(({ bytes }) => bytes.length > 0)
  if (sent.length === 0 && !typed.table) return { faults: { table: 'Paste a table, or choose a file' } }
  if (sent.length > MOST_TABLES) return { faults: { files: `Choose ${MOST_TABLES} files or fewer` } }
  const faults = needed(typed, sent)
  if (Object.keys(faults).length > 0) return { faults }
  const tables: Printed[] = []
  for (const file of sent) {
    const table = readOne(typed, file.name, new TextDecoder().decode(file.bytes))
    if (typeof table === 'string') return { faults: { files: `${file.name}: ${table}` } }
    tables.push(table)
  }
  const pasted = typed.table ? readOne(typed, 'pasted', typed.table) : null
  if (typeof pasted === 'string') return { faults: { table: pasted } }
  return { tables: pasted ? [...tables, pasted] : tables }
}

/** A JSON file tells where it was printed; anything else does not, and the form must. */
function needed(typed: Typed, files: readonly File[]): Typed {
  const isTold = !typed.table && files.every(({ name }) => /\.json$/i.test(name))
  if (isTold) return {}
  return {
    ...(typed.title ? {} : { title: 'Enter what the table is called' }),
    ...(typed.publication ? {} : { publication: 'Enter the paper it was printed in' }),
    ...(/^\d{4}-\d{2}(-\d{2})?$/.test(typed.date ?? '')
      ? {}
      : { date: 'Enter the paper’s month or day, like 2026-03 or 2026-03-31' }),
  }
}

/** One table, or in words why it is none. */
function readOne(typed: Typed, name: string, text: string): Printed | string {
  try {
    const table = /\.json$/i.test(name) ? readPrinted(JSON.parse(text)) : fromLines(typed, name, text)
    return table.rows.length > MOST_ROWS ? `A table of more than ${MOST_ROWS} rows is not read here` : table
  } catch (error) {
    if (error instanceof SyntaxError) return 'This is not JSON that can be read'
    if (error instanceof RangeError) return error.message
    throw error
  }
}

function fromLines(typed: Typed, id: string, text: string): Printed {
  const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const { title = '', publication = '', date = '', sentences = '' } = typed
  return printedFromLines(lines, { id, title, publication, date, sentences: sentences.split(/\r?\n/).filter(Boolean) })
}

/** Copied from a spreadsheet, cells stand between tabs, and a comma is part of a word. */
function cellsOf(text: string): (readonly string[])[] {
  const [heads = ''] = text.split('\n', 1)
  if (heads.includes('\t')) return text.split(/\r?\n/).map((line) => line.split('\t'))
  return readLines(text).map(({ cells }) => cells)
}
