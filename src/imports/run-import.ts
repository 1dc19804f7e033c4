import { type Db, Refused } from '../database'
import { append as appendJournal } from '../journal'
import type { House } from '../ledgers'
import { landExtract, type Taken } from './extracts/land-extract'
import { importFiles, type Told } from './import-files'
import { beginRun, endRun, hasOwnRecords, STOPPED } from './imports.store'
import type { Parts } from './let-others-in'
import { noOutcome, type Outcome, together } from './outcome'
import { landReturn } from './returns/land-return'
import type { Returned } from './returns/returned'
import type { SourceFile } from './source-file'

export type ImportOrder = {
  readonly files: readonly SourceFile[]
  /** A return that came with them, or by itself. */
  readonly returned?: Returned | undefined
  /** An extract of a case system, likewise. */
  readonly taken?: Taken | undefined
  readonly as: string
  readonly who: string
  readonly takeOn: boolean
  readonly now: Date
  readonly parts?: Parts | undefined
  readonly progress: (told: Told) => void
  readonly begun?: (run: number) => void
}

/** One import from first to last: noted before it begins, landed, noted when it ends. Throws Refused for a take-on that may not be. */
export async function runImport(house: House, db: Db, order: ImportOrder): Promise<Outcome & { run: number }> {
  if (order.takeOn && (await hasOwnRecords(db)))
    throw new Refused(
      'not-empty',
      'This service already holds records made here, so files cannot be taken on with their own dates of recording. Import them without --take-on.',
    )
  const run = await beginRun(db, order.as, order.who, order.now)
  order.begun?.(run)
  try {
    const outcome = together(
      order.files.length > 0 || !(order.returned || order.taken)
        ? await importFiles(house, db, order.files, order)
        : noOutcome([]),
      order.returned ? await landReturn(house, db, { ...order, ...order.returned, run }) : noOutcome([]),
      order.taken ? await landExtract(house, db, { ...order, ...order.taken, run }) : noOutcome([]),
    )
    const details = { run, accepted: outcome.accepted, unchanged: outcome.unchanged, rejected: outcome.rejected.length }
    await db.transaction().execute(async (trx) => {
      await endRun(trx, run, outcome, null)
      await appendJournal(trx, { who: order.who, did: 'imported files', details })
    })
    return { ...outcome, run }
  } catch (error) {
    await endRun(db, run, { accepted: 0, unchanged: 0, rejected: [], files: [] }, STOPPED)
    throw error
  }
}
