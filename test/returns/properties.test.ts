import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHECKS } from '../../src/returns/checks'
import { type Row, rowOf, type Tables } from '../../src/returns/row'
import { type Checked, runChecks } from '../../src/returns/run-checks'
import { columnsOf, type TableName, tablesOf } from '../../src/returns/tables'

const YEAR = 2026
const TABLES = tablesOf(YEAR)

/** Cells that are there in the columns of a return, and some that should not be. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  CHILD: ['A', 'B', 'C', 'D'],
  UPN: ['A123456789012', 'B123456789012', 'UN1', 'UN4'],
  LS: ['C2', 'V2', 'V3', 'V4', 'E1', 'L1'],
  RNE: ['S', 'P', 'L', 'B', 'T'],
  PLACE: ['U1', 'U6', 'A3', 'K2', 'T1', 'Z11', 'P1'],
  PLACE_PROVIDER: ['PR0', 'PR1', 'PR4'],
  REC: ['X1', 'E11', 'E2', 'E3', 'E17'],
  SEX: ['M', 'F'],
  MOTHER: ['0', '1'],
}
const DAYS = [
  '01/04/2025',
  '15/06/2025',
  '15/06/2025',
  '20/09/2025',
  '31/03/2026',
  '02/02/2024',
  '05/05/2010',
  '07/07/2021',
]
const ODD = ['', 'X', '31/02/2025', '1']

const cell = (column: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(CELLS[column] ?? DAYS)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  )
const cells = (table: TableName) =>
  fc.tuple(
    ...columnsOf(table).map((column) => (column === 'CHILD' ? fc.constantFrom('A', 'B', 'C', 'D') : cell(column))),
  )

type Sheet = Readonly<Record<string, readonly (readonly string[])[]>>
const sheet: fc.Arbitrary<Sheet> = fc.record(
  Object.fromEntries(TABLES.map((table) => [table, fc.array(cells(table), { maxLength: 6 })])),
)

const tablesOfSheet = (told: Sheet): Tables =>
  Object.fromEntries(
    TABLES.map((table) => [table, (told[table] ?? []).map((each, at) => rowOf(table, at, at + 2, each))]),
  )

const saysOf = (told: Sheet, { flags }: Checked, keep: (row: Row<TableName>) => boolean = () => true) => {
  const tables = tablesOfSheet(told)
  return flags
    .map(({ check, table, at }) => ({ check, table, row: tables[table]?.[at] as Row<TableName> }))
    .filter(({ row }) => keep(row))
    .map(
      ({ check, table, row }) =>
        `${check.id} ${table} ${columnsOf(table)
          .map((column) => row[column as never])
          .join('|')}`,
    )
    .sort()
}

const run = (told: Sheet, last: Sheet, checks = CHECKS) =>
  runChecks({ tables: tablesOfSheet(told), last: tablesOfSheet(last), year: YEAR }, checks)

const shuffled = (told: Sheet, seed: number): Sheet =>
  Object.fromEntries(
    Object.entries(told).map(([table, rows]) => [
      table,
      fc.sample(fc.shuffledSubarray([...rows], { minLength: rows.length }), { seed, numRuns: 1 })[0] ?? [],
    ]),
  )

test('the order of rows changes nothing that is found', () => {
  fc.assert(
    fc.property(sheet, sheet, fc.integer(), (told, last, seed) => {
      const otherwise = shuffled(told, seed)
      expect(saysOf(otherwise, run(otherwise, shuffled(last, seed)))).toEqual(saysOf(told, run(told, last)))
    }),
    { numRuns: 300 },
  )
})

test('the order of checks, and which others run, changes nothing that one finds', () => {
  fc.assert(
    fc.property(sheet, sheet, fc.shuffledSubarray([...CHECKS]), (told, last, some) => {
      const ids = new Set(some.map(({ id }) => id))
      const all = run(told, last)
      const kept = { ...all, flags: all.flags.filter(({ check }) => ids.has(check.id)) }
      expect(saysOf(told, run(told, last, some))).toEqual(saysOf(told, kept))
    }),
    { numRuns: 200 },
  )
})

test('one damaged cell changes what is found of that child alone, or of who shares its pupil number', () => {
  const damage = fc.record({
    table: fc.constantFrom(...TABLES),
    at: fc.nat(5),
    column: fc.nat(20),
    text: fc.constantFrom('', '?', '99/99/2025'),
  })
  fc.assert(
    fc.property(sheet, sheet, damage, (told, last, { table, at, column, text }) => {
      const rows = told[table] ?? []
      const row = rows[at % Math.max(rows.length, 1)]
      if (!row) return
      const names = columnsOf(table)
      const place = 1 + (column % (names.length - 1))
      const changed = row.map((each, index) => (index === place ? text : each))
      const damaged = { ...told, [table]: rows.map((each) => (each === row ? changed : each)) }
      const isOther = (each: Row<TableName>) => each.CHILD !== row[0]
      const keyed = String(names[place]) === 'UPN' ? CHECKS.filter(({ id }) => id !== '444') : CHECKS
      expect(saysOf(damaged, run(damaged, last, keyed), isOther)).toEqual(saysOf(told, run(told, last, keyed), isOther))
    }),
    { numRuns: 300 },
  )
})

test('no check stops at what it cannot read, and none that ran is without a count', () => {
  fc.assert(
    fc.property(sheet, (told) => {
      const { counts, couldNotRun } = run(told, {})
      const ofYear = CHECKS.filter(({ reads }) => !reads.DoLo)
      expect(counts.size + couldNotRun.length).toBe(ofYear.length)
      expect(couldNotRun.filter(({ check }) => !check.needs)).toEqual([])
    }),
    { numRuns: 50 },
  )
})
