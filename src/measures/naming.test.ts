import { expect, test } from 'vitest'
import { holdsIn } from './naming'

const [JOB, NEXT] = ['2019-01-07', '2022-01-03']
/** Rows of a job, each from a day up to the next, in the post it names. */
const rows = (job: string, until: string, ...named: (readonly [from: string, post: number | null])[]) =>
  named.map(([from, post], at) => ({ with: post, from, until: named[at + 1]?.[0] ?? until, began: job }))
const held = (...all: ReturnType<typeof rows>[]) =>
  holdsIn(all.flat()).map(
    ({ of, from, until, last }) => `${of}: ${from} to ${until}${last.with === null ? ', unsure' : ''}`,
  )

test('one post, by whatever hours, until another is named', () => {
  expect(held(rows(JOB, 'infinity', [JOB, 1], ['2020-01-06', 1], ['2021-01-04', 2]))).toEqual([
    '1: 2019-01-07 to 2021-01-04',
    '2: 2021-01-04 to infinity',
  ])
})

test('a post that somebody comes back to is held anew', () => {
  expect(held(rows(JOB, 'infinity', [JOB, 1], ['2020-01-06', 2], ['2021-01-04', 1]))).toEqual([
    '1: 2019-01-07 to 2020-01-06',
    '2: 2020-01-06 to 2021-01-04',
    '1: 2021-01-04 to infinity',
  ])
})

test('a row that names none ends nothing before the job does', () => {
  expect(held(rows(JOB, '2019-06-01', [JOB, 1], ['2019-02-01', null]))).toEqual(['1: 2019-01-07 to 2019-06-01, unsure'])
  expect(held(rows(JOB, 'infinity', [JOB, 1], ['2019-02-01', null], ['2019-03-01', 1]))).toEqual([
    '1: 2019-01-07 to infinity',
  ])
  expect(held(rows(JOB, 'infinity', [JOB, 1], ['2019-02-01', null], ['2019-03-01', 2]))).toEqual([
    '1: 2019-01-07 to 2019-03-01, unsure',
    '2: 2019-03-01 to infinity',
  ])
})

test('a job begun anew says its own post, be it on the day the last one ended', () => {
  expect(held(rows(JOB, NEXT, [JOB, 1]), rows(NEXT, 'infinity', [NEXT, null]))).toEqual(['1: 2019-01-07 to 2022-01-03'])
  expect(held(rows(JOB, NEXT, [JOB, 1]), rows(NEXT, 'infinity', [NEXT, 1]))).toEqual([
    '1: 2019-01-07 to 2022-01-03',
    '1: 2022-01-03 to infinity',
  ])
})

test('nobody held what no row names', () => {
  expect(held(rows(JOB, 'infinity', [JOB, null]))).toEqual([])
  expect(held(rows(JOB, 'infinity', [JOB, null], ['2020-01-06', 1]))).toEqual(['1: 2020-01-06 to infinity'])
})
