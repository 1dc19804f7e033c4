import { expect, test } from 'vitest'
import { nearlyKnown } from '../../../test/attacker/of-twin'
import { trialFigure, trialReport } from '../../../test/support/trial-report'
import { plainDate } from '../../calendar'
import { adds } from '../../disclosure'
import { measureOf } from '../../measures'
import { cellName, openTwin, type Report } from '../../reports'
import { DECLARED } from './declared'
import { plansTable } from './health-tables'
import { mattersTable } from './read-report'
import { SUMS } from './sums'

const reportOf = (figures: Readonly<Record<string, readonly [counts: number, of: number]>>): Report => ({
  ...trialReport,
  sections: trialReport.sections.map((section) => ({
    ...section,
    tables: [],
    figures: Object.entries(figures).map(([id, [counts, of]]) => ({ ...trialFigure(id, id, [counts], of), base: id })),
  })),
})

test('sums are of figures that some report prints', () => {
  const figures = DECLARED.flatMap(({ sections }) => sections.flatMap((section) => section.figures))
  const matters = mattersTable([])
  const plans = plansTable([], plainDate('2026-03-31'))
  const cells = [
    ...matters.rows.map((_, row) => cellName(matters, row, 2)),
    ...plans.rows.flatMap((_, row) => [1, 2, 3].map((column) => cellName(plans, row, column))),
  ]
  const printed = new Set([...figures.filter((id) => measureOf(id)), ...cells])
  const named = SUMS.flatMap(({ total, parts }) => [total, ...parts]).map((name) => name.replace(/ of$/, ''))
  expect(named.filter((name) => !printed.has(name))).toEqual([])
})

test('first, second and later reviews give away neither each other nor their bases', () => {
  const report = reportOf({ M155: [22, 40], M156: [13, 30], M157: [2, 21], M158: [37, 91] })
  const { report: open, exposed } = openTwin(report, [], SUMS)
  const added = (what: string) =>
    adds(
      `M158 ${what}`,
      ['M155', 'M156', 'M157'].map((id) => `${id} ${what}`),
    )
  expect(exposed).toEqual([])
  expect(nearlyKnown(report, open, [added('counts'), added('of')])).toEqual([])
})

test('visits of those that owed one tell nobody how many homes owed none', () => {
  const report = reportOf({ M002: [235, 245], M003: [235, 240] })
  const figures = (all: Report): Report => ({
    ...all,
    sections: all.sections.map((section) => ({
      ...section,
      figures: [...section.figures, { ...trialFigure('M010', 'Homes', [245], 245), unit: 'count', base: 'M002' }],
    })),
  })
  const whole = figures(report)
  const { report: open } = openTwin(whole, [], SUMS)
  const truths = [
    adds('M002 counts', ['M003 counts']),
    adds('M010 counts', ['M003 of', 'none owed']),
    adds('M010 counts', ['M010 of']),
    adds('M010 counts', ['M002 of']),
  ]
  expect(nearlyKnown(whole, open, truths, { 'none owed': 5 })).toEqual([])
})
