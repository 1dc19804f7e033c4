import { afterAll, beforeAll, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../../test/support/figure-world'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import { type Report, tiesIn } from '../../reports'
import { DECLARED } from './declared'
import { readReport } from './read-report'
import { SUMS } from './sums'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())

test('a service in which much is not known: each report ties, and says of whom something is unknown', async () => {
  const leaving = { on: '2025-02-01', status: 'former relevant' }
  await world.given({
    children: [child(1), child(2), child(3, { born: '2006-05-01' }), child(4, { born: '' })],
    'care-starts': [start(1, '2025-01-10'), start(2, '2025-02-10')],
    'leaver-statuses': [3, 4].map((n) => ({ ...leaving, child: `C-${n}` })),
    'looked-after-reviews': [{ child: 'C-1', on: '2025-03-10' }],
  })
  const asked = {
    to: plainDate('2025-03-31'),
    knownAt: null,
    now: new Date('2025-04-02T09:00:00Z'),
    service: 'Ashcombe Fostering',
    rows: false,
  }
  const told = new Map<string, Report>()
  for (const declared of DECLARED) told.set(declared.name, (await readReport(house, world.db, declared, asked)).report)
  const ties = [...told].flatMap(([name, report]) => tiesIn(report, SUMS).map((tie) => ({ name, ...tie })))
  expect(ties.flatMap(({ name, off }) => off.map((each) => `${name}: ${each}`))).toEqual([])
  expect(ties.flatMap(({ unknown }) => unknown)).toEqual([
    expect.stringMatching(/^Counted in .*\(M130\) and, as unknown, .*: 1 on 28 February 2025, 1 on 31 March 2025\.$/),
  ])
})
