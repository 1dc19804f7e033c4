import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { codeWords, isInUse, notInUse } from '../../happenings'
import * as lists from './index'

const byName = new Map(Object.entries(lists))

function codeOf(list: string, code: string) {
  const found = byName.get(list)?.find((each) => each.code === code)
  if (!found) throw new Error(`${list} has no ${code}`)
  return found
}

describe.each(Object.entries(lists))('%s', (_, list) => {
  test('says each code once, with a meaning, and ends none before it began', () => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    for (const { means, from, to } of list) expect([means.length > 2, !from || !to || from <= to]).toEqual([true, true])
  })
})

test.each([
  ['PLACEMENT', 'P2', '2023-10-28', true],
  ['PLACEMENT', 'P2', '2023-10-29', false],
  ['PLACEMENT', 'K3', '2023-10-27', false],
  ['PLACEMENT', 'K3', '2023-10-28', true],
  ['PLACEMENT', 'Z1', '2025-03-31', true],
  ['PLACEMENT', 'Z1', '2025-04-01', false],
  ['PLACEMENT', 'Z14', '2025-03-31', false],
  ['PLACEMENT', 'U6', '2011-04-01', true],
  ['REASON_CEASED', 'E44', '2018-03-31', true],
  ['REASON_CEASED', 'E45', '2018-03-31', false],
  ['SEX', '2', '2024-04-01', false],
  ['SEX', 'F', '2024-04-01', true],
] as const)('%s %s on %s: %s', (list, code, day, inUse) => {
  expect(isInUse(codeOf(list, code), plainDate(day))).toBe(inUse)
})

test('a code that was not in use says when it is, and what to do', () => {
  expect(notInUse(codeOf('PLACEMENT', 'K3'), plainDate('2023-10-01'))).toBe(
    'Supported accommodation (K3) is in use from 28 October 2023, not on 1 October 2023. Choose a code that was in use on that day.',
  )
  expect(notInUse(codeOf('PLACEMENT', 'P2'), plainDate('2024-02-29'))).toContain('in use up to 28 October 2023, not on')
})

test('a code is shown with its meaning', () => {
  expect(codeWords(codeOf('PARTICIPATION', 'PN1'))).toBe('Attended and spoke (PN1)')
})
