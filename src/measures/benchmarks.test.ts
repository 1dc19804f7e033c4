import { expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { type Benchmark, besideOurs, meanOf, yearEndOf } from './benchmarks'

const of = (more: Partial<Benchmark>): Benchmark => ({
  ...{ measure: 'M111', area: 'England', shown: '10%', yearUntil: plainDate('2018-03-31'), definition: 'Placements' },
  ...{ bracketed: false, of: '', source: 'DfE' },
  ...more,
})

test('a reporting year ends on 31 March', () => {
  expect(['2018-03-31', '2018-04-01', '2017-12-31'].map((day) => yearEndOf(plainDate(day)))).toEqual([
    '2018-03-31',
    '2019-03-31',
    '2018-03-31',
  ])
})

test('S239: a figure of another year than ours warns, and one on another basis stands in brackets', () => {
  const march = plainDate('2018-03-31')
  expect(besideOurs([of({})], 'M111', march)[0]?.note).toBe('year to 31 Mar 2018')
  expect(besideOurs([of({ yearUntil: plainDate('2016-03-31') })], 'M111', march)[0]?.note).toBe(
    'year to 31 Mar 2016; another year than ours',
  )
  const [bracketed] = besideOurs([of({ bracketed: true, shown: '92%' })], 'M111', march)
  expect(bracketed).toMatchObject({ shown: '[92%]', note: 'year to 31 Mar 2018; in brackets: on another basis' })
})

test('of each area the latest, none of a year after ours, and the one that is given first', () => {
  const all = [
    of({ shown: '10.4%' }),
    of({}),
    of({ shown: '11%', yearUntil: plainDate('2019-03-31') }),
    of({ area: 'Statistical neighbours', shown: '12.3%', yearUntil: plainDate('2016-03-31') }),
  ]
  expect(besideOurs(all, 'M111', plainDate('2017-12-31')).map(({ name, shown }) => [name, shown])).toEqual([
    ['England', '10.4%'],
    ['Statistical neighbours', '12.3%'],
  ])
  expect(besideOurs(all, 'M112', plainDate('2017-12-31'))).toEqual([])
})

test('S271: a mean skips what is not there, says how many, and makes nothing of nothing', () => {
  expect(meanOf([10, 12, null, 15])).toEqual({ shown: '12.3', said: 'The mean of 3 of 4: 1 not known' })
  expect(meanOf([12.2, 12.3])).toEqual({ shown: '12.3', said: 'The mean of 2' })
  expect(meanOf([0, null])).toEqual({ shown: '0', said: 'The mean of 1 of 2: 1 not known' })
  expect(meanOf([null])).toBeNull()
})

test('a mean of numbers is whole, half up', () => {
  expect(meanOf([718, 721], 1)?.shown).toBe('720')
  expect(meanOf([718, 721, 718], 1)?.shown).toBe('719')
})
