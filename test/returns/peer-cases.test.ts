import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/calendar'
import { day } from '../../src/returns/cells'
import type { Asked, Provider } from '../../src/returns/check'
import { CHECKS } from '../../src/returns/checks'
import { childrenOf } from '../../src/returns/children'
import { codesOf } from '../../src/returns/codes'
import { rowOf, type Tables } from '../../src/returns/row'
import { runOver } from '../../src/returns/run-checks'
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from '../../src/returns/tables'
import { DIFFERENCES } from './differences'

type Cells = Readonly<Record<string, readonly (string | number | null)[]>>
type Case = {
  readonly rule: string
  readonly tables: Readonly<Record<string, Cells>>
  readonly metadata: Readonly<Record<string, unknown>>
  readonly expect: Readonly<Record<string, readonly (number | string)[]>>
}
const { cases } = JSON.parse(
  readFileSync(join('..', 'shared', 'reference', 'peer-903-rule-cases-2026-27.json'), 'utf8'),
) as { cases: readonly Case[] }

/** A blank of the peer's that is a text without signs: no file can hold it, so it stands as a cell that tells nothing. */
const cellOf = (cell: string | number | null | undefined): string => (cell === '' ? '.' : String(cell ?? ''))

function tableOf(name: TableName, cells: Cells) {
  const length = Math.max(...Object.values(cells).map((column) => column.length))
  return Array.from({ length }, (_, at) =>
    rowOf(
      name,
      at,
      at + 2,
      columnsOf(name).map((column) => cellOf(cells[column]?.[at])),
    ),
  )
}

const tablesIn = (tables: Case['tables'], suffix: '' | '_last'): Tables =>
  Object.fromEntries(
    TABLE_NAMES.flatMap((name) => {
      const cells = tables[`${name}${suffix}`]
      return cells ? [[name, tableOf(name, cells)]] : []
    }),
  )

function providersOf({ provider_info: told }: Case['metadata']): ReadonlyMap<string, Provider> | undefined {
  if (!told) return undefined
  const { URN, PROVIDER_CODES, REG_END } = told as Record<string, (string | number | null)[]>
  return new Map(
    (URN ?? []).map((urn, index) => {
      const until = day(String(REG_END?.[index] ?? ''))
      const codes = String(PROVIDER_CODES?.[index] ?? '').split(',')
      return [String(urn), { codes, ...(until === undefined ? {} : { registeredUntil: until }) }]
    }),
  )
}

/** Every table is there, if empty, so that a check that could not run would be seen as one that flags nothing. */
const EMPTY: Tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]))

function flaggedBy({ rule, tables, metadata }: Case) {
  const [now, last] = [tablesIn(tables, ''), tablesIn(tables, '_last')]
  const on = (key: string, otherwise: number) =>
    day(String(metadata[key] ?? '').replace(/\b(\d)\b/g, '0$1')) ?? otherwise
  const providers = providersOf(metadata)
  const seen = new Map<string, number>()
  for (const { UPN } of now.Header ?? []) seen.set(UPN, (seen.get(UPN) ?? 0) + 1)
  const asked: Asked = {
    start: on('collection_start', dayNumber(2026, 4, 1)),
    end: on('collection_end', dayNumber(2027, 3, 31)),
    codes: codesOf(2027),
    sharedUpns: new Set([...seen].filter(([upn, times]) => times > 1 && !/^UN\d$/.test(upn)).map(([upn]) => upn)),
    ...(providers ? { providers } : {}),
  }
  const given = {
    tables: { ...EMPTY, ...now },
    last: { ...EMPTY, ...last },
    year: 2027,
    ...(providers ? { providers } : {}),
  }
  const { flags, couldNotRun } = runOver(
    childrenOf(now, last),
    asked,
    given,
    CHECKS.filter(({ id }) => id === rule),
  )
  expect(couldNotRun).toEqual([])
  const found: Record<string, number[]> = {}
  for (const { table, at } of flags) found[table] = [...(found[table] ?? []), at]
  return tidied(found)
}

/** Rows in order and once each, and no table without any. */
const tidied = (found: Case['expect']) =>
  Object.fromEntries(
    Object.entries(found)
      .map(([table, rows]) => [table, [...new Set(rows.map(Number))].sort((a, b) => a - b)] as const)
      .filter(([, rows]) => rows.length > 0),
  )

const ours = new Set(CHECKS.map(({ id }) => id))
const tested = cases
  .filter(({ rule }) => ours.has(rule))
  .map((each, index) => ({ ...each, name: `${each.rule} (${index})` }))

describe('rules as another validator has them', () => {
  test.each(tested)('$name', (each) => {
    const nth = cases.filter(({ rule }) => rule === each.rule).findIndex(({ tables }) => tables === each.tables)
    const difference = DIFFERENCES.find(({ rule, nth: of = 0 }) => rule === each.rule && of === nth)
    expect(flaggedBy(each)).toEqual(tidied(difference?.expect ?? each.expect))
  })

  test('are at least 120, of every table, each with a sentence of its own', () => {
    const rules = CHECKS.filter(({ id }) => !id.startsWith('LOS'))
    expect(rules.length).toBeGreaterThanOrEqual(120)
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
    const covered = new Set(rules.flatMap(({ reads }) => Object.keys(reads)))
    expect(Object.keys(TABLES).filter((table) => !covered.has(table))).toEqual([])
    expect(rules.filter(({ says }) => !/^[A-Z].*\.$/.test(says))).toEqual([])
  })

  test('have a case each, but for those listed', () => {
    const withCase = new Set(cases.map(({ rule }) => rule))
    const without = CHECKS.filter(({ id }) => !id.startsWith('LOS') && !withCase.has(id)).map(({ id }) => id)
    expect(without).toEqual([])
  })

  test('differ where a difference is listed, and only there', () => {
    for (const { rule, nth = 0, expect: otherwise } of DIFFERENCES) {
      const told = cases.filter((each) => each.rule === rule)[nth]
      expect(told && tidied(told.expect), rule).not.toEqual(tidied(otherwise))
    }
  })
})
