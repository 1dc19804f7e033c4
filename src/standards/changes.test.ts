import { describe, expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { fromNumber, type PlainDate, plainDate, toNumber } from '../calendar'
import { deriveDuties, type Law, standing, versionOn } from '../duties'
import type { Span } from '../spans'
import { draftOf, lawUnder } from './apply'
import type { LawChange, Proposal, What } from './change'
import { isChange, kindOf } from './kinds'

const today = plainDate('2026-11-22')
const change = (id: number, from: string, what: What, reverses: number | null = null): LawChange => ({
  ...{ id, what, from: plainDate(from), reverses, reason: 'Agreed', recordedBy: 'account 1' },
  recordedAt: new Date('2026-11-22T09:00:00Z'),
})

/** What a form says, read against the law as written and some changes. */
function read(name: string, typed: Record<string, string>, changes: readonly LawChange[] = []): Proposal | string {
  if (!isChange(name)) throw new Error(name)
  const draft = draftOf(house.law, changes)
  const found = kindOf(name).read({ draft, today }, { from: today, ...typed })
  if ('faults' in found) return Object.values(found.faults).join('; ')
  return { what: found.value, from: found.from, reverses: null }
}

describe('a term', () => {
  test.each([
    [
      'shorter than the standard',
      { rule: 'fc-unannounced-12m', n: '10', 'n-unit': 'months', then: '10', 'then-unit': 'months' },
      '10 months',
    ],
    ['in another unit', { rule: 'iha-20wd', n: '14', 'n-unit': 'days' }, '14 days'],
    [
      'of a local standard, longer',
      { rule: 'fc-supervision-formal-12w', n: '14', 'n-unit': 'weeks', then: '14', 'then-unit': 'weeks' },
      '14 weeks',
    ],
  ])('%s is taken', (_, typed, within) => {
    expect(read('term', typed)).toMatchObject({ what: { change: 'term', within } })
  })

  test.each([
    [
      'S: a longer one than a standard',
      { rule: 'fc-unannounced-12m', n: '14', 'n-unit': 'months', then: '10', 'then-unit': 'months' },
      'The standard says at most 12 months; 14 months would weaken it',
    ],
    [
      'a longer one than a regulation',
      { rule: 'iha-20wd', n: '21', 'n-unit': 'working days' },
      'The law says at most 20 working days; 21 working days would weaken it',
    ],
    [
      'one that is later on some days',
      { rule: 'iha-20wd', n: '29', 'n-unit': 'days' },
      /^The law says 20 working days; counted from .*, 29 days would end later and weaken it$/,
    ],
    ['the same', { rule: 'iha-20wd', n: '20', 'n-unit': 'working days' }, 'The law already says 20 working days'],
    [
      'no number',
      { rule: 'iha-20wd', n: 'ten', 'n-unit': 'days' },
      'Enter a whole number and choose what it counts, such as 10 months',
    ],
    ['a limit', { rule: 'fostering-limit-3', n: '1', 'n-unit': 'days' }, 'numbers'],
    [
      'before the law',
      { rule: 'iha-20wd', n: '10', 'n-unit': 'days', from: '2010-01-01' },
      'Enter a day from 1 April 2011 to 22 November 2028',
    ],
  ])('%s is refused', (_, typed, words) => {
    const said = read('term', typed)
    if (typeof words === 'string') expect(said).toBe(words)
    else expect(said).toMatch(words)
  })

  test('stricter than the law stands beside it, and is opened, met and stopped with it', () => {
    const law = lawUnder(house.law, [
      change(1, '2026-01-01', { change: 'term', rule: 'review-subsequent-6m', within: '5 months', then: '5 months' }),
    ])
    expect(law.rules.get('review-subsequent-6m')).toEqual(house.law.rules.get('review-subsequent-6m'))
    expect(law.rules.get('review-subsequent-6m-ours')).toMatchObject({ force: 'local', beside: 'review-subsequent-6m' })
    const reviews = ['2025-02-01', '2025-04-01', '2025-10-01', '2026-03-01', '2026-08-20']
    expect(duties(law, 'child', care('2025-01-10', reviews), /subsequent/)).toEqual([
      'review-subsequent-6m 2025-04-01 2025-10-01 met in time',
      'review-subsequent-6m 2025-10-01 2026-04-01 met in time',
      'review-subsequent-6m 2026-03-01 2026-09-01 met in time',
      'review-subsequent-6m 2026-08-20 2027-02-20 due',
      'review-subsequent-6m-ours 2026-01-01 2026-06-01 met in time',
      'review-subsequent-6m-ours 2026-03-01 2026-08-01 met late',
      'review-subsequent-6m-ours 2026-08-20 2027-01-20 due',
    ])
  })

  test('of a local standard is another version of it', () => {
    const law = lawUnder(house.law, [
      change(1, '2026-02-01', {
        change: 'term',
        rule: 'fc-supervision-formal-12w',
        within: '8 weeks',
        then: '8 weeks',
      }),
    ])
    const rule = law.rules.get('fc-supervision-formal-12w')
    expect(rule && versionOn(rule, toNumber(plainDate('2026-01-31')))?.within).toEqual({ n: 12, unit: 'weeks' })
    expect(rule && versionOn(rule, toNumber(plainDate('2026-02-01')))?.within).toEqual({ n: 8, unit: 'weeks' })
  })
})

describe('numbers', () => {
  test.each([
    ['more than the law', { most: '4' }, 'The law says at most 3; 4 would weaken it'],
    ['the same', { most: '3' }, 'The law already says so'],
    ['none', { most: '' }, 'Enter a whole number, such as 18'],
  ])('%s are refused', (_, typed, words) => {
    expect(read('numbers', { rule: 'fostering-limit-3', ...typed })).toBe(words)
  })
  test('fewer stand beside the law', () => {
    const said = read('numbers', { rule: 'fostering-limit-3', most: '2' })
    expect(said).toMatchObject({ what: { change: 'numbers', least: null, most: 2 } })
    const law = lawUnder(house.law, [change(1, '2026-01-01', (said as Proposal).what)])
    expect(law.limits.get('household')?.map(({ id }) => id)).toContain('fostering-limit-3-ours')
  })
})

test('S: a caseload lowered from a day is one breach with what was too many before, and met when raised', () => {
  const said = (id: number, from: string, most: number) =>
    change(id, from, { change: 'numbers', rule: 'ssw-caseload-18', least: null, most })
  const law = lawUnder(house.law, [said(1, '2025-03-01', 2), said(2, '2025-06-01', 3), said(3, '2025-09-01', 4)])
  const from = toNumber(plainDate('2025-01-10'))
  const held = (name: string, subject: number, index: number): Span => ({
    ...{ subject, name, key: `${index}`, from: from + index, until: 10_000_000, began: from + index, itself: null },
    ...{ with: name === 'worker' ? null : 1, value: {} },
  })
  const spans = [held('worker', 1, 0), ...[2, 3, 4, 5].map((home, index) => held('allocated', home, index))]
  const { duties: found } = deriveDuties(law, { subject: 1, kind: 'worker', happenings: [], spans })
  const days = found
    .filter(({ rule }) => rule === 'ssw-caseload-18')
    .map(({ opened, met }) => [opened, met ?? 0].map(fromNumber))
  expect(days).toEqual([['2025-03-01', '2025-09-01']])
})

describe('a switch', () => {
  const off = (id: number, from: string) =>
    change(id, from, { change: 'profile', profile: 'worcestershire-2022', to: 'off' })
  const on = (id: number, from: string) =>
    change(id, from, { change: 'profile', profile: 'worcestershire-2022', to: 'on' })
  const home = (law: Law) => duties(law, 'household', approved('2025-01-10'), /formal/)

  test('stops what is open, and begins it again', () => {
    expect(home(lawUnder(house.law, [off(1, '2025-03-01')]))).toEqual([
      'fc-supervision-formal-12w 2025-01-10 2025-04-04 stopped',
    ])
    expect(home(lawUnder(house.law, [off(1, '2025-03-01'), on(2, '2026-10-01')]))).toEqual([
      'fc-supervision-formal-12w 2025-01-10 2025-04-04 stopped',
      'fc-supervision-formal-12w 2026-10-01 2026-12-24 due',
    ])
  })
  test('taken back is as if it had never been; the taking back may be taken back', () => {
    const back = change(2, '2025-03-01', { change: 'taken back' }, 1)
    expect(home(lawUnder(house.law, [off(1, '2025-03-01'), back]))).toEqual(home(house.law))
    const again = change(3, '2025-03-01', { change: 'taken back' }, 2)
    expect(home(lawUnder(house.law, [off(1, '2025-03-01'), back, again]))).toEqual(
      home(lawUnder(house.law, [off(1, '2025-03-01')])),
    )
  })
  test('the law of the land is never switched, nor anything to what it is', () => {
    expect(read('profile', { profile: 'england-statutory', to: 'off' })).toMatch(/always on/)
    expect(read('rule', { rule: 'iha-20wd', to: 'off' })).toMatch(/always on/)
    expect(read('profile', { profile: 'worcestershire-2022', to: 'on' })).toMatch(
      /It is on on 22 November 2026 already/,
    )
  })
})

describe('the calendar', () => {
  test.each([
    ['a weekend', { from: '15 August 2026', name: 'Victory', source: 'Gazette' }, /at a weekend/],
    ['one that is held', { from: '25/12/2026', name: 'Christmas', source: 'Gazette' }, /a bank holiday already/],
    ['beyond the years', { from: '2031-06-02', name: 'Jubilee', source: 'Gazette' }, /extend the years first/],
    ['without a source', { from: '2026-12-14', name: 'Cup final' }, /Say where it was announced/],
    ['a removal of what is not held', { to: 'removed', from: '2026-12-14', source: 'Mistake' }, /not held/],
  ])('%s is refused', (_, typed, words) => {
    expect(read('holiday', typed)).toMatch(words)
  })
  test('a holiday moves what is counted in working days across it', () => {
    const added = read('holiday', { from: '14 January 2026', name: 'A day off', source: 'Gazette' }) as Proposal
    const law = lawUnder(house.law, [{ ...added, id: 1 }])
    const initial = (of: Law) => duties(of, 'child', care('2026-01-05', []), /^iha/)
    expect(initial(house.law)).toEqual(['iha-20wd 2026-01-05 2026-02-02 overdue'])
    expect(initial(law)).toEqual(['iha-20wd 2026-01-05 2026-02-03 overdue'])
  })
  test('years are extended, and terms held with what is closed in them', () => {
    const years = read('years', { to: '2030', source: 'Act of 1971' }) as Proposal
    const term = read('school term', {
      ...{ name: 'Autumn 2026', from: '3 September 2026', last: '18 December 2026', source: 'The council' },
      closed: '26 October 2026 to 30 October 2026\n27 November 2026',
    }) as Proposal
    const { calendar } = lawUnder(house.law, [
      { ...years, id: 1 },
      { ...term, id: 2 },
    ])
    expect(fromNumber(calendar.held.to)).toBe('2030-12-31')
    const isSchool = (day: string) => calendar.isSchoolDay(toNumber(plainDate(day)))
    expect(['2026-10-23', '2026-10-26', '2026-11-27', '2026-11-30'].map(isSchool)).toEqual([true, false, false, true])
    expect(
      read('school term', { name: 'X', from: '1 October 2026', last: '20 January 2027', source: 'Y' }, [
        { ...change(1, '2026-09-03', term.what), what: term.what },
      ]),
    ).toMatch(/It overlaps Autumn 2026/)
  })
})

type Line = { kind: string; on: string; about: Record<string, number>; facts?: Record<string, string | null> }
const care = (from: string, reviews: readonly string[]): Line[] => [
  { kind: 'care start', on: from, about: { child: 1 } },
  ...reviews.map((on) => ({ kind: 'looked after review', on, about: { child: 1 } })),
]
const approved = (on: string): Line[] => [{ kind: 'approval', on, about: { household: 1 } }]

function duties(law: Law, kind: string, lines: readonly Line[], rules: RegExp): string[] {
  const [first] = lines
  const from = toNumber(first?.on as PlainDate)
  const happenings = lines.map((each, index) => ({
    ...each,
    id: index + 1,
    on: toNumber(each.on as PlainDate),
    at: null,
    recordedAt: index,
    facts: each.facts ?? {},
  }))
  const whole = { from, until: 10_000_000, began: from, with: null, itself: null }
  const spans: Span[] = [
    { ...whole, subject: 1, name: kind === 'child' ? 'in care' : 'approved', key: '', value: { terms: null } },
    { ...whole, subject: 1, name: kind, key: '', value: { born: '2014-05-01' } },
  ]
  return deriveDuties(law, { subject: 1, kind, happenings, spans })
    .duties.filter(({ rule }) => rules.test(rule))
    .map(
      (each) =>
        `${each.rule} ${fromNumber(each.opened)} ${each.due === null ? '-' : fromNumber(each.due)} ${standing(each, toNumber(today))}`,
    )
}
