import type { Reject } from './admit-file'

/** What became of the rows of one file. */
export type FileCount = {
  readonly file: string
  rows: number
  accepted: number
  unchanged: number
  rejected: number
}

/** What became of everything that was sent. */
export type Outcome = {
  accepted: number
  unchanged: number
  readonly rejected: Reject[]
  readonly files: readonly FileCount[]
}

/** Nothing yet, of these files. Two of one name, as from two folders of a zip, are counted together. */
export function noOutcome(names: readonly string[]): Outcome {
  const files = [...new Set(names)].map((file) => ({ file, rows: 0, accepted: 0, unchanged: 0, rejected: 0 }))
  return { accepted: 0, unchanged: 0, rejected: [], files }
}

export function tally(outcome: Outcome, file: string, what: 'accepted' | 'unchanged'): void {
  outcome[what] += 1
  const count = outcome.files.find((each) => each.file === file)
  if (count) count[what] += 1
}

export function reject(outcome: Outcome, rejected: Reject): void {
  outcome.rejected.push(rejected)
  const count = outcome.files.find(({ file }) => file === rejected.file)
  if (count) count.rejected += 1
}

/** What became of two lots as one. */
export const together = (...of: readonly Outcome[]): Outcome => ({
  accepted: of.reduce((sum, { accepted }) => sum + accepted, 0),
  unchanged: of.reduce((sum, { unchanged }) => sum + unchanged, 0),
  rejected: of.flatMap(({ rejected }) => rejected),
  files: of.flatMap(({ files }) => files),
})
