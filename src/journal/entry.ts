import { createHash } from 'node:crypto'

/** Counts, kinds and refs. Never a fact of a case, nor the name of anybody in care: what is written here stays. */
export type Details = Readonly<Record<string, string | number | null>>

export type Entry = {
  readonly seq: number
  readonly at: Date
  readonly who: string
  readonly did: string
  /** The subject it is about, by ref, where there is one. */
  readonly about: string | null
  readonly details: Details
}

/** What the first entry follows. */
export const BEFORE_ALL = '0'.repeat(64)

/** The seal of an entry: over the one before it and every field as stored, so that none can change or go unseen. */
export function sealOf(entry: Entry, previous: string): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical(entry)}`)
    .digest('hex')
}

// Fields in a fixed order, names of details sorted: the database keeps neither the order nor the spaces of what it is handed.
function canonical({ seq, at, who, did, about, details }: Entry): string {
  const sorted = Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify([seq, at.toISOString(), who, did, about, sorted])
}
