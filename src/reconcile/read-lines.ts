import type { Printed } from './printed'

type Facts = Pick<Printed, 'id' | 'title' | 'publication' | 'date' | 'sentences'>

const PLAIN = /^-?[\d,]*\.?\d+$/
const PERCENT = /^\[?(-?\d+(?:\.\d+)?)%\]?(?: ?\(\d{4}\))?$/
const BRACKETED = /^([\d,]+) \(\d+(?:\.\d+)?%\)$/
/** What papers print where there is nothing: none of them is a nought. */
const NOTHING = /^(?:|-|–|—|\.\.|n\/?a|not available|c|k|x|z|:)$/i

/** A table from the lines of a spreadsheet, its heads first: what each column holds is told by its cells. */
export function printedFromLines(lines: readonly (readonly string[])[], facts: Facts): Printed {
  const [heads = [], ...rest] = lines.map((cells) => cells.map((cell) => cell.trim()))
  if (heads.filter(Boolean).length < 2 || rest.length === 0)
    throw new RangeError('A table has a line of heads, two columns at least, and a row under them')
  const columns = heads.map((label, at) => {
    const cells = rest.map((row) => row[at] ?? '').filter((cell) => !NOTHING.test(cell))
    return { key: `c${at + 1}`, label: label || `Column ${at + 1}`, type: typeOf(label, cells) }
  })
  const rows = rest.map((row) =>
    Object.fromEntries(columns.map(({ key, type }, at) => [key, valueOfCell(row[at] ?? '', type)])),
  )
  return { ...facts, columns, rows }
}

type ColumnType = Printed['columns'][number]['type']

function typeOf(label: string, cells: readonly string[]): ColumnType {
  const all = (...patterns: RegExp[]) =>
    cells.length > 0 && cells.every((cell) => patterns.some((one) => one.test(cell)))
  if (!all(PLAIN, PERCENT, BRACKETED)) return 'text'
  if (all(PERCENT) || (/%|percent/i.test(label) && all(PERCENT, PLAIN))) return 'percent'
  if (!all(PLAIN)) return 'cell'
  return cells.some((cell) => cell.includes('.')) ? 'number' : 'count'
}

function valueOfCell(cell: string, type: ColumnType): unknown {
  if (NOTHING.test(cell)) return null
  if (type === 'text') return cell
  const value = Number((PERCENT.exec(cell)?.[1] ?? BRACKETED.exec(cell)?.[1] ?? cell).replaceAll(',', ''))
  return type === 'cell' ? { printed: cell, value, unit: PERCENT.test(cell) ? 'percent' : 'count' } : value
}
