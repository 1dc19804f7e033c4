import type { Transaction } from 'kysely'
import type { Db, Tables } from '../database'
import { add, type By, type House, nobodyTouched, noRefs, type Refs, resolve, settle, type Touched } from '../ledgers'
import { type AdmittedRow, admitFile, type Reading, type Reject } from './admit-file'
import { addImportRows, findImportRows, type ImportRow } from './import-rows.store'
import { breathe, bySubject, firstPart, nextPart, PAUSE } from './let-others-in'
import type { SourceFile } from './source-file'

/** What became of the rows of one file. */
export type FileCount = {
  readonly file: string
  readonly rows: number
  accepted: number
  unchanged: number
  rejected: number
}

export type Outcome = {
  accepted: number
  unchanged: number
  readonly rejected: Reject[]
  readonly files: readonly FileCount[]
}

export type Told = { readonly done: number; readonly of: number }

export type Way = Reading & {
  readonly who: string
  /** How many rows to land in one transaction at most; all of them, unless others must be let in between. */
  readonly atOnce: number
  /** How many milliseconds a transaction should take: fewer rows are landed at once until it does. */
  readonly within?: number
  readonly progress: (told: Told) => void
}

const BATCH = 5_000

/** Lands files in the order that their references need. Good rows land, bad rows are told; the same files again change nothing. */
export async function importFiles(house: House, db: Db, files: readonly SourceFile[], way: Way): Promise<Outcome> {
  const ordered = inOrderOfNeed(house, files)
  const outcome: Outcome = { accepted: 0, unchanged: 0, rejected: [], files: countsFor(ordered) }
  const rows: Incoming[] = []
  for (const file of ordered) {
    const admitted = admitFile(house.words, file, way)
    for (const reject of admitted.rejects) outcome.rejected.push(reject)
    for (const incoming of withSeen(way.within === undefined ? admitted.rows : bySubject(admitted.rows)))
      rows.push(incoming)
    await breathe(0)
  }
  await landInParts(house, db, rows, outcome, way)
  const order = ordered.map(({ name }) => name)
  outcome.rejected.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.row - b.row)
  for (const count of outcome.files) count.rejected = outcome.rejected.filter((each) => each.file === count.file).length
  way.progress({ done: rows.length, of: rows.length })
  return outcome
}

async function landInParts(house: House, db: Db, rows: readonly Incoming[], outcome: Outcome, way: Way): Promise<void> {
  const refs = noRefs()
  let size = way.within === undefined ? way.atOnce : firstPart(way)
  for (let at = 0; at < rows.length; ) {
    const part = rows.slice(at, at + size)
    const began = performance.now()
    await db
      .transaction()
      .execute((trx) => landAll(house, trx, refs, part, outcome, way, { done: at, of: rows.length }))
    at += part.length
    if (way.within === undefined) continue
    size = nextPart(way, part.length, performance.now() - began)
    await breathe(PAUSE)
  }
}

/** Two files of one name, as from two folders of a zip, are counted together. */
function countsFor(files: readonly SourceFile[]): FileCount[] {
  const counts = new Map<string, FileCount>()
  for (const { name, rows } of files)
    counts.set(name, {
      file: name,
      rows: (counts.get(name)?.rows ?? 0) + rows.length,
      accepted: 0,
      unchanged: 0,
      rejected: 0,
    })
  return [...counts.values()]
}

function tally({ files }: Outcome, file: string, what: 'accepted' | 'unchanged'): void {
  const count = files.find((each) => each.file === file)
  if (count) count[what] += 1
}

function inOrderOfNeed(house: House, files: readonly SourceFile[]): SourceFile[] {
  const order = new Map(house.words.kinds.map((kind, index) => [kind.file, index]))
  return [...files].sort((a, b) => (order.get(a.name) ?? -1) - (order.get(b.name) ?? -1))
}

/**
 * A row and, where its id comes more than once in the file, what that id says there from first to last. A row said again
 * word for word is a repeat, with an id or without.
 */
type Incoming = {
  readonly row: AdmittedRow
  readonly said: readonly string[]
  readonly nth: number
  readonly isRepeat: boolean
}

function withSeen(rows: readonly AdmittedRow[]): Incoming[] {
  const said = new Map<string, string[]>()
  return rows.map((row) => {
    const before = said.get(row.key) ?? []
    said.set(row.key, before)
    const isRepeat = before.at(-1) === row.content
    if (!isRepeat) before.push(row.content)
    return { row, said: before, nth: before.length - 1, isRepeat }
  })
}

async function landAll(
  house: House,
  trx: Transaction<Tables>,
  refs: Refs,
  part: readonly Incoming[],
  outcome: Outcome,
  way: Way,
  told: Told,
): Promise<void> {
  const touched = nobodyTouched()
  const by: By = { who: way.who, now: way.now, takenOn: way.takeOn }
  for (let at = 0; at < part.length; at += BATCH) {
    await landBatch(house, trx, refs, part.slice(at, at + BATCH), outcome, by, touched)
    way.progress({ done: told.done + Math.min(at + BATCH, part.length), of: told.of })
  }
  await settle(house, trx, touched)
}

async function landBatch(
  house: House,
  trx: Transaction<Tables>,
  refs: Refs,
  batch: readonly Incoming[],
  outcome: Outcome,
  by: By,
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
    for (const [mark, reject] of await landFresh(house, trx, refs, group, known, outcome, by, touched))
      refused.set(mark, reject)
  for (const row of again) sayAgain(outcome, row, refused.get(markOf(row)))
}

const markOf = ({ key, content }: AdmittedRow): string => `${key} ${content}`

/** Whether a row was recorded before. What an id says again is compared with what it said last. */
function isKnown({ row, said, nth, isRepeat }: Incoming, known: ReadonlyMap<string, ImportRow[]>): boolean {
  if (row.id === null) return known.has(row.key)
  const before = contents(known, row.key)
  return isRepeat ? before.at(-1) === row.content : nth < alreadySaid(before, said)
}

/** A row said twice is one happening, counted unchanged; where the first was rejected, so is the second. */
function sayAgain(outcome: Outcome, row: AdmittedRow, reject: Reject | undefined): void {
  if (reject) outcome.rejected.push({ ...reject, row: row.line })
  else {
    outcome.unchanged += 1
    tally(outcome, row.file, 'unchanged')
  }
}

/** Rows with one id are landed one after the other, so that each may correct the one before it. */
function apart(fresh: readonly Incoming[]): Incoming[][] {
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

async function landFresh(
  house: House,
  trx: Transaction<Tables>,
  refs: Refs,
  fresh: readonly Incoming[],
  known: Map<string, ImportRow[]>,
  outcome: Outcome,
  by: By,
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
      refused.push([markOf(row), { file: row.file, row: row.line, column, reason: why, cells: row.cells }])
      return []
    }
    const before = known.get(row.key) ?? []
    const mine = { key: row.key, seq: before.length, content: row.content, happening: each.resolved.id }
    known.set(row.key, [...before, mine])
    landed.push(mine)
    tally(outcome, row.file, 'accepted')
    return [each.resolved]
  })
  for (const [, reject] of refused) outcome.rejected.push(reject)
  if (resolved.length === 0) return refused
  await add(trx, refs, resolved, by, touched)
  await addImportRows(trx, landed)
  outcome.accepted += landed.length
  return refused
}

const contents = (known: ReadonlyMap<string, ImportRow[]>, key: string): string[] =>
  (known.get(key) ?? []).map((row) => row.content)

/** How many of the things said now were the last things said before: a file sent again says what it said. */
export function alreadySaid(before: readonly string[], now: readonly string[]): number {
  for (let length = Math.min(before.length, now.length); length > 0; length--)
    if (before.slice(-length).every((content, index) => content === now[index])) return length
  return 0
}
