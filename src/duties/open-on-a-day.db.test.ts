import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { type PlainDate, plainDate, toNumber } from '../calendar'
import type { Opened } from '../database'
import { figures, measureOf } from '../measures'
import { completionRows } from '../measures/completion.store'
import { findDuties } from '../service/people/case.store'
import { findOpen } from '../service/recording/owed.store'
import { findWork } from '../service/today/today.store'
import { insertDuties } from './duties.store'
import type { Duty } from './duty'
import { countGoverned, findOverdue } from './law.store'

const day = (text: string) => toNumber(plainDate(text))
const WINDOW = 'home-inspection-12m'
const MOVED = 'fc-unannounced-12m'

/** Somebody else’s window, open up to 30 November; and a duty due 10 November until, on the 25th, it was put off to January. */
const owed = (subject: number): Duty[] => {
  const both = {
    subject,
    version: day('2011-04-01'),
    dueAt: null,
    met: null,
    metBy: null,
    inTime: false,
    excusals: [],
    unknown: false,
  }
  return [
    {
      ...both,
      rule: WINDOW,
      opened: day('2026-11-02'),
      due: day('2026-11-30'),
      closed: day('2026-12-01'),
      theirs: true,
      moved: [],
    },
    {
      ...both,
      rule: MOVED,
      opened: day('2026-05-10'),
      due: day('2027-01-10'),
      closed: null,
      theirs: false,
      moved: [{ until: day('2026-11-25'), due: day('2026-11-10') }],
    },
    { ...both, rule: MOVED, opened: day('2027-06-01'), due: day('2027-07-01'), closed: null, theirs: false, moved: [] },
  ]
}

let opened: Opened
let home: number
const visible = sql<number>`(select id from subject)`
beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, {
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2026-05-10', places: '2' }],
  })
  const { rows } = await sql<{ id: number }>`select id from subject where ref = 'H-1'`.execute(opened.db)
  home = rows[0]?.id ?? 0
  await sql`delete from duty`.execute(opened.db)
  await insertDuties(opened.db, owed(home))
})
afterAll(() => opened.close())

/** What each reader says is open on a day: the rule and the due day as it then stood. */
const readers: Readonly<Record<string, (on: PlainDate) => Promise<string[]>>> = {
  'the list of work': async (today) => {
    const ranked = [WINDOW, MOVED].map((rule) => ({ rule, stake: 'regulation' as const, rank: 1, lead: 400 }))
    const items = await findWork(opened.db, { today, among: null, ranked }, 9, null)
    return items.map(({ duty }) => `${duty.rule} ${duty.due}`)
  },
  'a form': async (today) => (await findOpen(opened.db, [home], today)).map((duty) => `${duty.rule} ${duty.due}`),
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each([
    ['as it stood before it was put off', '2026-11-22', [`${MOVED} 2026-11-10`, `${WINDOW} 2026-11-30`]],
    ['as it stands from that day', '2026-11-25', [`${WINDOW} 2026-11-30`, `${MOVED} 2027-01-10`]],
    ['on the window’s last day', '2026-11-30', [`${WINDOW} 2026-11-30`, `${MOVED} 2027-01-10`]],
    ['the day after', '2026-12-01', [`${MOVED} 2027-01-10`]],
    ['before any had opened', '2026-05-09', []],
  ])('%s', async (_name, on, expected) => {
    const said = expected.map((each) => each.replace(/\S+$/, (date) => String(day(date))))
    expect(await read(plainDate(on))).toEqual(said)
  })
})

test.each([
  ['2026-11-22', { open: 1, overdue: 1, soon: 0 }, { open: 1, overdue: 0, soon: 1 }],
  ['2026-11-25', { open: 1, overdue: 0, soon: 0 }, { open: 1, overdue: 0, soon: 1 }],
  ['2026-12-01', { open: 1, overdue: 0, soon: 0 }, { open: 0, overdue: 0, soon: 0 }],
])('what a rule governs on %s', async (on, moved, window) => {
  const governed = await countGoverned(opened.db, [MOVED, WINDOW], plainDate(on))
  expect(governed.get(MOVED)).toMatchObject(moved)
  expect(governed.get(WINDOW)).toMatchObject(window)
})

test('what is overdue says the day that counted then', async () => {
  const on = (text: string) => findOverdue(opened.db, MOVED, plainDate(text), visible, 9)
  expect((await on('2026-11-22')).map((row) => row.due)).toEqual(['2026-11-10'])
  expect(await on('2026-11-25')).toEqual([])
})

test('a page of a case says it too', async () => {
  const at = async (on: string) =>
    (await findDuties(opened.db, [home], plainDate(on), plainDate('2026-01-01'))).find((duty) => duty.rule === MOVED)
      ?.due
  expect([await at('2026-11-22'), await at('2026-11-25')]).toEqual([day('2026-11-10'), day('2027-01-10')])
})

test('a figure judges by it', async () => {
  const measure = measureOf('M002')
  if (!measure) throw new Error('M002 is not there')
  const why = async (on: string) =>
    (await figures(opened.db, house.law, [measure], { asAt: plainDate(on), rows: true }))[0]?.why
  expect(await why('2026-11-22')).toMatchObject({ late: 1 })
  expect(await why('2026-11-25')).toMatchObject({ 'not yet due': 1 })
  const period = { from: plainDate('2026-11-01'), to: plainDate('2026-11-20') }
  const form = { rules: [MOVED], by: 'due' as const }
  const of = { by: null, rows: true, among: null, calendar: house.law.calendar }
  const judged = (on: string) => completionRows(opened.db, measure, form, period, { asAt: plainDate(on), ...of })
  expect(await judged('2026-11-22')).toMatchObject([{ subject: 'H-1', why: 'late' }])
  expect(await judged('2026-11-25')).toEqual([])
})
