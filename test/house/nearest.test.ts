import { expect, test } from 'vitest'
import { NAMING_NOBODY } from '../../src/spans'
import { house } from '../support/house'

test('the own spans of homes, children and workers name nobody, and a child is placed with a home: so is the nearest found', () => {
  const begun = house.words.kinds.flatMap(({ name, about, effects }) =>
    effects.flatMap((effect) => (effect.does === 'begins' ? [{ name, about, effect }] : [])),
  )
  for (const kind of NAMING_NOBODY)
    expect(
      begun.filter(({ effect }) => effect.span === kind && effect.with),
      kind,
    ).toEqual([])
  const placed = begun.filter(({ effect }) => effect.span === 'placed')
  expect(placed.map(({ about, effect }) => about[effect.with ?? '']?.kinds)).toEqual([['household']])
})
