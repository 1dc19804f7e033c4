import { expect, test } from 'vitest'
import { trialFigure, trialReport } from '../../../test/support/trial-report'
import { type Changed, openTwin, type Report, type ReportTable } from '../../reports'
import { packFigures } from './pack-figures'

const figure = (id: string, counts: number, unknown: number, of: number) => ({
  ...trialFigure(id, id, [counts], of),
  ...{ why: { 'in time': counts, unknown, late: of - counts - unknown }, groups: [], base: id },
})
const report: Report = {
  ...trialReport,
  sections: trialReport.sections.map((section) => ({
    ...{ ...section, tables: [] },
    figures: [figure('M203', 129, 2, 304), figure('M002', 4, 0, 40)],
  })),
}
const shown = (content: Report, changes: readonly Changed[] = []) =>
  Object.fromEntries(
    packFigures({ content, twin: openTwin(content, []).report, changes }).map(({ id, shown }) => [id, shown]),
  )

test('M256: two of 304 with no area, and forty of which all is known', () => {
  expect(shown(report).M256).toBe('0.6% (2 of 344)')
})

test('M257: parts that do not come to the whole do not tie', () => {
  expect(shown(report).M257).toBe('100% (2 of 2)')
  const [section] = report.sections
  const [first, second] = section?.figures ?? []
  if (!section || !first || !second) throw new Error('no figures')
  const broken = { ...report, sections: [{ ...section, figures: [{ ...first, of: 305 }, second] }] }
  expect(packFigures({ content: broken, twin: broken, changes: [] })[1]?.shown).toBe('50% (1 of 2)')
})

test('M258 and M259: what was restated, and what is hidden as small apart from what protects it', () => {
  const change = { id: 'M002', title: 'M002', day: '2026-10-31', was: '9', is: '4' }
  const rows = [['A', 9] as const, ['B', 20] as const, ['C', 36] as const, ['All', 65] as const]
  const names = rows.map(([name]) => `children ${name}`)
  const table: ReportTable = {
    ...{
      title: 'Children',
      columns: [
        { head: 'District', kind: 'text' },
        { head: 'Now', kind: 'number' },
      ],
      rows,
    },
    dated: {
      ...{ days: [report.asAt], names, shares: false, under: 'The county', link: '/figures/M137' },
      sums: [{ total: 'children All', parts: names.slice(0, -1) }],
    },
  }
  const with3 = { ...report, sections: report.sections.map((section) => ({ ...section, tables: [table] })) }
  const figures = shown(with3, [change])
  expect(figures).toMatchObject({ M257: '100% (3 of 3)', M258: '1 of 8' })
  // Four homes and nine children are small; twenty would give away the nine.
  expect(figures.M259).toBe('2 and 1 of 8')
})
