import type { Db } from '../../src/database'
import { type Outcome, runImport, type SourceFile } from '../../src/imports'
import { house } from './house'

export type Files = Record<string, readonly Record<string, string>[]>

/** Rows by file, as files that were sent. */
export function asSent(files: Files): SourceFile[] {
  return Object.entries(files).map(([name, rows]) => {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return {
      name,
      header,
      rows: rows.map((row, index) => ({ line: index + 2, cells: header.map((column) => row[column] ?? '') })),
    }
  })
}

/** Takes files on, or imports them, into a test's database. */
export async function land(
  db: Db,
  files: Files,
  options: { takeOn?: boolean; as?: string; now?: Date } = {},
): Promise<Outcome> {
  const { takeOn = true, as = 'test', now = new Date() } = options
  return runImport(house, db, {
    files: asSent(files),
    as,
    who: 'test',
    takeOn,
    now,
    atOnce: Number.MAX_SAFE_INTEGER,
    progress: () => undefined,
  })
}
