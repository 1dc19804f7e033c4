import { strToU8, zipSync } from 'fflate'
import { type Column, columnsOf, type Kind, type Vocabulary } from '../happenings'

/** Columns that any file may have, whatever its kind. */
export const ANY_FILE = ['at', 'id', 'recorded_at']

/** An empty file of a kind: its header alone. */
export const templateOf = (kind: Kind): string =>
  `${columnsOf(kind)
    .map((column) => column.name)
    .join(',')}\r\n`

/** Every empty file, in one. The day of a zip entry is fixed, so that the same words give the same file. */
export function templatesZip({ kinds }: Vocabulary): Uint8Array {
  const mtime = new Date(2020, 0, 1)
  return zipSync(Object.fromEntries(kinds.map((kind) => [`${kind.file}.csv`, [strToU8(templateOf(kind)), { mtime }]])))
}

/** What a cell of a column may hold, in words. */
export function holdsWords({ type, values, refersTo }: Column): string {
  switch (type) {
    case 'ref':
      return refersTo
        ? `the reference of ${refersTo.length > 1 ? 'one of: ' : 'a '}${refersTo.join(', ')}`
        : 'a reference of your own'
    case 'day':
      return 'a day, as 2026-11-22'
    case 'time':
      return 'a time, as 16:30'
    case 'instant':
      return 'an instant, as 2026-11-22T09:30:00Z'
    case 'number':
      return 'a whole number'
    case 'choice':
      return (values ?? []).join(', ')
    default:
      return 'words'
  }
}

/** Whether the column and its cells may be left out. */
export function neededWords({ required, optional }: Column): string {
  if (required) return 'in every row'
  return optional ? 'may be left out' : 'may be empty'
}
