import { expect, test } from 'vitest'
import { trialFigure, trialReport } from '../../../test/support/trial-report'
import { plainDate } from '../../calendar'
import { measureOf } from '../../measures'
import { type Changed, monthsTo, openTwin, type Report, type ReportFigure, type ReportTable } from '../../reports'
import { packFigures, soundnessIn } from './pack-figures'

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

test('the copy for anybody tells of no count that it does not print', () => {
  const issue = { content: report, twin: openTwin(report, []).report, changes: [] }
  expect(soundnessIn('public', issue).map(({ id }) => id)).toEqual(['M259'])
  expect(soundnessIn('restricted', issue)).toHaveLength(4)
})

/** An issue of a board’s dataset, with its months: each figure counts so many of so many, the day last. */
const issueOf = (
  figures: Readonly<Record<string, readonly (readonly [counts: number | null, of: number])[]>>,
): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    figures: Object.entries(figures).map(([id, months]): ReportFigure => {
      const dated = months.map(([counts, of], at) => ({
        ...{ day: monthsTo(report.asAt, months.length)[at] ?? report.asAt, counts, of, shown: `${counts} of ${of}` },
      }))
      const { day: _, ...last } = dated.at(-1) ?? { day: report.asAt, counts: 0, of: 0, shown: '0' }
      const title = measureOf(id)?.title ?? id
      return { ...figure(id, 0, 0, last.of), ...last, title, why: { counted: last.of }, months: dated }
    }),
  })),
})
const named = (id: string) => `${measureOf(id)?.title} (${id})`
const tying = (content: Report) => packFigures({ content, twin: content, changes: [] })[1]

/** Where ten children in care live, and then eleven, told by each of the eight figures; nobody at the end of August. */
const placed = (counts: Readonly<Record<string, readonly number[]>>) => {
  const ofAll = (n: readonly number[]) => [0, 10, 11].map((of, at) => [of === 0 ? null : (n[at] ?? 0), of] as const)
  const bands = [112, 113, 114, 115, 116, 117, 118, 119].map((n) => `M${n}`)
  return issueOf({
    M106: [0, 10, 11].map((of) => [of, of] as const),
    ...Object.fromEntries(bands.map((id) => [id, ofAll(counts[id] ?? [])])),
  })
}

test('M257: where children live comes to all children in care, in each month that is printed', () => {
  // Nine figures, the eight that share out the first, and the eight bases that are it.
  expect(tying(placed({ M112: [0, 7, 8], M117: [0, 3, 3] }))).toMatchObject({ shown: '100% (18 of 18)', off: [] })
})

test('M257: a child in two placement bands, in a month that is not the last', () => {
  expect(tying(placed({ M112: [0, 7, 8], M117: [0, 3, 3], M119: [0, 1, 0] }))).toMatchObject({
    shown: '94% (17 of 18)',
    off: [
      'M112, M113, M114, M115, M116, M117, M118 and M119 do not add up to Looked after children (M106): 1 too many on 30 September 2026.',
    ],
  })
})

test('M257: parts of which nobody knows anything leave nothing open, where those that are known come to the whole', () => {
  const living = ['M112', 'M113', 'M114', 'M115', 'M116', 'M117', 'M118', 'M119']
  const issue = (elsewhere: number) =>
    issueOf({
      M106: [[2, 2]],
      ...Object.fromEntries(living.map((id) => [id, [[id === 'M119' ? elsewhere : null, 2] as const]])),
    })
  expect(tying(issue(2))).toMatchObject({ shown: '100% (18 of 18)', off: [], unknown: [] })
  expect(tying(issue(1))?.off).toEqual([
    'M112, M113, M114, M115, M116, M117, M118 and M119 do not add up to Looked after children (M106): no figure of M112, M113, M114, M115, M116, M117 and M118 on 31 October 2026.',
  ])
  expect(tying(issue(3))?.off?.[0]).toMatch(/: 1 too many on 31 October 2026\.$/)
})

const [ALL, YOUNG, OLD] = [
  'Care leavers open for services, all ages (M130)',
  'Care leavers open for services, 16 to 20 (M131)',
  'Care leavers open for services, 21 to 25 (M132)',
]

test('M257: care leavers by age, one of whom one age leaves out, and a month in which a part has no figure', () => {
  const months = [40, 41, 42].map((n) => [n, n] as const)
  const young = [20, 20, 21].map((n) => [n, n] as const)
  const leavers = { M130: months, M131: young }
  expect(tying(issueOf({ ...leavers, M132: [20, 21, 21].map((n) => [n, n] as const) }))?.off).toEqual([])
  expect(
    tying(
      issueOf({
        ...leavers,
        M132: [
          [19, 20],
          [null, 21],
          [21, 21],
        ],
      }),
    ),
  ).toMatchObject({
    shown: '83% (5 of 6)',
    // Of somebody whose age nobody knows the other age would know it no more: this one is missing there.
    off: [
      `${YOUNG} and ${OLD} do not add up to ${ALL}: 1 too few on 31 August 2026, no figure of M132 on 30 September 2026.`,
    ],
    unknown: [],
  })
})

test('M257: care leavers of unknown age are known to be unknown: they count once, and are said', () => {
  const ages = (young: readonly [number | null, number], old: readonly [number | null, number]) =>
    tying(issueOf({ M130: [[40, 40]], M131: [young], M132: [old] }))
  const unknown = (n: number) => [
    `Counted in ${ALL} and, as unknown, in none of ${YOUNG} and ${OLD}: ${n} on 31 October 2026.`,
  ]
  expect(ages([20, 21], [19, 20])).toMatchObject({ shown: '100% (6 of 6)', off: [], unknown: unknown(1) })
  expect(ages([20, 22], [18, 20])).toMatchObject({ off: [], unknown: unknown(2) })
  // Nobody known to be young: of the base of one age nobody knows anything.
  expect(ages([null, 3], [37, 40])).toMatchObject({ off: [], unknown: unknown(3) })
  const apart = `${YOUNG} and ${OLD} do not add up to ${ALL}`
  expect(ages([20, 21], [18, 19])).toMatchObject({ off: [`${apart}: 1 too few on 31 October 2026.`], unknown: [] })
  const many = ages([20, 21], [20, 21])
  expect([many?.off?.[0], many?.unknown]).toEqual([`${apart}: 1 too many on 31 October 2026.`, []])
})

test('M257: a figure that stands in two parts of an issue is told of once', () => {
  const one = issueOf({ M109: [[12, 11]] })
  const twice = { ...one, sections: [...one.sections, ...one.sections] }
  expect(tying(twice)).toEqual(tying(one))
  expect(tying(one)?.off).toHaveLength(1)
})

test('M257: what is part of another is no more than it, and may be less', () => {
  const far = (counts: number) => issueOf({ M109: [[12, 40]], M110: [[counts, 38]] })
  expect(tying(far(12))?.off).toEqual([])
  expect(tying(far(14))?.off).toEqual([
    `${named('M109')} is less than ${named('M110')}: 2 too many on 31 October 2026.`,
  ])
})

test('M257: words, teams and months of a figure, each by how much', () => {
  expect(shown(report).M257).toBe('100% (2 of 2)')
  const one = (change: Partial<ReportFigure>): Report => ({
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      figures: section.figures.map((each) => (each.id === 'M002' ? { ...each, ...change } : each)),
    })),
  })
  const team = (name: string, counts: number, of: number) => ({ name, counts, of, shown: '' })
  const day = plainDate('2026-09-30')
  expect(tying(one({ why: { 'in time': 4, late: 34 } }))).toMatchObject({
    shown: '50% (1 of 2)',
    off: ['M002 (M002): its words do not add up to its base: 2 too few on 31 October 2026.'],
  })
  expect(tying(one({ groups: [team('North', 3, 30), team('River', 2, 10)] }))?.off).toEqual([
    'M002 (M002): the counts of its teams do not add up to its own: 1 too many on 31 October 2026.',
  ])
  expect(tying(one({ months: [{ day, counts: 41, of: 40, shown: '' }] }))?.off).toEqual([
    'M002 (M002): its base is less than what it counts: 1 too many on 30 September 2026.',
  ])
  // Few answered in one team: neither of its numbers is told.
  expect(
    tying(one({ groups: [team('North', 3, 30), { ...team('River', 0, 0), counts: null, of: null }] }))?.off,
  ).toEqual([])
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
      sums: [{ total: 'children All', parts: names.slice(0, -1), complete: true }],
    },
  }
  const with3 = { ...report, sections: report.sections.map((section) => ({ ...section, tables: [table] })) }
  const figures = shown(with3, [change])
  expect(figures).toMatchObject({ M257: '100% (3 of 3)', M258: '1 of 6' })
  const moved = { ...table, rows: [['A', 8], ...rows.slice(1)] as ReportTable['rows'] }
  const apart = { ...report, sections: report.sections.map((section) => ({ ...section, tables: [moved] })) }
  expect(tying(apart)).toMatchObject({
    shown: '67% (2 of 3)',
    off: ['children A, children B and children C do not add up to children All: 1 too few on 31 October 2026.'],
  })
  const twice = { ...report, sections: report.sections.map((one) => ({ ...one, tables: [table, table] })) }
  expect(shown(twice, [change, change])).toMatchObject({
    ...{ M256: figures.M256, M257: figures.M257 },
    M258: '1 of 6',
  })
  // Four homes and nine children are small; twenty would give away the nine.
  expect(figures.M259).toBe('2 and 1 of 8')
})
