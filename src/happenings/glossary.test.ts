import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { glossaryLines, withKinds } from './glossary'

const glossary = readFileSync('docs/glossary.md', 'utf8')

test('the glossary says of every kind what its declaration says', () => {
  expect(glossary).toBe(withKinds(glossary, house.words))
})

test('every kind has one line', () => {
  const lines = glossaryLines(house.words).filter((line) => line.startsWith('- '))
  expect(lines.map((line) => /\*\*(.+?)\*\*/.exec(line)?.[1]).sort()).toEqual([...house.words.byName.keys()].sort())
})

test('a glossary without its markers is not written over', () => {
  expect(() => withKinds('# Glossary\n', house.words)).toThrow('markers')
})
