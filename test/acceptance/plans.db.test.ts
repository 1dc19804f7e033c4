import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromNumber, plainDate, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { commandLine, type DutyLine, type Imported } from '../support/command-line'
import { emptied, emptyDatabase } from '../support/database'
import {
  type Action,
  actionsByRequirement,
  actionsOf,
  countsBy,
  lastMonthIn,
  numbersOf,
  PLANS,
  planFiles,
  planFolder,
  ratingsOn,
  standingOf,
  withoutWorkstream,
} from '../support/plans'

let opened: Opened
let los: ReturnType<typeof commandLine>
beforeAll(async () => {
  opened = await emptyDatabase()
  los = commandLine(opened)
})
afterAll(() => opened.close())

const loaded = (name: (typeof PLANS)[number]) => los.ask<Imported>('import', planFolder(name))
const where = (actions: readonly Action[], wanted: (action: Action) => boolean) => numbersOf(actions.filter(wanted))

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

  test.each(['SIP-2021', 'MIP-2019', 'PIP-2017'])(
    '%s: a month stands for its last day, two for the second’s',
    async (plan) => {
      const dated = (await actionsOf(opened, plan)).filter(({ said }) => said.due_by)
      expect(dated.length).toBeGreaterThan(15)
      for (const { number, said } of dated) {
        const due = plainDate(said.due_by ?? '')
        expect([number, due.slice(0, 7)]).toEqual([number, lastMonthIn(said.due_as_said ?? '')])
        expect([number, fromNumber(toNumber(due) + 1).slice(8)]).toEqual([number, '01'])
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
  let actions: Action[]
  beforeAll(async () => {
    await emptied(opened)
    await loaded('service-improvement-2021')
    actions = await actionsOf(opened, PLAN)
  })

  test('S138, M249: 9 requirements and 4 standards, and on the plan on a page each has a workstream', async () => {
    expect(countsBy(actions)).toEqual({ WS1: 4, WS2: 6, WS3: 6, WS4: 6, WS5: 5, WS6: 5, WS7: 5 })
    expect(Object.keys(await actionsByRequirement(opened, PLAN)).sort()).toEqual(
      'R11 R18.4 R20 R27 R3.1 R31 R35 R36 R8.1 S13 S15 S16 S21'.split(' '),
    )
    expect(await withoutWorkstream(opened, PLAN, '2022-02-01')).toEqual([])
    expect(await withoutWorkstream(opened, PLAN, '2022-01-31')).toHaveLength(13)
  })

  test('S145: each requirement and standard has actions, by way of its workstreams', async () => {
    expect(await actionsByRequirement(opened, PLAN)).toEqual({
      ...{ R11: 10, R36: 10, S15: 9, 'R3.1': 6, 'R8.1': 6, 'R18.4': 6, R31: 6, S16: 6 },
      ...{ R20: 6, R35: 5, S13: 5, S21: 5, R27: 5 },
    })
  })

  test('M244, M245: 5 of 37 marked completed, none with anything that shows it; 10 were due and not shown to be done', async () => {
    const marked = ['2.1', '3.1', '3.2', '6.1', '6.2']
    expect(actions).toHaveLength(37)
    expect(where(actions, ({ update }) => update?.progress === 'done')).toEqual(marked)
    expect(where(actions, ({ said }) => String(said.due_as_said).endsWith('Completed'))).toEqual(marked)
    expect(where(actions, ({ update }) => Boolean(update?.evidence))).toEqual([])
    const stands = await standingOf(los, PLAN, '2022-02-01')
    expect(stands.overdue).toEqual([...marked, '1.1', '5.1', '6.3', '6.4', '7.2'].sort())
    expect(stands['no day']).toEqual(['4.5', '7.1'])
    expect(stands.due).toHaveLength(25)
    expect(Object.keys(stands).sort()).toEqual(['due', 'no day', 'overdue'])
  })

  test('M246: no rating is printed; those that follow are 10 red, 2 amber and 25 green', () => {
    expect(where(actions, ({ said }) => said.rating !== null)).toEqual([])
    expect(ratingsOn(actions, plainDate('2022-02-01'))).toEqual({ red: 10, amber: 2, green: 25 })
  })

  test('S139: Feb/Mar 22 is kept as it was said, is due on 31 March and late on 1 April', async () => {
    const spring = ['1.4', '2.3', '4.3', '7.4']
    expect(where(actions, ({ said }) => said.due_as_said === 'Feb/Mar 22')).toEqual(spring)
    const overdue = async (day: string) => (await standingOf(los, PLAN, day)).overdue ?? []
    expect((await overdue('2022-03-31')).filter((number) => spring.includes(number))).toEqual([])
    expect((await overdue('2022-04-01')).filter((number) => spring.includes(number))).toEqual(spring)
    expect(await overdue('2022-04-30')).not.toContain('5.4')
    expect(await overdue('2022-05-01')).toContain('5.4')
  })

  test('S139: a start is no due day and is never overdue; a launch has one', async () => {
    expect(where(actions, ({ said }) => said.day_is === 'to begin by' && said.due_by === null)).toEqual(['4.5', '7.1'])
    expect(where(actions, ({ said }) => said.day_is === 'to launch on')).toEqual(['6.5'])
    expect((await standingOf(los, PLAN, '2022-03-31')).overdue).not.toContain('6.5')
    const later = await standingOf(los, PLAN, '2022-12-31')
    expect(later['no day']).toEqual(['4.5', '7.1'])
    expect(later.overdue).toHaveLength(35)
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
    expect(await withoutWorkstream(opened, 'SIP-2021', '2022-02-01')).toEqual(['R27', 'R35'])
  })
})

describe('the mock inspection plan, printed in June 2019', () => {
  const PLAN = 'MIP-2019'
  const past = ['2a', '2b', '2c', '4a', '4b', '4c']
  const inJune = ['1b', '1c', '1d', '1e', '1f', '3a', '5b']
  let actions: Action[]
  beforeAll(async () => {
    await emptied(opened)
    await loaded('mock-inspection-2019')
    actions = await actionsOf(opened, PLAN)
  })

  test('S140: five outcomes, 17 actions, each with a lead and a month; every update and rating is blank', () => {
    expect(countsBy(actions)).toEqual({ O1: 6, O2: 3, O3: 2, O4: 3, O5: 3 })
    expect(actions.every(({ said }) => said.owner && said.due_by && said.outcome)).toBe(true)
    expect(where(actions, ({ said, update }) => said.rating !== null || update !== null)).toEqual([])
  })

  test('S140, M245: six are blank after their day at June 2019, and those of June from 1 July', async () => {
    expect((await standingOf(los, PLAN, '2019-06-30')).overdue).toEqual(past)
    expect((await standingOf(los, PLAN, '2019-06-30')).due).toEqual([...inJune, '1a', '3b', '5a', '5c'].sort())
    expect((await standingOf(los, PLAN, '2019-07-01')).overdue).toEqual([...past, ...inJune].sort())
  })

  test('M246: the ratings that follow are 6 red, 7 amber (due that day) and 4 green', () => {
    expect(ratingsOn(actions, plainDate('2019-06-30'))).toEqual({ red: 6, amber: 7, green: 4 })
  })
})

describe('the post-inspection plan, printed in November 2017 and read in January 2018', () => {
  const PLAN = 'PIP-2017'
  let actions: Action[]
  beforeAll(async () => {
    await emptied(opened)
    await loaded('post-inspection-2017')
    actions = await actionsOf(opened, PLAN)
  })

  test('S141, S145, M249: nine recommendations with 27 actions, and none without a workstream', async () => {
    const counts = { R1: 9, R2: 4, R3: 1, R4: 3, R5: 1, R6: 4, R7: 1, R8: 3, R9: 1 }
    expect(actions).toHaveLength(27)
    expect(await actionsByRequirement(opened, PLAN)).toEqual(counts)
    expect(await withoutWorkstream(opened, PLAN, '2017-11-30')).toEqual([])
  })

  test('M245: 8.1, printed as March 17, is overdue from the first; 8.2 when the panel read it; 6.2 has no day', async () => {
    const first = await standingOf(los, PLAN, '2017-11-30')
    expect([first.overdue, first['no day']]).toEqual([['8.1'], ['6.2']])
    const read = await standingOf(los, PLAN, '2018-01-15')
    expect([read.overdue, read['no day']]).toEqual([['8.1', '8.2'], ['6.2']])
    expect([first.due?.length, read.due?.length]).toEqual([25, 24])
  })

  test('M247: 4.3, 6.2 and 6.3 are incomplete; were the rating asked for too, all but 1.1 would be', () => {
    const whole = ({ said, update }: Action) => said.owner && said.due_by && said.outcome && update?.notes
    expect(where(actions, (action) => !whole(action))).toEqual(['4.3', '6.2', '6.3'])
    expect(where(actions, ({ said }) => said.due_by === null)).toEqual(['6.2'])
    expect(where(actions, ({ update }) => update === null)).toEqual(['4.3', '6.3'])
    expect(where(actions, (action) => Boolean(whole(action) && action.said.rating))).toEqual(['1.1'])
  })

  test('S144, M246: of 27 ratings one is legible, and is kept as a word beside those that follow', () => {
    expect(actions.filter(({ said }) => said.rating).map(({ number, said }) => [number, said.rating])).toEqual([
      ['1.1', 'amber'],
    ])
    expect(ratingsOn(actions, plainDate('2017-11-30'))).toEqual({ red: 1, amber: 4, green: 22 })
    expect(ratingsOn(actions, plainDate('2018-01-15'))).toEqual({ red: 2, amber: 4, green: 21 })
  })

  test('S142: what is said to be done, with nothing that shows its outcome, stays open and falls overdue', async () => {
    const said = ['1.5', '8.3', '9.1']
    expect(where(actions, ({ update }) => update?.progress === 'done')).toEqual(said)
    expect((await standingOf(los, PLAN, '2018-01-15')).due).toEqual(expect.arrayContaining(said))
    expect((await standingOf(los, PLAN, '2018-04-01')).overdue).toEqual(expect.arrayContaining(said))
  })

  test('M248: 25 of 27 have progress of November 2017, and none of a month after', () => {
    expect(where(actions, ({ update }) => update?.on.startsWith('2017-11') ?? false)).toHaveLength(25)
    expect(where(actions, ({ update }) => (update?.on ?? '') > '2017-11-30')).toEqual([])
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
