import { expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { linesOf } from '../places'
import { besideOurs } from './benchmarks'
import { measureOf } from './catalogue'
import { PUBLISHED } from './published'
import { shippedFor } from './shipped.store'

const WORCESTERSHIRE = 'E10000034'
const WARWICKSHIRE = 'E10000031'
const beside = (measure: string, day: string, authority: string | null = WORCESTERSHIRE) =>
  besideOurs(shippedFor(authority), measure, plainDate(day)).map(({ name, shown, note, says }) => ({
    ...{ name, shown, note, says },
  }))

test('every line that comes with the product says what it counts, and every declaration has lines of England', () => {
  const kept = Object.entries(PUBLISHED).map(([measure, { kept = measure }]) => kept)
  const lines = ['published-figures.csv', 'published-numbers.csv'].flatMap(linesOf)
  expect([...new Set(lines.map(([measure]) => measure))].sort()).toEqual([...new Set(kept)].sort())
  const told = new Set(shippedFor(null).map(({ measure }) => measure))
  expect([...told].sort()).toEqual(Object.keys(PUBLISHED).sort())
  expect([...told].filter((measure) => measureOf(measure) === undefined)).toEqual([])
})

test('M106: a number is a mean of authorities in brackets, and rates are told with it', () => {
  const [england, neighbours] = beside('M106', '2025-03-31')
  expect(england).toMatchObject({
    ...{ name: 'England', shown: '[538]', note: 'year to 31 Mar 2025; in brackets: on another basis' },
  })
  expect(england?.says).toContain(
    'The mean of 152 authorities, from a total rounded to tens; 67 for every 10,000 children, 86 in our own',
  )
  expect(neighbours).toMatchObject({ name: 'Statistical neighbours', shown: '[781]' })
  expect(neighbours?.says).toMatch(/The mean of 10 \(model of 2025\): Somerset, .*; 61 for every 10,000 children/)
})

test('M129: a sum of rounded numbers says that it is one', () => {
  const [england, neighbours] = beside('M129', '2018-03-31')
  expect([england?.shown, neighbours?.shown]).toEqual(['[194]', '[302]'])
  expect(england?.says).toContain('of numbers rounded to fives')
  expect(england?.says).toContain('The mean of 148 authorities, from the nine regions added up')
})

test('M109, M114 and M115 stand as they are; an old year warns', () => {
  const shown = (measure: string) => beside(measure, '2026-03-31').map((each) => each.shown)
  expect(shown('M109')).toEqual(['41%', '28.1%'])
  expect(shown('M114')).toEqual(['3%', '2.8%'])
  expect(shown('M115')).toEqual(['7%', '5.4%'])
  expect(beside('M109', '2026-03-31')[0]?.note).toBe('year to 31 Mar 2019; another year than ours')
  expect(beside('M109', '2018-03-31')).toEqual([])
})

test('what counts others than ours, or as a share where ours is a number, stands in brackets', () => {
  const shown = ['M107', 'M110', 'M112', 'M117', 'M119', 'M121'].map((measure) => [
    measure,
    ...beside(measure, '2026-03-31').map((each) => each.shown),
  ])
  expect(shown).toEqual([
    ['M107', '[6%]', '[5.9%]'],
    ['M110', '[15%]', '[16.8%]'],
    ['M112', '[72%]', '[72.9%]'],
    ['M117', '[12%]', '[12.4%]'],
    ['M119', '[1%]'],
    ['M121', '[90%]', '[90.5%]'],
  ])
})

test('no mean of neighbours where half of them or more hid theirs or are not at hand', () => {
  const names = (measure: string, day: string, authority?: string) =>
    beside(measure, day, authority).map(({ name }) => name)
  expect(names('M107', '2015-03-31')).toEqual(['England'])
  expect(names('M107', '2017-03-31')).toEqual(['England', 'Statistical neighbours'])
  expect(beside('M109', '2019-03-31', WARWICKSHIRE)[1]?.says).toContain('The mean of 6 of 10: 4 not known')
  expect(names('M109', '2019-03-31', 'E08000025')).toEqual(['England'])
})

test('nothing published can stand beside what nobody publishes so: they are left out, not guessed', () => {
  const none = ['M108', 'M113', 'M116', 'M118', 'M120', 'M122', 'M123', 'M124', 'M125', 'M126', 'M127', 'M128']
  const more = ['M130', 'M131', 'M132', 'M136']
  expect([...none, ...more].filter((measure) => beside(measure, '2026-03-31').length > 0)).toEqual([])
})
