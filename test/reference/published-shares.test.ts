import { describe, expect, test } from 'vitest'
import { ENGLAND, FIVE, inOrder, NAMES, NUMBERS, SHARES, told } from './shipped'
import { nothingToHoldAgainst, of2019, ofTable, type Printed } from './sources'

const in2019 = (column: string) => () => of2019(['2019', column])
const LEAVERS = { care_leaver_age: '19 to 21 years' }
const HEALTH = 'dfe-health-outcomes-2021-2025-slice.csv'
const health = (breakdown: string) => () => ofTable(HEALTH, { breakdown }, 'children_percent')

const SOURCES: Readonly<Record<string, () => readonly Printed[]>> = {
  M107: () => of2019(...FIVE.map((year) => [year, `CLA_UASC${year}_pc`] as const)),
  M109: in2019('CLA_OutLA_pc'),
  M110: in2019('CLA_OutLA_GT20_pc'),
  M111: () =>
    ofTable(
      'dfe-placement-stability-2021-2025-slice.csv',
      { cla_group: 'CLA on 31 March', placement_stability: 'With 3 or more placements during the year' },
      'children_percent',
    ),
  M112: in2019('CLA_Fost_pc'),
  M114: in2019('CLA_Adopt_pc'),
  M115: in2019('CLA_Parent_pc'),
  M117: in2019('CLA_Secure_pc'),
  // Of authorities all but two print none or hide it: a mean would be of nothings.
  M119: () => of2019(['2019', 'CLA_OthPl_pc']).filter(([area]) => area === ENGLAND),
  M133: () =>
    ofTable(
      'dfe-care-leavers-intouch-2020-2024-slice.csv',
      { age: 'Aged 19 to 21', in_touch: 'Local authority in touch with care leaver' },
      'percentage',
    ),
  M134: () =>
    ofTable(
      'dfe-care-leavers-accommodation-2021-2025-slice.csv',
      { ...LEAVERS, breakdown: 'Accommodation considered suitable' },
      'care_leaver_percent',
    ),
  M135: () =>
    ofTable(
      'dfe-care-leavers-activity-2021-2025-slice.csv',
      { ...LEAVERS, breakdown: 'Total in education, employment or training' },
      'care_leaver_percent',
    ),
  M187: health('Had their annual health assessment'),
  M190: health('Had their immunisations up to date'),
  M191: health('Had their teeth checked by a dentist'),
  M192: health('SDQ score was received'),
}

test('no area and year has two lines of a measure', () => {
  const keys = [...SHARES, ...NUMBERS].map(([measure, area, , year]) => `${measure} ${area} ${year}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(NAMES.size).toBe(22)
})

describe.skipIf(nothingToHoldAgainst)(`figures of others, as they were published${nothingToHoldAgainst}`, () => {
  test('shares are of no measure but these', () => {
    expect([...new Set(SHARES.map(([measure]) => measure))].sort()).toEqual(Object.keys(SOURCES).sort())
  })

  test.each(Object.entries(SOURCES))(
    '%s: every share that was printed of our areas, and no other',
    (measure, source) => {
      const shipped = SHARES.filter(([of]) => of === measure).map(([, area = '', , year = '', value = '']) => [
        ...[area, year, value],
      ])
      expect(inOrder(shipped)).toEqual(inOrder(told(source())))
    },
  )

  test.each([
    ['M107', 'CLA_UASC2019', 'CLA_UASC2019_pc'],
    ['M109', 'CLA_OutLA', 'CLA_OutLA_pc'],
    ['M110', 'CLA_OutLA_GT20', 'CLA_OutLA_GT20_pc'],
    ['M112', 'CLA_Fost', 'CLA_Fost_pc'],
    ['M114', 'CLA_Adopt', 'CLA_Adopt_pc'],
    ['M115', 'CLA_Parent', 'CLA_Parent_pc'],
    ['M117', 'CLA_Secure', 'CLA_Secure_pc'],
  ])('%s is a share of every child looked after on 31 March', (_, count, share) => {
    const [counts, all] = [count, 'CLA_Mar2019'].map(
      (column) => new Map(told(in2019(column)()).map(([area, , value]) => [area, Number(value)])),
    )
    const shares = told(in2019(share)())
    expect(shares.length).toBeGreaterThan(10)
    for (const [area, , percent] of shares) {
      const worked = (100 * (counts?.get(area) ?? Number.NaN)) / (all?.get(area) ?? Number.NaN)
      expect([area, Math.abs(worked - Number(percent)) <= 0.5]).toEqual([area, true])
    }
  })
})
