import { sql } from 'kysely'
import pg from 'pg'
import { type PlainDate, plainDate } from '../src/calendar'
import { type Opened, openDatabase } from '../src/database'
import { returnedIn, runImport } from '../src/imports'
import type { House } from '../src/ledgers'
import { measureOf } from '../src/measures'
import { answersOn } from '../src/measures/kept.store'
import { type Cluster, startPostgres } from '../test/support/postgres'
import { drawReturn } from './return-files'
import { processed, timed } from './timing'

/** A return put on record, and five of the board’s figures of it at twelve month ends: seconds by the clock, and of our own processor time. */
export type StoredMeasured = {
  readonly children: number
  readonly happenings: number
  readonly landed: number
  readonly first: number
  readonly kept: number
  readonly processor: number
}

/** Those that were timed in plain pandas: the board’s 1, 6, 7, 21 and 29. */
const FIVE = ['M106', 'M111', 'M112', 'M126', 'M134'] as const
/** Month ends of the year the return is of. */
const DAYS: readonly PlainDate[] = Array.from({ length: 12 }, (_, n) =>
  plainDate(new Date(Date.UTC(2025, 4 + n, 0)).toISOString().slice(0, 10)),
)
const NOW = new Date('2026-04-20T09:00:00Z')

/** Lands a return of so many children and asks for the figures: the first time ever, then as they were kept. */
export async function measureStored(house: House, children: number, seed: number): Promise<StoredMeasured> {
  const cluster = await startPostgres([])
  const opened = await openDatabase({ databaseUrl: await emptyIn(cluster), folder: '' })
  try {
    return await asked(house, opened, children, seed)
  } finally {
    await opened.close()
    cluster.stop()
  }
}

async function emptyIn({ address }: Cluster): Promise<string> {
  const owner = new pg.Client({ connectionString: address })
  await owner.connect()
  await owner.query('create database stored')
  await owner.end()
  const url = new URL(address)
  url.pathname = '/stored'
  return url.toString()
}

async function asked(house: House, { db }: Opened, children: number, seed: number): Promise<StoredMeasured> {
  const files = [...drawReturn(children, seed).now].map(([table, text]) => ({
    name: `${table}.csv`,
    bytes: new TextEncoder().encode(text),
  }))
  const returned = returnedIn(files, plainDate('2026-04-20'))
  const order = { files: [], returned, taken: undefined, as: 'bench', who: 'bench', takeOn: true, now: NOW }
  const landed = await timed(() => runImport(house, db, { ...order, progress: () => undefined }))
  const measures = FIVE.flatMap((id) => measureOf(id) ?? [])
  const ask = () => answersOn(db, house.law, measures, DAYS)
  let processor = 0
  const first = await timed(async () => {
    processor = (await processed(ask)).ms
  })
  const kept = await timed(ask)
  const { rows } = await sql<{ n: number }>`select count(*) as n from happening`.execute(db)
  const seconds = (ms: number) => ms / 1000
  return {
    ...{ children, happenings: rows[0]?.n ?? 0, landed: seconds(landed.ms) },
    ...{ first: seconds(first.ms), kept: seconds(kept.ms), processor: seconds(processor) },
  }
}
