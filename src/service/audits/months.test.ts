import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { monthsOf } from './months'

const audit = (on: string, replaced: string | null = null) => ({
  ...{ id: 1, ref: on, on_day: plainDate(on), facts: {}, household: null, child: null, lead: null, peer: null },
  ...{ tool: null, round: null, raised: null, repeats: null, finished: [], checked: null, replaced },
  moderated: on === '2026-02-10' ? { on: plainDate('2026-03-01'), grade: 'good' } : null,
})
const told = (audits: ReturnType<typeof audit>[], day: string) =>
  monthsOf(audits, plainDate(day)).map(({ from, given, settled }) => `${from.slice(0, 7)} ${given} ${settled}`)

test('each month since the first audit is told, the last first; one without an audit too', () => {
  const all = [audit('2026-02-10'), audit('2026-02-28'), audit('2026-04-30')]
  expect(told(all, '2026-05-01')).toEqual(['2026-05 0 0', '2026-04 1 0', '2026-03 0 0', '2026-02 2 1'])
})

test('twelve months at most, none before the first audit, and what was taken off the list is none', () => {
  expect(told([audit('2024-01-10')], '2026-05-31')).toHaveLength(12)
  expect(told([], '2026-05-31')).toEqual([])
  expect(told([audit('2026-05-02', 'twice on it')], '2026-05-31')).toEqual([])
})
