import { legible } from '../../database/legible'
import { type ColumnOf, columnsOf, type TableName } from '../tables'
import type { Gathered } from './reading'

export type Element = { readonly name: string; readonly line: number; text: string; readonly parts: Element[] }

// Some stand flat in the header of a child, others in an element of their own. No schema that was ever published tells
// how social workers or orders depriving of liberty are sent so: neither table is read from XML.
const FLAT = ['Header', 'UASC', 'AD1', 'OC3'] as const
const NESTED: Readonly<Record<string, TableName>> = {
  AMISSING: 'Missing',
  AREVIEW: 'Reviews',
  PERMANENCE: 'PrevPerm',
  OC2: 'OC2',
  AD_PLACED: 'PlacedAdoption',
}

/** The tables that the XML form tells. */
export const XML_TABLES: readonly TableName[] = [...FLAT, 'Episodes', ...Object.values(NESTED)]

const RENAMED: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }
const YES = new Set(['1', 'Y', 'YES', 'TRUE'])
const KNOWN = new Set<string>(['UASC', ...XML_TABLES.flatMap((table) => columnsOf(table))])

type Cells = Readonly<Record<string, string>>

/** Adds the rows that one CHILD element tells, and says of what it holds that no table does. */
export function rowsOfChild(file: string, child: Element, into: Gathered): void {
  const named = (name: string) => child.parts.filter((part) => part.name === name)
  const [header, ...more] = named('HEADER')
  const of = header ? cellsOf(header, into) : {}
  if (header) {
    addFlat(header.line, of, into)
    for (const { table, part } of nestedIn(header)) add(table, part.line, { ...of, ...cellsOf(part, into) }, into)
  }
  const episodes = named('EPISODE')
  for (const episode of episodes)
    add('Episodes', episode.line, { ...cellsOf(episode, into), CHILD: of.CHILD ?? '' }, into)
  const other = child.parts.filter((part) => part !== header && !episodes.includes(part) && !more.includes(part))
  const strange = [...other, ...(header ? unknownIn(header) : []), ...episodes.flatMap(unknownIn)]
  const tell = ({ name, line, text }: Element, why: string) =>
    into.broken.push({ file, line, text: legible(`<${name}>${text.trim()}`), why, tables: XML_TABLES })
  if (!header) tell(child, 'It is of a child of whom no header is told.')
  for (const each of more) tell(each, 'It is a second header of one child.')
  for (const each of strange) tell(each, 'No table of the return has such an element.')
}

const nestedIn = ({ parts }: Element) =>
  parts.flatMap((part) => {
    const table = NESTED[part.name]
    return table && part.parts.length > 0 ? [{ table, part }] : []
  })

const unknownIn = ({ parts }: Element): Element[] =>
  parts.flatMap((part) => {
    if (NESTED[part.name]) return unknownIn(part)
    return part.parts.length === 0 && known(part) ? [] : [part]
  })
const known = ({ name }: Element): boolean => KNOWN.has(RENAMED[name] ?? name)

const cellsOf = ({ parts }: Element, into: Gathered): Cells =>
  Object.fromEntries(
    parts
      .filter((part) => part.parts.length === 0)
      .map(({ name, text }) => [RENAMED[name] ?? name, into.cleaner(RENAMED[name] ?? name)(text)]),
  )

/** Every child has a header; a row of the other three where anything is said for it. */
function addFlat(line: number, cells: Cells, into: Gathered): void {
  add('Header', line, cells, into)
  const says = (table: 'AD1' | 'OC3') => columnsOf(table).some((column) => !OF_ALL.has(column) && cells[column])
  if (YES.has(cells.UASC ?? '') || cells.DUC) add('UASC', line, cells, into)
  for (const table of ['AD1', 'OC3'] as const) if (says(table)) add(table, line, cells, into)
}
const OF_ALL = new Set<string>(['CHILD', 'DOB'] satisfies ColumnOf<'Header'>[])

const add = (table: TableName, line: number, cells: Cells, into: Gathered): void =>
  into.add(
    table,
    line,
    columnsOf(table).map((column) => cells[column] ?? ''),
  )
