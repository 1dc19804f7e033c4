import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { admit } from '../../happenings'
import { serviceVocabulary } from '../index'
import { type FormFaults, inFormWords } from './form-faults'
import { brought, readTime, readTyped, type Typed, typedOf, valuesOf } from './form-values'
import { type Question, questionsOf } from './questions'

const today = plainDate('2026-11-22')

function kindNamed(name: string) {
  const kind = serviceVocabulary.byName.get(name)
  if (!kind) throw new Error(`There is no ${name}`)
  return kind
}

function asked(name: string, options: Record<string, { value: string; text: string }[] | null> = {}): Question[] {
  return questionsOf({
    kind: kindNamed(name),
    today,
    leaveOut: new Set(),
    options,
    elsewhere: {},
    anew: true,
    at: name === 'notification',
  })
}

describe('a time of day, however it is typed', () => {
  test.each([
    ['16:30', '16:30'],
    ['1630', '16:30'],
    ['16.30', '16:30'],
    ['4.30pm', '16:30'],
    ['4:30 PM', '16:30'],
    ['4pm', '16:00'],
    ['12am', '00:00'],
    ['12.15pm', '12:15'],
    ['9:05', '09:05'],
    ['25:00', '25:00'],
    ['half past four', 'half past four'],
    ['4', '4'],
    ['', ''],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
})

describe('a day, however it is typed', () => {
  const visit = asked('supervising visit')
  test.each<[string, Typed, string]>([
    ['today, as offered', { on: '2026-11-22' }, '2026-11-22'],
    ['another day in figures', { on: 'other', 'on-day': '3', 'on-month': '1', 'on-year': '2026' }, '2026-01-03'],
    ['a month by its name', { on: 'other', 'on-day': '3', 'on-month': 'January', 'on-year': '2026' }, '2026-01-03'],
    ['a month by three letters', { on: 'other', 'on-day': '03', 'on-month': 'sep', 'on-year': '2026' }, '2026-09-03'],
    ['parts without a choice', { 'on-day': '3', 'on-month': '1', 'on-year': '2026' }, '2026-01-03'],
    ['another day, not said', { on: 'other' }, ''],
    ['parts left over beside today', { on: '2026-11-22', 'on-day': '3' }, '2026-11-22'],
  ])('%s', (_, typed, on) => {
    expect(valuesOf(visit, typed).on).toBe(on)
  })

  test('what was recorded is typed back as it would have been, and reads the same', () => {
    for (const on of ['2026-11-22', '2026-11-21', '2024-02-29'])
      expect(valuesOf(visit, typedOf(visit, { on })).on).toBe(on)
    expect(typedOf(visit, { on: '2024-02-29' })).toEqual({
      on: 'other',
      'on-day': '29',
      'on-month': '2',
      'on-year': '2024',
    })
  })

  test('a draft opened days later still says the day it said', () => {
    expect(valuesOf(visit, brought(visit, { on: '2026-11-18', notes: 'x' }))).toMatchObject({
      on: '2026-11-18',
      notes: 'x',
    })
    expect(brought(visit, { on: '2026-11-18' }).on).toBe('other')
  })

  test('nothing that the form did not ask is read', () => {
    expect(readTyped(visit, { on: '2026-11-22', recorded_at: '2020-01-01', id: '7', notes: ' well ' })).toEqual({
      on: '2026-11-22',
      notes: 'well',
    })
  })
})

describe('what is to be put right, in words for people', () => {
  const few = [{ value: 'W-1', text: 'Nadia (W-1)' }]
  test.each<[string, string, Typed, FormFaults]>([
    [
      'nothing typed',
      'supervising visit',
      {},
      {
        household: 'Enter the reference of the household',
        worker: 'Say who visited, called or met them',
        on: 'Enter the day you visited',
      },
    ],
    [
      'a day still to come',
      'supervising visit',
      { household: 'H-1', worker: 'W-1', on: '2026-11-23' },
      { on: 'The visit cannot be after today, 22 November 2026' },
    ],
    [
      'no such day',
      'tsd completion',
      { household: 'H-1', 'on-day': '31', 'on-month': '11', 'on-year': '2026' },
      { on: 'There is no 31 November 2026' },
    ],
    [
      'a day without its month',
      'tsd completion',
      { household: 'H-1', 'on-day': '3', 'on-year': '2026' },
      { on: 'The date of the completion must include a month' },
    ],
    [
      'a year of two figures',
      'tsd completion',
      { household: 'H-1', 'on-day': '3', 'on-month': '1', 'on-year': '26' },
      { on: 'Enter the year in full, such as 2026' },
    ],
    [
      'no date at all',
      'carer',
      { household: 'H-1', name: 'A', ref: 'F-1', 'born-day': 'x', 'born-month': 'y', 'born-year': '1980' },
      { born: 'Date of birth must be a day, a month and a year, such as 27 3 2026' },
    ],
    ['a name left out', 'household', { ref: 'H-9' }, { name: 'Enter the name of the household' }],
    ['a reference left out', 'household', { name: 'Harte' }, { ref: 'Enter a reference for this household' }],
    [
      'a number in words',
      'approval',
      { household: 'H-1', on: '2026-11-22', places: 'two' },
      { places: 'How many children they may foster must be a whole number, such as 2' },
    ],
    [
      'a choice not made',
      'health assessment',
      { child: 'C-1', on: '2026-11-22' },
      { assessment: 'Choose initial or review' },
    ],
    [
      'a time that is none',
      'notification',
      { notifiable_event: 'E-1', on: '2026-11-22', at: 'noonish' },
      { at: 'Enter the time as hours and minutes, such as 16:30' },
    ],
    ['who left is not said', 'household member ending', { on: '2026-11-22' }, { member: 'Say who left' }],
  ])('%s', (_, name, typed, faults) => {
    const kind = kindNamed(name)
    const questions = asked(name, { worker: few })
    const values = valuesOf(questions, typed)
    const admitted = admit(kind, values, today)
    expect(admitted.ok ? {} : inFormWords({ kind, questions, typed, values, today }, admitted.faults)).toEqual(faults)
  })

  test('no word for any column of any kind is a column’s name', () => {
    for (const kind of serviceVocabulary.kinds)
      for (const question of asked(kind.name))
        expect(`${question.label} ${question.missing}`).not.toMatch(/_|YYYY|undefined/)
  })
})

describe('the questions of a form', () => {
  test('choices are never made for people', () => {
    const radios = asked('supervising visit').filter(({ type }) => type === 'radios')
    expect(radios.map(({ column, options }) => [column, options.map(({ text }) => text)])).toEqual([
      ['announced', ['Yes, arranged', 'No, unannounced']],
      ['child_seen_alone', ['Yes', 'No']],
    ])
  })

  test.each([
    ['five or fewer are all shown', 5, 'radios'],
    ['more are a list', 6, 'select'],
  ])('%s', (_, n, type) => {
    const children = Array.from({ length: n }, (__, index) => ({ value: `C-${index}`, text: `Child ${index}` }))
    expect(asked('child visit', { child: children }).find(({ column }) => column === 'child')?.type).toBe(type)
  })
})
