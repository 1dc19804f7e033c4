import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { londonDay } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { MEASURES } from '../../src/measures'
import { allRoutes } from '../../src/routes'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from '../support/database'
import { fileText } from '../support/file-text'
import { type Files, land } from '../support/files'
import { house } from '../support/house'
import { twoHomes } from '../support/two-homes'
import { type Visitor, visitor } from '../support/visitor'
import { whoMay } from './may'

const NOW = new Date('2026-03-02T10:00:00Z')
const files: Files = {
  ...twoHomes,
  carers: [{ ref: 'F-1', household: 'H-1', name: 'Marian Quillfeather', born: '1970-05-01', sex: 'female' }],
  'household-members': [
    { ref: 'M-1', household: 'H-1', name: 'Ivo', born: '2001-02-03', relationship: 'son', on: '2024-02-29' },
  ],
  'notifiable-events': [{ ref: 'E-1', household: 'H-1', on: '2026-02-20', event: 'child missing' }],
}
/** Whoever the service knows, by name and by reference. */
const PERSONAL = /Ashdown|Whitlock|Marta|Quillfeather|Ivo|Worker of|\b[HCFMPWE]-\d\b/

let opened: Opened
let app: FastifyInstance
let councillor: Visitor
let manager: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  councillor = await visitor(app, opened.db, { role: 'councillor' }, NOW)
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

/** Every address that answers with a file, for every measure where it is of one. */
const addresses = allRoutes(house)
  .filter(({ method, path }) => method === 'GET' && /\.(csv|xlsx|ods)$/.test(path))
  // Those of a report are walked where one is published: src/service/publishing/publishing.db.test.ts.
  .filter(({ path }) => !path.startsWith('/imports') && !path.startsWith('/board/reports'))
  .flatMap(({ path }) =>
    (path.includes(':id') ? MEASURES.map(({ id }) => path.replace(':id', id)) : [path]).map((address) => ({
      address,
      open: whoMay[`GET ${path}`]?.includes('councillor') ?? false,
    })),
  )

const taken = async (who: Visitor, address: string) => {
  const { statusCode, rawPayload } = await who.get(address)
  return { statusCode, text: fileText(rawPayload) }
}

describe('S158: a councillor takes away every file that is open to them', () => {
  test('which are the table and the months of every figure, in three formats', () => {
    expect(addresses.filter(({ open }) => open)).toHaveLength(3 + 3 * MEASURES.length)
  })

  test.each(addresses.filter(({ open }) => open))('$address names nobody', async ({ address }) => {
    for (const looking of ['', '?at=2026-01-31', '?by=worker&in=W-1&why=late']) {
      const { statusCode, text } = await taken(councillor, `${address}${looking}`)
      expect([statusCode, PERSONAL.exec(text)?.[0]]).toEqual([200, undefined])
      expect(text.length).toBeGreaterThan(50)
    }
  })

  test.each(addresses.filter(({ open }) => !open))('and not $address', async ({ address }) => {
    expect((await councillor.get(address)).statusCode).toBe(403)
  })

  test('where there is a name the check finds it', async () => {
    for (const address of ['/register.csv', '/register.xlsx', '/register.ods', '/figures/M002/rows.csv'])
      expect([address, PERSONAL.test((await taken(manager, address)).text)]).toEqual([address, true])
  })
})
