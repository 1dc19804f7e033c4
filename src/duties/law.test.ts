import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { serviceVocabulary } from '../service'
import { checkExample, checkExamples, checkWorked } from './check-examples'
import { compileLaw } from './compile'
import { type ReadLaw, readLawFolder } from './read-law'

const files = readLawFolder('law')
const law = compileLaw(serviceVocabulary, files)

describe.each(files)('$law.id', (file) => {
  test.each(file.law.examples.map((example, index) => [example.case, index] as const))('%s', (_, index) => {
    expect(checkExample(serviceVocabulary, law, file, index)).toBeNull()
  })

  test.each((file.law.worked ?? []).map((example, index) => [example.case, index] as const))('%s', (_, index) => {
    expect(checkWorked(file, index)).toBeNull()
  })

  test('is checked again in time, and its versions follow one another', () => {
    const { checked, versions } = file.law
    expect(checked['again by'] > checked.on).toBe(true)
    const days = versions.flatMap((version) => [version.from, ...(version.to ? [version.to] : [])])
    expect(days).toEqual([...days].sort())
    expect(days.map(plainDate)).toHaveLength(days.length)
  })

  test('points at nothing that its reader cannot find', () => {
    expect(file.law.versions.map(({ reading }) => reading).join(' ')).not.toMatch(/conflict \d/)
  })
})

describe('an example that fails', () => {
  const [file] = files.filter((each) => each.law.id === 'fc-unannounced-12m')
  if (!file) throw new Error('fc-unannounced-12m is not there')
  const [first, ...others] = file.law.examples
  if (!first) throw new Error('fc-unannounced-12m has no example')
  const changed = (example: Partial<typeof first>): ReadLaw => ({
    ...file,
    law: { ...file.law, examples: [{ ...first, ...example }, ...others] },
  })

  test.each([
    [
      'another answer',
      { expect: [] },
      'expected nothing; the engine answers (opened 2025-01-10, due 2026-01-10, met 2025-12-01, met in time) (opened 2025-12-01, due 2026-12-01, due)',
    ],
    [
      'a kind that is not there',
      { happened: [{ what: 'visitation', on: plainDate('2025-01-10') }] },
      'an example names the kind visitation, which does not exist',
    ],
    [
      'a fact that its kind has not',
      { happened: [{ what: 'approval', on: plainDate('2025-01-10'), colour: 'blue' }] },
      'approval has no colour',
    ],
  ])('for %s says in which file and line, and why', (_, example, why) => {
    const faults = checkExamples(serviceVocabulary, law, [changed(example)])
    expect(faults).toEqual([{ where: `law/${file.file}:${file.line(['examples', 0])}`, case: first.case, why }])
  })

  test('of a sum says what comes out instead', () => {
    const fund = files.filter((each) => each.law.id === 'asf-match')
    const [given] = fund.flatMap((each) => each.law.worked ?? [])
    const wrong = fund.map((each) => ({
      ...each,
      law: { ...each.law, worked: [{ case: 'Half of it all', given: given?.given ?? {}, gives: { fund: '7000.00' } }] },
    }))
    expect(checkExamples(serviceVocabulary, law, wrong).map(({ why }) => why)).toEqual([
      'expected fund 7000.00; the sum gives fund 9500.00, council 4500.00',
    ])
  })
})
