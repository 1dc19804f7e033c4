import Papa from 'papaparse'

/** A line of a spreadsheet, and what is wrong with it when it cannot be told into cells. */
export type Line = { readonly cells: readonly string[]; readonly fault?: string }

const UNCLOSED =
  'A double quote opens a value here and none closes it. Close it, or write it twice ("") where it is part of the value.'

const UNREAD = 'More than a thousand lines above have quotes that do not close. From here on the file was not read.'

/** Each fault is looked past by reading anew from the next line: a file with more than so many is no CSV. */
const MOST = 1000

/** As much as is read at once: a quote never closed is then not looked for in the whole file, for each one anew. */
const WINDOW = 16_384

type Take = (line: Line) => void

/** The lines of a CSV. One whose quotes do not close is one bad line: what comes after it is read all the same. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  eachLine(text, (line) => lines.push(line))
  return lines
}

/** The same, one line after another: those of a whole country are not all held at once. */
export function eachLine(text: string, take: Take): void {
  const plain = text.replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  let at = 0
  for (let faults = 0; at < plain.length && faults < MOST; faults++) at = readOn(plain, at, delimiter, take)
  if (at < plain.length) take({ cells: plain.slice(at).split('\n', 1), fault: UNREAD })
}

/** Reads up to the end of the first line whose quotes do not close; says where the next begins. */
function readOn(text: string, from: number, delimiter: string, take: Take): number {
  for (let at = from, size = WINDOW; at < text.length; ) {
    const { to, isBroken } = readWindow(text, at, Math.min(at + size, text.length), delimiter, take)
    if (isBroken) {
      const [line = ''] = text.slice(to).split('\n', 1)
      take({ cells: line.split(delimiter), fault: UNCLOSED })
      return to + line.length + 1
    }
    // A line longer than the window asks for a larger one.
    size = to === at ? size * 2 : WINDOW
    at = to
  }
  return text.length
}

type Window = { readonly to: number; readonly isBroken: boolean }

/** Reads the lines that end before a window does; says where it came to. */
function readWindow(text: string, from: number, end: number, delimiter: string, take: Take): Window {
  let to = from
  let isBroken = false
  Papa.parse<string[]>(text.slice(from, end), {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const next = from + meta.cursor
      const isCut = next >= end && end < text.length
      isBroken = errors.some(
        ({ code }) => (code === 'MissingQuotes' && !isCut) || (code === 'InvalidQuotes' && spans(text, to, next)),
      )
      if (isBroken || isCut) return parser.abort()
      take({ cells: data })
      to = next
    },
  })
  return { to, isBroken }
}

/** Quotes inside a value are let pass on one line; over several they are more likely one that was never closed. */
const spans = (text: string, from: number, to: number): boolean => text.slice(from, to).trimEnd().includes('\n')

/** Commas; where the header has none, what office programs of other countries write. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1)
  return [',', ';', '\t'].find((each) => header.includes(each)) ?? ','
}
