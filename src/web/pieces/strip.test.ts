import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { dayScale, isWithin, windowAround } from './day-scale'
import { quarterTicks } from './duty-axis'
import { drawn, type Episode } from './episode'
import { examples } from './every-piece/sample-duties'
import { exampleLabels, exampleWindow } from './example-labels'

const today = plainDate('2026-11-23')
const window = windowAround(today)

describe('the time scale', () => {
  test('shows 24 months back and 6 ahead', () => {
    expect(window).toEqual({ from: '2024-11-23', to: '2027-05-23' })
  })
  test.each([
    { day: '2024-11-23', at: 0 },
    { day: '2027-05-23', at: 100 },
    { day: '2020-01-01', at: 0 },
    { day: '2030-01-01', at: 100 },
  ])('$day stands at $at', ({ day, at }) => {
    expect(dayScale(window)(plainDate(day))).toBe(at)
  })
  test('puts today four fifths across', () => {
    expect(dayScale(window)(today)).toBeCloseTo(80.1, 1)
  })
  test('counts its edges in', () => {
    expect([window.from, window.to, plainDate('2027-05-24')].map((day) => isWithin(day, window))).toEqual([
      true,
      true,
      false,
    ])
  })
  test('names the year at January and the quarters between', () => {
    expect(quarterTicks(window).map(({ text }) => text)).toEqual([
      '2025',
      'Apr',
      'Jul',
      'Oct',
      '2026',
      'Apr',
      'Jul',
      'Oct',
      '2027',
      'Apr',
    ])
  })
})

function episode(standing: Episode['standing'], due: string | null, end: string | null): Episode {
  const day = end === null ? null : plainDate(end)
  const met = standing === 'met in time' || standing === 'met late' ? day : null
  return {
    opened: plainDate('2026-01-10'),
    due: due === null ? null : plainDate(due),
    met,
    closed: met === null ? day : null,
    standing,
  }
}

describe('what a duty looks like', () => {
  test.each([
    {
      name: 'met in time',
      of: episode('met in time', '2026-06-01', '2026-05-20'),
      mark: 'met 2026-05-20',
      lines: ['running 2026-01-10 2026-05-20'],
    },
    {
      name: 'met late',
      of: episode('met late', '2026-06-01', '2026-06-20'),
      mark: 'late 2026-06-20',
      lines: ['running 2026-01-10 2026-06-01', 'late 2026-06-01 2026-06-20'],
    },
    {
      name: 'overdue',
      of: episode('overdue', '2026-10-16', null),
      mark: 'over 2026-10-16',
      lines: ['running 2026-01-10 2026-10-16', 'over 2026-10-16 2026-11-23'],
    },
    {
      name: 'overdue and closed',
      of: episode('overdue', '2026-10-16', '2026-11-01'),
      mark: 'over 2026-10-16',
      lines: ['running 2026-01-10 2026-10-16', 'over 2026-10-16 2026-11-01'],
    },
    {
      name: 'due',
      of: episode('due', '2027-01-10', null),
      mark: 'due 2027-01-10',
      lines: ['running 2026-01-10 2026-11-23', 'ahead 2026-11-23 2027-01-10'],
    },
    {
      name: 'due beyond the edge',
      of: episode('due', '2029-01-10', null),
      mark: 'beyond 2027-05-23',
      lines: ['running 2026-01-10 2026-11-23', 'ahead 2026-11-23 2027-05-23'],
    },
    {
      name: 'owed promptly, no day in law',
      of: episode('due', null, null),
      mark: 'due 2026-11-23',
      lines: ['running 2026-01-10 2026-11-23', 'ahead 2026-11-23 2026-11-23'],
    },
    {
      name: 'excused',
      of: episode('excused', '2026-11-02', null),
      mark: 'excused 2026-11-02',
      lines: ['running 2026-01-10 2026-11-02', 'excused 2026-11-02 2026-11-02'],
    },
    {
      name: 'stopped',
      of: episode('stopped', '2027-01-10', '2026-06-01'),
      mark: 'stopped 2026-06-01',
      lines: ['running 2026-01-10 2026-06-01'],
    },
  ])('$name', ({ of, mark, lines }) => {
    const { marks, strokes } = drawn(of, today, window)
    expect(marks.map(({ on, shape }) => `${shape} ${on}`)).toEqual([mark])
    expect(strokes.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(lines)
  })
})

describe('a worked example', () => {
  test.each(examples.map(({ what, episodes }) => ({ what, episodes })))(
    '$what: begins at its first day, and no two labels of a row share a place',
    ({ episodes }) => {
      const asAt = plainDate('2025-12-31')
      const labels = exampleLabels(episodes, exampleWindow(episodes, asAt))
      expect(labels[0]).toMatchObject({ x: 0, row: 'above' })
      expect(new Set(labels.map(({ row, anchor }) => `${row} ${anchor}`)).size).toBe(labels.length)
    },
  )
  test('says the year once where both days share it', () => {
    const [late] = examples.filter(({ standing }) => standing === 'met late')
    const labels = exampleLabels(late?.episodes ?? [], exampleWindow(late?.episodes ?? [], plainDate('2025-12-31')))
    expect(labels.map(({ text }) => text)).toContain('due 10 Jan, met 3 Feb 2025')
  })
})
