import { sql } from 'kysely'
import { plainDate } from '../src/calendar'
import type { Db } from '../src/database'
import { append, type House } from '../src/ledgers'
import { asOwner } from './land'
import type { Result } from './result'
import { NOW } from './service-files'
import { times, within } from './timing'

const TIMES = 200
const AIM = 20

/** A supervising visit of one home after another, each derived from at once; beside it one row written and committed. */
export async function measureAppend(house: House, db: Db): Promise<Result> {
  const homes = await sql<{ home: string; worker: string }>`
    select s.ref as home, w.ref as worker from span a join subject s on s.id = a.subject_id join subject w on w.id = a.with_id
    where a.name = 'allocated' and a.until_day = 'infinity' order by md5(s.ref) limit ${TIMES}`.execute(db)
  const visit = (each: number) =>
    appendVisit(house, db, homes.rows[each % homes.rows.length] ?? { home: '', worker: '' })
  // The first few meet an empty cache and plans not yet made.
  await times(5, visit)
  const took = await times(TIMES, visit)
  const bare = await asOwner(db, (owner) =>
    times(TIMES, () =>
      sql`insert into bare (kind, on_day, recorded_at, cells) values ('supervising-visits', '2026-11-21', now(), '{}')`.execute(
        owner,
      ),
    ),
  )
  const p95 = within(took, 0.95)
  return {
    what: 'One visit recorded and derived from, ms',
    rate: false,
    value: within(took, 0.5),
    p95,
    bare: { what: 'One row written to the one table and committed', value: within(bare, 0.5) },
    aim: { says: `under ${AIM} ms for 95 of 100`, met: p95 < AIM },
  }
}

/** Records a supervising visit of the last day. */
export function appendVisit(house: House, db: Db, { home, worker }: { home: string; worker: string }) {
  const about = { household: home, worker }
  const entry = {
    kind: 'supervising visit',
    on: plainDate('2026-11-21'),
    at: null,
    about,
    facts: { announced: 'no' },
    sourceRecordedAt: null,
  }
  return append(house, db, [entry], { who: 'bench', now: NOW, takenOn: false })
}
