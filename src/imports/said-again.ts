import type { AdmittedRow } from './admit-file'
import type { ImportRow } from './import-rows.store'

/**
 * A row and, where its id comes more than once in the file, what that id says there from first to last. A row said again
 * word for word is a repeat, with an id or without.
 */
export type Incoming = {
  readonly row: AdmittedRow
  readonly said: readonly string[]
  readonly nth: number
  readonly isRepeat: boolean
}

export function withSeen(rows: readonly AdmittedRow[]): Incoming[] {
  const seen = new Set<string>()
  const said = new Map<string, string[]>()
  return rows.map((row) => {
    if (row.id === null) {
      const isRepeat = seen.has(row.key)
      seen.add(row.key)
      return { row, said: [], nth: 0, isRepeat }
    }
    const before = said.get(row.key) ?? []
    said.set(row.key, before)
    const isRepeat = before.at(-1) === row.content
    if (!isRepeat) before.push(row.content)
    return { row, said: before, nth: before.length - 1, isRepeat }
  })
}

/** What makes two rows of a file the same row. */
export const markOf = ({ key, content }: AdmittedRow): string => `${key} ${content}`

/** Whether a row was recorded before. What an id says again is compared with what it said last. */
export function isKnown({ row, said, nth, isRepeat }: Incoming, known: ReadonlyMap<string, ImportRow[]>): boolean {
  if (row.id === null) return known.has(row.key)
  const before = (known.get(row.key) ?? []).map(({ content }) => content)
  return isRepeat ? before.at(-1) === row.content : nth < alreadySaid(before, said)
}

/** How many of the things said now were the last things said before: a file sent again says what it said. */
export function alreadySaid(before: readonly string[], now: readonly string[]): number {
  for (let length = Math.min(before.length, now.length); length > 0; length--)
    if (before.slice(-length).every((content, index) => content === now[index])) return length
  return 0
}

/** Rows with one id are landed one after the other, so that each may correct the one before it. */
export function apart(fresh: readonly Incoming[]): Incoming[][] {
  const groups: Incoming[][] = []
  const rounds = new Map<string, number>()
  for (const incoming of fresh) {
    const round = rounds.get(incoming.row.key) ?? 0
    rounds.set(incoming.row.key, round + 1)
    const group = groups[round]
    if (group) group.push(incoming)
    else groups[round] = [incoming]
  }
  return groups
}
