import { expect, test } from 'vitest'
import { readPrinted } from '.'

const table = {
  id: 'visits',
  title: 'Visits',
  source: { publication: 'A council’s pack', date: '2026-03' },
  columns: [{ key: 'n', label: 'Number', type: 'count' }],
  rows: [{ n: 3 }],
}

test('a table is read from data', () => {
  expect(readPrinted(table)).toMatchObject({ id: 'visits', publication: 'A council’s pack', sentences: [] })
})

test.each([
  { case: 'no table', data: 'visits' },
  { case: 'no rows', data: { ...table, rows: undefined } },
  { case: 'a row that is none', data: { ...table, rows: [3] } },
  { case: 'a column of an unknown type', data: { ...table, columns: [{ key: 'n', label: 'Number', type: 'colour' }] } },
  { case: 'no date', data: { ...table, source: { publication: 'A council’s pack' } } },
])('$case is refused in words', ({ data }) => expect(() => readPrinted(data)).toThrow(RangeError))
