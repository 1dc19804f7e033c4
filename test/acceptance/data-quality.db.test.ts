import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMonths, fromNumber, plainDate, toNumber } from '../../src/calendar'
import { figures, measureOf } from '../../src/measures'
import { readAgainst, readPrinted } from '../../src/reconcile'
import { type LivedIn, livedIn } from '../support/acceptance'
import { child, type FigureWorld, figureWorld } from '../support/figure-world'
import type { Files } from '../support/files'
import { house } from '../support/house'
import { readable } from '../support/readable'
import { partsOf, rowsOf } from '../support/register-rows'

type Cell = { readonly value: number } | null
type Published = { readonly rows: readonly (Readonly<Record<string, Cell>> & { readonly n: number })[] }
const DATASET = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../shared/published/002-cpb-dataset.json'), 'utf8'),
) as Published
const MONTHS = 'Apr-17 May-17 Jun-17 Jul-17 Aug-17 Sep-17 Oct-17 Nov-17 Dec-17 Jan-18 Feb-18 Mar-18'.split(' ')
/** The last day of each published month. */
const ENDS = MONTHS.map((_, at) => fromNumber(addMonths(toNumber(plainDate('2017-05-01')), at) - 1))
const printed = (n: number, month: string): number | null =>
  DATASET.rows.find((row) => row.n === n)?.[month]?.value ?? null

/** By the number of the published measure, a code of placement that it counts. */
const LIVING = { 7: 'U6', 8: 'U1', 9: 'A3', 10: 'P1', 11: 'K3', 12: 'K2', 13: 'K1', 14: 'R5' } as const
const OUR = (n: number) => `M${105 + n}`

/** Children who come into care and leave it so that each month ends with the published count of each placement. */
function childrenAsPublished(): Files {
  const files = { children: [], 'care-starts': [], 'care-endings': [], placements: [] } as Record<
    string,
    Record<string, string>[]
  >
  let born = 0
  for (const [n, type] of Object.entries(LIVING)) {
    const here: string[] = []
    MONTHS.forEach((month, at) => {
      const on = `${ENDS[at]?.slice(0, 8)}10`
      for (const wanted = printed(Number(n), month) ?? 0; here.length < wanted; ) {
        const one = child(born++)
        here.push(one.ref)
        files.children?.push(one)
        files['care-starts']?.push({ child: one.ref, on })
        files.placements?.push({ child: one.ref, on, type })
      }
      while (here.length > (printed(Number(n), month) ?? 0))
        files['care-endings']?.push({ child: here.pop() ?? '', on, reason: 'Home' })
    })
  }
  return files
}

describe('the dataset of thirty-one measures', () => {
  let world: FigureWorld
  beforeAll(async () => {
    world = await figureWorld()
  })
  afterAll(() => world.close())

  test('S237: children looked after and where they live are the published months, and the eight add up in all twelve', async () => {
    await world.given(childrenAsPublished())
    const measures = ['M106', ...Object.keys(LIVING).map((n) => OUR(Number(n)))].flatMap((id) => measureOf(id) ?? [])
    for (const [at, month] of MONTHS.entries()) {
      const day = plainDate(ENDS[at] ?? '')
      const told = await figures(world.db, house.law, measures, { asAt: day })
      const countOf = (id: string) => told.find((each) => each.id === id)?.counts
      const counts = Object.keys(LIVING).map((n) => [Number(n), countOf(OUR(Number(n))) ?? 0] as const)
      expect([month, ...counts]).toEqual([month, ...counts.map(([n]) => [n, printed(n, month)])])
      const all = countOf('M106')
      expect([month, all]).toEqual([month, printed(1, month)])
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(all)
    }
  }, 300_000)

  test('S237 S238: the checks of the published table tie, and what has not begun is no nought', () => {
    const found = readAgainst([readPrinted(DATASET)])
    expect(found.filter(({ check }) => check === 'parts and total')).toEqual([])
    expect(MONTHS.map((month) => printed(22, month)).slice(0, 8)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      43,
    ])
  })
})

describe('data quality', () => {
  let service: LivedIn
  beforeAll(async () => {
    service = await livedIn('2018-04-09', {
      services: [{ ref: 'S-1', name: 'Fostering', authority: 'E10000034', on: '2015-01-04' }],
      workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'Reviews' }],
      children: [1, 2, 3].map((n) => child(n)),
      'care-starts': [1, 2, 3].map((n) => ({ child: `C-${n}`, on: '2016-02-01' })),
      'looked-after-reviews': [
        { child: 'C-1', on: '2018-03-20', participation: 'PN1', venue: 'school', worker: 'W-1' },
        { child: 'C-2', on: '2018-03-21', participation: 'PN3', worker: 'W-1' },
        { child: 'C-3', on: '2018-03-22', venue: 'school' },
        { child: 'C-3', on: '2017-09-22', venue: '' },
      ],
    })
  })
  afterAll(() => service.close())

  test('S239: a figure of others has its area, year, definition and brackets, and another year than ours warns', async () => {
    await service.record('benchmark', {
      ...{ service: 'S-1', on: '2018-04-09', measure: 'M111', area: 'statistical neighbours', value: '12.3%' },
      ...{ year_until: '2016-03-31', definition: 'Three or more placements in the year', bracketed: 'yes' },
      ...{ neighbours: 'The ten of the model of 2014', source: 'DfE 2016' },
    })
    const lead = await service.as('QA lead')
    const draft = readable((await lead.get('/board/reports/board-dataset/draft?to=2018-03-31')).body)
    expect(draft).toContain(
      'M111 Statistical neighbours [12.3%] year to 31 Mar 2016; another year than ours; in brackets: on another basis',
    )
    expect(draft).toContain('Three or more placements in the year. The ten of the model of 2014. DfE 2016')
    const figure = await service.read('/figures/M111?at=2018-03-31')
    expect(figure).toContain('Statistical neighbours: [12.3%] , year to 31 Mar 2016; another year than ours')
  })

  test('S239: what comes with the product is of its own year, and the neighbours it is the mean of are named', async () => {
    const lead = await service.as('QA lead')
    await service.on('2025-06-02')
    const page = readable((await (await service.as('QA lead')).get('/figures/M192?at=2025-03-31')).body)
    expect(lead).toBeDefined()
    expect(page).toMatch(/England: \[78%\] , year to 31 Mar 2025; in brackets: on another basis/)
    expect(page).toMatch(/The mean of \d+( of 10: \d+ not known)? \(model of 2025\): Somerset, Gloucestershire, Dorset/)
    await service.on('2018-04-09')
  })

  test('S237 S239: the dataset shows national and neighbours’ figures where they were published, and says how they differ', async () => {
    await service.on('2025-06-02')
    const lead = await service.as('QA lead')
    const draft = readable((await lead.get('/board/reports/board-dataset/draft?to=2025-03-31')).body)
    const old = 'year to 31 Mar 2019; another year than ours'
    const other = 'in brackets: on another basis'
    for (const [measure, england, neighbours, note] of [
      ['M106', '[538]', '[781]', `year to 31 Mar 2025; ${other}`],
      ['M107', '[6%]', '[5.9%]', `${old}; ${other}`],
      ['M109', '41%', '28.1%', old],
      ['M110', '[15%]', '[16.8%]', `${old}; ${other}`],
      ['M112', '[72%]', '[72.9%]', `${old}; ${other}`],
      ['M114', '3%', '2.8%', old],
      ['M115', '7%', '5.4%', old],
      ['M117', '[12%]', '[12.4%]', `${old}; ${other}`],
      ['M121', '[90%]', '[90.5%]', `year to 31 Mar 2025; ${other}`],
      ['M129', '[194]', '[302]', `year to 31 Mar 2018; another year than ours; ${other}`],
    ] as const) {
      expect(draft).toContain(`${measure} England ${england} ${note}`)
      expect(draft).toContain(`${measure} Statistical neighbours ${neighbours} ${note}`)
    }
    expect(draft).toContain(`M119 England [1%] ${old}; ${other}`)
    expect(draft).not.toContain('M119 Statistical neighbours')
    for (const words of [
      'The mean of 152 authorities, from a total rounded to tens; 67 for every 10,000 children, 86 in our own',
      'Children looked after on 31 March in any foster home; ours leaves out relatives and friends',
      'The mean of 9 of 10: 1 not known (model of 2025): Somerset, Gloucestershire, Dorset',
      'Ofsted, fostering in England',
    ])
      expect(draft).toContain(words)
    for (const measure of ['M108', 'M113', 'M116', 'M118', 'M120', 'M122', 'M125', 'M126', 'M136'])
      expect(draft).not.toContain(`${measure} England`)
    await service.on('2018-04-09')
  })

  test('S269: the bridge lists each review of the month once, by what is missing', async () => {
    const rows = await rowsOf(service, 'review-bridge', { at: '2018-03-31' })
    expect(rows.map(([who, , , , , missing]) => [who?.slice(-3), missing])).toEqual([
      ['C-3', 'how the child took part, reviewing officer'],
      ['C-2', 'where it was held'],
      ['C-1', 'nothing'],
    ])
    const page = await service.read('/registers/review-bridge?at=2018-03-31')
    expect(page).toContain(
      '3 held, each with its day: figures of timeliness are of all. Where it was held: 2 known, 1 missing.',
    )
    expect(await partsOf(service, 'review-bridge', 'missing', { at: '2018-03-31' })).toMatchObject({
      All: [3, 1, 1, 1],
    })
  })

  test('S270: a figure says its day, its base and its rounding, on its page and where it is taken away', async () => {
    const page = await service.read('/figures/M158?at=2018-03-31')
    for (const words of ['31 March 2018', 'What it is of', 'How it is printed', 'What it counts'])
      expect(page).toContain(words)
    const manager = await service.as('registered manager')
    const taken = (await manager.get('/figures/M158/months.csv?at=2018-03-31')).body.split('\n')[0] ?? ''
    expect(taken).toMatch(/as at/i)
    expect(taken).toMatch(/of/i)
  })

  test('S273: due March 2017 on a plan of November 2017 warns once it is saved, and is kept', async () => {
    await service.bring({
      'improvement-plans': [
        { ref: 'IP-1', service: 'S-1', on: '2017-11-13', title: 'Action plan', follows: 'inspection' },
      ],
    })
    const action = { source: 'IP-1', on: '2017-11-13', action: 'Report to the board' }
    const saved = await service.record('improvement action', { ...action, due_by: '2017-03-31' })
    expect(saved).toContain('Look at these days again')
    expect(saved).toContain('31 March 2017 lies before 13 November 2017, the day it was set. Is the year right?')
    expect(await service.record('improvement action', { ...action, due_by: '2018-03-31' })).not.toContain(
      'Look at these days',
    )
  })
})
