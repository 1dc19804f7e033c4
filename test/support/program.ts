import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a run of the program left behind: its exit code, and what it wrote where. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

export type Where = { readonly program?: string; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string }

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'los-cli-'))

/** Starts `bin/los` as a stranger would, on an embedded folder of its own. `heard` is told all it has said on stderr so far. */
export function run(
  data: string,
  words: readonly string[],
  where: Where = {},
  heard: (err: string, kill: () => void) => void = () => undefined,
): Promise<Ran> {
  const { DATABASE_URL: _, ...env } = process.env
  const program = spawn(process.execPath, [where.program ?? join(process.cwd(), 'bin', 'los'), ...words], {
    cwd: where.cwd ?? tmpdir(),
    env: { ...env, LOS_DATA: data, ...where.env },
  })
  let [out, err] = ['', '']
  program.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  program.stderr.on('data', (bytes: Buffer) => {
    err += bytes.toString()
    heard(err, () => program.kill('SIGKILL'))
  })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code) => resolve({ code, out, err }))
  })
}

/** What a command answers in JSON. Fails when stdout holds anything else. */
export async function ask<T>(data: string, ...words: readonly string[]): Promise<T> {
  const { code, out, err } = await run(data, [...words, '--json'])
  if (code !== 0) throw new Error(`bin/los ${words.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out)
}

export type Sent = Readonly<Record<string, string | Uint8Array>>

/** A folder of files to import; a name without an ending is a CSV. */
export function folderOf(files: Sent, name = 'sent'): string {
  const folder = join(temporary(), name)
  mkdirSync(folder)
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, file.includes('.') ? file : `${file}.csv`), content)
  return folder
}

export type Imported = {
  accepted: number
  unchanged: number
  rejected: { file: string; row: number; column: string; reason: string }[]
}

/** Imports files, and says where each rejected row stands: `supervising-visits.csv 4 on`. */
export async function land(data: string, files: Sent, ...options: readonly string[]) {
  const { accepted, unchanged, rejected } = await ask<Imported>(data, 'import', folderOf(files), ...options)
  return { accepted, unchanged, rejected: rejected.map(({ file, row, column }) => `${file} ${row} ${column}`), rows: rejected }
}

export type Duty = {
  rule: string
  subject: string
  opened: string
  due: string | null
  met: string | null
  closed: string | null
  standing: string
}

/** Duties as lines: `opened 2025-01-10, due 2026-01-10, met -, closed -, overdue`. */
export async function duties(data: string, asAt: string, ...options: readonly string[]): Promise<string[]> {
  const found = await ask<Duty[]>(data, 'duties', '--as-at', asAt, ...options)
  return found.map(({ opened, due, met, closed, standing }) => [opened, due, met ?? '-', closed ?? '-', standing].join(' '))
}
