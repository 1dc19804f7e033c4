import { afterAll, beforeAll, expect, test } from 'vitest'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { type PublishedApp, publishedApp, wordsOf } from '../../test/support/published-app'
import { refOf } from '../../test/support/published-service'
import { plainDate } from '../calendar'
import { MEASURES } from './catalogue'
import { figures } from './figures'
import type { Measure } from './measure'

let served: PublishedApp
const get: PublishedApp['get'] = (...asked) => served.get(...asked)
const children = Array.from({ length: 12 }, (_, n) => `C-${n}`)

beforeAll(async () => {
  served = await publishedApp()
  const files = {
    children: children.map((ref) => ({ ref, name: `Child ${ref}`, born: '2012-03-01' })),
    'care-starts': children.map((child) => ({ child, on: '2022-04-04' })),
    placements: children.map((child) => ({ ref: `P-${child}`, child, household: refOf(0), on: '2022-04-04' })),
    // Twenty working days from Monday 4 April 2022, with three bank holidays, end on Thursday 5 May.
    'looked-after-reviews': children.map((child, n) => ({ child, on: n < 9 ? '2022-05-05' : '2022-05-06' })),
    carers: [{ ref: 'CA-1', household: refOf(0), name: 'Ivo Marsh', on: '2022-01-01' }],
  }
  expect((await land(served.opened.db, files, { takeOn: false, as: 'more' })).rejected).toEqual([])
})
afterAll(() => served.close())

test('the catalogue names every figure and opens each; an area says each value and its base', async () => {
  const index = await get('manager', '/figures/all?at=2022-05-31')
  for (const { id, title, area } of MEASURES) {
    expect([id, index.includes(`/figures/${id}`), wordsOf(index).includes(title)]).toEqual([id, true, true])
    const page = await get('manager', `/figures/all?at=2022-05-31&area=${encodeURIComponent(area)}`)
    expect([id, page.includes(`/figures/${id}`), wordsOf(page).includes(title)]).toEqual([id, true, true])
  }
  const html = await get('manager', '/figures/all?at=2022-05-31&area=Reviewing officers')
  expect(wordsOf(html)).toContain('First reviews completed on time')
  expect(wordsOf(html)).toContain('75.0% 9 of 12 reviews')
  expect(wordsOf(html)).toContain('not available nothing to count')
}, 120_000)

test('a figure is the same asked by itself or with all others, of whose rows and records it is told nothing', async () => {
  const question = { asAt: plainDate('2022-05-31'), by: 'team', rows: true } as const
  const ask = (measures: readonly Measure[]) => figures(served.opened.db, house.law, measures, question)
  const together = await ask(MEASURES)
  for (const [n, measure] of MEASURES.entries()) expect(await ask([measure])).toEqual([together[n]])
}, 120_000)

test('a figure is found by its words, however they are spelt or end', async () => {
  expect(wordsOf(await get('manager', '/figures/all?at=2022-05-31&q=zebra'))).toContain('No figure says that.')
  const found = wordsOf(await get('manager', '/figures/all?at=2022-05-31&q=unanounced+visiting'))
  expect(found).toContain('Unannounced supervisory visits')
  expect(found).not.toContain('Dental checks')
})

test('rows that are no homes are named, and open their own page', async () => {
  const html = await get('manager', '/figures/M155?at=2022-05-31')
  expect(wordsOf(html)).toContain(
    '9 of 12 reviews held in the month to 31 May 2022, each the first, were in time. 3 are late.',
  )
  expect(html).toContain('/children/C-9"')
  expect(wordsOf(html)).toContain('Child C-9')
  const carers = await get('manager', '/figures/M018?at=2022-05-31')
  expect(wordsOf(carers)).toContain('Ivo Marsh')
  expect(wordsOf(carers)).toContain('Carers of households on the register on the day.')
  const rows = await get('manager', '/figures/M155/rows.csv?at=2022-05-31&why=late')
  expect(rows).toContain('Child C-11')
}, 120_000)

test('a count of what happened says its rate beside it', async () => {
  const files = {
    'standards-of-care-concerns': ['2022-04-01', '2022-05-31'].map((on) => ({
      household: refOf(0),
      on,
      concern: 'Late',
    })),
  }
  expect((await land(served.opened.db, files, { takeOn: false, as: 'concerns' })).rejected).toEqual([])
  // 2 of 245 are 0.816 of 100.
  expect(wordsOf(await get('manager', '/figures/M029?at=2022-05-31'))).toContain(
    '2 concerns were raised in the quarter to 31 May 2022. That is 0.8 for every 100 of the 245 households on the register.',
  )
})

test('every figure has a page that says how it is worked out', async () => {
  for (const { id } of MEASURES.filter(({ form, rows }) => form.is === 'sorted' && rows !== 'household'))
    expect([id, (await get('manager', `/figures/${id}?at=2022-05-31`)).includes('How it is worked out')]).toEqual([
      id,
      true,
    ])
}, 240_000)
