import { expect, test } from 'vitest'
import { adds, type Relation, USUAL_POLICY } from '../../src/disclosure'
import { openTwin, type Partition, type Published, type Report } from '../../src/reports'
import { ALL, BAND_NAMES, planCell } from '../../src/service/publishing/health-tables'
import { SUMS } from '../../src/service/publishing/sums'
import { trialReport } from '../support/trial-report'
import { nearlyKnown, rangesFound } from './of-twin'
import { DISTRICTS, living, plans, profile, report } from './small-packs'

const CHILDREN = 'Looked after children'
const COUNTY = [
  `${CHILDREN} in Eastmoor`,
  `${CHILDREN} in Westbrook`,
  `${CHILDREN} out of county`,
  `${CHILDREN}, not known where`,
]

const column = (name: 'all' | 'with' | 'unsaid') =>
  adds(
    planCell(ALL, name),
    BAND_NAMES.map((band) => planCell(band, name)),
  )
const rows = [ALL, ...BAND_NAMES].map((band) =>
  adds(planCell(band, 'all'), [planCell(band, 'with'), planCell(band, 'unsaid'), `${band}, with none`]),
)

type Case = {
  readonly of: string
  /** The sum that is on trial. */
  readonly isIt: (partition: Partition) => boolean
  readonly reports: readonly Report[]
  /** What is true of these numbers, written apart from what the publisher was told, and what is printed nowhere. */
  readonly truths: readonly Relation[]
  readonly unprinted: Readonly<Record<string, number>>
  /** The count that is given away without it. */
  readonly finds: string
  readonly is: number
}
const named =
  (total: string, part: string) =>
  (partition: Partition): boolean =>
    partition.total === total && partition.parts.includes(part)

const CASES: readonly Case[] = [
  {
    of: 'plans for special needs, all ages together',
    isIt: named(planCell(ALL, 'with'), planCell('Under 5', 'with')),
    reports: [plans([4, 30, 0], [20, 40, 0], [31, 50, 0], [27, 40, 0])],
    truths: [column('all'), column('with'), column('unsaid'), ...rows],
    unprinted: Object.fromEntries(
      [ALL, ...BAND_NAMES].map((band, at) => [`${band}, with none`, [160, 30, 40, 50, 40, 0][at] ?? 0]),
    ),
    finds: planCell('Under 5', 'with'),
    is: 4,
  },
  {
    of: 'children of an age: with a plan, and of whom nobody said',
    isIt: named(planCell('Under 5', 'all'), planCell('Under 5', 'unsaid')),
    reports: [plans([33, 0, 1], [20, 40, 12], [31, 50, 15], [27, 40, 11])],
    truths: [column('all'), column('with'), column('unsaid'), ...rows],
    unprinted: Object.fromEntries(
      [ALL, ...BAND_NAMES].map((band, at) => [`${band}, with none`, [130, 0, 40, 50, 40, 0][at] ?? 0]),
    ),
    finds: planCell('Under 5', 'unsaid'),
    is: 1,
  },
  {
    of: 'children whose placement is known, and who are measured from home',
    isIt: named(CHILDREN, 'M110 of'),
    reports: [
      report('board-dataset', { M106: [100, 100], M110: [20, 85] }),
      report('district-profiles', {}, profile(living(40, 30, 18, 12), /by district of placement/)),
    ],
    truths: [
      ...[adds(CHILDREN, COUNTY), adds('M106 counts', [CHILDREN]), adds('M106 of', [CHILDREN])],
      adds(CHILDREN, [`${CHILDREN}, not known where`, 'M110 of', 'placed but not measured']),
      adds('M110 of', ['M110 counts', 'measured and near']),
    ],
    unprinted: { 'placed but not measured': 3, 'measured and near': 65 },
    finds: 'placed but not measured',
    is: 3,
  },
  {
    of: 'children of sixteen and over, by district',
    isIt: named('M122 of', `${CHILDREN} in Westbrook, age: 16 and over`),
    reports: [
      report('board-dataset', { M122: [10, 21] }),
      report(
        'district-profiles',
        {},
        profile(
          {
            ...living(60, 31, 0, 0),
            M144: { Eastmoor: { '10 to 15': 40, '16 and over': 20 }, Westbrook: { '10 to 15': 30, '16 and over': 1 } },
          },
          /by district of placement|children, age/,
        ),
      ),
    ],
    truths: [
      adds(CHILDREN, COUNTY),
      ...DISTRICTS.map((one) =>
        adds(
          `${CHILDREN} in ${one}`,
          ['10 to 15', '16 and over'].map((band) => `${CHILDREN} in ${one}, age: ${band}`),
        ),
      ),
      adds('M122 of', [...DISTRICTS.map((one) => `${CHILDREN} in ${one}, age: 16 and over`), 'sixteen elsewhere']),
    ],
    unprinted: { 'sixteen elsewhere': 0 },
    finds: `${CHILDREN} in Westbrook, age: 16 and over`,
    is: 1,
  },
  {
    of: 'homes on the register, by district',
    isIt: named('M010', 'Foster homes in Westbrook'),
    reports: [
      report('kpi', { M010: [41, 41] }),
      report(
        'district-profiles',
        {},
        profile(
          { ...living(60, 31, 0, 0), M148: { Eastmoor: { counted: 40 }, Westbrook: { counted: 1 } } },
          /by district of placement|households/,
        ),
      ),
    ],
    truths: [
      adds(CHILDREN, COUNTY),
      adds('M010 of', ['M010 counts']),
      adds('M010 counts', [...DISTRICTS.map((one) => `Foster homes in ${one}`), 'homes elsewhere']),
    ],
    unprinted: { 'homes elsewhere': 0 },
    finds: 'Foster homes in Westbrook',
    is: 1,
  },
]

const together = (reports: readonly Report[]): Report => ({
  ...trialReport,
  sections: reports.flatMap(({ sections }) => sections),
})

/** The reports as anybody may read them, published in turn by somebody who was told of some sums alone. */
function published({ reports }: Case, told: (partition: Partition) => boolean) {
  const issued: Published[] = []
  for (const each of reports) {
    const sections = each.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) =>
        table.dated ? { ...table, dated: { ...table.dated, sums: table.dated.sums.filter(told) } } : table,
      ),
    }))
    const restricted = { ...each, sections }
    const { report: open, exposed } = openTwin(restricted, issued, SUMS.filter(told))
    expect(exposed).toEqual([])
    issued.push({ restricted, open })
  }
  return [together(issued.map(({ restricted }) => restricted)), together(issued.map(({ open }) => open))] as const
}

test.each(CASES)('$of: without the sum a count is found out, and with it none', (one) => {
  const without = published(one, (partition) => !one.isIt(partition))
  expect(rangesFound(...without, one.truths, one.unprinted).get(one.finds)).toEqual({ low: one.is, high: one.is })
  expect(one.is).toBeLessThan(USUAL_POLICY.under)
  expect(nearlyKnown(...published(one, () => true), one.truths, one.unprinted)).toEqual([])
})
