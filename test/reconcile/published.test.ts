import { describe, expect, test } from 'vitest'
import { readAgainst } from '../../src/reconcile'
import { publishedTables, reconciliationCases } from './published'

/** Which finding is which case: the table, the check, and where. Several findings may tell of one case. */
const FOUND: Record<string, { table: string; check: string; where: RegExp }> = {
  R001: { table: '003-kpi', check: 'share of a base', where: /^Unannounced Visits/ },
  R002: { table: '003-kpi', check: 'rounding', where: /^percentage$/ },
  R003: { table: '003-kpi', check: 'not available', where: /^Support Visits/ },
  R010: { table: '000-agenda', check: 'dates', where: /^1 July 2020$/ },
  R011: { table: '000-plan-on-a-page', check: 'lists that differ', where: /^(VOICE|APPROVAL)/ },
  R012: { table: '000-workstream-actions', check: 'dates', where: /^quality assurance framework$/ },
  R013: { table: '001-mockingbird', check: 'words and counts', where: /^hub carers$/ },
  R014: { table: '001-mock-inspection-action-plan', check: 'dates', where: /^(2[abc]|4[abc])$/ },
  R015: { table: '001-mock-inspection-action-plan', check: 'dates', where: /^2b$/ },
  R017: { table: '002-cpb-dataset', check: 'share of a base', where: /more than 20 miles.*Mar-18$/ },
  R018: {
    table: '002-cpb-dataset',
    check: 'unit of a target',
    where: /(miles|Foster Care|Residential|repeat).*target$/,
  },
  R022: { table: '002-cpb-dataset', check: 'break in a series', where: /21- 25: Dec-17$/ },
  R029: { table: '002-iro-review-timeliness', check: 'one population', where: /^reviews, (Mar|Apr|May) 2018$/ },
  R031: { table: '002-iro-venues', check: 'words and figures', where: /27%$/ },
  R037: { table: '002-attendance-7-june-2018', check: 'seats', where: /^attendance$/ },
  R039: { table: '004-health-table1', check: 'parts and total', where: /^n3$/ },
  R040: { table: '004-health-table1', check: 'share of a base', where: /county: p3$/ },
  R041: { table: '004-health-table1', check: 'rounding', where: /^p1$/ },
  R042: { table: '004-health-table1', check: 'column heads', where: /^[np]2$/ },
  R044: { table: '004-health-table2', check: 'comparator', where: /^sn$/ },
  R045: { table: '004-health-iha-bands', check: 'share of a base', where: /^in time, 20 days$/ },
  R046: { table: '004-health-table3', check: 'share of a base', where: /^IHA completed$/ },
  R047: { table: '004-health-table3', check: 'points or percent', where: /^IHA completed within/ },
  R048: { table: '004-health-iha-bands', check: 'bands', where: /More than 71 days$/ },
  R051: { table: '004-health-table4-sdq', check: 'points or percent', where: /^SDQ Average Score$/ },
  R055: { table: '004-asf', check: 'average of a total', where: /^average funding request$/ },
  R059: {
    table: '004-social-worker-churn',
    check: 'one thing told twice',
    where: /^Leaving and After Care: social work positions$/,
  },
  R062: { table: '004-post-ofsted-action-plan', check: 'dates', where: /^8\.1$/ },
  R063: { table: '004-post-ofsted-action-plan', check: 'dates', where: /^November 2018$/ },
  R065: { table: '004-post-ofsted-action-plan', check: 'blanks', where: /^(6\.2|4\.3|6\.3): / },
  R066: { table: '004-agenda', check: 'dates', where: /^15 January 2017$/ },
  R068: { table: '004-attendance-13-nov-2017', check: 'seats', where: /^attendance$/ },
  R069: { table: '004-minute-resolutions', check: 'agenda', where: /^council tax exemption/ },
  R077: { table: '001-mock-inspection-action-plan', check: 'blanks', where: /^(update|rag)$/ },
}

/** Findings that are in no case, and are true. */
const BESIDES: { table: string; check: string; where: RegExp }[] = [
  // measures.md tells of it under its readings, as one more contradiction.
  { table: '002-cpb-dataset', check: 'no whole count', where: /3 or more placements.*Jun-17$/ },
  // Told in words alone: a third; high eighties.
  { table: '000-health-assessments', check: 'not available', where: /^same, as a share$/ },
  { table: '002-iro-staffing', check: 'not available', where: /high eighties/ },
]

const tables = publishedTables()
const findings = readAgainst(tables)
type Pattern = { table: string; check: string; where: RegExp }
const matching = ({ table, check, where }: Pattern) =>
  findings.filter((found) => found.table === table && found.check === check && where.test(found.where))

describe('the tables that were published', () => {
  const errors = reconciliationCases().filter(({ severity }) => severity === 'error')

  test('S268: hold twenty-nine errors, and each is found', () => {
    expect(errors).toHaveLength(29)
    expect(errors.map(({ id }) => id).filter((id) => !FOUND[id])).toEqual([])
  })

  test.each(Object.entries(FOUND))('%s is found, and said in a sentence', (_, pattern) => {
    const found = matching(pattern)
    expect(found.length).toBeGreaterThan(0)
    for (const { says } of found) expect(says).toMatch(/^\S.{20,}[.]$/)
  })

  test('an error is called a contradiction', () => {
    const called = errors.flatMap(({ id }) => (FOUND[id] ? matching(FOUND[id]).map(({ kind }) => kind) : []))
    expect(new Set(called)).toEqual(new Set(['contradiction']))
  })

  test('hold nothing else: what ties is left alone', () => {
    const known = [...Object.values(FOUND), ...BESIDES].flatMap(matching)
    expect(findings.filter((found) => !known.includes(found))).toEqual([])
  })

  test('are 170 checks by hand, and no check that ties is contradicted', () => {
    const checks = tables.flatMap((table) => table.checks.map((check) => ({ table, ...check })))
    expect(checks).toHaveLength(170)
    const ties = checks.filter(({ verdict, hypothesis }) => verdict.startsWith('agrees') && !hypothesis)
    expect(ties.length).toBeGreaterThan(140)
    const share = /share of a base|parts and total|no whole count/
    const contradicted = findings.filter(({ check }) => share.test(check))
    const wrongly = ties.filter(({ table, ref }) =>
      contradicted.some((found) => found.table === table.id && sameFigure(found.where, ref)),
    )
    expect(wrongly.map(({ table, ref }) => `${table.id}: ${ref}`)).toEqual([])
  })
})

/** Whether a finding is about the figure that a check by hand names by its row and column. */
function sameFigure(where: string, ref: string): boolean {
  const [row = '', column = ''] = where.split(': ')
  const inColumn = ref.includes(', column ') ? ref.endsWith(`column ${column.slice(-1)}`) : ref.includes(column)
  return row !== '' && ref.startsWith(row) && inColumn
}

describe('spoilt on purpose', () => {
  const spoilt = (id: string, row: number, key: string, value: unknown) =>
    readAgainst(
      tables.map((table) =>
        table.id === id
          ? { ...table, rows: table.rows.map((one, at) => (at === row ? { ...one, [key]: value } : one)) }
          : table,
      ),
    ).filter((found) => !findings.some(({ says }) => says === found.says))

  test.each([
    {
      case: 'a total of rows',
      id: '002-iro-review-timeliness',
      row: 9,
      key: 'total',
      value: 161,
      check: 'parts and total',
    },
    { case: 'a total of columns', id: '004-camhs', row: 0, key: 'ytd', value: 97, check: 'parts and total' },
    { case: 'a share', id: '002-board-attendance', row: 1, key: 'percent', value: 87, check: 'share of a base' },
    { case: 'a share of a column', id: '002-iro-venues', row: 0, key: 'mayPct', value: 41.7, check: 'share of a base' },
    { case: 'a band', id: '004-health-iha-bands', row: 2, key: 'band', value: '30 to 40 days', check: 'bands' },
    {
      case: 'a count in words',
      id: '004-health-table4-rha',
      row: 0,
      key: 'counts',
      value: '147 out of 188',
      check: 'share of a base',
    },
    { case: 'a due day', id: '004-post-ofsted-action-plan', row: 3, key: 'timescale', value: 'Apr 16', check: 'dates' },
    {
      case: 'a month',
      id: '002-cpb-dataset',
      row: 0,
      key: 'Aug-17',
      value: { printed: '878', value: 878, unit: 'count' },
      check: 'parts and total',
    },
  ])('$case is noticed', ({ id, row, key, value, check }) => {
    expect(spoilt(id, row, key, value).map((found) => [found.table, found.check])).toContainEqual([id, check])
  })
})
