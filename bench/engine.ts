import { sql } from 'kysely'
import type { Db } from '../src/database'
import { deriveDuties, type History } from '../src/duties'
import { insertDuties } from '../src/duties/duties.store'
import { chunks, type House } from '../src/ledgers'
import { historiesOf } from '../src/ledgers/histories'
import { insertSpans } from '../src/spans/spans.store'
import { asOwner } from './land'
import type { Result } from './result'
import { timed, times, within } from './timing'

const AIM = 500_000
/** More would be no truer, and would not fit in memory. */
const MOST = 60_000

/** The engine by itself: histories read once, what is owed derived from them in memory on one core, and written back. */
export async function measureEngine(house: House, db: Db): Promise<Result[]> {
  const kinds = [...house.looks.keys()]
  const rows = await db
    .selectFrom('subject')
    .select(['id', 'kind'])
    .where('kind', 'in', kinds)
    .orderBy('id')
    .limit(MOST)
    .execute()
  const histories: History[] = []
  const reading = await timed(async () => {
    for (const kind of kinds)
      for (const ids of chunks(rows.filter((row) => row.kind === kind).map(({ id }) => id)))
        for (const history of await historiesOf(house, db, kind, ids)) histories.push(history)
  })
  const happenings = new Set(histories.flatMap((history) => history.happenings.map(({ id }) => id))).size
  const derive = () => histories.map((history) => deriveDuties(house.law, history))
  const took = await times(5, async () => derive())
  const derived = derive()
  const writing = await timed(() => writeAside(db, derived))
  const a = (ms: number) => happenings / (ms / 1000)
  const value = a(within(took, 0.5))
  return [
    { what: 'Histories read, happenings a second', rate: true, value: a(reading.ms) },
    {
      what: 'Duties derived in memory on one core, happenings a second',
      rate: true,
      value,
      aim: { says: `at least ${AIM.toLocaleString('en-GB')}`, met: value >= AIM },
    },
    { what: 'Duties written back, happenings a second', rate: true, value: a(writing.ms) },
  ]
}

/** Into tables like the ledgers, indexes and all, that are gone afterwards. */
async function writeAside(db: Db, derived: readonly ReturnType<typeof deriveDuties>[]): Promise<void> {
  await asOwner(db, async (owner) => {
    for (const table of ['span', 'duty'])
      await sql`create table ${sql.table(`bench_${table}`)} (like ${sql.table(table)} including all)`.execute(owner)
    for (const part of chunks(derived)) {
      await insertDuties(
        owner,
        part.flatMap(({ duties }) => duties),
        'bench_duty',
      )
      await insertSpans(
        owner,
        part.flatMap(({ current }) => current),
        'bench_span',
      )
    }
    await sql`drop table bench_span, bench_duty`.execute(owner)
  })
}
