import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromNumber, type PlainDate, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { isException, type Plan } from '../../src/service/actions/plan'
import { commandLine, type Imported } from '../support/command-line'
import { emptied, emptyDatabase } from '../support/database'
import {
  actionsOf,
  countsByRequirement,
  countsOf,
  lastMonthIn,
  numbersOf,
  PLANS,
  planFiles,
  planFolder,
  planOn,
  ratingsOf,
  said,
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
const dayAfter = (day: PlainDate | null) => (day ? fromNumber(toNumber(day) + 1) : 'no day')

describe('all three plans beside each other', () => {
  test('each lands with no reject; one service is in all, and the same files again change nothing', async () => {
    await emptied(opened)
    const outcomes = []
    for (const name of [...PLANS, ...PLANS]) outcomes.push(await loaded(name))
    expect(outcomes).toEqual([
      { accepted: 80, unchanged: 0, rejected: [] },
      { accepted: 23, unchanged: 1, rejected: [] },
      { accepted: 80, unchanged: 1, rejected: [] },
      { accepted: 0, unchanged: 80, rejected: [] },
      { accepted: 0, unchanged: 24, rejected: [] },
      { accepted: 0, unchanged: 81, rejected: [] },
    ])
  })

  test('no action of one is on the page of another', async () => {
    const plans = await Promise.all(
      ['SIP-2021', 'MIP-2019', 'PIP-2017'].map((ref) => planOn(opened, ref, '2022-02-01')),
    )
    expect(plans.map((plan) => actionsOf(plan).length)).toEqual([37, 17, 27])
  })

  test.each(['SIP-2021', 'MIP-2019', 'PIP-2017'])(
    '%s: a month stands for its last day, two for the second’s',
    async (ref) => {
      const plan = await planOn(opened, ref, '2022-02-01')
      const dated = actionsOf(plan).filter(({ due }) => due !== null)
      expect(dated.length).toBeGreaterThan(15)
      for (const action of dated) {
        const due = action.due ?? ''
        expect([action.row.ref, due.slice(0, 7)]).toEqual([action.row.ref, lastMonthIn(said(action, 'due_as_said'))])
        expect([due, dayAfter(action.due).slice(8)]).toEqual([due, '01'])
      }
    },
  )

  test.each(PLANS)('%s holds no address, no number to call, no title of a person', (name) => {
    for (const content of Object.values(planFiles(name)))
      expect(content).not.toMatch(/@|www\.|\d{5}|\b(Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b/)
  })
})

describe('the service improvement plan, printed on 1 February 2022', () => {
  const PLAN = 'SIP-2021'
  let plan: Plan
  beforeAll(async () => {
    await emptied(opened)
    await loaded('service-improvement-2021')
    plan = await planOn(opened, PLAN, '2022-02-01')
  })

  test('S138, M249: 9 requirements and 4 standards, and on the plan on a page each has a workstream', () => {
    const weights = plan.answered.map(({ requirement }) => requirement.facts.weight)
    expect(weights.filter((weight) => weight === 'requirement')).toHaveLength(9)
    expect(weights.filter((weight) => weight === 'recommendation')).toHaveLength(4)
    expect(countsOf(plan)).toEqual({ WS1: 4, WS2: 6, WS3: 6, WS4: 6, WS5: 5, WS6: 5, WS7: 5 })
    expect(unansweredOf(plan)).toEqual([])
  })

  test('S145: each requirement and standard has actions, by way of its workstreams', () => {
    expect(countsByRequirement(plan)).toEqual({
      ...{ R11: 10, R36: 10, S15: 9, 'R3.1': 6, 'R8.1': 6, 'R18.4': 6, R31: 6, S16: 6 },
      ...{ R20: 6, R35: 5, S13: 5, S21: 5, R27: 5 },
    })
  })

  test('M244, M245: 5 of 37 marked completed, none with anything that shows it; 10 were due and not shown to be done', async () => {
    const marked = ['2.1', '3.1', '3.2', '6.1', '6.2']
    expect(numbersOf(plan)).toHaveLength(37)
    expect(numbersOf(plan, (action) => told(action, 'progress') === 'done')).toEqual(marked)
    expect(numbersOf(plan, (action) => said(action, 'due_as_said').endsWith('Completed'))).toEqual(marked)
    expect(numbersOf(plan, (action) => told(action, 'evidence') !== '')).toEqual([])
    const past = [...marked, '1.1', '5.1', '6.3', '6.4', '7.2'].sort()
    const stands = await standingOf(los, PLAN, '2022-02-01')
    expect([stands.overdue, stands['no day'], stands.due?.length]).toEqual([past, ['4.5', '7.1'], 25])
    expect(numbersOf(plan, isException).sort()).toEqual(past)
  })

  test('M246: no rating is printed; those that follow are 10 red, 2 amber and 25 green', () => {
    expect(numbersOf(plan, ({ given }) => given !== null)).toEqual([])
    expect(ratingsOf(plan)).toBe('10 red, 2 amber, 25 green, 0 blue')
  })

  test('S139: Feb/Mar 22 is kept as it was said, is due on 31 March and late on 1 April', async () => {
    const spring = ['1.4', '2.3', '4.3', '7.4']
    expect(numbersOf(plan, (action) => said(action, 'due_as_said') === 'Feb/Mar 22')).toEqual(spring)
    const overdue = async (day: string) => (await standingOf(los, PLAN, day)).overdue ?? []
    expect((await overdue('2022-03-31')).filter((number) => spring.includes(number))).toEqual([])
    expect((await overdue('2022-04-01')).filter((number) => spring.includes(number))).toEqual(spring)
    expect(await overdue('2022-04-30')).not.toContain('5.4')
    expect(await overdue('2022-05-01')).toContain('5.4')
  })

  test('S139: a start is no due day and is never overdue; a launch has one', async () => {
    const starts = numbersOf(plan, (action) => said(action, 'day_is') === 'to begin by' && action.due === null)
    expect(starts).toEqual(['4.5', '7.1'])
    expect(numbersOf(plan, (action) => said(action, 'day_is') === 'to launch on')).toEqual(['6.5'])
    expect((await standingOf(los, PLAN, '2022-03-31')).overdue).not.toContain('6.5')
    const later = await standingOf(los, PLAN, '2022-12-31')
    expect([later['no day'], later.overdue?.length]).toEqual([starts, 35])
  })
})

describe('the same plan as its slides print it', () => {
  beforeEach(() => emptied(opened))

  test('S138, M249: regulation 27 is in no workstream, and regulation 35 is lost to a misprint', async () => {
    const files = planFiles('service-improvement-2021')
    const slides = (files['requirements-taken-up'] ?? '')
      .replace('SIP-2021-R27,SIP-2021-WS7', 'SIP-2021-R11,SIP-2021-WS7,2022-02-01\nSIP-2021-R36,SIP-2021-WS7')
      .replace('SIP-2021-R35,SIP-2021-WS5', 'SIP-2021-R3.5,SIP-2021-WS5')
    const { rejected, reasons } = await los.land({ ...files, 'requirements-taken-up': slides })
    expect(rejected).toEqual(['requirements-taken-up.csv 13 inspection_requirement'])
    expect(reasons[0]).toContain('No inspection requirement has the reference SIP-2021-R3.5')
    const plan = await planOn(opened, 'SIP-2021', '2022-02-01')
    expect([plan.answered.length, unansweredOf(plan)]).toEqual([13, ['R27', 'R35']])
  })
})
