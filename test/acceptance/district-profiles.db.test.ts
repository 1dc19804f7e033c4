import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { filledIn } from '../support/browser-form'
import type { Files } from '../support/files'
import { readable } from '../support/readable'
import type { Visitor } from '../support/visitor'

const [DECEMBER, MARCH] = ['2017-12-31', '2018-03-31']
const DISTRICTS = ['Castle Ashby', 'Eastmoor', 'Harrow Vale', 'Langstone', 'Mereside', 'Westbrook']

/** Of every hundred people so many live in each of six districts of an invented county, and the rest over its border. */
const SHARES = [30, 22, 18, 13, 8, 4, 5]
const AREAS = ['QH1', 'QH2', 'QH3', 'QH4', 'QH5', 'QH6', 'QF1']
function postcodeOf(n: number): string {
  let left = createHash('sha256').update(String(n)).digest().readUInt16BE() % 100
  const at = SHARES.findIndex((share) => {
    left -= share
    return left < 0
  })
  return `${AREAS[at]}1AA`
}

const children = [...Array(220).keys()]
const young = [...Array(120).keys()].map((n) => 1000 + n)
const more = [...Array(80).keys()].map((n) => 2000 + n)
const ref = (n: number) => `C-${n}`
const bornIn = (n: number) => `${2001 + ((n * 7) % 16)}-05-01`

function cared(these: readonly number[], on: string): Files {
  const each = these.map((n) => ({ child: ref(n), on, n }))
  return {
    'care-starts': each.map(({ child }) => ({ child, on })),
    'legal-statuses': each.map(({ child, n }) => ({ child, on, status: n % 3 ? 'C2' : 'V2' })),
    placements: each.map(({ child, n }) => ({ child, on, type: n % 5 ? 'U6' : 'K2', postcode: postcodeOf(n) })),
  }
}

/** Two hundred children in care by December and twenty more by March; leavers, plans and cases; homes. */
const files: Files = {
  services: [{ ref: 'S-1', name: 'Fostering', authority: 'Q10000001', on: '2015-01-04' }],
  children: [
    ...children.map((n) => ({ ref: ref(n), born: bornIn(n), sex: 'F' })),
    ...young.map((n) => ({ ref: ref(n), born: '1998-05-01', sex: 'M' })),
    ...more.map((n) => ({ ref: ref(n), born: '2010-05-01', sex: 'F' })),
  ],
  ...cared(children.slice(0, 200), '2016-03-01'),
  'leaver-statuses': young.map((n) => ({ child: ref(n), on: '2017-05-01', status: 'former relevant' })),
  'leaver-accommodations': young.map((n) => ({
    ...{ ref: `LA-${n}`, child: ref(n), on: '2017-05-01', place: 'U', suitable: n % 9 ? 'yes' : 'no' },
    postcode: postcodeOf(n),
  })),
  'leaver-activities': young.map((n) => ({ child: ref(n), on: '2017-05-01', activity: n % 3 ? 'F2' : 'G5' })),
  'child-protection-plans': more.slice(0, 40).map((n) => ({
    child: ref(n),
    on: '2017-10-01',
    category: n % 4 ? 'neglect' : 'emotional abuse',
    postcode: postcodeOf(n),
  })),
  'children-in-need': more.map((n) => ({ child: ref(n), on: '2017-09-01', postcode: postcodeOf(n) })),
  households: [...Array(90).keys()].map((n) => ({ ref: `H-${n}`, name: `Ash${n}`, postcode: postcodeOf(3000 + n) })),
  approvals: [...Array(90).keys()].map((n) => ({
    household: `H-${n}`,
    on: '2016-01-04',
    places: '2',
    terms: '2 children',
  })),
}

let service: LivedIn
let lead: Visitor
let manager: Visitor
beforeAll(async () => {
  service = await livedIn('2018-01-08', files)
  lead = await service.as('QA lead')
  manager = await service.as('registered manager')
}, 120_000)
afterAll(() => service.close())

const AT = '/board/reports/district-profiles'

async function publish(to: string): Promise<string> {
  const draft = (await lead.get(`${AT}/draft?to=${to}`)).body
  expect(filledIn(draft)).toBeDefined()
  const path = `${(await lead.post(`${AT}/versions`, { to })).headers.location}`
  for (const step of ['approved', 'published'])
    expect((await manager.post(`${path}/step`, { step })).statusCode).toBe(303)
  return path
}
const page = async (path: string) => {
  const answer = await manager.get(path)
  expect([path, answer.statusCode]).toEqual([path, 200])
  return answer.body
}

test('S233: the pack has 72 and 6 charts, each with a table, for anybody and for the board', async () => {
  const path = await publish(DECEMBER)
  const html = await page(`${path}/report.html?twin=public`)
  expect(html.match(/<figure/g)?.length).toBe(72 + 6)
  expect(html.match(/, in numbers<\/caption>/g)?.length).toBe(72 + 6)
  for (const district of DISTRICTS) expect(html.match(new RegExp(`<caption>${district}: `, 'g'))?.length).toBe(12)
  // On a page of the product one place at a time.
  const shown = await page(`${path}?place=Eastmoor`)
  expect(shown.match(/<caption>Eastmoor: /g)?.length).toBe(12)
  expect(shown).not.toContain('<caption>Langstone: ')
}, 120_000)

test('S235 S236: December beside March; a child placed outside the county is out of county, and nobody is dropped', async () => {
  await service.on('2018-04-09')
  await service.bring(cared(children.slice(200), '2018-02-01'))
  manager = await service.as('registered manager')
  lead = await service.as('QA lead')
  const path = await publish(MARCH)
  const words = readable(await page(`${path}?place=The county`))
  const rows =
    /Looked after children by district of placement postcode, in numbers District 31 Dec 2017 31 Mar 2018 (.*?) All 200 220/.exec(
      words,
    )?.[1] ?? ''
  const counted = [
    ...rows.matchAll(
      /(Castle Ashby|Eastmoor|Harrow Vale|Langstone|Mereside|Westbrook|Out of county|Not known) (\d+) (\d+)/g,
    ),
  ]
  expect(counted.map(([, name]) => name)).toEqual([...DISTRICTS, 'Out of county', 'Not known'])
  const outside = (before: number) => children.filter((n) => n < before && postcodeOf(n).startsWith('QF')).length
  expect(counted.at(-2)?.slice(2)).toEqual([String(outside(200)), String(outside(220))])
  for (const at of [2, 3] as const)
    expect(counted.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(at === 2 ? 200 : 220)
  const open = readable(await page(`${path}?twin=public&place=The county`))
  expect(open).toMatch(/Westbrook hidden: fewer than 10 hidden/)
  // Without its counts a share is not printed either.
  expect(open).toMatch(/Care leavers, distribution, in numbers .*Westbrook hidden/)
}, 120_000)

test('nobody’s postcode is printed, and whoever opens no case sees figures alone', async () => {
  const councillor = await service.as('councillor')
  // What is read: tokens and addresses of assets are random, and may look like anything.
  const body = readable((await councillor.get(`${AT}/1?place=Westbrook`)).body)
  expect(body).toContain('Westbrook: ')
  expect(body).not.toMatch(/Q[HF]\d/)
})

test('S234: a report that is drawn says of each hidden count that it is hidden, in its chart too', async () => {
  const open = await page(`${AT}/2/report.html?twin=public`)
  const chart = /<figcaption><b>Care leavers by district of main postcode.*?<\/svg>/s.exec(open)?.[0] ?? ''
  expect(chart).toContain('hidden')
  expect(chart).not.toContain('fewer than')
})
