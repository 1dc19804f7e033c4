import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import { type PublishedApp, publishedApp, publishedLook, wordsOf } from '../../../test/support/published-app'
import { PUBLISHED_ON } from '../../../test/support/published-service'
import { plainDate } from '../../calendar'
import { percent } from '../figure'
import { readKeyFigures } from './key-figures'

let served: PublishedApp
const get: PublishedApp['get'] = (...asked) => served.get(...asked)
beforeAll(async () => {
  served = await publishedApp()
})
afterAll(() => served.close())

// As printed in May 2022: no support visits, and whole percent truncated.
const PUBLISHED = [
  { id: 'M002', inTime: 211, late: 24, of: 245, shown: 86, rest: { 'not yet due': 10 } },
  { id: 'M004', inTime: 185, late: 60, of: 245, shown: 75 },
  { id: 'M005', inTime: 166, late: 79, of: 245, shown: 67 },
  { id: 'M006', inTime: 217, late: 28, of: 245, shown: 88 },
  { id: 'M007', inTime: 181, late: 64, of: 245, shown: 73 },
  { id: 'M008', inTime: 29, late: 216, of: 245, shown: 11 },
  { id: 'M009', inTime: 80, late: 64, of: 144, shown: 55 },
]

describe('the published table', () => {
  test.each(PUBLISHED)(
    '$id is $inTime of $of, $late late, and prints $shown%',
    async ({ id, inTime, late, of, shown, rest = {} }) => {
      const { rows } = await readKeyFigures(house, served.opened.db, publishedLook)
      const row = rows.find(({ measure }) => measure.id === id)
      expect(row?.figure).toMatchObject({ of, counts: inTime, why: { 'in time': inTime, late, ...rest } })
      expect(Object.values(row?.figure.why ?? {}).reduce((sum, n) => sum + n, 0)).toBe(of)
      expect(row && percent(row.measure, row.figure.counts, row.figure.of)).toBe(shown)
    },
  )

  test('stands on the page, each percentage with its two counts and who is in neither', async () => {
    const words = wordsOf(await get('councillor', '/figures'))
    expect(words).toContain('245 households are on the register today, 31 May 2022.')
    expect(words).toContain('86% 211 of 245 in time 10 not yet due 24 late')
    expect(words).toContain('Of the 235 due: 89%')
    expect(words).toContain(
      'Not available. No support visit had been recorded by 31 May 2022, so there is nothing to count. This is not 0%.',
    )
    expect(words).toContain('10 places in the table are in neither column')
    for (const { inTime, of, shown } of PUBLISHED) expect(words).toContain(`${shown}% ${inTime} of ${of} in time`)
  })

  test('S150: each count of the service is the sum of its teams', async () => {
    const { rows, register } = await readKeyFigures(house, served.opened.db, publishedLook)
    for (const figure of [register, ...rows.map((row) => row.figure)]) {
      const sum = (read: (part: { of: number; counts: number }) => number) =>
        (figure.groups ?? []).reduce((all, part) => all + read(part), 0)
      expect([figure.id, sum(({ of }) => of), sum(({ counts }) => counts)]).toEqual([
        figure.id,
        figure.of,
        figure.counts,
      ])
    }
    expect(register.groups?.map(({ name, counts }) => [name, counts])).toEqual([
      ['Kinship', 72],
      ['North', 92],
      ['River', 81],
    ])
  })

  test('shows the calls of the pandemic only while their rule is in force', async () => {
    expect(wordsOf(await get('manager', '/figures?at=2022-12-31'))).toContain('Covid-19 calls One in the last 4 weeks')
    const later = wordsOf(await get('manager', '/figures?at=2023-06-01'))
    expect(later).toContain('Covid-19 calls ended on 31 December 2022. See them as at 31 December 2022')
    expect(later).not.toContain('Covid-19 calls One in the last 4 weeks')
  })

  test('is taken away by anyone who may see it, the whole service and each team', async () => {
    const text = (await get('councillor', '/figures.csv')).replace('\uFEFF', '').trim()
    const { data } = Papa.parse<Record<string, string>>(text, { header: true })
    // Kinship had no event, so has no row of its own there.
    expect(data).toHaveLength(8 * 4 - 1)
    expect(data.find((row) => row.Measure === 'M002' && row.Team === 'Whole service')).toMatchObject({
      Counted: '211',
      Of: '245',
      Printed: '86%',
      'Not yet due': '10',
      Late: '24',
      'As at': '2022-05-31',
    })
    expect(data.find((row) => row.Measure === 'M001')).toMatchObject({
      Counted: '',
      Value: '',
      Printed: 'not available',
    })
    expect(text).not.toContain('Ashwell')
    for (const format of ['xlsx', 'ods'])
      expect((await served.bytes('councillor', `/figures.${format}`)).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('targets', () => {
  const rated = async (id: string, at: string) => {
    const { rows } = await readKeyFigures(house, served.opened.db, { ...publishedLook, asAt: plainDate(at) })
    const row = rows.find(({ measure }) => measure.id === id)
    return [row?.rated.rating, row?.rated.note]
  }
  const set = (from_day: string, target: number, set_at: string) =>
    served.opened.db
      .insertInto('target')
      .values({ measure: 'M002', from_day, target, amber: target - 10, set_at: new Date(set_at), set_by: 'test' })
      .execute()

  test('S157: a threshold set later leaves what was rated before it', async () => {
    expect(await rated('M002', '2022-04-30')).toEqual(['not rated', 'No target set'])
    await set('2022-01-01', 80, '2022-01-10T09:00:00Z')
    expect(await rated('M002', '2022-04-30')).toEqual(['green', 'Target 80%'])
    await set('2022-05-01', 95, '2022-05-02T09:00:00Z')
    expect([await rated('M002', '2022-04-30'), await rated('M002', PUBLISHED_ON)]).toEqual([
      ['green', 'Target 80%'],
      ['amber', 'Target 95%'],
    ])
    expect(wordsOf(await get('manager', '/figures/M002'))).toContain('Amber Green from 95%, amber from 85%')
  })

  test('a page as known at an instant is rated by what had been set by then', async () => {
    await set('2022-05-01', 99, '2022-05-31T09:30:00Z')
    const known = async (instant: string) => wordsOf(await get('manager', `/figures/M002?known=2022-05-31T${instant}Z`))
    expect(await known('09:00:00')).toContain('Green from 95%, amber from 85%')
    expect(await known('10:00:00')).toContain('Red Green from 99%, amber from 89%')
    expect(await rated('M002', PUBLISHED_ON)).toEqual(['red', 'Target 99%'])
  })
})
