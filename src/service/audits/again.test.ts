import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { compare, type Scored } from './again'
import type { Answered } from './answers.store'
import type { AuditRow } from './programme.store'

const audit = (grade: string | null): AuditRow => ({
  ...{ id: 1, ref: 'AU-1', on_day: plainDate('2026-04-01'), facts: {}, household: null, child: null, lead: null },
  ...{ peer: null, tool: null, round: null, raised: null, repeats: null, finished: [], checked: null, replaced: null },
  moderated: grade ? { on: plainDate('2026-04-20'), grade } : null,
})
const found = (domain: string, word: string): Answered => ({
  ...{ worker: 'M-1', by: 'account 1', question: null, shownBy: null },
  domain,
  found: word,
})
const scored = (grade: string | null, ...findings: Answered[]): Scored => ({
  audit: audit(grade),
  findings,
  grades: [],
})

describe('an audit done again', () => {
  test('has first and second scores side by side, each with its counts', () => {
    const first = scored('inadequate', found('Voice', 'not met'), found('Voice', 'met'), found('Matching', 'met'))
    const second = scored('good', found('Voice', 'met'), found('Voice', 'met'))
    expect(compare(first, second)).toEqual([
      { what: 'Grade', first: 'inadequate', second: 'good' },
      { what: 'Voice', first: '1 of 2 met', second: '2 of 2 met' },
      { what: 'Matching', first: '1 of 1 met', second: 'not known' },
    ])
  })

  test('what does not apply is in no count, and no answer is not none met', () => {
    const first = scored(null, found('Voice', 'does not apply'))
    expect(compare(first, scored('good'))).toEqual([
      { what: 'Grade', first: 'none yet', second: 'good' },
      { what: 'Voice', first: 'not known', second: 'not known' },
    ])
  })
})
