import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type LawFile, lawFile } from './law-file'

export type ReadLaw = {
  /** Below the folder of law, with slashes: `children-act-1989/fostering-limit-3.yaml`. */
  readonly file: string
  readonly law: LawFile
  /** The line of the file on which what a path leads to is written: `['examples', 2]`. */
  readonly line: (path: readonly PropertyKey[]) => number
}

/** A law file that cannot be used: names the file and the line, and says what to put right. */
export class LawFault extends Error {
  override readonly name = 'LawFault'
}

/** Reads every law file below a folder, in order of id. Throws LawFault naming file and line. */
export function readLawFolder(folder: string): ReadLaw[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const read = files.map((name) => readLawText(name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')))
  return read.sort((a, b) => (a.law.id < b.law.id ? -1 : 1))
}

/** Reads one law file. Everything is text until the schema says otherwise, so that a day stays a day. */
export function readLawText(file: string, text: string): ReadLaw {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', uniqueKeys: true })
  const [broken] = document.errors
  if (broken) throw new LawFault(`law/${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`)
  const result = lawFile.safeParse(numbered(document.toJS()))
  const line = (path: readonly PropertyKey[]) => lineOf(document, lines, path)
  if (!result.success) {
    const [issue] = result.error.issues
    const where = issue ? deepest(issue) : { path: [], message: 'cannot be read' }
    throw new LawFault(`law/${file}:${line(placeOf(where))}: ${sentence(where)}`)
  }
  const { id } = result.data
  if (basename(file) !== `${id}.yaml`)
    throw new LawFault(`law/${file}:${line(['id'])}: the file is not named after its id, ${id}`)
  return { file, law: result.data, line }
}

/** Stops the reading of a file with what is to be put right, and where. */
export function lawFault(
  { file, line }: Pick<ReadLaw, 'file' | 'line'>,
  path: readonly PropertyKey[],
  why: string,
): LawFault {
  return new LawFault(`law/${file}:${line(path)}: ${why}`)
}

/** YAML read as bare text has no numbers; whole numbers are the only ones a law file holds. */
function numbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbered)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, numbered(each)]))
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value === 'null' ? null : value
}

type Where = { path: PropertyKey[]; message: string; code?: string; keys?: string[] }

/** Of the alternatives of a union the one that got furthest tells most. */
function deepest(issue: z.core.$ZodIssue): Where {
  if (issue.code !== 'invalid_union')
    return {
      path: [...issue.path],
      message: issue.message,
      code: issue.code,
      ...('keys' in issue ? { keys: issue.keys } : {}),
    }
  const inner = issue.errors.flat().map(deepest)
  const best = inner.sort((a, b) => b.path.length - a.path.length)[0]
  return best ? { ...best, path: [...issue.path, ...best.path] } : { path: [...issue.path], message: issue.message }
}

/** A word that is not one of ours stands on a line of its own, below what holds it. */
const placeOf = ({ path, keys }: Where): PropertyKey[] => (keys?.[0] === undefined ? path : [...path, keys[0]])

function sentence({ path, message, code, keys }: Where): string {
  const place = path.length > 0 ? path.map(String).join(' > ') : 'the file'
  if (code !== 'unrecognized_keys') return `${place}: ${message}`
  return (keys ?? []).map((key) => `“${key}” is no word of a law file`).join('; ')
}

/** The line of the key where the path ends in one: a block's own text begins on the line below. */
function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const holder = document.getIn(path.slice(0, length - 1), true)
    const name = path[length - 1]
    const key = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && item.key.value === name)?.key : null
    const node = key ?? document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
