import { decode } from '../../imports/decode'
import { readCsv } from './csv'
import { Gathered, type Reading } from './reading'
import { readXml } from './xml'

/** A file of a return as it came. */
export type ReturnFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Reads the files of one return: CSVs of a table each, or one XML. They may be handed over one at a time: none is held
 * once it has been read. What cannot be read is told, and stops nothing else.
 */
export function readReturn(files: Iterable<ReturnFile>): Reading {
  const into = new Gathered()
  for (const { name, bytes } of files)
    if (isXml(bytes)) readXml(name, piecesOf(bytes), into)
    else readCsv(name, decode(bytes), into)
  return into.reading()
}

const PIECE = 1 << 20

function* piecesOf(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield decoder.decode()
}

/** No table's heading begins so. */
const isXml = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-8').decode(bytes.subarray(0, 200)).trimStart().startsWith('<')
