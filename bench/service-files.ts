import { appendFileSync, chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeService } from '../demo/large'
import { columnsOf } from '../src/happenings'
import type { House } from '../src/ledgers'

/** The last day of the services measured, and the morning after it. */
export const LAST_DAY = '2026-11-21'
export const NOW = new Date('2026-11-22T10:00:00Z')

const AT_ONCE = 20_000

export type ServiceFiles = {
  readonly folder: string
  /** The same rows as one CSV, for the bare bound. */
  readonly bare: string
  readonly rows: number
}

/** Writes a service's files as somebody would send them. */
export function writeService(house: House, households: number): ServiceFiles {
  const base = mkdtempSync(join(tmpdir(), 'los-bench-'))
  // The server reads the bare file itself, as a user of its own.
  chmodSync(base, 0o755)
  const bare = join(base, 'bare.txt')
  const folder = mkdtempSync(join(base, 'files-'))
  const waiting = new Map<string, string[]>()
  let rows = 0
  for (const [file, row] of largeService({ households, seed: 7, lastDay: LAST_DAY, years: 3 })) {
    rows += 1
    const columns = columnsOf(house.words.byFile.get(file) ?? unknown(file)).map(({ name }) => name)
    put(
      waiting,
      join(folder, `${file}.csv`),
      columns.map((column) => cell(row[column] ?? '')).join(','),
      columns.join(','),
    )
    put(
      waiting,
      bare,
      [file, row.on ?? '2011-04-01', row.recorded_at ?? LAST_DAY, JSON.stringify(row)].map(cell).join(','),
    )
  }
  for (const [path, lines] of waiting) flush(path, lines)
  return { folder, bare, rows }
}

function unknown(file: string): never {
  throw new Error(`No kind has a file ${file}`)
}

function put(waiting: Map<string, string[]>, path: string, line: string, header?: string): void {
  const lines = waiting.get(path)
  if (!lines) waiting.set(path, header === undefined ? [line] : [header, line])
  else lines.push(line)
  if (lines && lines.length >= AT_ONCE) flush(path, lines)
}

function flush(path: string, lines: string[]): void {
  if (lines.length > 0) appendFileSync(path, `${lines.join('\n')}\n`)
  lines.length = 0
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
