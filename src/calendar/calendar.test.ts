import Holidays from 'date-holidays'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  addTerm,
  addWorkingDays,
  ageOn,
  bankHolidays,
  birthday,
  civil,
  dayNumber,
  endOfLondonDay,
  fromNumber,
  isPlainDate,
  isWorkingDay,
  londonDay,
  longDate,
  plainDate,
  readInstant,
  readTerm,
  toNumber,
  weekdayDate,
} from './index'

const day = (text: string) => toNumber(plainDate(text))
const anyDay = fc.integer({ min: -20_000, max: 40_000 })

describe('days', () => {
  test('a day number and its civil date agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const expected = Temporal.PlainDate.from('1970-01-01').add({ days: n })
        expect(fromNumber(n)).toBe(expected.toString())
        expect(civil(n)).toEqual({ year: expected.year, month: expected.month, day: expected.day })
        expect(toNumber(fromNumber(n))).toBe(n)
      }),
    )
  })

  test('adding months agrees with Temporal, clamped to a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (n, months) => {
        const expected = Temporal.PlainDate.from(fromNumber(n)).add({ months }, { overflow: 'constrain' })
        expect(fromNumber(addMonths(n, months))).toBe(expected.toString())
      }),
    )
  })

  test.each(['2025-02-30', '2025-13-01', '25-01-01', '2025-1-1', '2023-02-29', ''])('%s is not a day', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })
})

describe('terms', () => {
  test.each([
    { case: '31 August and six months clamps', from: '2025-08-31', term: '6 months', due: '2026-02-28' },
    { case: '31 August and six months in a leap year', from: '2023-08-31', term: '6 months', due: '2024-02-29' },
    { case: '29 February and a year', from: '2024-02-29', term: '1 year', due: '2025-02-28' },
    { case: 'twelve weeks are 84 days', from: '2026-01-01', term: '12 weeks', due: '2026-03-26' },
    { case: '24 hours are the next day', from: '2026-01-01', term: '24 hours', due: '2026-01-02' },
    { case: '72 hours are the third', from: '2026-01-01', term: '72 hours', due: '2026-01-04' },
    { case: 'working days over Christmas 2022', from: '2022-12-12', term: '20 working days', due: '2023-01-12' },
    { case: 'working days over Christmas 2020', from: '2020-12-24', term: '10 working days', due: '2021-01-12' },
    { case: 'working days over the Platinum Jubilee', from: '2022-06-01', term: '5 working days', due: '2022-06-10' },
    { case: 'working days over the State Funeral', from: '2022-09-02', term: '20 working days', due: '2022-10-03' },
    {
      case: 'from a Saturday the next working day is day one',
      from: '2026-11-21',
      term: '1 working day',
      due: '2026-11-23',
    },
  ])('$case', ({ from, term, due }) => {
    const read = readTerm(term)
    expect(read && fromNumber(addTerm(day(from), read))).toBe(due)
  })

  test('outside the years held a working day is a weekday', () => {
    expect(fromNumber(addWorkingDays(day('2035-12-24'), 1))).toBe('2035-12-25')
  })

  test('counting working days agrees with stepping through them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('2011-01-01'), max: day('2028-06-01') }),
        fc.integer({ min: 1, max: 60 }),
        (from, count) => {
          let at = from
          for (let left = count; left > 0; ) if (isWorkingDay(++at)) left--
          expect(addWorkingDays(from, count)).toBe(at)
        },
      ),
    )
  })
})

test.each([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
  'bank holidays of %i agree with a published list',
  (year) => {
    const listed = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10))
      // The list names both the weekend day and its substitute; a weekend is no working day in any case.
      .filter((text) => ![5, 6].includes((((day(text) + 3) % 7) + 7) % 7))
    expect(bankHolidays(year).map(fromNumber)).toEqual([...new Set(listed)].sort())
  },
)

describe('ages', () => {
  test.each([
    { born: '2020-11-22', age: 5, on: '2025-11-22' },
    { born: '2020-02-29', age: 5, on: '2025-03-01' },
    { born: '2020-02-29', age: 4, on: '2024-02-29' },
  ])('born $born is $age on $on', ({ born, age, on }) => {
    expect(fromNumber(birthday(day(born), age))).toBe(on)
    expect(ageOn(day(born), day(on))).toBe(age)
    expect(ageOn(day(born), day(on) - 1)).toBe(age - 1)
  })
})

describe('London', () => {
  test('its day agrees with the time zone tables', () => {
    const london = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(londonDay(instant)).toBe(london.format(instant))
        },
      ),
    )
  })

  test.each([
    { day: '2026-07-01', ends: '2026-07-01T22:59:59.999Z' },
    { day: '2026-01-01', ends: '2026-01-01T23:59:59.999Z' },
    { day: '2026-03-29', ends: '2026-03-29T22:59:59.999Z' },
    { day: '2026-10-25', ends: '2026-10-25T23:59:59.999Z' },
  ])('$day ends at $ends', ({ day: text, ends }) => {
    expect(endOfLondonDay(plainDate(text)).toISOString()).toBe(ends)
    expect(readInstant(text)?.toISOString()).toBe(ends)
  })

  test.each(['2026-02-30', '2026-01-01T10:00', 'yesterday', '2026-01-01T25:00Z'])('%s is no instant', (text) => {
    expect(readInstant(text)).toBeNull()
  })
})

test('dates in words', () => {
  expect(longDate(plainDate('2026-11-22'))).toBe('22 November 2026')
  expect(weekdayDate(plainDate('2026-11-22'))).toBe('Sunday 22 November')
  expect(dayNumber(2026, 2, 31)).toBe(day('2026-02-28'))
})
