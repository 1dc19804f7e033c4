import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Opened } from '../../src/database'
import { FORCES, FORMS } from '../../src/duties'
import { commandLine, type DutyLine } from '../support/command-line'
import { emptyDatabase } from '../support/database'
import { house } from '../support/house'

// Four homes worked out by hand. Everything was written down on 1 December 2025 but what says otherwise.
const RECORDED = '2025-12-01T09:00:00Z'
const rows = (header: string, ...lines: string[]): string =>
  [`${header},recorded_at`, ...lines.map((line) => (/T\d\d:/.test(line) ? line : `${line},${RECORDED}`))].join('\n')
const files = {
  workers: rows('ref,name,team', 'W-1,Nadia Brereton,North', 'W-2,Theo Marsh,South'),
  households: rows(
    'ref,name,cohort',
    'H-1,Ashdown,mainstream',
    'H-2,Whitlock,kinship',
    'H-3,Teague,',
    'H-4,Orme,mainstream',
  ),
  approvals: rows(
    'household,on,places,terms',
    'H-1,2025-01-10,2,any',
    'H-2,2025-03-31,1,any',
    'H-3,2024-06-03,1,any',
    'H-4,2024-08-31,3,any',
  ),
  'approval-endings': rows('household,on,reason', 'H-3,2025-09-01,moved'),
  allocations: rows(
    'household,worker,team,on',
    'H-1,W-1,North,2025-01-10',
    'H-2,W-2,South,2025-04-02',
    'H-3,W-2,South,2024-06-03',
    'H-4,,North,2024-08-31',
    'H-4,W-1,North,2024-09-02',
  ),
  'supervising-visits': rows(
    'household,worker,on,announced',
    'H-1,W-1,2026-01-10,no,2026-02-01T10:00:00Z',
    'H-4,W-1,2025-09-02,no',
    'H-4,W-1,2025-10-10,yes',
    'H-3,W-2,2025-09-01,no',
  ),
  'support-visits': rows('household,worker,on', 'H-1,W-1,2026-01-12,2026-01-12T12:00:00Z'),
  'notifiable-events': rows(
    'ref,household,on,at,event',
    'E-1,H-1,2025-10-01,15:00,missing',
    'E-2,H-2,2025-11-01,,accident',
  ),
  notifications: rows('notifiable_event,on,at,to', 'E-1,2025-10-02,15:01,police', 'E-2,2025-11-02,,police'),
  excusals: rows('subject,rule,on,reason,agreed_by,until', 'H-4,fc-review-first,2025-09-05,ill,manager,2025-10-05'),
}

let opened: Opened
let los: ReturnType<typeof commandLine>
beforeAll(async () => {
  opened = await emptyDatabase()
  los = commandLine(opened)
  expect(await los.land(files, '--take-on')).toMatchObject({ rejected: [] })
})
afterAll(() => opened.close())

type Answer = {
  id: string
  of: number
  counts: number
  why: Record<string, number>
  value: number | null
  shown: string
  rows?: { subject: string; counted: boolean; why: string }[]
  groups?: {
    name: string
    of: number
    counts: number
    why: Record<string, number>
    value: number | null
    shown: string
  }[]
}
const measure = async (id: string, ...asked: string[]): Promise<Answer> => {
  const [answer] = await los.ask<Answer[]>('measure', id, ...asked)
  if (!answer) throw new Error(`No answer for ${id}`)
  return answer
}

describe('duties', () => {
  const one = (asAt: string, rule: string, subject: string, ...more: string[]) =>
    los.duties(asAt, '--rule', rule, '--subject', subject, ...more)

  test('have the fields of the contract, and no row before they open', async () => {
    const found = await los.ask<DutyLine[]>('duties', '--as-at', '2025-12-01')
    for (const each of found) {
      expect(Object.keys(each).sort()).toEqual(['closed', 'due', 'met', 'opened', 'rule', 'standing', 'subject'])
      expect(each.opened <= '2025-12-01' && (each.met ?? '') <= '2025-12-01').toBe(true)
    }
    expect(await los.duties('1999-12-31')).toEqual([])
    expect(await one('2025-01-09', 'fc-unannounced-12m', 'H-1')).toEqual([])
  })

  test.each<[string, string, string, string, string[]]>([
    ['due on its due day', '2026-01-10', 'fc-review-first', 'H-1', ['2025-01-10 2026-01-10 - - due']],
    ['overdue the day after', '2026-01-11', 'fc-review-first', 'H-1', ['2025-01-10 2026-01-10 - - overdue']],
    ['not yet met the day before', '2026-01-09', 'fc-unannounced-12m', 'H-1', ['2025-01-10 2026-01-10 - - due']],
    [
      'met on its last day',
      '2026-01-10',
      'fc-unannounced-12m',
      'H-1',
      ['2025-01-10 2026-01-10 2026-01-10 - met in time', '2026-01-10 2027-01-10 - - due'],
    ],
    [
      'far ahead',
      '2040-01-01',
      'fc-unannounced-12m',
      'H-1',
      ['2025-01-10 2026-01-10 2026-01-10 - met in time', '2026-01-10 2027-01-10 - - overdue'],
    ],
    [
      'met late, and an announced visit is none',
      '2025-12-01',
      'fc-unannounced-12m',
      'H-4',
      ['2024-08-31 2025-08-31 2025-09-02 - met late', '2025-09-02 2026-09-02 - - due'],
    ],
    [
      'met on the stop day, opening nothing',
      '2025-12-01',
      'fc-unannounced-12m',
      'H-3',
      ['2024-06-03 2025-06-03 2025-09-01 - met late'],
    ],
    ['stopped before its day', '2025-12-01', 'tsds', 'H-3', ['2024-06-03 2025-06-03 - 2025-09-01 overdue']],
    [
      'excused from the day it is agreed',
      '2025-09-05',
      'fc-review-first',
      'H-4',
      ['2024-08-31 2025-08-31 - - excused'],
    ],
    ['overdue before that', '2025-09-04', 'fc-review-first', 'H-4', ['2024-08-31 2025-08-31 - - overdue']],
    [
      'excused to the day before it ends',
      '2025-10-04',
      'fc-review-first',
      'H-4',
      ['2024-08-31 2025-08-31 - - excused'],
    ],
    ['overdue on the day it ends', '2025-10-05', 'fc-review-first', 'H-4', ['2024-08-31 2025-08-31 - - overdue']],
    [
      'nobody named, over a weekend',
      '2025-12-01',
      'ssw-named',
      'H-4',
      ['2024-08-31 2024-09-02 2024-09-02 - met in time'],
    ],
    [
      'nobody named, for two working days',
      '2025-12-01',
      'ssw-named',
      'H-2',
      ['2025-03-31 2025-04-01 2025-04-02 - met late'],
    ],
    ['somebody named throughout', '2025-08-31', 'ssw-named', 'H-3', []],
    ['24 hours and a minute', '2025-12-01', 'sch7-24h', 'E-1', ['2025-10-01 2025-10-02 2025-10-02 - met late']],
    [
      '24 hours where no hour is known',
      '2025-12-01',
      'sch7-24h',
      'E-2',
      ['2025-11-01 2025-11-02 2025-11-02 - met in time'],
    ],
  ])('%s', async (_, asAt, rule, subject, lines) => {
    expect(await one(asAt, rule, subject)).toEqual(lines)
  })

  test('as known at an instant, or at the end of a day in London', async () => {
    const known = (at: string) => one('2026-03-01', 'fc-unannounced-12m', 'H-1', '--known-at', at)
    expect(await known('2025-11-30')).toEqual([])
    for (const before of ['2025-12-01', '2026-01-31', '2026-02-01T09:59:59Z', '2026-02-01T10:59:59+01:00'])
      expect(await known(before)).toEqual(['2025-01-10 2026-01-10 - - overdue'])
    for (const after of ['2026-02-01', '2026-02-01T10:00:00Z', '2026-02-01T11:00+01:00'])
      expect(await known(after)).toHaveLength(2)
  })

  test.each([
    ['a day that is none', ['duties', '--as-at', '2026-02-30']],
    ['a year 0', ['duties', '--as-at', '0000-01-01']],
    ['no value', ['duties', '--as-at']],
    ['an option for a value', ['duties', '--as-at', '--rule', 'tsds']],
    ['an unknown option', ['duties', '--as-of', '2026-01-01']],
    ['an unknown rule', ['duties', '--as-at', '2026-01-01', '--rule', 'none']],
    ['a word too many', ['duties', '2026-01-01']],
    ['an instant without its zone', ['duties', '--as-at', '2026-01-01', '--known-at', '2026-01-01T10:00:00']],
    ['an instant of no day', ['duties', '--as-at', '2026-01-01', '--known-at', '2026-02-30T10:00:00Z']],
    ['no measure', ['measure', '--as-at', '2026-01-01']],
    ['an unknown measure', ['measure', 'M999', '--as-at', '2026-01-01']],
    ['an unknown split', ['measure', 'M001', '--as-at', '2026-01-01', '--by', 'colour']],
    ['half a period', ['measure', 'M001', '--as-at', '2026-01-01', '--from', '2025-01-01']],
    ['an unknown kind', ['describe', 'aunts']],
    ['an import of two folders', ['import', 'a', 'b']],
  ])('wrong usage: %s', async (_, typed) => {
    expect(await los.refusal(...typed)).toBe('usage')
  })

  test('nobody of that name owes nothing', async () => {
    expect(await los.duties('2025-12-01', '--subject', 'H-99')).toEqual([])
  })
})

describe('measures', () => {
  test('have the fields of the contract, and words that add up to the base', async () => {
    const { ids, rows } = {
      ids: ['M001', 'M002', 'M003', 'M004', 'M005', 'M006', 'M007', 'M008', 'M009', 'M010', 'M011', 'M129'],
      rows: ['--rows', '--by', 'team'],
    }
    for (const asAt of ['1999-01-01', '2025-06-03', '2026-01-31', '2040-01-01'])
      for (const each of await los.ask<Answer[]>('measure', ...ids, '--as-at', asAt, ...rows)) {
        expect(Object.keys(each).sort()).toEqual([
          'counts',
          'groups',
          'id',
          'of',
          'rows',
          'shown',
          'title',
          'value',
          'why',
        ])
        expect(Object.values(each.why).reduce((sum, n) => sum + n, 0)).toBe(each.of)
        expect(each.rows?.length).toBe(each.of)
        expect(each.rows?.filter(({ counted }) => counted).length).toBe(each.counts)
        expect(each.groups?.reduce((sum, group) => sum + group.of, 0)).toBe(each.of)
        for (const group of each.groups ?? [])
          expect(Object.keys(group).sort()).toEqual(['counts', 'name', 'of', 'shown', 'value', 'why'])
        if (each.value === null) expect([each.counts, each.shown]).toEqual([0, 'not available'])
        else expect(each.shown.startsWith(String(each.counts))).toBe(true)
      }
  })

  test('every row says why', async () => {
    const { of, counts, why, value, rows } = await measure('M002', '--as-at', '2026-01-31', '--rows')
    expect({ of, counts, why, value }).toEqual({
      of: 3,
      counts: 2,
      why: { 'in time': 2, 'not yet due': 1 },
      value: 2 / 3,
    })
    expect(rows).toEqual([
      { subject: 'H-1', counted: true, why: 'in time' },
      { subject: 'H-2', counted: false, why: 'not yet due' },
      { subject: 'H-4', counted: true, why: 'in time' },
    ])
    expect(await measure('M002', '--as-at', '2026-01-31', '--known-at', '2026-01-31')).toMatchObject({
      counts: 1,
      why: { late: 1 },
    })
  })

  test.each<[string, string[]]>([
    ['team', ['North 1 of 1', 'South 0 of 1', 'unset 1 of 1']],
    ['worker', ['W-1 1 of 1', 'W-2 0 of 1', 'unset 1 of 1']],
    ['cohort', ['kinship 0 of 1', 'mainstream 2 of 2']],
  ])('split by %s by what was true on the day', async (by, groups) => {
    const day = by === 'cohort' ? '2026-01-31' : '2025-04-01'
    const answer = await measure(by === 'cohort' ? 'M002' : 'M010', '--as-at', day, '--by', by)
    if (by === 'cohort')
      expect(answer.groups?.map(({ name, counts, of }) => `${name} ${counts} of ${of}`)).toEqual(groups)
    // H-2 had nobody until the day after; H-1 and H-4 are in the North, H-3 in the South.
    else
      expect(answer.groups?.map(({ name, counts }) => `${name} ${counts}`)).toEqual([
        `${by === 'team' ? 'North' : 'W-1'} 2`,
        `${by === 'team' ? 'South' : 'W-2'} 1`,
        'unset 1',
      ])
  })

  test('of what fell due in a period', async () => {
    const period = ['--as-at', '2026-01-31', '--from', '2025-06-03', '--to', '2025-08-31']
    const { of, counts, why, rows } = await measure('M002', ...period, '--rows')
    expect({ of, counts, why }).toEqual({ of: 2, counts: 0, why: { late: 2 } })
    expect(rows?.map(({ subject }) => subject)).toEqual(['H-3', 'H-4'])
  })

  test('support visits are not available until there was one', async () => {
    expect(await measure('M001', '--as-at', '2026-01-11')).toMatchObject({
      of: 3,
      counts: 0,
      why: { 'not available': 3 },
      value: null,
      shown: 'not available',
    })
    expect(await measure('M001', '--as-at', '2026-01-12')).toMatchObject({ of: 3, counts: 1, value: 1 / 3 })
    expect(await measure('M001', '--as-at', '2026-01-12', '--known-at', '2026-01-12T11:59:59Z')).toMatchObject({
      value: null,
    })
  })

  test('events of a rolling period count from the day after', async () => {
    const events = async (asAt: string) =>
      (await measure('M009', '--as-at', asAt, '--rows')).rows?.map(({ subject, why }) => `${subject} ${why}`)
    expect(await events('2026-03-31')).toEqual(['E-1 late', 'E-2 in time'])
    expect(await events('2026-04-01')).toEqual(['E-2 in time'])
    expect(await events('2025-10-01')).toEqual(['E-1 not yet due'])
  })

  test('a home is on the register up to, not on, the day its approval ended', async () => {
    expect((await measure('M010', '--as-at', '2025-08-31')).value).toBe(4)
    expect((await measure('M010', '--as-at', '2025-09-01')).value).toBe(3)
  })
})

describe('what is there to ask for', () => {
  test('rules', async () => {
    const rules = await los.ask<Record<string, unknown>[]>('rules')
    expect(rules).toHaveLength(house.law.rules.size)
    for (const rule of rules) {
      expect(Object.keys(rule)).toEqual(['id', 'title', 'subject', 'force', 'form', 'source', 'inForce'])
      expect(FORCES).toContain(rule.force)
      expect(FORMS).toContain(rule.form)
      expect(String(rule.source).length).toBeGreaterThan(8)
    }
    const inForce = (id: string) => rules.find((rule) => rule.id === id)?.inForce
    expect(inForce('covid-kit-4w')).toEqual({ from: '2020-03-23', to: '2022-12-31' })
    expect(inForce('fc-review-annual')).toEqual({ from: '2011-04-01', to: null })
  })

  test('measures, each of which answers', async () => {
    const measures = await los.ask<{ id: string; title: string; whyItMatters: string }[]>('measures')
    expect(measures.map(({ id }) => id)).toEqual(expect.arrayContaining(['M001', 'M009', 'M010', 'M011']))
    for (const { title, whyItMatters } of measures)
      expect([title.length > 5, whyItMatters.length > 5]).toEqual([true, true])
  })

  test('files, with their columns, types and allowed values; one by its kind or its file, and empty', async () => {
    const kinds =
      await los.ask<{ kind: string; file: string; columns: { name: string; type: string; values?: string[] }[] }[]>(
        'describe',
      )
    expect(kinds.map(({ file }) => file)).toEqual(
      expect.arrayContaining(Object.keys(files).map((name) => `${name}.csv`)),
    )
    for (const kind of kinds)
      expect(kind.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['on', 'id', 'recorded_at', 'at']))
    const visit = await los.ask<typeof kinds>('describe', 'supervising visit')
    expect(visit).toEqual(await los.ask('describe', 'supervising-visits'))
    expect(visit[0]?.columns.find(({ name }) => name === 'announced')).toMatchObject({
      type: 'choice',
      values: ['yes', 'no'],
    })
    const [empty] = await los.ask<{ file: string; header: string }[]>('describe', 'care-starts', '--template')
    expect(empty).toEqual({
      file: 'care-starts.csv',
      header: 'child,on,need,previous_permanence,home_postcode,officer_told_on,begun_before,at,id,recorded_at',
    })
  })

  test('and whether all of it follows from what happened', async () => {
    expect(await los.ask('verify')).toEqual({ sound: true, differences: [] })
  })
})
