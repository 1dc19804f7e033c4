/** A row of what is true of somebody, as their work is, and whom it names. */
type Naming = {
  readonly with: number | null
  readonly from: string
  /** The first day after it; `infinity` while it goes on. */
  readonly until: string
  /** Since when it has gone on without a break, by whatever rows. */
  readonly began: string
}

/** How long somebody holds what their work names, with the last row of it. */
export type Hold<Each extends Naming> = {
  readonly of: NonNullable<Each['with']>
  readonly from: Each['from']
  readonly until: Each['until']
  readonly last: Each
}

/**
 * What somebody held by rows of theirs of which one runs at a time, oldest first: from the row that names it until a row names
 * another, or what they are rows of ends. A row that names nobody says nothing of whom the one before it named.
 */
export function holdsIn<Each extends Naming>(rows: readonly Each[]): readonly Hold<Each>[] {
  const holds: Hold<Each>[] = []
  for (const row of rows) {
    const before = holds.at(-1)
    const goesOn = before?.last.began === row.began && (row.with === null || row.with === before.of)
    if (before && goesOn) holds[holds.length - 1] = { ...before, until: row.until, last: row }
    else if (row.with !== null) holds.push({ of: row.with, from: row.from, until: row.until, last: row })
  }
  return holds
}
