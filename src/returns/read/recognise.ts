import { columnsOf, TABLE_NAMES, TABLES, type TableName } from '../tables'

/** The table that has exactly these columns, in any order; else why none has, in a sentence. */
export function recognise(columns: readonly string[]): { table: TableName } | { why: string } {
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined) return { why: `It names the column ${twice === '' ? 'without a name' : twice} twice.` }
  const [nearest] = TABLE_NAMES.map((table) => ({ table, ...differenceOf(table, columns) })).sort(
    (a, b) => a.missing.length + a.extra.length - (b.missing.length + b.extra.length),
  )
  // CHILD and DOB stand in nearly every table: a file with no more than those is like none of them.
  if (!nearest || nearest.shared <= 2) return { why: 'Its columns are those of no table of the return.' }
  const { table, missing, extra } = nearest
  if (missing.length + extra.length === 0) return { table }
  const short = missing.length > 0 ? ` Missing: ${missing.join(', ')}.` : ''
  const over = extra.length > 0 ? ` Not of that table: ${extra.join(', ')}.` : ''
  return { why: `It is nearest to the ${TABLES[table].title} (${table}), but for its columns.${short}${over}` }
}

function differenceOf(table: TableName, columns: readonly string[]) {
  const asked: readonly string[] = columnsOf(table)
  return {
    shared: asked.filter((column) => columns.includes(column)).length,
    missing: asked.filter((column) => !columns.includes(column)),
    extra: columns.filter((column) => !asked.includes(column)),
  }
}
