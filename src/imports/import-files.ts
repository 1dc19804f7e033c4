import { sql, type Transaction } from 'kysely'
import { analyse, type Db, type Tables } from '../database'
import { type House, nobodyTouched, settle, type Touched } from '../ledgers'
import { admitFile, type Reading } from './admit-file'
import { type Landing, landBatch, newLanding } from './landing'
import { breathe, bySubject, firstPart, nextPart, PAUSE, type Parts } from './let-others-in'
import { noOutcome, type Outcome, reject } from './outcome'
import { type Incoming, withSeen } from './said-again'
import type { SourceFile } from './source-file'

export type Told = { readonly done: number; readonly of: number }

export type Way = Reading & {
  readonly who: string
  /** Left out: all in one transaction, so that stopped half way nothing of it is there. */
  readonly parts?: Parts | undefined
  readonly progress: (told: Told) => void
}

const BATCH = 5_000

/**
 * Lands files in the order that their references need. Good rows land, bad rows are told; the same files again change
 * nothing. Memory grows with the largest file, time with the rows and with those already recorded of whom they name.
 */
export async function importFiles(house: House, db: Db, files: readonly SourceFile[], way: Way): Promise<Outcome> {
  const ordered = inOrderOfNeed(house, files)
  const outcome = noOutcome(ordered.map(({ name }) => name))
  const landing = newLanding(house, { who: way.who, now: way.now, takenOn: way.takeOn }, outcome)
  const told = teller(files, way)
  const { parts } = way
  if (parts) {
    const gather = await gatherer(db)
    for await (const rows of eachFile(landing, ordered, way)) await landInParts(db, landing, rows, parts, gather, told)
  } else
    await db.transaction().execute(async (trx) => {
      const touched = nobodyTouched()
      for await (const rows of eachFile(landing, ordered, way)) await landRows(trx, landing, rows, touched, told)
      await settle(house, trx, touched)
    })
  const order = ordered.map(({ name }) => name)
  outcome.rejected.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.row - b.row)
  return outcome
}

/** The good rows of one file after another; the bad ones are told. */
async function* eachFile({ house, outcome }: Landing, files: readonly SourceFile[], way: Way) {
  for (const file of files) {
    const { count, rows, rejects } = admitFile(house.words, file, way)
    for (const each of rejects) reject(outcome, each)
    for (const each of outcome.files) if (each.file === file.name) each.rows += count
    yield withSeen(way.parts ? bySubject(rows) : rows)
    await breathe(0)
  }
}

async function landRows(
  trx: Transaction<Tables>,
  landing: Landing,
  rows: readonly Incoming[],
  touched: Touched,
  told: (rows: number) => void,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    await landBatch(trx, landing, batch, touched)
    told(batch.length)
  }
}

async function landInParts(
  db: Db,
  landing: Landing,
  rows: readonly Incoming[],
  parts: Parts,
  gather: Gather,
  told: (rows: number) => void,
): Promise<void> {
  let size = firstPart(parts)
  for (let at = 0; at < rows.length; ) {
    const part = rows.slice(at, at + size)
    const began = performance.now()
    await db.transaction().execute(async (trx) => {
      const touched = nobodyTouched()
      await landRows(trx, landing, part, touched, told)
      await settle(landing.house, trx, touched)
      await gather(trx, landing.outcome.accepted)
    })
    at += part.length
    size = nextPart(parts, part.length, performance.now() - began)
    await breathe(PAUSE)
  }
}

type Gather = (trx: Transaction<Tables>, landed: number) => Promise<void>

const ENOUGH = 1_000
const FILLED = ['subject', 'happening', 'happening_subject', 'span', 'duty', 'import_row'] as const

/**
 * Says when the planner's figures are to be gathered anew: when as much has landed as was there before. They would mislead
 * it by then, and an embedded database gathers none by itself.
 */
async function gatherer(db: Db): Promise<Gather> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) as last from happening`.execute(db)
  let next = Math.max(ENOUGH, rows[0]?.last ?? 0)
  return async (trx, landed) => {
    if (landed < next) return
    await analyse(trx, FILLED)
    next = 3 * landed
  }
}

/** Tells how many rows have come so far, of about so many. */
function teller(files: readonly SourceFile[], way: Way): (rows: number) => void {
  const of = files.reduce((sum, { lines }) => sum + lines, 0)
  let done = 0
  return (rows) => {
    done += rows
    way.progress({ done, of: Math.max(done, of) })
  }
}

function inOrderOfNeed(house: House, files: readonly SourceFile[]): SourceFile[] {
  const order = new Map(house.words.kinds.map((kind, index) => [kind.file, index]))
  return [...files].sort((a, b) => (order.get(a.name) ?? -1) - (order.get(b.name) ?? -1))
}
