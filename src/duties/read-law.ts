import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type LawFile, lawFile, RESERVED } from './law-file'

export type ReadLaw = { readonly file: string; readonly law: LawFile }

/** A law file that cannot be used: names the file and the line, and says what to put right. */
export class LawFault extends Error {
  override readonly name = 'LawFault'
}

/** Reads every law file below a folder, in order of id. Throws LawFault naming file and line. */
export function readLawFolder(folder: string): ReadLaw[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const read = files.map((name) => readLawText(relative(folder, join(folder, name)), readFileSync(join(folder, name), 'utf8')))
  return read.sort((a, b) => (a.law.id < b.law.id ? -1 : 1))
}

/** Reads one law file. Everything is text until the schema says otherwise, so that a day stays a day. */
export function readLawText(file: string, text: string): ReadLaw {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', uniqueKeys: true })
  const [broken] = document.errors
  if (broken) throw new LawFault(`law/${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`)
  const result = lawFile.safeParse(numbered(document.toJS()))
  if (!result.success) {
    const [issue] = result.error.issues
    const where = issue ? deepest(issue) : { path: [], message: 'cannot be read' }
    throw new LawFault(`law/${file}:${lineOf(document, lines, where.path)}: ${sentence(where)}`)
  }
  if (!file.endsWith(`${result.data.id}.yaml`)) throw new LawFault(`law/${file}:1: the file is not named after its id, ${result.data.id}`)
  return { file, law: result.data }
}

/** YAML read as bare text has no numbers; whole numbers are the only ones a law file holds. */
function numbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbered)
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, numbered(each)]))
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value === 'null' ? null : value
}

type Where = { path: PropertyKey[]; message: string; code?: string; keys?: string[] }

/** Of the alternatives of a union the one that got furthest tells most. */
function deepest(issue: z.core.$ZodIssue): Where {
  if (issue.code !== 'invalid_union') return { path: [...issue.path], message: issue.message, code: issue.code, ...('keys' in issue ? { keys: issue.keys } : {}) }
  const inner = issue.errors.flat().map(deepest)
  const best = inner.sort((a, b) => b.path.length - a.path.length)[0]
  return best ? { ...best, path: [...issue.path, ...best.path] } : { path: [...issue.path], message: issue.message }
}

function sentence({ path, message, code, keys }: Where): string {
  const place = path.length > 0 ? path.map(String).join(' > ') : 'the file'
  if (code !== 'unrecognized_keys') return `${place}: ${message}`
  return (keys ?? [])
    .map((key) => (RESERVED.includes(key) ? `“${key}” is a word of the vocabulary that this release does not run` : `“${key}” is no word of a law file`))
    .join('; ')
}

function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
