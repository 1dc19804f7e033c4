import { expect, test } from 'vitest'
import { figureWord, type Holder, isAway, POST_WORDS, type PostWord, postWord } from './posts'

const own: Holder = { sure: true, basis: 'contract of service', away: false }
const agency: Holder = { ...own, basis: 'agency' }
const away = (holder: Holder): Holder => ({ ...holder, away: true })
const unsaid: Holder = { ...own, basis: null }
const unsure: Holder = { ...own, sure: false }

test.each<[string, Holder[], string]>([
  ['nobody', [], 'vacant'],
  ['one of our own', [own], 'filled'],
  ['a volunteer', [{ ...own, basis: 'volunteer' }], 'filled'],
  ['an agency worker', [agency], 'agency'],
  ['an agency worker who is ill', [away(agency)], 'agency'],
  ['somebody whose basis was not said', [unsaid], 'unknown'],
  ['somebody whose last record names no post', [unsure], 'unknown'],
  ['two who share it', [own, own], 'filled'],
  ['one of our own and an agency worker', [own, agency], 'filled'],
  ['one of our own, and one of whom it is not said', [own, unsaid], 'filled'],
  ['an agency worker, and one who may have left the post', [agency, unsure], 'unknown'],
  ['one of our own who is away', [away(own)], 'holder away'],
  ['one of our own who is away, and an agency worker', [away(own), agency], 'agency while the holder is away'],
  ['one of our own who is away, and another who stands in', [away(own), own], 'filled'],
  ['one who is away and whose basis was not said', [away(unsaid)], 'unknown'],
])('held by %s', (_, holders, word) => {
  expect(postWord(holders)).toBe(word)
})

test.each<[PostWord, string]>([
  ['holder away', 'filled'],
  ['agency while the holder is away', 'agency'],
  ['vacant', 'vacant'],
  ['unknown', 'unknown'],
])('%s is told in a figure as %s', (word, told) => {
  expect(figureWord(word)).toBe(told)
  expect(Object.keys(POST_WORDS)).toContain(told)
})

test.each<[string | null, boolean]>([
  ['sickness', true],
  ['parental leave', true],
  ['secondment', true],
  [null, true],
  ['annual leave', false],
  ['training', false],
])('away for %s', (reason, is) => {
  expect(isAway({ reason })).toBe(is)
  expect(isAway(undefined)).toBe(false)
})
