import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { serviceVocabulary } from '../service'
import { compileLaw } from './compile'
import { workExample } from './examples'
import { readLawFolder } from './read-law'

const files = readLawFolder('law')
const law = compileLaw(serviceVocabulary, files)

describe.each(files)('$law.id', ({ law: file }) => {
  test.each(file.examples)('$case', (example) => {
    const rule = law.rules.get(file.id)
    if (!rule) throw new Error(`${file.id} was not compiled`)
    const expected = example.expect.map((row) => ({ met: null, closed: null, subject: undefined, ...row }))

    const { answers } = workExample(serviceVocabulary, law, rule, example)

    expect(answers.map((answer, index) => ({ ...answer, subject: expected[index]?.subject ? answer.subject : undefined }))).toEqual(expected)
  })

  test('is checked again in time, and its versions follow one another', () => {
    expect(file.checked['again by'] > file.checked.on).toBe(true)
    const days = file.versions.flatMap((version) => [version.from, ...(version.to ? [version.to] : [])])
    expect(days).toEqual([...days].sort())
    expect(days.map(plainDate)).toHaveLength(days.length)
  })
})
