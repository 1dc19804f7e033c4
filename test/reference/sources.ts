import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

export const FOLDER = join(import.meta.dirname, '../../../shared/reference')
export const nothingToHoldAgainst = existsSync(FOLDER) ? '' : ' (the files as published are not here)'

type Row = Readonly<Record<string, string>>
/** `[area, year, value]`, as it was printed: a mark for what is hidden too. */
export type Printed = readonly [area: string, year: string, value: string]

const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8').replace(/^\uFEFF/, '')
const rowsOf = (file: string): readonly Row[] =>
  Papa.parse<Row>(textOf(file), { header: true, skipEmptyLines: true }).data

/** Counties that became one authority of the same area, by the code they have now. Dorset was redrawn, and is not among them. */
const NOW: Readonly<Record<string, string>> = {
  E10000002: 'E06000060',
  E10000023: 'E06000065',
  E10000027: 'E06000066',
}

/** Of the authorities’ table of 2019, which has earlier years in columns of their own. */
export const of2019 = (...columns: (readonly [year: string, column: string])[]): readonly Printed[] =>
  rowsOf('dfe-cla-2019.csv').flatMap((row) =>
    columns.map(([year, column]): Printed => {
      const area = row.New_geog_code ?? ''
      return [NOW[area] ?? area, year, row[column] ?? '']
    }),
  )

/** Of a long table: the rows that hold all of these, and the column that tells their value. */
export const ofTable = (file: string, wanted: Row, column: string): readonly Printed[] =>
  rowsOf(file)
    .filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
    .filter((row) => row.geographic_level !== 'Regional')
    .map((row) => [row.new_la_code || (row.country_code ?? ''), row.time_period ?? '', row[column] ?? ''])

/** A row of the table of fostering services, which has an authority a column, by what it is called. */
export function ofOfsted(label: string): Row {
  const table = Papa.parse<string[]>(textOf('ofsted-fostering-in-england-2017-18.csv')).data
  const found = table.filter(([head]) => head?.trim() === label)
  if (found.length !== 1) throw new Error(`${found.length} rows are called ${label}`)
  return Object.fromEntries((table[0] ?? []).map((name, at) => [name.trim(), found[0]?.[at] ?? '']))
}
