import type { Db } from '../../src/database'
import { fileOf, type Outcome, runImport, type SourceFile } from '../../src/imports'
import type { House } from '../../src/ledgers'
import { house } from './house'

export type Files = Record<string, readonly Record<string, string>[]>

/** Rows by file, as files that were sent. */
export const asSent = (files: Files): SourceFile[] => Object.entries(files).map(([name, rows]) => fileOf(name, rows))

/** Takes files on, or imports them, into a test's database. */
export async function land(
  db: Db,
  files: Files,
  options: { takeOn?: boolean; as?: string; now?: Date; of?: House } = {},
): Promise<Outcome> {
  const { takeOn = true, as = 'test', now = new Date(), of = house } = options
  return runImport(of, db, {
    files: asSent(files),
    as,
    who: 'test',
    takeOn,
    now,
    progress: () => undefined,
  })
}
