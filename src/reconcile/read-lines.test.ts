import { describe, expect, test } from 'vitest'
import { printedFromLines, readAgainst } from '.'

const facts = { id: 'pasted', title: 'Visits', publication: 'A pack', date: '2026-03', sentences: [] }
const read = (lines: string) =>
  printedFromLines(
    lines.split('\n').map((line) => line.split('|')),
    facts,
  )

describe('columns are told by their cells', () => {
  test.each([
    { head: 'Children', cells: '12|1,204|-', type: 'count', first: 12 },
    { head: 'Share', cells: '12%|9.5%|', type: 'percent', first: 12 },
    { head: 'In time %', cells: '12|9.5|n/a', type: 'percent', first: 12 },
    { head: 'Score', cells: '13.2|14', type: 'number', first: 13.2 },
    { head: 'Mar-26', cells: '97 (14%)|12%', type: 'cell', first: { printed: '97 (14%)', value: 97, unit: 'count' } },
    { head: 'Team', cells: 'North|7', type: 'text', first: 'North' },
  ])('$head', ({ head, cells, type, first }) => {
    const { columns, rows } = read(
      `Row|${head}\n${cells
        .split('|')
        .map((cell, at) => `r${at}|${cell}`)
        .join('\n')}`,
    )
    expect(columns[1]).toMatchObject({ label: head, type })
    expect(rows[0]?.c2).toEqual(first)
  })
})

test.each(['', '-', '–', '..', 'c', 'x', 'n/a'])('“%s” is not available, which is not nought', (cell) => {
  expect(read(`Row|Children\na|${cell}\nb|3`).rows[0]?.c2).toBeNull()
})

test('what is pasted is checked like any table', () => {
  const found = readAgainst([read('Team|Visits\nNorth|12\nSouth|11\nTotal|24')])
  expect(found.map(({ says }) => says)).toEqual(['The rows of Visits add up to 23, and the total printed is 24.'])
})

test('a line of heads alone is no table', () => expect(() => read('Team|Visits')).toThrow(RangeError))
