import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import type { Opened } from '../../database'
import { findNamed } from './named.store'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
  const files = {
    households: [{ ref: 'H-0001', name: 'Ashwell', cohort: 'mainstream' }],
    approvals: [{ household: 'H-0001', on: '2024-01-10', places: '2' }],
    carers: [{ ref: 'CA-1', household: 'H-0001', on: '2024-01-10', name: 'Niamh O’Brien' }],
    // As a yearly return names children: by letters and digits, or by digits alone.
    children: ['A1', 'DE12345', '1204567'].map((ref) => ({ ref, born: '2019-04-01', sex: 'male' })),
  }
  expect((await land(opened.db, files)).rejected).toEqual([])
})
afterAll(() => opened.close())

test.each([
  'As H-0001 told us.',
  'As h‑0001 told us.',
  'A1 moved in May.',
  'Placements of A1/DE12345.',
  'See (de12345).',
  'Child 1204567 moved.',
  'Niamh O’Brien was thanked.',
  "niamh o'brien was thanked.",
  'Niamh\n  O‘Brien was thanked.',
  'Niamh\u00a0O’Brien was thanked.',
])('%j names somebody on record', async (words) => {
  expect(await findNamed(opened.db, ['Nobody', words])).toEqual([false, true])
})

test.each([
  'Of 245 homes 211 were visited by 31 October 2026.',
  'A11 and DE123456 are nobody.',
  'Niamh and an O’Brien who is another.',
  'The A-1 list.',
  '',
])('%j names nobody', async (words) => {
  expect(await findNamed(opened.db, [words])).toEqual([false])
})
