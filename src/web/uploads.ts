import type { FastifyRequest } from 'fastify'
import { Refused } from '../database'
import type { Fields, UploadedFile } from './route'

const MEGABYTE = 1024 * 1024
/** A council's whole history of one kind is some ten megabytes; a folder of every kind, some thirty files. */
export const limits = {
  fileSize: 64 * MEGABYTE,
  files: 60,
  fields: 200,
  fieldSize: MEGABYTE,
  fieldNameSize: 200,
  headerPairs: 100,
}
const WHOLE = 256 * MEGABYTE

export type Sent = { readonly body: Fields; readonly files: readonly UploadedFile[] }

/** What a form sent: its fields, and its files where it had any. */
export async function readSent(request: FastifyRequest, takesFiles: boolean): Promise<Sent> {
  if (!request.isMultipart()) return { body: fieldsOf(request.body), files: [] }
  // A form without files is small; one with files is held in memory, so nobody sends files where none are asked for.
  if (!takesFiles) throw new Refused('no-files', 'What you sent is not a form of ours.', 415)
  const body: Record<string, string | string[]> = Object.create(null)
  const files: UploadedFile[] = []
  let size = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      add(body, part.fieldname, String(part.value))
      continue
    }
    const bytes = await part.toBuffer()
    size += bytes.length
    if (size > WHOLE)
      throw new Refused('too-large', 'These files are too large to be sent at once. Send fewer at a time.', 413)
    // A browser sends an empty part for a file field left empty.
    if (part.filename) files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes })
  }
  return { body, files }
}

function add(body: Record<string, string | string[]>, name: string, value: string): void {
  const held = body[name]
  body[name] = held === undefined ? value : [held, value].flat()
}

/** Whatever was parsed, as fields: text, or lists of text. */
export function fieldsOf(parsed: unknown): Fields {
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  )
}
