import { plainDate } from '../../src/calendar'
import { type Counts, type Figure, measureOf } from '../../src/measures'
import type { Report, ReportTable } from '../../src/reports'
import { plansTable } from '../../src/service/publishing/health-tables'
import { countyTables, districtTables } from '../../src/service/publishing/profiles'
import { toReportFigure } from '../../src/service/publishing/report-figure'
import { trialReport } from '../support/trial-report'

const DAY = plainDate('2026-03-31')
export const DISTRICTS = ['Eastmoor', 'Westbrook']
type Why = Readonly<Record<string, number>>

const countsOf = (why: Why): Counts => {
  const of = Object.values(why).reduce((sum, n) => sum + n, 0)
  return { of, counts: of, why, value: of, shown: `${of}` }
}

export const report = (
  name: string,
  counts: Readonly<Record<string, readonly [n: number, of: number]>>,
  tables: readonly ReportTable[] = [],
): Report => ({
  ...{ ...trialReport, name, to: DAY, asAt: DAY },
  sections: trialReport.sections.map((section) => ({
    ...{ ...section, tables },
    figures: Object.entries(counts).flatMap(([id, [n, of]]) => {
      const measure = measureOf(id)
      const figure = { id, title: id, counts: n, of, why: {}, value: n, shown: `${n}` }
      return measure ? [toReportFigure({ measure, figure, months: [[DAY, figure]], target: null, rules: [] })] : []
    }),
  })),
})

/** The tables of a profile that some figures fill, each of a group of people by a word; others are left out. */
export function profile(
  figures: Readonly<Record<string, Readonly<Record<string, Why>>>>,
  titles: RegExp,
): readonly ReportTable[] {
  const figureOn = (id: string): Figure => {
    const groups = Object.entries(figures[id] ?? {}).map(([name, why]) => ({ name, ...countsOf(why) }))
    return { ...{ id, title: id }, ...countsOf({ counted: groups.reduce((sum, { of }) => sum + of, 0) }), groups }
  }
  const profiles = { days: [DAY], districts: DISTRICTS, outside: 'out of county', figureOn, linkTo: () => '' }
  return [...countyTables(profiles), ...DISTRICTS.flatMap((one) => districtTables(one, profiles))].filter(({ title }) =>
    titles.test(title),
  )
}

export const living = (eastmoor: number, westbrook: number, out: number, unset: number) => ({
  M137: Object.fromEntries(
    Object.entries({ Eastmoor: eastmoor, Westbrook: westbrook, 'out of county': out, unset }).map(([name, n]) => [
      name,
      { counted: n },
    ]),
  ),
})

/** Children of each band: with a plan, with none, and of whom nobody said. */
const BORN = ['2023-01-01', '2018-01-01', '2013-01-01', '2009-01-01']
export const plans = (...bands: readonly (readonly [has: number, none: number, unsaid: number])[]): Report =>
  report('needs-assessment', {}, [
    plansTable(
      bands.flatMap(([has, none, unsaid], at) =>
        [...Array(has).fill('has a plan'), ...Array(none).fill('no plan'), ...Array(unsaid).fill(null)].map(
          (state) => ({
            ...{ born: BORN[at] ?? null, state },
          }),
        ),
      ),
      DAY,
    ),
  ])
