import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import {
  type PublishedApp,
  publishedApp,
  publishedLook,
  refsIn,
  type Who,
  wordsOf,
} from '../../../test/support/published-app'
import { refOf, workerOf } from '../../../test/support/published-service'
import { MEASURES, measureOf } from '../catalogue'
import { answersOn } from '../kept.store'

const today = publishedLook.asAt

let served: PublishedApp
const get: PublishedApp['get'] = (...asked) => served.get(...asked)
beforeAll(async () => {
  served = await publishedApp()
})
afterAll(() => served.close())

describe('the list behind a figure', () => {
  /** Every household or event a list names, page by page. */
  async function listed(who: Who, id: string, why: string): Promise<string[]> {
    const found: string[] = []
    for (let page = 1; page < 20; page += 1) {
      const html = await get(who, `/figures/${id}?why=${encodeURIComponent(why)}&page=${page}`)
      const subjects = id === 'M009' ? [...html.matchAll(/>(E-\d+)</g)].map(([, ref = '']) => ref) : refsIn(html)
      if (found.includes(subjects[0] ?? '')) break
      found.push(...subjects)
    }
    return found
  }

  test.each(['M002', 'M003', 'M007', 'M009', 'M010'])('S153: of %s is as long as each of its counts', async (id) => {
    const measure = measureOf(id)
    const answers = measure ? await answersOn(served.opened.db, house.law, [measure], [today]) : new Map()
    const figure = answers.get(today)?.get(id)
    for (const [why, n] of Object.entries(figure?.why ?? {})) {
      const subjects = await listed('manager', id, why)
      expect([why, subjects.length, new Set(subjects).size]).toEqual([why, n, n])
    }
  })

  test('names the home, its team and worker, the last visit, the day it was due and the days late', async () => {
    const html = await get('manager', '/figures/M002')
    const row = wordsOf(html.slice(html.indexOf('/households/H-0221'), html.indexOf('/households/H-0222')))
    expect(row).toContain('Ashwell221 H-0221 Kinship Worker W-4 2 Nov 2020 2 Nov 2021 210')
    expect(wordsOf(html)).toContain(
      '211 of 245 households had an unannounced visit in the 12 months to 31 May 2022. 24 are late. 10 are not yet due. Of the 235 that are in time or late, 211, or 89%, are in time.',
    )
  })

  test('opens one team, and its length is the team’s', async () => {
    const html = await get('manager', '/figures/M002?by=team&in=Kinship&why=late')
    expect(refsIn(html)).toHaveLength(24)
    expect(wordsOf(html)).toContain('Kinship: 38 of 72 households')
    expect(wordsOf(html)).toContain('Who is in this figure, Kinship 72')
  })

  test('says of each its own due day too', async () => {
    expect(wordsOf(await get('manager', '/figures/M004'))).toMatch(
      /Of \d+ that fell due, \d+ were met by their day, or \d+%, in the 12 months to 31 May 2022/,
    )
  })

  test('is taken away by those who may', async () => {
    const text = await get('manager', '/figures/M002/rows.csv?why=late')
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', '').trim(), { header: true })
    expect(data).toHaveLength(24)
    expect(data[0]).toMatchObject({
      Household: 'H-0221',
      Why: 'late',
      Counted: 'no',
      'Last recorded': '2020-11-02',
      Due: '2021-11-02',
      'Days late': '210',
    })
    await get('manager', '/figures/M002/rows.ods')
    await get('worker', '/figures/M002/rows.csv', 403)
  })

  test('of places in neither column groups them by figure', async () => {
    const html = await get('manager', '/figures/M011')
    expect(refsIn(html)).toHaveLength(10)
    expect(wordsOf(html)).toContain('Unannounced visits 10 10 0 0 245')
  })
})

/** One of every form and of every sort of row: a page each takes two years of answers. */
const oneOfEach = [...new Map(MEASURES.map((each) => [`${each.form.is} ${each.rows}`, each])).values()]

describe('whose figure it is', () => {
  const own = Array.from({ length: 92 }, (_, home) => home).filter((home) => workerOf(home) === 'W-1')

  test('a worker sees their own share first, the service’s figure, and only their own rows', async () => {
    const html = await get('worker', '/figures/M005?why=in+time')
    expect(wordsOf(html)).toContain(
      `Your ${own.length} households: ${own.length} of ${own.length}. Below is the whole service.`,
    )
    expect(wordsOf(html)).toContain('166 of 245 households')
    expect(refsIn(html).sort()).toEqual(own.map(refOf))
  })

  test('a team manager sees and takes away only the team’s', async () => {
    const text = await get('team', '/figures/M005/rows.csv')
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', '').trim(), { header: true })
    expect([data.length, new Set(data.map(({ Team }) => Team))]).toEqual([92, new Set(['North'])])
    const byWorker = wordsOf(await get('team', '/figures/M005?by=worker'))
    expect(byWorker).toContain('Your team, North, has 92 households: 92 of 92.')
    expect(byWorker).toContain('Worker W-2')
    expect(byWorker).not.toContain('Worker W-3')
  })

  test('S151: a councillor sees figure, teams, trend and definition, and never a home', async () => {
    for (const { id } of oneOfEach) {
      // A token of the page’s forms may hold any letters.
      const html = (await get('councillor', `/figures/${id}?why=late&by=worker&in=W-1`)).replace(
        /value="[\w-]{20,}"/g,
        '',
      )
      expect([id, refsIn(html), /Ashwell|H-\d{4}|E-\d|Worker W-/.exec(html)?.[0]]).toEqual([id, [], undefined])
      expect(html).toContain('How it is worked out')
      await get('councillor', `/figures/${id}/rows.csv`, 403)
    }
    expect(wordsOf(await get('councillor', '/figures/M002'))).toContain('North 100% 92 of 92')
  }, 240_000)

  test('the months of a figure are taken away by anyone who sees it', async () => {
    const text = await get('councillor', '/figures/M002/months.csv')
    expect(text.trim().split('\r\n').at(-1)).toMatch(/^2022-05-31,211,245,0\.86\d+,86%$/)
    await get('councillor', '/figures/M999/months.csv', 404)
  })

  test('an administrator sees none, and nobody sees one that is not there', async () => {
    await get('administrator', '/figures', 403)
    await get('administrator', '/figures/M002', 403)
    await get('manager', '/figures/M999', 404)
    await get('manager', '/figures/M002/rows.pdf', 404)
  })

  test('reading and taking rows is journalled, by figure and number and without a name', async () => {
    await get('manager', '/figures/M010?why=on+the+register')
    await get('manager', '/figures/M010/rows.csv')
    const entries = await served.opened.db
      .selectFrom('journal')
      .select(['did', 'details'])
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(entries.map(({ did, details }) => [did, details])).toEqual([
      ['took the rows of a figure away', { figure: 'M010', rows: 245, format: 'csv' }],
      ['read the rows of a figure', { figure: 'M010', rows: 50 }],
    ])
  })
})
