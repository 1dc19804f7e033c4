import type { Told } from './import-files'

/** How far each import of this process has come. Kept in memory: what lasts is in `import_run`. */
export type Progress = {
  /** An import is being begun or is running: one at a time, as two of the same files would land twice. */
  busy: boolean
  readonly runs: Map<number, Told>
}

export const noProgress = (): Progress => ({ busy: false, runs: new Map() })

/** The import that is running, if it has its number yet. */
export const runningNow = ({ runs }: Progress): number | null => [...runs.keys()][0] ?? null

/** `About 20 seconds more`, from how long it took to come so far; nothing while there is too little to tell by. */
export function leftWords({ done, of }: Told, elapsed: number): string {
  if (done === 0 || elapsed < 1000) return ''
  const seconds = Math.ceil(((of - done) * elapsed) / done / 1000)
  if (seconds < 10) return 'A few seconds more. '
  return seconds < 90
    ? `About ${Math.ceil(seconds / 10) * 10} seconds more. `
    : `About ${Math.round(seconds / 60)} minutes more. `
}
