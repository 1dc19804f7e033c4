import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Refused } from './refused'

/** How the lines of the file are arranged. Raised only when a reader of before could not read it. */
export const FORMAT = 1

/** The first line of a backup: what made it, and how many lines each table takes. The last line seals all before it. */
const manifestShape = z.object({
  lineOfSight: z.literal('backup'),
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().min(0) })),
})
export type Manifest = z.infer<typeof manifestShape>

export type Batch = { readonly table: string; readonly lines: readonly string[] }

const BATCH = 2_000

export const sealLine = (sha256: string): string => `${JSON.stringify({ sha256 })}\n`

/** Reads a backup from first to last without keeping it, and says what it holds. Throws Refused when it is not whole. */
export async function checkBackup(path: string): Promise<Manifest> {
  const manifest = await readManifest(path)
  for await (const batch of batchesOf(path, manifest))
    for (const line of batch.lines) if (!line.startsWith('{')) throw damaged(path)
  return manifest
}

async function readManifest(path: string): Promise<Manifest> {
  for await (const line of linesOf(path)) {
    const read = manifestShape.safeParse(parsed(line))
    if (!read.success) break
    if (read.data.format > FORMAT)
      throw new Refused(
        'newer-backup',
        `${path} was made by a newer version of Line of Sight, in a form that this one cannot read. Install the newer version.`,
      )
    return read.data
  }
  throw damaged(path)
}

/** The rows of a backup, table by table, so many at a time. The seal is looked at last: only the end says that all was whole. */
export async function* batchesOf(path: string, manifest: Manifest): AsyncGenerator<Batch> {
  const hash = createHash('sha256')
  const lines = linesOf(path)
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw damaged(path)
    return value
  }
  hash.update(`${await next()}\n`)
  for (const { name, rows } of manifest.tables)
    for (let left = rows; left > 0; ) {
      const batch: string[] = []
      for (; left > 0 && batch.length < BATCH; left--) batch.push(await next())
      hash.update(`${batch.join('\n')}\n`)
      yield { table: name, lines: batch }
    }
  if (`${await next()}\n` !== sealLine(hash.digest('hex')) || !(await lines.next()).done) throw damaged(path)
}

// Not by `readline`: it also breaks lines at characters that people write in notes.
async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const text = pipeline(createReadStream(path), createGunzip(), () => undefined).setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw faultOf(path, error)
  }
  if (rest !== '') throw damaged(path)
}

function faultOf(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new Refused('no-file', `There is no file ${path}.`)
  return code.startsWith('Z_') || code === 'EISDIR' ? damaged(path) : error
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const damaged = (path: string): Refused =>
  new Refused(
    'backup-damaged',
    `${path} is not a whole backup: it was cut short, or changed since it was made. Nothing was restored. Use another copy.`,
  )
