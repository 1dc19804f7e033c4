import { describe, expect, test } from 'vitest'
import { ENDLESS, fromNumber, plainDate, toNumber } from '../calendar'
import { begins, defineKind, ends, type Happening, one, text, vocabulary } from '../happenings'
import { foldSpans } from './fold'

const words = vocabulary([
  defineKind({
    name: 'home',
    means: '',
    group: 'Register',
    act: '',
    subject: 'home',
    facts: { name: text('Name') },
    effects: [begins('home', 'self')],
  }),
  defineKind({
    name: 'start',
    means: '',
    group: 'Register',
    act: '',
    about: { home: one('home', '') },
    facts: { terms: text('') },
    effects: [begins('approved', 'home')],
  }),
  defineKind({
    name: 'stop',
    means: '',
    group: 'Register',
    act: '',
    about: { home: one('home', '') },
    effects: [ends('approved', 'home'), ends('stay', 'home')],
  }),
  defineKind({
    name: 'move',
    means: '',
    group: 'Register',
    act: '',
    subject: 'stay',
    about: { home: one('home', '') },
    effects: [begins('stay', 'home', { itself: true, anew: true })],
  }),
])

const HOME = 1
let next = 0
const happened = (kind: string, on: string, terms: string | null = null, self?: number): Happening => ({
  id: ++next,
  kind,
  on: toNumber(plainDate(on)),
  at: null,
  recordedAt: next,
  about: { home: HOME, ...(self ? { self } : {}) },
  facts: { terms },
})

const read = (happenings: Happening[]) =>
  foldSpans(words, HOME, happenings).map(
    (span) =>
      `${span.name} ${fromNumber(span.from)} to ${span.until === ENDLESS ? 'now' : fromNumber(span.until)}${span.value.terms ? ` ${span.value.terms}` : ''}`,
  )

describe('spans', () => {
  test.each([
    { case: 'runs on', marks: [happened('start', '2025-01-10')], spans: ['approved 2025-01-10 to now'] },
    {
      case: 'holds up to, not on, its last day',
      marks: [happened('start', '2025-01-10'), happened('stop', '2025-03-10')],
      spans: ['approved 2025-01-10 to 2025-03-10'],
    },
    {
      case: 'a second row while it runs changes its value and opens nothing',
      marks: [happened('start', '2025-01-10', 'one'), happened('start', '2025-02-01', 'two')],
      spans: ['approved 2025-01-10 to 2025-02-01 one', 'approved 2025-02-01 to now two'],
    },
    {
      case: 'begins again after an ending, even on the same day',
      marks: [happened('start', '2025-01-10'), happened('stop', '2025-03-10'), happened('start', '2025-03-10')],
      spans: ['approved 2025-01-10 to 2025-03-10', 'approved 2025-03-10 to now'],
    },
    {
      case: 'begun and ended on one day it leaves nothing',
      marks: [happened('start', '2025-01-10'), happened('stop', '2025-01-10')],
      spans: [],
    },
    { case: 'an ending with nothing to end does nothing', marks: [happened('stop', '2025-01-10')], spans: [] },
    {
      case: 'a new stay ends the last',
      marks: [happened('move', '2025-01-10', null, 7), happened('move', '2025-02-10', null, 8)],
      spans: ['stay 2025-01-10 to 2025-02-10', 'stay 2025-02-10 to now'],
    },
  ])('$case', ({ marks, spans }) => {
    expect(read(marks)).toEqual(spans)
    expect(read([...marks].reverse())).toEqual(spans)
  })

  test('a new value keeps the day the run began', () => {
    const [, second] = foldSpans(words, HOME, [
      happened('start', '2025-01-10', 'one'),
      happened('start', '2025-02-01', 'two'),
    ])
    expect(second && fromNumber(second.began)).toBe('2025-01-10')
  })
})

test('what ends with another span does not begin on the day that both began and ended', () => {
  const ruled = vocabulary([
    defineKind({
      name: 'home',
      means: '',
      group: 'Register',
      act: '',
      subject: 'home',
      effects: [begins('home', 'self')],
    }),
    defineKind({
      name: 'start',
      means: '',
      group: 'Register',
      act: '',
      about: { home: one('home', '') },
      effects: [begins('approved', 'home')],
    }),
    defineKind({
      name: 'give',
      means: '',
      group: 'Register',
      act: '',
      about: { home: one('home', '') },
      effects: [begins('allocated', 'home')],
    }),
    defineKind({
      name: 'stop',
      means: '',
      group: 'Register',
      act: '',
      about: { home: one('home', '') },
      effects: [ends('approved', 'home'), ends('allocated', 'home')],
    }),
  ])
  const sameDay = ['start', 'stop', 'give'].map((kind) => happened(kind, '2025-01-10'))
  expect(foldSpans(ruled, HOME, sameDay)).toEqual([])
  const approvedBefore = [happened('start', '2024-01-10'), ...sameDay]
  expect(foldSpans(ruled, HOME, approvedBefore).map((span) => `${span.name} ${fromNumber(span.from)}`)).toEqual([
    'approved 2024-01-10',
    'approved 2025-01-10',
    'allocated 2025-01-10',
  ])
})
