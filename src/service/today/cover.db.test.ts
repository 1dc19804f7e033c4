import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

/** Tom of South is away from 16 November and expected back on the 30th; Nadia of North stands in. Pia stood in for Ravi, who is back. */
const NOW = new Date('2026-11-22T10:00:00Z')
const files: Files = {
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Salter', team: 'South' },
    { ref: 'W-3', name: 'Ravi Lund', team: 'South' },
    { ref: 'W-4', name: 'Pia Holt', team: 'South' },
  ],
  households: ['H-1', 'H-2', 'H-3'].map((ref) => ({ ref, name: `Ashwell${ref}`, cohort: 'mainstream' })),
  approvals: ['H-1', 'H-2', 'H-3'].map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: [
    { household: 'H-1', worker: 'W-1', team: 'North', on: '2025-12-01' },
    { household: 'H-2', worker: 'W-2', team: 'South', on: '2025-12-01' },
    { household: 'H-3', worker: 'W-3', team: 'South', on: '2025-12-01' },
  ],
  children: [{ ref: 'C-2', name: 'Marta', born: '2021-05-04', sex: 'female' }],
  'care-starts': [{ child: 'C-2', on: '2025-12-19' }],
  placements: [{ ref: 'P-2', child: 'C-2', household: 'H-2', on: '2026-01-05', type: 'U6', until_18: '' }],
  'carer-reviews': ['H-1', 'H-2', 'H-3'].map((household) => ({ household, on: '2025-01-09' })),
  employments: [{ worker: 'W-2', on: '2025-12-01', role: 'supervising social worker' }],
  'staff-absences': [
    { worker: 'W-2', cover: 'W-1', on: '2026-11-16', reason: 'sickness', back_on: '2026-11-30' },
    { worker: 'W-3', cover: 'W-4', on: '2026-11-02', reason: 'annual leave', back_on: '' },
    { worker: 'W-4', cover: 'W-3', on: '2026-11-20', reason: 'training', back_on: '' },
  ],
  'staff-returns': [{ worker: 'W-3', on: '2026-11-22' }],
}

let opened: Opened
let now = NOW
let close: () => Promise<void>
let enter: (terms: Parameters<typeof visitor>[2]) => Promise<Visitor>
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now, today: londonDay(now) })
  const app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  enter = (terms) => visitor(app, opened.db, terms, now)
  close = async () => {
    await app.close()
    await opened.close()
  }
})
afterAll(() => close())

const nadia = () => enter({ role: 'supervising social worker', worker: 'W-1' })
const read = async (who: Visitor, address: string) => readable((await who.get(address)).body)
const answers = async (who: Visitor, addresses: readonly string[]) =>
  Promise.all(addresses.map(async (address) => (await who.get(address)).statusCode))
const CASES = ['/households/H-2', '/children/C-2', '/records/placement/P-2']

/** Does something on another day, and comes back. */
async function onDay<T>(days: number, act: () => Promise<T>): Promise<T> {
  now = new Date(NOW.getTime() + days * 86_400_000)
  try {
    return await act()
  } finally {
    now = NOW
  }
}

describe('whoever stands in', () => {
  test('sees the work of a colleague apart from their own, until when, and never why', async () => {
    const said = await read(await nadia(), '/')
    expect(said).toContain('Covering for Tom Salter until 30 November 2026')
    expect(said).toContain('AshwellH-2 household')
    expect(said).toContain('Your household')
    expect(said).not.toMatch(/sick|W-3|AshwellH-3/i)
  })

  test('sees as many as the list behind the count has', async () => {
    const who = await nadia()
    const { body } = await who.get('/')
    const count = Number(
      /Covering for Tom Salter until 30 November 2026 <span class="los-muted">(\d+)</.exec(body)?.[1],
    )
    const behind = (await who.get('/?whose=worker%3AW-2')).body
    const stakes = [...behind.matchAll(/<h2 id="stake-[^>]*>[^<]*<span class="los-muted">(\d+)</g)]
    expect(count).toBeGreaterThan(0)
    expect(stakes.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(count)
  })

  test('opens those cases while it lasts, and every reading is in the journal', async () => {
    const who = await nadia()
    expect(await answers(who, CASES)).toEqual([200, 200, 200])
    const { rows } = await opened.db.transaction().execute(async (trx) => ({
      rows: await trx
        .selectFrom('journal')
        .select(['did', 'about'])
        .where('who', '=', `account ${who.accountId}`)
        .execute(),
    }))
    expect(rows).toContainEqual({ did: 'read a household', about: 'H-2' })
  })

  test('may record there', async () => {
    expect((await (await nadia()).get('/record/supervising-visit?household=H-2')).statusCode).toBe(200)
  })

  test.each([
    ['the last day', 7, 200],
    ['the day it ends', 8, 404],
  ])('%s', async (_, days, status) => {
    await onDay(days, async () => {
      const who = await nadia()
      expect(await answers(who, CASES)).toEqual(CASES.map(() => status))
      expect((await read(who, '/')).includes('Covering for Tom Salter')).toBe(status === 200)
    })
  })

  test('and of somebody who is back, from that day, sees nothing', async () => {
    const pia = await enter({ role: 'supervising social worker', worker: 'W-4' })
    expect(await answers(pia, ['/households/H-3'])).toEqual([404])
    expect(await read(pia, '/')).not.toContain('Covering for')
  })

  test('learns nothing that is owed about the colleague, and counts no figure of theirs as their own', async () => {
    const who = await nadia()
    const owed = await opened.db
      .selectFrom('duty')
      .innerJoin('subject', 'subject.id', 'duty.subject_id')
      .select('rule')
      .where('ref', '=', 'W-2')
      .where('met', 'is', null)
      .execute()
    expect(owed.length).toBeGreaterThan(0)
    expect(await read(who, '/?whose=worker%3AW-2')).not.toContain('Tom Salter : open since')
    expect(await read(who, '/register')).toContain('1 household of yours is on the register')
    expect(await read(who, '/figures/M001')).toContain('Your 1 household')
  })
})

test('nobody else sees more for it', async () => {
  const tom = await enter({ role: 'supervising social worker', worker: 'W-2' })
  expect(await answers(tom, ['/households/H-1', '/households/H-2'])).toEqual([404, 200])
  const north = await enter({ role: 'team manager', team: 'North' })
  expect(await answers(north, ['/households/H-2'])).toEqual([404])
})

test('an absence with no day of return lasts until somebody is back', async () => {
  const ravi = await enter({ role: 'supervising social worker', worker: 'W-3' })
  expect(await read(ravi, '/')).toContain('Covering for Pia Holt until they are back')
})
