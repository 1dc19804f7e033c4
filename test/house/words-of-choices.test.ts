import { expect, test } from 'vitest'
import { columnsOf } from '../../src/happenings'
import { isCommon, measureOf, wordsOf } from '../../src/measures'
import { house } from '../support/house'

/** What a record offers to choose from, and the words by which a figure counts it: figures may not ask the forms. */
test.each([
  ['M162', 'looked after review', 'venue', []],
  ['M172', 'dispute', 'theme', []],
  ['M196', 'camhs appointment', 'outcome', []],
  ['M197', 'camhs appointment', 'outcome', []],
  ['M214', 'employment ending', 'reason', []],
  ['M228', 'support fund application', 'therapy_type', ['specialist assessment']],
  ['M229', 'personal education plan', 'quality', []],
])('%s has a word for each choice of %s %s', (id, kind, fact, more) => {
  const [measure, declared] = [measureOf(id), house.words.byName.get(kind)]
  if (!measure || !declared) throw new Error(`no ${id} or ${kind}`)
  const choices = columnsOf(declared).find(({ name }) => name === fact)?.values ?? []
  expect(choices.length).toBeGreaterThan(1)
  const words = wordsOf(measure).filter((word) => !isCommon(word))
  expect([...words].sort()).toEqual([...choices, ...more].sort())
})
