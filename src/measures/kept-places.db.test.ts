import { afterAll, beforeAll, expect, test } from 'vitest'
import { child, type FigureWorld, figureWorld, start } from '../../test/support/figure-world'
import { house } from '../../test/support/house'
import { plainDate } from '../calendar'
import { keepPlaces } from '../places'
import { measureOf } from './catalogue'
import { answersOn } from './kept.store'

let world: FigureWorld
beforeAll(async () => {
  world = await figureWorld()
})
afterAll(() => world.close())

test('a directory of postcodes loaded after a figure was kept is asked where children live', async () => {
  await world.given({
    services: [{ ref: 'S-1', name: 'Service', authority: 'E10000034' }],
    children: [child(1)],
    'care-starts': [start(1, '2025-01-01')],
    placements: [{ child: 'C-1', on: '2025-01-01', type: 'U6', postcode: 'ZZ99 9ZZ' }],
  })
  const day = plainDate('2025-02-28')
  const measures = [measureOf('M109')].filter((measure) => measure !== undefined)
  const asked = async () => (await answersOn(world.db, house.law, measures, [day])).get(day)?.get('M109')?.why
  expect(await asked()).toEqual({ unknown: 1 })
  await keepPlaces(world.db, [{ postcode: 'ZZ99 9ZZ', district: 'E07000237', easting: 384_000, northing: 255_000 }])
  expect(await asked()).toEqual({ inside: 1 })
})
