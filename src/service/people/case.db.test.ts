import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { twoHomes } from '../../../test/support/two-homes'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const NOW = new Date('2026-03-02T10:00:00Z')

let opened: Opened
let app: FastifyInstance
let manager: Visitor
let inspector: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  const files = {
    ...twoHomes,
    'home-inspections': [{ household: 'H-1', worker: 'W-1', on: '2025-03-20' }],
    'carer-reviews': [{ household: 'H-1', on: '2025-02-20' }],
    'tsd-completions': [{ household: 'H-1', on: '2025-01-15', recorded_at: '2025-01-15T16:00:00Z' }],
  }
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
  inspector = await visitor(app, opened.db, { role: 'inspector' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const read = async (who: Visitor, address: string) => readable((await who.get(address)).body)

describe('a case', () => {
  test('speaks of today in the present', async () => {
    const said = await read(manager, '/households/H-1')
    expect(said).toMatch(/What is owed \d+ of \d+ are overdue\. .* met late in the last two years\./)
    for (const words of ['Living here now', 'Who lives here', 'Carer review Regulation: Every year'])
      expect(said).toContain(words)
  })

  test('and of a day gone by in the past', async () => {
    const said = await read(manager, '/households/H-1?at=2026-01-31')
    expect(said).toMatch(/What was owed \d+ of \d+ were overdue\. .* met late in the two years before\./)
    for (const words of ['Living here that day', 'Who lived here']) expect(said).toContain(words)
    const child = await read(manager, '/children/C-1?at=2026-01-31')
    expect(child).toContain('Lived with')
    expect(child).toContain('5 January 2026 to that day')
  })

  test('names whom a duty is about, but a child not on their own page', async () => {
    expect(await read(manager, '/households/H-1')).toContain('Safer caring plan, Marta')
    const child = await read(manager, '/children/C-1')
    expect(child).toContain('Safer caring plan')
    expect(child).not.toContain('Safer caring plan, Marta')
  })

  test('names whom a record is about once, and no code without its words', async () => {
    const said = await read(manager, '/households/H-1')
    expect(said).toContain('Placement Marta. Type of placement: Foster placement')
    expect(await read(manager, '/children/C-1')).toContain(
      'Placement Ashdown household. Type of placement: Foster placement',
    )
  })

  test('says who wrote a thing down, and offers correcting to those who may, from today', async () => {
    const said = await read(manager, '/households/H-1')
    expect(said).toContain('Training standards finished Written down the same day by test. Look or correct')
    for (const other of [
      await read(inspector, '/households/H-1'),
      await read(manager, '/households/H-1?at=2026-01-31'),
    ])
      expect(other).toContain('Training standards finished Written down the same day by test. Look :')
  })
})

test('a record that kept its instant is written down once, not twice', async () => {
  const { id } = await opened.db
    .selectFrom('happening')
    .select('id')
    .where('kind', '=', 'tsd completion')
    .executeTakeFirstOrThrow()
  const said = await read(manager, `/happenings/${id}`)
  expect(said).toContain('Written down by test, 15 January 2025 at 16:00.')
  expect(said).not.toContain('Written down where it came from')
})
