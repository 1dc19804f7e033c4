import { describe, expect, test } from 'vitest'
import { ENGLAND, FIVE, inOrder, NAMES, NUMBERS, told } from './shipped'
import { nothingToHoldAgainst, of2019, ofOfsted, ofTable } from './sources'

describe.skipIf(nothingToHoldAgainst)(`numbers of others, as they were published${nothingToHoldAgainst}`, () => {
  test('M106: children looked after on 31 March and their rate, every year that was printed', () => {
    const wanted = { population_type: 'Children looked after on 31 March each year' }
    const of = (before: string, column: string) => [
      ...told(of2019(...FIVE.map((year) => [year, `${before}${year}`] as const))),
      ...told(ofTable('dfe-cla-number-and-rate-2021-2025.csv', wanted, column)),
    ]
    const shipped = NUMBERS.filter(([measure]) => measure === 'M106')
    const pick = (column: number) => shipped.map((line) => [line[1] ?? '', line[3] ?? '', line[column] ?? ''])
    expect(inOrder(pick(4))).toEqual(inOrder(of('CLA_Mar', 'children_count')))
    expect(inOrder(pick(6))).toEqual(inOrder(of('CLA_Rate', 'rate_per_10000')))
  })

  test('M106: England is the total of the authorities that are counted, rounded to tens', () => {
    const wanted = {
      population_type: 'Children looked after on 31 March each year',
      geographic_level: 'Local authority',
    }
    const all = [
      ...of2019(...FIVE.map((year) => [year, `CLA_Mar${year}`] as const)).filter(([area]) => /^E(0|10)/.test(area)),
      ...ofTable('dfe-cla-number-and-rate-2021-2025.csv', wanted, 'children_count'),
    ]
    const england = NUMBERS.filter(([measure, area]) => measure === 'M106' && area === ENGLAND)
    expect(england.length).toBe(10)
    for (const [, , , year, total, authorities] of england) {
      // Of some areas it does not apply: authorities that are no more, or not yet, and islands with no such children.
      const own = all.filter(([, of, value]) => of === year && value !== 'z')
      const sum = own.reduce((before, [, , value]) => before + (Number(value) || 0), 0)
      expect([year, own.length, Math.abs(sum - Number(total)) < 10]).toEqual([year, Number(authorities), true])
    }
  })

  test('M129: homes that councils approved; of England the nine regions added up, as its own total holds agencies too', () => {
    const homes = ofOfsted('Total approved households')
    const { '': _, England: national, 'Inner London': inner, 'Outer London': outer, ...rest } = homes
    const regions =
      'North East,North West,Yorkshire and The Humber,East Midlands,West Midlands,East of England,London,South East,South West'
    const isRegion = (name: string) => regions.split(',').includes(name)
    const total = regions.split(',').reduce((sum, name) => sum + Number(homes[name]), 0)
    const councils = Object.entries(rest).filter(([name, value]) => !isRegion(name) && /^\d+$/.test(value))
    expect(councils.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(total)
    expect([Number(national) > total, Number(inner) + Number(outer)]).toEqual([true, Number(homes.London)])
    const shipped = NUMBERS.filter(([measure]) => measure === 'M129').map(([, area, name = '', year, value, of]) => [
      ...[area === ENGLAND ? ENGLAND : name, year, value, of],
    ])
    const near = councils.filter(([name]) => name !== 'Dorset' && [...NAMES.values()].includes(name))
    const wanted = [
      ...near.map(([name, value]) => [name, '2018', value, '']),
      [ENGLAND, '2018', `${total}`, `${councils.length}`],
    ]
    expect(inOrder(shipped as string[][])).toEqual(inOrder(wanted as string[][]))
  })
})
