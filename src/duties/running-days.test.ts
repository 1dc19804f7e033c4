import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTerm, type DayNumber, ENDLESS, ENGLAND, plainDate, type Term, toNumber } from '../calendar'
import type { Span } from '../spans'
import { daysOver } from './running-days'

const FIRST = toNumber(plainDate('2023-11-01'))
const span = (from: DayNumber, days: number): Span => ({
  ...{ name: 'short break', key: '', subject: 1, with: null, itself: null },
  ...{ from, until: from + days, began: from, value: {} },
})

const terms: readonly Term[] = [
  { n: 12, unit: 'months' },
  { n: 1, unit: 'months' },
  { n: 1, unit: 'years' },
  { n: 5, unit: 'weeks' },
  { n: 30, unit: 'days' },
  { n: 20, unit: 'working days' },
]

test('days too many are those that a count of each day finds too many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 120 })), { maxLength: 8 }),
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom(...terms),
      (runs, most, term) => {
        const spans = runs.map(([from, days]) => span(FIRST + from, days))
        const held = new Set(
          spans.flatMap(({ from, until }) => Array.from({ length: until - from }, (_, n) => from + n)),
        )
        const isOver = (day: DayNumber) =>
          [...held].filter((each) => each <= day && day < addTerm(each, term)).length > most
        const over = daysOver(spans, most, term, ENGLAND)
        for (let day = FIRST; day < FIRST + 1400; day += 3)
          expect([day, over.some(({ from, until }) => from <= day && day < until)]).toEqual([day, isOver(day)])
      },
    ),
    { numRuns: 40 },
  )
})

test('it holds again never while a run that made it too many goes on', () => {
  const open = { ...span(FIRST, 1), until: ENDLESS }
  expect(daysOver([open], 75, { n: 12, unit: 'months' }, ENGLAND)).toEqual([{ from: FIRST + 75, until: ENDLESS }])
})
