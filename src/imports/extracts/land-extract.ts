import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import type { Reject } from '../admit-file'
import { importFiles, type Way } from '../import-files'
import { type Outcome, reject } from '../outcome'
import { besideOurs } from '../returns/beside-ours'
import { differences, recordedOf } from '../returns/differences'
import { type Mapped, rowMark } from '../returns/mapped'
import { filesOf, readable } from '../returns/readable'
import { inTheirFiles, sentAs } from '../returns/told'
import { withdraw } from '../returns/withdraw'
import { findExtractRows, keepExtractRows } from './extract-rows.store'
import { mergeExtract } from './merge'
import type { Extract } from './read-extract'
import { type NotTaken, type Recorded, recordsOfExtract } from './records'
import type { ExtractRow } from './table'

/** An extract of a case system as it was read, and the day on which it was taken. */
export type Taken = { readonly extract: Extract; readonly takenOn: PlainDate }

export type ComparedExtract = {
  readonly was: readonly Recorded[]
  readonly is: readonly Recorded[]
  readonly fresh: readonly Recorded[]
  readonly same: readonly Recorded[]
  readonly gone: readonly Recorded[]
  readonly said: readonly ExtractRow[]
  /** Whether it follows from a row that this extract tells, whatever was kept before. */
  readonly isTold: (record: Mapped) => boolean
  readonly notTaken: readonly NotTaken[]
}

/** What an extract says beside what its system said before. Reads only. What was told before and never recorded is told anew. */
export async function compareExtract(
  house: House,
  db: Db,
  { as, extract: { form, rows }, takenOn }: Taken & { readonly as: string },
): Promise<ComparedExtract> {
  const before = await findExtractRows(db, as)
  const { after, said } = mergeExtract(before, rows, takenOn)
  const { records: was } = recordsOfExtract(house, form, before)
  const { records: is, nobodys, notTaken } = recordsOfExtract(house, form, after)
  const { fresh, same, gone } = differences(was, is)
  const recorded = await recordedOf(db, as, [...same, ...nobodys])
  const never = same.filter((each) => !recorded.has(each))
  const told = new Set(rows.map(rowMark))
  // Recorded of somebody all the same, by whatever it was read: of whom it is nobody can say.
  const wrongly = differences(nobodys, was).gone.filter((each) => recorded.has(each))
  return {
    ...{ was, is, said, fresh: [...fresh, ...never], same: same.filter((each) => recorded.has(each)) },
    ...{ gone: [...gone.filter(({ lasts }) => !lasts), ...wrongly], notTaken },
    isTold: ({ from }) => told.has(rowMark(from)),
  }
}

/**
 * Records what an extract tells, through the one front door: what is new is added, what its system tells otherwise is
 * corrected, and what somebody recorded here stands. Cost grows with what is new and with what is kept.
 */
export async function landExtract(
  house: House,
  db: Db,
  order: Way & Taken & { readonly run: number },
): Promise<Outcome> {
  const compared = await compareExtract(house, db, order)
  await withdraw(house, db, compared.gone, order)
  const ours = await besideOurs(house, db, order, compared)
  const { records, leftOut } = readable(house, ours.records, order.now)
  const outcome = await importFiles(house, db, filesOf(house, records), order)
  for (const each of leftOut) reject(outcome, each)
  inTheirFiles(outcome.rejected, compared.fresh)
  outcome.rejected.push(...ours.told, ...[...order.extract.notTaken, ...compared.notTaken].map(rejected))
  outcome.unchanged += compared.same.length
  await keepExtractRows(db, order.as, order.run, compared.said)
  return outcome
}

const rejected = ({ table, line, why }: NotTaken): Reject => ({
  ...{ file: sentAs(table), row: line, column: '', reason: why, cells: {} },
})
