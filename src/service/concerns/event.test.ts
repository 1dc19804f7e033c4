import { describe, expect, test } from 'vitest'
import { type PlainDate, plainDate, toNumber } from '../../calendar'
import { byMonth, byRow, toEvent } from './event'
import type { CaseFile, Entry, Facts } from './files.store'
import type { Owed } from './owed-about'

const SATURDAY = plainDate('2026-11-21')
let next = 1
const entry = (kind: string, on: string, facts: Facts = {}, rest: Partial<Entry> = {}): Entry => ({
  ...{ id: next++, kind, on: plainDate(on), at: null, recorded: new Date(`${on}T12:00:00Z`), by: 'account 1', facts },
  ...{ about: {}, ...rest },
})
const file = (facts: Facts, entries: readonly Entry[] = []): CaseFile => ({
  ...entry('notifiable event', SATURDAY, { event: 'a fall', ...facts }),
  ...{ subject: 1, ref: 'E-1', at: '22:30:00', entries },
})
/** The clock of the ledger: Sunday half past ten at night. */
const due = {
  ...{ id: 1, rule: 'sch7-24h', name: 'Notification within 24 hours', standing: 'due', theirs: false, open: true },
  ...{ opened: SATURDAY, due: plainDate('2026-11-22'), met: null },
  duty: { dueAt: Date.parse('2026-11-22T22:30:00Z'), due: toNumber(plainDate('2026-11-22')) },
} as Owed
const at = (now: string) => ({ now: new Date(now), today: now.slice(0, 10) as PlainDate })
const SUNDAY = at('2026-11-22T09:00:00Z')
const TOO_LATE = at('2026-11-22T22:31:00Z')
const told = (to: string, on: string, time: string | null, facts: Facts = {}) =>
  entry('notification', on, { to, ...facts }, { at: time })
const stands = (facts: Facts, entries: readonly Entry[], clock = SUNDAY) => {
  const event = toEvent(file(facts, entries), [due], clock)
  return [
    event.state,
    ...event.tellings.map(({ body, stands: how, toConfirm }) => `${body}: ${how}${toConfirm ? '!' : ''}`),
  ]
}
const row = { schedule_7: 'serious illness or accident' }

describe('who was told of an event on a Saturday night', () => {
  test.each<[string, string[], string[]]>([
    ['nobody yet, on Sunday morning', stands(row, []), ['owed', 'Ofsted: owed', 'responsible authority: owed']],
    [
      'nobody, a minute after the day',
      stands(row, [], TOO_LATE),
      ['overdue', 'Ofsted: overdue', 'responsible authority: overdue'],
    ],
    [
      'one to the minute, the other a minute late',
      stands(
        row,
        [told('Ofsted', '2026-11-22', '22:30:00'), told('responsible authority', '2026-11-22', '22:31:00')],
        TOO_LATE,
      ),
      ['late', 'Ofsted: told in time', 'responsible authority: told late'],
    ],
    [
      'both in one record, by telephone, to be confirmed in writing',
      stands(row, [told('Ofsted, responsible authority', '2026-11-22', null, { how: 'by telephone' })]),
      ['in time', 'Ofsted: told in time!', 'responsible authority: told in time!'],
    ],
    [
      'and confirmed',
      stands(row, [
        told('Ofsted; responsible authority', '2026-11-22', null, { how: 'by telephone', confirmed_on: '2026-11-23' }),
      ]),
      ['in time', 'Ofsted: told in time', 'responsible authority: told in time'],
    ],
    [
      'Ofsted need not be told, somebody decided',
      stands(row, [entry('notification decision', '2026-11-22', { required: 'no' })]),
      ['owed', 'Ofsted: not needed', 'responsible authority: owed'],
    ],
    [
      'Ofsted must be told of a missing child, somebody decided',
      stands({ schedule_7: 'child missing' }, [entry('notification decision', '2026-11-22', { required: 'yes' })]),
      ['owed', 'Ofsted: owed', 'responsible authority: owed'],
    ],
    ['nobody said which row', stands({}, [told('Ofsted', '2026-11-22', null)]), ['nobody said which row']],
  ])('S082 S083 %s', (_, found, expected) => expect(found).toEqual(expected))
})

describe('the two who sign', () => {
  const manager = (rest: Partial<Entry> = {}) => entry('event signature', '2026-11-23', {}, rest)
  const final = (rest: Partial<Entry> = {}) => entry('final signature', '2026-11-24', {}, rest)
  test.each<[string, readonly Entry[], string]>([
    ['nobody', [], 'not signed'],
    ['the manager', [manager()], 'manager alone'],
    ['the registered manager first', [final()], 'registered manager alone'],
    ['two people', [manager(), final({ by: 'account 2' })], 'signed by both'],
    ['one person twice', [manager(), final()], 'one person twice'],
    [
      'two people, as a clerk wrote down',
      [manager({ about: { worker: 7 } }), final({ about: { worker: 8 } })],
      'signed by both',
    ],
    [
      'one person twice, as two clerks wrote down',
      [manager({ about: { worker: 7 } }), final({ about: { worker: 7 }, by: 'account 2' })],
      'one person twice',
    ],
    ['a file that does not say who', [manager({ by: 'import' }), final({ by: 'import' })], 'signed by both'],
  ])('S084 %s', (_, entries, expected) => expect(toEvent(file(row, entries), [due], SUNDAY).signed).toBe(expected))
})

test('patterns: every event is in one row and one month, and months without any are there', () => {
  const events = [row, row, {}].map((facts) => toEvent(file(facts), [due], SUNDAY))
  expect(byRow(events)).toEqual([
    { row: 'serious illness or accident', n: 2 },
    { row: 'none', n: 1 },
  ])
  expect(byMonth(events, { from: plainDate('2026-10-05'), to: plainDate('2027-01-02') })).toEqual([
    { month: '2026-10', n: 0 },
    { month: '2026-11', n: 3 },
    { month: '2026-12', n: 0 },
    { month: '2027-01', n: 0 },
  ])
})
