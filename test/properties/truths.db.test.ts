import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fictionalService, type Truth } from '../../demo/service'
import { plainDate, readInstant, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { answerOn } from '../../src/duties'
import { type DutyRow, toDuty } from '../../src/duties/duties.store'
import { asKnownAt, drifts } from '../../src/ledgers'
import { figures, measureOf } from '../../src/measures'
import { emptyDatabase } from '../support/database'
import { land } from '../support/files'
import { house } from '../support/house'

const { files, truths } = fictionalService({ lastDay: '2026-11-21' })

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files)).rejected).toEqual([])
}, 600_000)
afterAll(() => opened.close())

type Check = Truth['check']

async function inWorld<T>(
  { asAt, knownAt }: { asAt: string; knownAt?: string },
  work: (db: Opened['db']) => Promise<T>,
): Promise<T> {
  const known = knownAt ? readInstant(knownAt) : null
  return known ? asKnownAt(house, opened.db, known, toNumber(plainDate(asAt)), work) : work(opened.db)
}

const asked: { readonly [Kind in Check['kind']]: (check: Extract<Check, { kind: Kind }>) => Promise<void> } = {
  measure: async (check) => {
    const measure = measureOf(check.id)
    if (!measure) throw new Error(`no measure ${check.id}`)
    const [figure] = await inWorld(check, (db) =>
      figures(db, house.law, [measure], { asAt: plainDate(check.asAt), rows: true }),
    )
    expect(figure).toMatchObject({ of: check.of, counts: check.counts, ...(check.why ? { why: check.why } : {}) })
    if (check.shown) expect(figure?.shown.startsWith(check.shown)).toBe(true)
    expect(figure?.rows?.filter((row) => row.counted)).toHaveLength(check.counts)
  },
  duty: async (check) => {
    const { rows } = await inWorld(check, (db) =>
      sql<
        DutyRow & { ref: string }
      >`select d.*, s.ref from duty d join subject s on s.id = d.subject_id where s.ref = ${check.subject} and d.rule = ${check.rule}`.execute(
        db,
      ),
    )
    const answers = rows.flatMap((row) => answerOn(toDuty(row), toNumber(plainDate(check.asAt)), row.ref))
    const { opened: day, due, met, closed, standing } = check
    const wanted = Object.entries({ opened: day, due, met, closed, standing }).filter(
      ([, value]) => value !== undefined,
    )
    const fitting = answers.filter((answer) =>
      wanted.every(([name, value]) => Object.entries(answer).some(([own, held]) => own === name && held === value)),
    )
    expect(fitting).toHaveLength(check.absent ? 0 : 1)
  },
  caseload: async (check) => {
    const on = sql`${check.asAt}::date`
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from span al join subject w on w.id = al.with_id join span a on a.subject_id = al.subject_id and a.name = 'approved' and a.from_day <= ${on} and a.until_day > ${on}
      where al.name = 'allocated' and al.from_day <= ${on} and al.until_day > ${on} and w.ref = ${check.worker}`.execute(
      opened.db,
    )
    expect(rows[0]?.n).toBe(check.households)
  },
}

describe('the planted truths of the fictional service', () => {
  test.each(truths)('$says', async ({ check }) => {
    if (check.kind === 'measure') await asked.measure(check)
    else if (check.kind === 'duty') await asked.duty(check)
    else await asked.caseload(check)
  })

  test('and both ledgers follow from what happened', async () => {
    const found = []
    for await (const each of drifts(house, opened.db)) found.push(each)
    expect(found).toEqual([])
  }, 300_000)
})
