import { describe, expect, test } from 'vitest'
import { compileLaw, readLawFolder } from '../../src/duties'
import { serviceVocabulary } from '../../src/service'
import { type Case, readCases, readReadings, readSums, sections } from './cases'
import { castOf, tell } from './tell'
import { WORDINGS } from './words'
import { added, alike, expected, work } from './work'

// Cases worked by hand from the reference by an independent reader who had seen neither law files nor engine. What they
// expect is never bent to what we answer: where we read the law otherwise, readings.yaml says so, and is held to as well.
const nameOf = (each: { rule: string; case: string }): string => `${each.rule}: ${each.case}`
const law = compileLaw(serviceVocabulary, readLawFolder('law'))
const readings = new Map(readReadings().map((reading) => [nameOf(reading), reading]))
const named = sections().flatMap((section) =>
  section in WORDINGS ? readCases(section).map((each) => [nameOf(each), section, each] as const) : [],
)

const wordingOf = (section: string) => {
  const wording = WORDINGS[section]
  if (!wording) throw new Error(`there are no words for ${section}`)
  return wording
}
const ours = (section: string, theCase: Case) =>
  alike(work(serviceVocabulary, law, wordingOf(section), theCase), theCase)

describe('the calendar', () => {
  test.each(readSums().map((sum) => [sum.case, sum] as const))('%s', (_, sum) => {
    expect(added(sum)).toBe(sum.gives)
  })
})

describe.each(sections().filter((section) => section in WORDINGS))('cases of %s', (section) => {
  const own = named.filter(([name, of]) => of === section && !readings.has(name))
  test.each(own)('%s', (_, __, theCase) => {
    expect(ours(section, theCase)).toEqual(expected(theCase.expect))
  })

  const read = named.filter(([name, of]) => of === section && readings.get(name)?.ours)
  if (read.length > 0)
    test.each(read)('read otherwise: %s', (name, __, theCase) => {
      const answer = ours(section, theCase)
      expect(answer).toEqual(readings.get(name)?.ours)
      expect(answer).not.toEqual(expected(theCase.expect))
    })

  // A story that is told of nobody would owe nothing, whatever the law says.
  const nothing = named.filter(([, of, { expect }]) => of === section && expect.length === 0)
  if (nothing.length > 0)
    test.each(nothing)('is told of somebody it could be owed about: %s', (_, __, theCase) => {
      const cast = castOf(serviceVocabulary, tell(serviceVocabulary, wordingOf(section), theCase))
      expect(cast).toContain(law.rules.get(theCase.rule)?.for)
    })
})

test('every reading is of a case there is, and no case has two names', () => {
  const names = named.map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect([...readings.keys()].filter((name) => !names.includes(name))).toEqual([])
})
