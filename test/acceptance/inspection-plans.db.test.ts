import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Opened } from '../../src/database'
import { isException, type Plan } from '../../src/service/actions/plan'
import { commandLine, type DutyLine, type Imported } from '../support/command-line'
import { emptied, emptyDatabase } from '../support/database'
import {
  actionsOf,
  countsByRequirement,
  countsOf,
  numbersOf,
  type PLANS,
  planFolder,
  planOn,
  ratingsOf,
  standingOf,
  told,
  unansweredOf,
} from '../support/plans'

let opened: Opened
let los: ReturnType<typeof commandLine>
beforeAll(async () => {
  opened = await emptyDatabase()
  los = commandLine(opened)
})
afterAll(() => opened.close())

const loaded = (name: (typeof PLANS)[number]) => los.ask<Imported>('import', planFolder(name))

describe('the mock inspection plan, printed in June 2019', () => {
  const PLAN = 'MIP-2019'
  const past = ['2a', '2b', '2c', '4a', '4b', '4c']
  const inJune = ['1b', '1c', '1d', '1e', '1f', '3a', '5b']
  let plan: Plan
  beforeAll(async () => {
    await emptied(opened)
    await loaded('mock-inspection-2019')
    plan = await planOn(opened, PLAN, '2019-06-30')
  })

  test('S140: five outcomes, 17 actions, each with a lead and a month; every update and rating is blank', () => {
    expect(countsOf(plan)).toEqual({ O1: 6, O2: 3, O3: 2, O4: 3, O5: 3 })
    expect(numbersOf(plan, ({ lacks }) => lacks.length > 0)).toEqual([])
    expect(numbersOf(plan, ({ last, given }) => last !== null || given !== null)).toEqual([])
  })

  test('S140, M245: six are blank after their day at June 2019, and those of June from 1 July', async () => {
    const stands = await standingOf(los, PLAN, '2019-06-30')
    expect([stands.overdue, stands.due]).toEqual([past, [...inJune, '1a', '3b', '5a', '5c'].sort()])
    expect(numbersOf(plan, isException)).toEqual(past)
    expect((await standingOf(los, PLAN, '2019-07-01')).overdue).toEqual([...past, ...inJune].sort())
  })

  test('M246: the ratings that follow are 6 red, 7 amber (due that day) and 4 green', () => {
    expect(ratingsOf(plan)).toBe('6 red, 7 amber, 4 green, 0 blue')
  })
})

describe('the post-inspection plan, printed in November 2017 and read in January 2018', () => {
  const PLAN = 'PIP-2017'
  let plan: Plan
  beforeAll(async () => {
    await emptied(opened)
    await loaded('post-inspection-2017')
    plan = await planOn(opened, PLAN, '2017-11-30')
  })

  test('S141, S145, M249: nine recommendations with 27 actions, and none without a workstream', () => {
    const counts = { R1: 9, R2: 4, R3: 1, R4: 3, R5: 1, R6: 4, R7: 1, R8: 3, R9: 1 }
    expect([countsByRequirement(plan), unansweredOf(plan)]).toEqual([counts, []])
    expect(numbersOf(plan)).toHaveLength(27)
  })

  test('M245: 8.1, printed as March 17, is overdue from the first; 8.2 when the panel read it; 6.2 has no day', async () => {
    const first = await standingOf(los, PLAN, '2017-11-30')
    expect([first.overdue, first['no day'], first.due?.length]).toEqual([['8.1'], ['6.2'], 25])
    const read = await standingOf(los, PLAN, '2018-01-15')
    expect([read.overdue, read['no day'], read.due?.length]).toEqual([['8.1', '8.2'], ['6.2'], 24])
  })

  test('M247: 4.3, 6.2 and 6.3 are incomplete; were the rating asked for too, all but 1.1 would be', () => {
    expect(numbersOf(plan, ({ lacks }) => lacks.length > 0)).toEqual(['6.2'])
    expect(numbersOf(plan, ({ last }) => last === null)).toEqual(['4.3', '6.3'])
    expect(numbersOf(plan, ({ lacks, last, given }) => lacks.length === 0 && last !== null && given !== null)).toEqual([
      '1.1',
    ])
  })

  test('S144, M246: of 27 ratings one is legible, and stands as a word beside those that follow', async () => {
    const rated = actionsOf(plan).filter(({ given }) => given)
    expect(rated.map(({ row, given, follows }) => [row.ref, given, follows.rating])).toEqual([
      [
        'PIP-2017-1.1',
        { rating: 'amber', by: 'Not printed', why: 'Printed as Yellow, with no reason', on: '2017-11-30' },
        'green',
      ],
    ])
    expect(ratingsOf(plan)).toBe('1 red, 4 amber, 22 green, 0 blue')
    expect(ratingsOf(await planOn(opened, PLAN, '2018-01-15'))).toBe('2 red, 4 amber, 21 green, 0 blue')
  })

  test('S142: what is said to be done, with nothing that shows its outcome, stays open and falls overdue', async () => {
    const done = ['1.5', '8.3', '9.1']
    expect(numbersOf(plan, (action) => told(action, 'progress') === 'done')).toEqual(done)
    expect(numbersOf(plan, ({ state }) => state !== 'open')).toEqual([])
    expect((await standingOf(los, PLAN, '2018-01-15')).due).toEqual(expect.arrayContaining(done))
    expect((await standingOf(los, PLAN, '2018-04-01')).overdue).toEqual(expect.arrayContaining(done))
  })

  test('M248: 25 of 27 have progress of November 2017, and none of a later month when the panel read it', async () => {
    const read = await planOn(opened, PLAN, '2018-01-15')
    expect(numbersOf(read, ({ last }) => last?.on.startsWith('2017-11') ?? false)).toHaveLength(25)
    expect(numbersOf(read, ({ last }) => (last?.on ?? '') > '2017-11-30')).toEqual([])
  })

  test('S141: the director’s monitoring is due monthly for three months, and quarterly from then', async () => {
    const days = ['2017-12-30', '2018-01-30', '2018-02-28']
    const rows = days.map((day) => `PIP-2017,${day},director`)
    const { rejected } = await los.land({ 'plan-monitoring': `improvement_plan,on,body\n${rows.join('\n')}\n` })
    const found = await los.ask<DutyLine[]>('duties', '--as-at', '2018-05-29', '--rule', 'ofsted-actionplan-monitor')
    expect([rejected, found.map(({ due, standing }) => `${due} ${standing}`)]).toEqual([
      [],
      [...days.map((day) => `${day} met in time`), '2018-05-28 overdue'],
    ])
  })
})
