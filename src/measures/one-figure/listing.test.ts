import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { unannouncedVisits } from '../kpi.measure'
import type { Why } from '../measure'
import { groupOf, type Listed, listed, pageOf, sorted } from './listing'
import type { Described } from './listing.store'
import { readState, stateQuery } from './state'

const home = (subject: string, more: Partial<Listed> = {}): Listed => ({
  subject,
  who: null,
  home: { ref: subject, name: `Home ${subject}` },
  team: 'North',
  worker: { ref: 'W-1', name: 'Ada' },
  cohort: null,
  event: null,
  began: null,
  due: plainDate('2026-10-01'),
  met: null,
  excusedFor: null,
  why: 'late',
  counted: false,
  daysLate: null,
  ...more,
})
const asAt = plainDate('2026-10-31')

describe('days late', () => {
  test.each<[name: string, why: Why, more: Partial<Described>, late: number | null]>([
    ['owed still', 'late', {}, 30],
    ['met late', 'late', { met: plainDate('2026-10-04') }, 3],
    ['in time', 'in time', { met: plainDate('2026-09-30') }, null],
    ['excused past its day', 'excused', {}, null],
    ['with nothing owed', 'late', { due: null }, null],
  ])('%s', (_, why, more, late) => {
    const row = listed({ subject: 'H-1', why, counted: false }, new Map([['H-1', { ...home('H-1'), ...more }]]), asAt)
    expect(row?.daysLate).toBe(late)
  })

  test('a row of which nothing is known is no row', () => {
    expect(listed({ subject: 'H-2', why: 'late', counted: false }, new Map(), asAt)).toBeNull()
  })
})

describe('a list', () => {
  const rows = [
    home('H-3', { due: null }),
    home('H-1', { team: null }),
    home('H-2', { due: plainDate('2026-09-01'), worker: null }),
  ]
  test.each([
    ['due', false, ['H-2', 'H-1', 'H-3']],
    ['due', true, ['H-3', 'H-1', 'H-2']],
    ['name', false, ['H-1', 'H-2', 'H-3']],
    ['team', false, ['H-2', 'H-3', 'H-1']],
    ['worker', false, ['H-1', 'H-3', 'H-2']],
  ] as const)('by %s, falling %s', (sort, falling, order) => {
    expect(sorted(rows, { sort, falling }).map(({ subject }) => subject)).toEqual(order)
  })

  test.each([
    [1, ['H-3', 'H-1'], 1, 1],
    [2, ['H-2'], 2, 3],
    [9, ['H-2'], 2, 3],
  ])('page %i of two', (asked, refs, page, from) => {
    const shown = pageOf(rows, asked, 2)
    expect([shown.rows.map(({ subject }) => subject), shown.page, shown.pages, shown.from]).toEqual([
      refs,
      page,
      2,
      from,
    ])
  })

  test('groups those of whom nothing is said together', () => {
    expect([
      groupOf(home('H-1', { team: null }), 'team'),
      groupOf(home('H-1'), 'worker'),
      groupOf(home('H-1'), 'cohort'),
    ]).toEqual(['unset', 'W-1', 'unset'])
  })
})

describe('the address of a figure', () => {
  const splits = ['team', 'cohort'] as const
  test.each([
    { query: {}, said: { by: null, in: null, why: null, sort: null, page: null } },
    {
      query: { by: 'cohort', in: 'kinship', why: 'late', sort: '-team', page: '3' },
      said: { by: 'cohort', in: 'kinship', why: 'late', sort: '-team', page: '3' },
    },
    {
      query: { by: 'worker', why: 'nonsense', sort: 'born', page: '-1' },
      said: { by: null, in: null, why: null, sort: null, page: null },
    },
    { query: { in: 'North' }, said: { by: 'team', in: 'North', why: null, sort: null, page: null } },
  ])('$query', ({ query, said }) => {
    expect(stateQuery(readState(query, splits, unannouncedVisits))).toEqual(said)
  })
})
