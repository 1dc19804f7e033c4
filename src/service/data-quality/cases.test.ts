import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import type { KeptRow } from '../../imports'
import { measureOf } from '../../measures'
import { CHECKS, figuresTouchedBy } from '../../returns'
import { casesOf, checkLines, type Step, spanOf } from './cases'

const YEAR = plainDate('2026-03-31')
const OF = { source: 'lcs', yearEnd: YEAR }
const NOON = new Date('2026-05-01T12:00:00Z')
const row = (table: KeptRow['table'], key: string, line: number, cells: Record<string, string>): KeptRow => ({
  ...{ table, key, yearEnd: YEAR, line, cells },
})
const kept = [
  row('Header', 'Header|A1', 2, { CHILD: 'A1', SEX: 'F', DOB: '01/05/2012', ETHNIC: 'WBRI', UPN: 'UN1' }),
  row('Header', 'Header|A2', 3, { CHILD: 'A2', SEX: 'F', DOB: '01/05/2012', ETHNIC: 'ZZZZ', UPN: 'UN1' }),
  row('Episodes', 'Episodes|A1|01/06/2025', 2, {
    ...{ CHILD: 'A1', DECOM: '01/06/2025', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'Q9', PLACE_PROVIDER: 'PR1' },
    ...{ HOME_POST: 'WR1 1AA', PL_POST: 'WR1 1AA' },
  }),
]
const step = (more: Partial<Step>): Step => ({
  ...{ system: 'lcs', yearEnding: YEAR, check: '', row: '', step: 'taken on', worker: null, reason: null, at: NOON },
  ...more,
})

test('a fault is work until it is let stand, and again after; whoever took it on last sees to it', () => {
  const [first] = casesOf(kept, OF, []).cases.filter(({ row: { key } }) => key === 'Header|A2')
  if (!first) throw new Error('nothing was found in an ethnicity that is none')
  expect(first).toMatchObject({ owner: null, letStand: null })
  const of = { check: first.check.id, row: 'Header|A2' }
  const over = (rows: readonly KeptRow[], ...steps: Partial<Step>[]) =>
    casesOf(
      rows,
      OF,
      steps.map((each) => step({ ...of, ...each })),
    ).cases.find(({ check, row: { key } }) => check.id === of.check && key === of.row)
  const after = (...steps: Partial<Step>[]) => over(kept, ...steps)
  expect(after({ worker: 'W-1' }, { worker: 'W-2' })).toMatchObject({ owner: 'W-2', letStand: null })
  const letStand = { step: 'let stand', reason: 'As the family says' } as const
  expect(after(letStand)).toMatchObject({ letStand: 'As the family says' })
  expect(after(letStand, { step: 'no longer let stand' })).toMatchObject({ letStand: null })
  expect(after({ ...letStand, system: 'other' })).toMatchObject({ letStand: null })
  expect(after({ ...letStand, yearEnding: plainDate('2025-03-31') })).toMatchObject({ letStand: null })
  const toldSince = (at: string) => kept.map((each) => ({ ...each, toldSince: new Date(at) }))
  expect(over(toldSince('2026-05-01T11:00:00Z'), letStand)).toMatchObject({ letStand: 'As the family says' })
  expect(over(toldSince('2026-05-01T13:00:00Z'), letStand)).toMatchObject({ letStand: null })
})

test('a figure is told at least and at most, by the children whose rows are in doubt', () => {
  const { cases } = casesOf(kept, OF, [])
  const rows = [
    { subject: 'A1', counted: true },
    { subject: 'A9', counted: true },
  ]
  expect(spanOf('M112', rows, cases)).toEqual({ id: 'M112', counts: 2, least: 1, most: 2 })
  expect(spanOf('M112', [{ subject: 'A1', counted: false }], cases)).toEqual({
    id: 'M112',
    counts: 0,
    least: 0,
    most: 1,
  })
  const lines = checkLines(cases)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.map(({ check, all, toDo, owned }) => [check.id, all, toDo, owned])).toEqual(
    lines.map(({ check }) => {
      const of = cases.filter((each) => each.check.id === check.id)
      return [check.id, of.length, of.length, 0]
    }),
  )
})

test('every figure that a check touches is one of ours', () => {
  const touched = [...new Set(CHECKS.flatMap(figuresTouchedBy))]
  expect(touched.length).toBeGreaterThan(30)
  expect(touched.filter((id) => !measureOf(id))).toEqual([])
})
