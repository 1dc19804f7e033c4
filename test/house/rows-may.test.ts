import { expect, test } from 'vitest'
import { kindsOfRule } from '../../src/duties'
import { MEASURES, type Measure } from '../../src/measures'
import { rulesOf, workedOutBy } from '../../src/measures/rules'
import { house } from '../support/house'

/** Figures that look at an audit’s result or findings and tell nothing of a draft. */
const NOT_OF_DRAFTS: Readonly<Record<string, string>> = {
  M064: 'of moderated audits alone',
  M065: 'of moderated audits alone',
  M071: 'that a result is recorded, not which',
  M073: 'that a result is recorded, not which',
}

/** The kinds that a figure’s words follow from: what its rows are, what is told beside them, and what its rules look at. */
function kindsOf(measure: Measure): string[] {
  const { form } = measure
  const rules = [...rulesOf(measure), ...workedOutBy(measure)].flatMap((id) => house.law.rules.get(id) ?? [])
  if (form.is !== 'sorted') return rules.flatMap(kindsOfRule)
  const source = 'happening' in form.of ? [form.of.happening] : []
  return [...source, ...(form.beside ?? []), ...(form.standing ?? []), ...rules.flatMap(kindsOfRule)]
}

test('whoever opens the rows of a figure may read all that they follow from', () => {
  const told = MEASURES.flatMap((measure) =>
    kindsOf(measure).flatMap((kind) => {
      const read = house.words.byName.get(kind)?.may.read
      const is = read === undefined || read === 'read cases' || read === 'see figures' || read === measure.rowsMay
      return is || NOT_OF_DRAFTS[measure.id] ? [] : [`${measure.id} follows from ${kind}, which is read with ${read}`]
    }),
  )
  expect(told).toEqual([])
})
