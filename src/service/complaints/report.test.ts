import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import type { CaseFile, Entry, Facts } from '../concerns/files.store'
import type { Owed } from '../concerns/owed-about'
import { quarterOn, quartersOf } from '../concerns/quarters'
import { type Complaint, toComplaint, wantsAdvocate } from './complaint'
import { learningOf, linesOf, sumOf } from './report'

let next = 1
const entry = (kind: string, on: string, facts: Facts): Entry => ({
  ...{ id: next++, kind, on: plainDate(on), at: null, recorded: new Date(`${on}T12:00:00Z`), by: 'account 1', facts },
  about: {},
})
const complaint = (on: string, facts: Facts, entries: readonly Entry[] = [], owed: readonly Owed[] = []): Complaint => {
  const file: CaseFile = { ...entry('complaint', on, facts), subject: next, ref: `CO-${next}`, entries }
  return toComplaint(file, owed)
}
const step = (on: string, name: string) => entry('complaint step', on, { step: name })
const due = (on: string, standing: Owed['standing']) =>
  ({ rule: 'cmp-stage1-10wd', due: plainDate(on), standing, theirs: false, open: false }) as Owed
const child = { source: 'child', procedure: 'children act' }

const complaints = [
  complaint('2026-03-31', child, [], [due('2026-04-16', 'met late')]),
  complaint('2026-04-01', child, [step('2026-04-02', 'advocate offered')], [due('2026-04-17', 'met in time')]),
  complaint('2026-06-30', { source: 'carer', procedure: 'fostering agency' }, [
    step('2026-07-01', 'taken to the ombudsman'),
  ]),
  complaint('2026-12-31', child, [entry('complaint withdrawal', '2027-01-04', {})], [due('2027-01-14', 'stopped')]),
  complaint('2027-03-31', {}, [step('2027-03-31', 'stage 2 asked')], [due('2027-04-14', 'due')]),
]
const told = {
  complaints,
  compliments: [entry('compliment', '2026-09-30', { source: 'parent' })],
  timed: new Set(['cmp-stage1-10wd']),
}
const lines = new Map(linesOf(2026, told).map((line) => [line.name, line]))
const of = (name: string) => [...(lines.get(name)?.quarters ?? []), lines.get(name)?.year]

describe('the report of a year of complaints', () => {
  test('S095 four quarters add to the year, line by line', () => {
    expect([...lines.values()].filter((line) => sumOf(line) !== line.year)).toEqual([])
    expect(of('Complaints received')).toEqual([2, 0, 1, 1, 4])
  })

  test('S095 quarters meet without a gap, and March belongs to the year before', () => {
    expect(quartersOf(2026).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-09-30',
      '2026-10-01 2026-12-31',
      '2027-01-01 2027-03-31',
    ])
    expect(quarterOn(plainDate('2027-03-31'))?.name).toBe('2026-Q4')
    expect(quarterOn(plainDate('2027-04-01'))?.name).toBe('2027-Q1')
  })

  test('S092 agency, council and what nobody said are told apart', () => {
    expect(of('Agency, regulation 18')).toEqual([1, 0, 0, 0, 1])
    expect(of('Council, Children Act 1989')).toEqual([1, 0, 1, 0, 2])
    expect(of('Procedure not said')).toEqual([0, 0, 0, 1, 1])
  })

  test('S095 an answer counts in the quarter in which it fell due; what was stopped or is not due yet never did', () => {
    expect(of('Answers that fell due')).toEqual([2, 0, 0, 0, 2])
    expect(of('Answers in time')).toEqual([1, 0, 0, 0, 1])
    expect(of('Answers late or not given')).toEqual([1, 0, 0, 0, 1])
  })

  test('S094 compliments by who gave them', () => expect(of('Compliments from: parent')).toEqual([0, 1, 0, 0, 1]))

  test('S096 a child who was not offered an advocate is listed, but for one who withdrew', () => {
    expect(complaints.map(wantsAdvocate)).toEqual([true, false, false, false, false])
  })

  test('S097 learning that names somebody who works here is left out of the report, and counted', () => {
    const learned = [
      complaint('2026-05-01', child, [
        entry('complaint outcome', '2026-05-09', { learning: 'Nadia Brereton forgot to write' }),
        entry('complaint outcome', '2026-05-10', { learning: 'Letters go out within two days' }),
      ]),
      complaint('2026-05-02', child, [entry('complaint outcome', '2026-05-11', { learning: 'Ask Brereton first' })]),
    ]
    const [first, , , last] = quartersOf(2026)
    const year = { from: first?.from ?? plainDate('2026-04-01'), to: last?.to ?? plainDate('2027-03-31') }
    expect(learningOf(learned, year, ['Nadia Brereton'])).toEqual({
      learned: [{ on: '2026-05-10', words: 'Letters go out within two days' }],
      leftOut: 1,
    })
  })
})
