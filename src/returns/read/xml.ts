import { SaxesParser } from 'saxes'
import type { Gathered } from './reading'
import { type Element, rowsOfChild, XML_TABLES } from './xml-child'

const ROOT = 'EXPSSDA903'
// What no return of a council comes near: beyond it a file is not read on.
const MOST_CHARACTERS = 1_000_000_000
const MOST_DEPTH = 6
const LONGEST_VALUE = 1000
const MOST_ELEMENTS_OF_A_CHILD = 50_000

/** Thrown inside the reader where a file is not to be read on, with the sentence that says why. */
class NotReadOn extends Error {}

/**
 * Reads a return as XML, one piece of text after another: no more than one child is held besides the rows. What stands
 * before a place that cannot be read has been read; the refusal says from which line on nothing was.
 */
export function readXml(file: string, pieces: Iterable<string>, into: Gathered): void {
  const why = into.open(file, ...XML_TABLES)
  if (why !== undefined) {
    into.refused.push({ file, why })
    return
  }
  const parser = childByChild(file, into)
  let characters = 0
  try {
    for (const piece of pieces) {
      characters += piece.length
      if (characters > MOST_CHARACTERS) throw new NotReadOn('It is longer than a return can be.')
      parser.write(piece)
    }
    parser.close()
  } catch (error) {
    if (!(error instanceof NotReadOn)) throw error
    into.refused.push({ file, why: `${error.message} Nothing was read from line ${parser.line} on.` })
  }
}

function childByChild(file: string, into: Gathered): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const within: Element[] = []
  let elements = 0
  parser.on('error', () => refuse('It is not well-formed XML.'))
  parser.on('doctype', () => refuse('It declares a document type, which a return does not.'))
  parser.on('opentag', ({ name }) => {
    if (within.length === 0 && name !== ROOT) refuse(`It is not a return: its first element is not ${ROOT}.`)
    if (within.length >= MOST_DEPTH) refuse('Its elements are nested deeper than those of a return.')
    elements = within.length <= 1 ? 0 : elements + 1
    if (elements > MOST_ELEMENTS_OF_A_CHILD) refuse('It tells more of one child than a return can.')
    const element = { name, line: parser.line, text: '', parts: [] }
    // The root holds on to no child: those of a whole country would not fit.
    if (within.length > 1) within.at(-1)?.parts.push(element)
    within.push(element)
  })
  parser.on('text', (text) => {
    const element = within.at(-1)
    // What parts one element from the next is no value of the one that holds them: a return is often sent indented.
    if (!element || text.trim() === '') return
    element.text += text
    if (element.text.length > LONGEST_VALUE) refuse('A value in it is longer than a thousand characters.')
  })
  parser.on('closetag', () => {
    const element = within.pop()
    if (element && within.length === 1) rowsOfChild(file, element, into)
  })
  return parser
}

function refuse(why: string): never {
  throw new NotReadOn(why)
}
