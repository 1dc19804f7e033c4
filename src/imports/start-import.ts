import { type Db, Refused } from '../database'
import type { House } from '../ledgers'
import type { Progress } from './progress'
import { type ImportOrder, runImport } from './run-import'

export type Started = Pick<ImportOrder, 'files' | 'returned' | 'taken' | 'as' | 'who' | 'now'> & {
  /** What is to be done once it has ended without fault, and before another may begin. */
  readonly onDone?: () => Promise<void>
}

/** Rows landed in one transaction, and how long one should take: between two of them others are let in. */
const PARTS = { atOnce: 2000, within: 150 }

/**
 * Begins an import and says its number as soon as it has one; the work goes on without whoever asked. `failed` is told
 * of what went wrong afterwards, as nobody waits for it. Throws Refused while another is running.
 */
export async function startImport(
  house: House,
  db: Db,
  progress: Progress,
  started: Started,
  failed: (error: unknown) => void,
): Promise<number> {
  if (progress.busy)
    throw new Refused('import-running', 'Another import is running. Wait until it is done, then send yours.', 409)
  progress.busy = true
  return new Promise((resolve, reject) => {
    let run: number | null = null
    const begun = (id: number) => {
      run = id
      progress.runs.set(id, { done: 0, of: 0 })
      resolve(id)
    }
    const told: ImportOrder['progress'] = (each) => void (run !== null && progress.runs.set(run, each))
    runImport(house, db, { ...started, takeOn: false, parts: PARTS, progress: told, begun })
      .then(() => started.onDone?.())
      .catch((error) => (run === null ? reject(error) : failed(error)))
      .finally(() => {
        if (run !== null) progress.runs.delete(run)
        progress.busy = false
      })
  })
}
