import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { unannouncedVisits } from '../kpi.measure'
import { readTarget } from './target.form'

const today = plainDate('2026-11-22')
const set = [
  { measure: 'M002', from: plainDate('2026-04-01'), target: 90, amber: 80 },
  { measure: 'M002', from: plainDate('2027-04-01'), target: 95, amber: 85 },
]
const other = (day: string, month: string, year: string) => ({
  from: 'other',
  'from-day': day,
  'from-month': month,
  'from-year': year,
})
const read = (typed: Readonly<Record<string, string | undefined>>, measure = unannouncedVisits) =>
  readTarget({ measure, set, today }, { target: '95', amber: '85', from: today, ...typed })

describe('thresholds are taken', () => {
  test.each([
    { name: 'from today', typed: {}, from: '2026-11-22', target: 95, amber: 85 },
    { name: 'from a later day', typed: other('1', 'April', '2027'), from: '2027-04-01', target: 95, amber: 85 },
    { name: 'before the first, where nothing was rated', typed: other('31', '3', '2026'), from: '2026-03-31' },
    { name: 'with a sign, and no amber between', typed: { target: '90%', amber: '90 %' }, target: 90, amber: 90 },
    { name: 'at the ends', typed: { target: '100', amber: '0' }, target: 100, amber: 0 },
  ])('$name', ({ typed, ...value }) => {
    const { name: _, ...expected } = value
    expect(read(typed)).toMatchObject({ value: { measure: 'M002', ...expected } })
  })
  test('where lower is better, amber lies above', () => {
    const lower = { ...unannouncedVisits, direction: 'down' as const }
    expect(read({ target: '5', amber: '15' }, lower)).toMatchObject({ value: { target: 5, amber: 15 } })
    expect(read({ target: '5', amber: '4' }, lower)).toEqual({
      faults: { amber: 'Amber cannot end below the target: enter 5 or more' },
    })
  })
})

describe('what is to be put right', () => {
  test.each([
    [{ target: '' }, { target: 'Enter the target as a whole number from 0 to 100, such as 95' }],
    [{ target: '101' }, { target: 'Enter the target as a whole number from 0 to 100, such as 95' }],
    [{ target: '94.5' }, { target: 'Enter the target as a whole number from 0 to 100, such as 95' }],
    [{ amber: '' }, { amber: 'Enter where amber begins as a whole number from 0 to 100, such as 85' }],
    [{ amber: '96' }, { amber: 'Amber cannot begin above the target: enter 95 or less' }],
    [{ from: '' }, { from: 'Choose the day they hold from' }],
    [other('', '4', '2027'), { from: 'The day they hold from must include a day' }],
    [other('31', '4', '2027'), { from: 'There is no 31 April 2027' }],
    [other('1', '4', '27'), { from: 'Enter the year in full, such as 2026' }],
    [other('23', '11', '2028'), { from: 'Enter a day from 22 November 2016 to 22 November 2028' }],
    [other('21', '11', '2016'), { from: 'Enter a day from 22 November 2016 to 22 November 2028' }],
  ])('%o', (typed, faults) => {
    expect(read(typed)).toEqual({ faults })
  })

  test.each([
    ['1', '4', '2026'],
    ['21', '11', '2026'],
  ])('S157: a day that was rated already: %s %s %s', (...day) => {
    expect(read(other(...day))).toEqual({
      faults: {
        from: 'The target has been 90% since 1 April 2026, and what it has rated stays as it is. Choose today or a later day',
      },
    })
  })
})
