import type { Transaction } from 'kysely'
import type { Tables } from '../database'
import { add, type By, type House, noRefs, type Refs, resolve, type Touched } from '../ledgers'
import type { AdmittedRow, Reject } from './admit-file'
import { addImportRows, findImportRows, type ImportRow } from './import-rows.store'
import { type Outcome, reject, tally } from './outcome'
import { apart, type Incoming, isKnown, markOf } from './said-again'

/** An import under way: what it needs to know from one batch of rows to the next. */
export type Landing = {
  readonly house: House
  readonly by: By
  readonly refs: Refs
  readonly outcome: Outcome
}

export const newLanding = (house: House, by: By, outcome: Outcome): Landing => ({ house, by, refs: noRefs(), outcome })

/** Lands one batch of rows; what is derived from them is settled by the caller, in the same transaction. */
export async function landBatch(
  trx: Transaction<Tables>,
  landing: Landing,
  batch: readonly Incoming[],
  touched: Touched,
): Promise<void> {
  const known = await findImportRows(
    trx,
    batch.map(({ row }) => row.key),
  )
  const seen = new Set<string>()
  const fresh: Incoming[] = []
  const again: AdmittedRow[] = []
  for (const incoming of batch) {
    const mark = markOf(incoming.row)
    if (isKnown(incoming, known) || (incoming.isRepeat && seen.has(mark))) again.push(incoming.row)
    else fresh.push(incoming)
    seen.add(mark)
  }
  const refused = new Map<string, Reject>()
  for (const group of apart(fresh))
    for (const [mark, rejected] of await landFresh(trx, landing, group, known, touched)) refused.set(mark, rejected)
  for (const row of again) sayAgain(landing.outcome, row, refused.get(markOf(row)))
}

/** A row said twice is one happening, counted unchanged; where the first was rejected, so is the second. */
function sayAgain(outcome: Outcome, row: AdmittedRow, rejected: Reject | undefined): void {
  if (rejected) reject(outcome, { ...rejected, row: row.line })
  else tally(outcome, row.file, 'unchanged')
}

/** Resolves and records rows not said before. Answers those that name nothing, each with its mark. */
async function landFresh(
  trx: Transaction<Tables>,
  { house, refs, by, outcome }: Landing,
  fresh: readonly Incoming[],
  known: Map<string, ImportRow[]>,
  touched: Touched,
): Promise<[mark: string, Reject][]> {
  const entries = fresh.map(({ row }) => ({
    ...row.entry,
    offered: row.id ?? undefined,
    amends: row.id === null ? undefined : known.get(row.key)?.at(-1)?.happening,
  }))
  const resolutions = await resolve(house.words, trx, entries, refs)
  const landed: ImportRow[] = []
  const refused: [string, Reject][] = []
  const resolved = resolutions.flatMap((each, index) => {
    const row = fresh[index]?.row
    if (!row) return []
    if (!each.ok) {
      const { column, why } = each.fault
      refused.push([markOf(row), { file: row.file, row: row.line, column, reason: why, cells: row.cells() }])
      return []
    }
    landed.push(noteLanded(known, row, each.resolved.id))
    tally(outcome, row.file, 'accepted')
    return [each.resolved]
  })
  for (const [, rejected] of refused) reject(outcome, rejected)
  if (resolved.length > 0) await add(trx, refs, resolved, by, touched)
  await addImportRows(trx, landed)
  return refused
}

function noteLanded(known: Map<string, ImportRow[]>, { key, content }: AdmittedRow, happening: number): ImportRow {
  const before = known.get(key) ?? []
  const mine = { key, seq: before.length, content, happening }
  known.set(key, [...before, mine])
  return mine
}
