import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { type PublishedApp, publishedApp, publishedLook, refsIn, wordsOf } from '../../test/support/published-app'
import { refOf } from '../../test/support/published-service'
import { plainDate } from '../calendar'
import { MEASURES, measureOf } from './catalogue'
import { answersOn } from './kept.store'

const today = publishedLook.asAt
const publishedNow = new Date('2022-05-31T11:00:00Z')

let served: PublishedApp
const get: PublishedApp['get'] = (...asked) => served.get(...asked)
beforeAll(async () => {
  served = await publishedApp()
})
afterAll(() => served.close())

const kept = async () =>
  (
    await served.opened.db
      .selectFrom('figure_kept')
      .select(['measure', 'as_at'])
      .where('answer', 'is not', null)
      .orderBy('as_at')
      .execute()
  ).map(({ measure, as_at }) => `${measure} ${as_at}`)

describe('what is kept, and what was known', () => {
  test('a trend is kept once it is asked for, and answers the same', async () => {
    await served.opened.db.deleteFrom('figure_kept').execute()
    const first = wordsOf(await get('manager', '/figures'))
    const rows = await kept()
    expect(rows).toEqual(expect.arrayContaining(['M002 2022-05-31', 'M002 2022-04-30', 'M009 2020-06-30']))
    expect(wordsOf(await get('manager', '/figures')) === first).toBe(true)
  })

  test('something written down late forgets the figures from its day, and no others', async () => {
    const before = wordsOf(await get('manager', '/figures/M002?at=2022-04-30'))
    expect(before).toContain('211 of 245 households')
    const outcome = await land(
      served.opened.db,
      { 'supervising-visits': [{ household: refOf(221), worker: 'W-4', on: '2022-04-12', announced: 'no' }] },
      { takeOn: false, as: 'late', now: new Date('2022-05-31T10:00:00Z') },
    )
    expect(outcome.accepted).toBe(1)
    const days = new Set((await kept()).filter((each) => each.startsWith('M002')).map((each) => each.slice(5)))
    expect([days.has('2022-03-31'), days.has('2022-04-30'), days.has('2022-05-31')]).toEqual([true, false, false])
    expect(wordsOf(await get('manager', '/figures/M002?at=2022-04-30'))).toContain('212 of 245 households')
  })

  test('as it was known, the figure is as it was, says what is known today, and keeps nothing', async () => {
    await served.opened.db.deleteFrom('figure_kept').execute()
    const html = await get('manager', '/figures/M002?at=2022-04-30&known=2022-05-31T09:00:00Z')
    expect(wordsOf(html)).toContain('You are looking at 30 April 2022')
    expect(wordsOf(html)).toContain('211 of 245 households')
    expect(wordsOf(html)).toContain(
      'Known today, it is 86% (212 of 245). See it as known today , still as at 30 April 2022',
    )
    expect(refsIn(html)).toContain(refOf(221))
    expect(await kept()).toEqual(['M002 2022-04-30'])
    const table = wordsOf(await get('manager', '/figures?at=2022-04-30&known=2022-05-31T09:00:00Z'))
    expect(table).toContain('211 of 245 in time')
    expect(table).toContain('Trends are drawn from what is known today')
  })

  test('the page of a figure says beside its number that a yearly return tells it, and its months are our own', async () => {
    const files = {
      children: [1, 2, 3].map((n) => ({ ref: `LC-${n}`, born: '2002-05-01', sex: 'F' })),
      'leavers-in-the-returns': [1, 2, 3].map((n) => ({
        ...{ child: `LC-${n}`, on: '2022-03-31', in_touch: 'YES', activity: 'F2' },
        suitable: n === 1 ? 'no' : 'yes',
      })),
    }
    const outcome = await land(served.opened.db, files, { takeOn: false, as: 'returned', now: publishedNow })
    expect(outcome.rejected).toEqual([])
    for (const known of ['', '&known=2022-05-31T11:30:00Z', '&known=2022-05-31T09:00:00Z']) {
      const page = wordsOf(await get('manager', `/figures/M134?at=2022-03-31${known}`))
      const told =
        'Care leavers in suitable accommodation: 2 of 3 care leavers on 31 March 2022, as the yearly return tells it.'
      expect([known, page.includes(told)]).toEqual([known, !known.endsWith('09:00:00Z')])
      expect(page.includes('It is not the monthly figure')).toBe(!known.endsWith('09:00:00Z'))
    }
    const rows = await get('manager', '/figures/M134/rows.csv?at=2022-03-31&why=suitable')
    expect(rows.trim().split('\n')).toHaveLength(3)
    expect(await get('manager', '/figures/M134/months.csv?at=2022-03-31')).not.toContain('2 of 3')
  })

  test('a world looked back to keeps nothing, whoever asks', async () => {
    const [measure] = MEASURES
    const asked = served.opened.db
      .transaction()
      .execute((world) => answersOn(world, house.law, measure ? [measure] : [], [today]))
    await expect(asked).rejects.toThrow('kept from the present alone')
  })

  test('who no longer holds a home does not find it by looking back to when they did', async () => {
    const given = { allocations: [{ household: refOf(0), worker: 'W-5', team: 'North', on: '2022-05-20' }] }
    await land(served.opened.db, given, { takeOn: false, as: 'handover', now: new Date('2022-05-31T11:00:00Z') })
    for (const known of ['', '&known=2022-05-31T09:00:00Z']) {
      const refs = refsIn(await get('worker', `/figures/M005?why=in+time&at=2022-05-30${known}`))
      expect([known, refs.includes(refOf(0)), refs.includes(refOf(2))]).toEqual([known, false, true])
    }
  })

  test('a day that is asked for twice is answered once', async () => {
    const measure = measureOf('M010')
    await served.opened.db.deleteFrom('figure_kept').execute()
    await answersOn(served.opened.db, house.law, measure ? [measure] : [], [today, today])
    expect(await kept()).toEqual(['M010 2022-05-31'])
  })

  test('while something is being recorded a figure is answered and not kept', async ({ skip }) => {
    skip(served.opened.embedded, 'the embedded database has one connection: nothing is ever recorded meanwhile')
    const measure = measureOf('M010')
    await served.opened.db.deleteFrom('figure_kept').execute()
    await served.opened.db.transaction().execute(async (appending) => {
      await sql`delete from figure_kept where as_at >= '2022-01-01'`.execute(appending)
      const answers = await answersOn(served.opened.db, house.law, measure ? [measure] : [], [today])
      expect(answers.get(today)?.get('M010')?.counts).toBe(245)
    })
    expect(await kept()).toEqual([])
    await answersOn(served.opened.db, house.law, measure ? [measure] : [], [today])
    expect(await kept()).toEqual(['M010 2022-05-31'])
  })

  test('what is recorded while figures are worked out forgets those of its day and later, and waits for nobody', async ({
    skip,
  }) => {
    skip(served.opened.embedded, 'the embedded database has one connection: nothing is ever recorded meanwhile')
    const measure = measureOf('M010')
    const before = plainDate('2022-04-30')
    const db = served.opened.db
    const ask = () => answersOn(db, house.law, measure ? [measure] : [], [before, today])
    for (const commits of [true, false]) {
      await db.deleteFrom('figure_kept').execute()
      const asked = await db.transaction().execute(async (holding) => {
        await sql`lock table span in access exclusive mode`.execute(holding)
        const asked = ask()
        await promises()
        await db
          .transaction()
          .execute(async (recording) => {
            await sql`delete from figure_kept where as_at >= ${today}::date`.execute(recording)
            if (!commits) throw new Error('taken back')
          })
          .catch(() => undefined)
        return { answers: asked }
      })
      expect((await asked.answers).get(today)?.get('M010')?.counts).toBe(245)
      expect(await kept()).toEqual(commits ? ['M010 2022-04-30'] : ['M010 2022-04-30', 'M010 2022-05-31'])
    }
  })

  test('what is being forgotten at the moment it is ready is told and not kept', async ({ skip }) => {
    skip(served.opened.embedded, 'the embedded database has one connection: nothing is ever recorded meanwhile')
    const measure = measureOf('M010')
    const db = served.opened.db
    await db.deleteFrom('figure_kept').execute()
    const holding = await db.startTransaction().execute()
    await sql`lock table span in access exclusive mode`.execute(holding)
    const asked = answersOn(db, house.law, measure ? [measure] : [], [today])
    await promises()
    const recording = await db.startTransaction().execute()
    await sql`delete from figure_kept`.execute(recording)
    await holding.commit().execute()
    expect((await asked).get(today)?.get('M010')?.counts).toBe(245)
    await recording.commit().execute()
    expect(await kept()).toEqual([])
  })
})

/** Waits until a figure is promised, which is before its answer is read. */
async function promises(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from figure_kept where promise is not null`.execute(served.opened.db)
    if (rows.length > 0) return
  }
}
