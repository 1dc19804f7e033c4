import { plainDate } from '../../src/calendar'
import { monthsTo, type Report, type ReportFigure } from '../../src/reports'

/** A figure with twelve months of its own, for reports made up by tests. */
export function trialFigure(id: string, title: string, counts: readonly number[], of: number): ReportFigure {
  const days = monthsTo(plainDate('2026-10-31'), counts.length)
  const printed = (n: number) => `${Math.floor((n * 100) / of)}% (${n} of ${of})`
  const last = counts.at(-1) ?? 0
  return {
    ...{ id, title, counts: last, of, shown: printed(last), rows: 'households', unit: 'percent', direction: 'up' },
    ...{ says: 'Homes visited without notice within the year', published: 'As the published table', reading: '' },
    ...{ rounding: 'truncate', base: 'household', why: { 'in time': last, late: of - last }, target: '90%' },
    beside: [{ name: 'England', shown: '84%', note: 'year to March 2026' }],
    months: counts.map((n, index) => ({
      day: days[index] ?? plainDate('2026-10-31'),
      counts: n,
      of,
      shown: printed(n),
    })),
    groups: [{ name: 'North', counts: last, of, shown: printed(last) }],
    rules: [{ id: 'fc-unannounced-12m', version: '2011-04-01' }],
  }
}

/** A report of made-up figures, with signs in its words that a markup language would read as its own. */
export const trialReport: Report = {
  ...{ name: 'kpi', title: 'Monthly key figures, October 2026', service: 'Ashcombe Fostering', twin: 'restricted' },
  ...{ from: plainDate('2026-10-01'), to: plainDate('2026-10-31'), asAt: plainDate('2026-10-31') },
  knownAt: '2026-11-05T09:30:00.000Z',
  summary: 'Nearly nine in ten homes were visited. #emph[not markup] $x$ *stars* _lines_ <b>&amp;',
  recommendations: ['Ask why River is slower, by 31 January 2027.', 'Agree the plan for first reviews.'],
  sections: [
    {
      ...{ name: 'visits', title: 'Visits and checks', narrative: 'Two visits were late.\n\nBoth were made since.' },
      figures: [
        trialFigure('M002', 'Unannounced visits', [201, 202, 204, 204, 205, 203, 207, 209, 208, 210, 212, 211], 245),
        trialFigure('M004', 'Reviews', [180, 181, 182, 183, 185, 186, 186, 187, 188, 190, 189, 185], 245),
      ],
      missing: ['M106'],
      tables: [
        {
          title: 'Matters of Schedule 6',
          columns: [
            { head: 'Matter', kind: 'text' },
            { head: 'Cases', kind: 'number' },
          ],
          rows: [
            ['Complaints', 12],
            ['Restraint', { hidden: 'small' }],
            ['Not asked', null],
          ],
        },
      ],
      quotes: ['They listen to me'],
      charts: true,
    },
  ],
}
