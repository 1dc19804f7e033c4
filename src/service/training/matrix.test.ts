import { describe, expect, test } from 'vitest'
import { plainDate, toNumber } from '../../calendar'
import { cellOf, courseColumns, type Owed, type Person, type Said, tallyOf } from './matrix'

let ids = 0
const said = (on: string, facts: Said['facts']): Said => {
  ids += 1
  return { id: ids, on: plainDate(on), facts }
}
const line = (facts: Said['facts'], on = '2024-01-10'): Said =>
  said(on, { role: 'every carer', course: 'Safer caring', mandatory: 'yes', within_months: 6, ...facts })
const done = (on: string, facts: Said['facts'] = {}): Said => said(on, { course: 'Safer caring', ...facts })

const person = (more: Partial<Person>): Person => ({
  ...{ id: 1, ref: 'F-1', name: 'Marian', roles: ['every carer', 'kinship carer'], part: 'kinship', team: 'North' },
  ...{ home: null, began: plainDate('2024-03-01'), attended: [], owed: new Map() },
  ...more,
})
const roles = new Set(['every carer', 'kinship carer'])

/** How one carer stands with the one course of some lines on a day. */
function stands(day: string, lines: readonly Said[], more: Partial<Person> = {}): string | null {
  const [column] = courseColumns(lines, roles)
  const cell = column ? cellOf(person(more), column, plainDate(day)) : null
  return cell && `${cell.standing} ${cell.day ?? ''}`.trim()
}

describe('a course of the matrix', () => {
  test.each([
    ['begun after it was asked: from the day they began', '2024-05-01', 'not yet due 2024-09-01'],
    ['four weeks before its day it is due', '2024-08-04', 'due 2024-09-01'],
    ['on its day', '2024-09-01', 'due 2024-09-01'],
    ['the day after', '2024-09-02', 'late 2024-09-01'],
  ])('%s', (_, day, expected) => expect(stands(day, [line({})])).toBe(expected))

  test('asked after they began: from the day it was asked', () =>
    expect(stands('2024-08-10', [line({}, '2024-08-01')])).toBe('not yet due 2025-02-01'))

  test('came for part of it: not done', () =>
    expect(stands('2024-09-02', [line({})], { attended: [done('2024-08-01', { outcome: 'came for part' })] })).toBe(
      'late 2024-09-01',
    ))

  test('spelled otherwise it is the same course', () =>
    expect(stands('2024-09-02', [line({})], { attended: [done('2024-08-01', { course: ' SAFER caring' })] })).toBe(
      'done 2024-08-01',
    ))

  test.each([
    ['on the last day it counts', '2025-08-01', 'done 2024-08-01'],
    ['the day after, due again since then', '2025-08-02', 'late 2025-08-01'],
  ])('done again each year: %s', (_, day, expected) =>
    expect(stands(day, [line({ every_months: 12 })], { attended: [done('2024-08-01')] })).toBe(expected),
  )

  test('nobody recorded when they began: by when is not known; once done it is done', () => {
    expect(stands('2026-01-01', [line({})], { began: null })).toBe('nothing known')
    expect(stands('2026-01-01', [line({})], { began: null, attended: [done('2024-08-01')] })).toBe('done 2024-08-01')
  })

  test('asked of every carer as an offer and of kinship carers as a must, they must', () =>
    expect(stands('2026-01-01', [line({ mandatory: 'no' }), line({ role: 'kinship carer' })])).toBe('late 2024-09-01'))

  test('the last word on a line counts', () =>
    expect(stands('2026-01-01', [line({}), line({ mandatory: 'no' }, '2025-01-01')])).toBe('optional'))

  test('asked of others alone it is not asked', () =>
    expect(stands('2026-01-01', [line({ role: 'kinship carer' })], { roles: ['every carer'] })).toBe(null))
})

test('who must and who only may are counted apart', () => {
  const [column] = courseColumns([line({ role: 'kinship carer' }), line({ mandatory: 'no' })], roles)
  const mainstream = { roles: ['every carer'] }
  const people = [
    person({ attended: [done('2024-08-01')] }),
    person({}),
    person({ ...mainstream, attended: [done('2024-08-01')] }),
    person(mainstream),
  ]
  const tally = column && tallyOf(people, column, plainDate('2026-01-01'))
  expect([tally?.asked, tally?.of.done, tally?.of.late, tally?.besides]).toEqual([2, 1, 1, 1])
})

describe('a duty of the law', () => {
  const owed = (opened: string, due: string | null, more: Partial<Owed> = {}): Owed => ({
    ...{ id: 7, rule: 'pdp', version: 0, subject: 1, dueAt: null, met: null, metBy: null, inTime: false, closed: null },
    ...{ excusals: [], unknown: false, theirs: false, moved: [] },
    opened: toNumber(plainDate(opened)),
    due: due === null ? null : toNumber(plainDate(due)),
    ...more,
  })
  const met = (day: string) => ({ met: toNumber(plainDate(day)), inTime: true })
  const on = (day: string, duties: readonly Owed[]) => {
    const cell = cellOf(
      person({ owed: new Map([['pdp', duties]]) }),
      { key: 'pdp', title: 'Plan', by: 'rule' },
      plainDate(day),
    )
    return cell && `${cell.standing} ${cell.day ?? ''}`.trim()
  }
  const round = [owed('2024-01-01', '2025-01-01', met('2024-12-01')), owed('2024-12-01', '2025-12-01')]

  test.each([
    ['what comes round is done until its next day draws near', '2025-03-01', round, 'done 2024-12-01'],
    ['and then it is due', '2025-11-10', round, 'due 2025-12-01'],
    ['and late the day after', '2025-12-02', round, 'late 2025-12-01'],
    ['the first time, far off', '2024-02-01', round.slice(0, 1), 'not yet due 2025-01-01'],
    ['nothing owed yet', '2023-12-31', round, null],
    ['owed promptly, no day in law', '2024-02-01', [owed('2024-01-01', null)], 'due'],
    ['its term was not known', '2024-02-01', [owed('2024-01-01', '2025-01-01', { unknown: true })], 'nothing known'],
    [
      'stopped before its day',
      '2024-09-01',
      [owed('2024-01-01', '2025-01-01', { closed: toNumber(plainDate('2024-05-01')) })],
      null,
    ],
    [
      'excused',
      '2025-02-01',
      [
        owed('2024-01-01', '2025-01-01', {
          excusals: [{ from: toNumber(plainDate('2025-01-10')), until: toNumber(plainDate('2025-03-01')) }],
        }),
      ],
      'excused 2025-01-01',
    ],
  ])('%s', (_, day, duties, expected) => expect(on(day, duties)).toBe(expected))
})
