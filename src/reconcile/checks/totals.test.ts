import { describe, expect, test } from 'vitest'
import { type Finding, type Printed, printedFromLines, readAgainst } from '..'

const facts = { id: 'table', title: 'Children', publication: 'A pack', date: '2026-03', sentences: [] }
const printed = (text: string, more: Partial<typeof facts> = {}): Printed =>
  printedFromLines(
    text
      .trim()
      .split('\n')
      .map((line) => line.split('|')),
    { ...facts, ...more },
  )
const found = (...tables: readonly Printed[]): Finding[] =>
  readAgainst(tables).filter(({ kind }) => kind === 'contradiction')

const SUBTOTALS = `
Placement|Children
Foster care|210
Relatives|34
Total fostered|244
Residential|31
Secure|2
Total|277
`
const RUNNING = `
Placement|Children
Foster care|210
Relatives|34
Sub-total|244
Residential|31
Secure|2
Sub-total|33
Total|277
`

describe('a row called Total', () => {
  test.each([
    { case: 'of all rows above, a total among them', text: SUBTOTALS },
    { case: 'of the totals above', text: RUNNING },
    {
      case: 'of the rows since the one before',
      text: RUNNING.replace('Total|277', 'Total|277\nBoys|130\nGirls|147\nTotal|277'),
    },
    {
      case: 'with parts told beneath a row',
      text: 'Placement|Children\nFoster|210\nof which agency|91\nOther|34\nTotal|244',
    },
    {
      case: 'of a row that is called a total itself',
      text: 'Placement|Children\nFoster (total)|210\nincluding agency|91\nOther|34\nTotal|244',
    },
    {
      case: 'that stands above its rows',
      text: 'Placement|Children\nTotal number of children|274\nIn county|110\nOut of county|164\nAlone|37',
    },
    { case: 'of something that the rows are not', text: 'Reviews|March\nIn time|25\nLate|9\nTotal children|31' },
  ])('is left alone: $case', ({ text }) => expect(found(printed(text))).toEqual([]))

  test.each([
    { case: 'of all rows', text: SUBTOTALS.replace('277', '279'), of: 'Total: c2' },
    { case: 'of a month', text: RUNNING.replace('33', '35'), of: 'Sub-total: c2' },
    {
      case: 'of something, that holds in another column',
      text: 'Venue|March|April\nHome|59|65\nSchool|68|50\nTotal number of reviews|127|116',
      of: 'Total number of reviews: c3',
    },
  ])('is told where it does not add up: $case', ({ text, of }) => {
    expect(found(printed(text)).map(({ check, where }) => [check, where])).toContainEqual(['parts and total', of])
  })
})

test('0% has no largest base', () => {
  const text = 'Band|Children\nSoon|90 (78%)\nLater|14 (12%)\nLate|10 (0%)\nNever|2 (2%)\nAll|116 (100%)'
  const [told] = found(printed(text)).filter(({ check }) => check === 'share of a base')
  expect(told?.says).toContain('0% needs a base over 1000.')
})

describe('columns are found by what they are called', () => {
  test('what was resolved for a meeting and is not on its agenda', () => {
    const agenda = printed('Subject|Page\nMinutes|1\nFostering|4', { id: 'agenda', title: 'Agenda, 12 March 2026' })
    const resolved = printed(
      'Resolved|Meeting\nExemption from council tax|March meeting\nFostering figures|March meeting',
      {
        ...{ id: 'resolved', title: 'Resolutions of 8 January' },
      },
    )
    expect(found(agenda, resolved).map(({ where }) => where)).toEqual(['Exemption from council tax'])
  })

  test('an average of one unit', () => {
    const text = 'Fact|Unit|Value\nrequests|count|49\nreceived|pounds|241896.54\naverage request|pounds|4875.94'
    expect(found(printed(text)).map(({ where }) => where)).toEqual(['average request'])
  })
})
