import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { measureOf } from '../catalogue'
import { figures } from '../figures'

// Seven meetings of the year to 31 March 2019. One member took office before the fifth of them.
const MEETINGS = ['2018-04-12', '2018-06-07', '2018-07-12', '2018-09-13', '2018-11-08', '2019-01-10', '2019-03-14']
const came = (councillor: string, ...attended: readonly string[]) =>
  attended.flatMap((said, at) =>
    said === '' ? [] : [{ councillor, board_meeting: `BM-${at + 1}`, on: MEETINGS[at] ?? '', attended: said }],
  )
const files: Files = {
  boards: [{ ref: 'B-1', name: 'Corporate Parenting Board', on: '2017-04-01' }],
  'board-meetings': MEETINGS.map((meets_on, at) => ({
    ref: `BM-${at + 1}`,
    board: 'B-1',
    on: `${meets_on.slice(0, 8)}01`,
    meets_on,
  })),
  'board-papers': [
    // Thursday 12 July 2018: Wednesday the 4th leaves five clear working days, Thursday the 5th four.
    { board_meeting: 'BM-3', on: '2018-07-04' },
    { board_meeting: 'BM-4', on: '2018-09-06' },
  ],
  councillors: [
    { ref: 'M-1', name: 'Asha Poole', on: '2017-05-04', seat: 'chair', district: 'Ashwell' },
    { ref: 'M-2', name: 'Ben Croft', on: '2018-11-01', seat: 'member', district: 'Malden' },
    { ref: 'M-3', name: 'Cora Dent', on: '2017-05-04', seat: 'substitute' },
    { ref: 'M-4', name: 'Dev Lowe', on: '2017-05-04', seat: 'none' },
  ],
  'board-attendance': [
    ...came('M-1', 'present', 'present', 'apologies', 'present', 'present', 'present', 'present'),
    ...came('M-2', '', '', '', '', 'substitute', 'absent', 'present'),
    ...came('M-3', '', '', '', '', 'present', '', ''),
  ],
  'councillor-endings': [{ councillor: 'M-4', on: '2019-01-31' }],
  'member-training': [
    { councillor: 'M-1', on: '2017-06-01' },
    { councillor: 'M-4', on: '2017-06-01' },
  ],
  'board-actions': [
    { ref: 'BA-1', board_meeting: 'BM-2', on: '2018-06-07', action: 'Write to schools', due_by: '2018-07-12' },
    { ref: 'BA-2', board_meeting: 'BM-2', on: '2018-06-07', action: 'Count the wish list', due_by: '2018-07-12' },
    { ref: 'BA-3', board_meeting: 'BM-2', on: '2018-06-07', action: 'Nobody said by when' },
  ],
  'work-programme-slots': [
    ...['2018-06-07', '2018-07-12', '2018-09-13', '2018-11-08', '2019-03-14'].map((planned_on, n) => ({
      ...{ ref: `WP-${n + 1}`, board: 'B-1', title: `Item ${n + 1}`, planned_on, on: '2018-05-01' },
    })),
    // Of the year before, room without an item, and an item without a day.
    { ref: 'WP-6', board: 'B-1', title: 'Item 6', planned_on: '2018-03-08', on: '2018-02-01' },
    { ref: 'WP-7', board: 'B-1', planned_on: '2018-11-08', on: '2018-05-01' },
    { ref: 'WP-8', board: 'B-1', title: 'Item 8', on: '2018-05-01' },
  ],
  'work-programme-outcomes': [
    { work_programme_slot: 'WP-1', on: '2018-06-07', outcome: 'taken' },
    { work_programme_slot: 'WP-2', on: '2018-09-13', outcome: 'taken' },
    { work_programme_slot: 'WP-3', on: '2018-09-13', outcome: 'not taken', reason: 'No report' },
    { work_programme_slot: 'WP-5', on: '2019-03-14', outcome: 'taken' },
    { work_programme_slot: 'WP-6', on: '2018-03-08', outcome: 'taken' },
  ],
  'action-updates': [
    { action: 'BA-1', on: '2018-07-12', progress: 'done' },
    { action: 'BA-2', on: '2018-07-13', progress: 'done' },
  ],
}

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files)).rejected).toEqual([])
})
afterAll(() => opened.close())

async function told(id: string, day = '2019-03-31') {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const [figure] = await figures(opened.db, house.law, [measure], { asAt: plainDate(day) })
  return figure && { shown: figure.shown, counts: figure.counts, of: figure.of, why: figure.why }
}

test('M250 a seat counts once: a substitute’s own line is in no count (S107)', async () => {
  expect(await told('M250')).toMatchObject({
    ...{ counts: 8, of: 10, shown: '80% (8 of 10)' },
    why: { present: 7, 'a substitute came': 1, apologies: 1, absent: 1 },
  })
  // The chair alone, before the second seat was taken: three of four.
  expect(await told('M250', '2018-10-31')).toMatchObject({ counts: 3, of: 4 })
})

test('M252 of those in office on the day', async () => {
  expect(await told('M252', '2019-01-30')).toMatchObject({ counts: 2, of: 4 })
  expect(await told('M252')).toMatchObject({ counts: 1, of: 3, shown: '1 of 3' })
})

test('M253 done on the day of the meeting is in time, the day after late; without a day in no count', async () => {
  expect(await told('M253')).toMatchObject({ counts: 1, of: 2, shown: '1 of 2' })
})

test('M255 five clear working days before', async () => {
  // One was a day short, and of five nothing was ever made public.
  expect(await told('M255')).toMatchObject({ counts: 1, of: 7, why: { 'in time': 1, late: 6 } })
})

test('M254 taken on its day; later, left out, unknown and still ahead are told apart', async () => {
  const later = { 'taken on another day': 1, 'not taken': 1, unknown: 1 }
  expect(await told('M254')).toMatchObject({
    ...{ counts: 2, of: 5, shown: '2 of 5', why: { 'taken on its day': 2, ...later } },
  })
  expect(await told('M254', '2019-03-13')).toMatchObject({
    ...{ counts: 1, of: 5, why: { 'taken on its day': 1, ...later, 'not yet due': 1 } },
  })
  // On the day of its meeting an item is not late yet, and nothing of the next year is planned.
  expect(await told('M254', '2018-06-06')).toMatchObject({ counts: 0, of: 5, why: { 'not yet due': 5 } })
  expect(await told('M254', '2018-03-31')).toMatchObject({ counts: 1, of: 1 })
})
