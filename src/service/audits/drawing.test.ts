import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { auditorsOf, pairFault, readAsked, stratumOf } from './drawing'

const today = plainDate('2026-12-01')
const good = { on: '2026-11-30', size: '6', strata: 'team', months: '12', seed: 'December 2026' }

describe('what a draw is asked for', () => {
  test('is read whole', () => {
    expect(readAsked(good, today)).toEqual({
      asked: { on: '2026-11-30', size: 6, strata: 'team', leftOutSince: '2025-11-30', seed: 'December 2026' },
    })
  })
  test.each<[string, Record<string, string>, string]>([
    ['a day ahead', { on: '2026-12-02' }, 'on'],
    ['no day at all', { on: 'soon' }, 'on'],
    ['none', { size: '0' }, 'size'],
    ['half a case', { size: '1.5' }, 'size'],
    ['too many', { size: '201' }, 'size'],
    ['months ago', { months: '-1' }, 'months'],
    ['strata nobody knows', { strata: 'moon' }, 'strata'],
    ['no seed', { seed: '  ' }, 'seed'],
  ])('%s is said at its answer', (_, change, at) => {
    const read = readAsked({ ...good, ...change }, today)
    expect('faults' in read && Object.keys(read.faults)).toEqual([at])
  })
})

test.each([
  [{ team: 'North', worker_ref: 'W-1', cohort: 'kinship' }, 'team and cohort', 'North, kinship'],
  [{ team: null, worker_ref: null, cohort: null }, 'team', 'no team'],
  [{ team: null, worker_ref: null, cohort: null }, 'worker', 'nobody'],
  [{ team: 'North', worker_ref: 'W-1', cohort: null }, 'cohort', 'cohort not said'],
] as const)('%o by %s is of %s', (row, strata, name) => expect(stratumOf(row, strata)).toBe(name))

const auditors = [
  { ref: 'M-1', name: 'Ada', team: 'North' },
  { ref: 'M-2', name: 'Bea', team: 'South' },
  { ref: 'M-3', name: 'Cy', team: 'West' },
]
const home = { ref: 'H-1', name: 'Ashdown household', team: 'North', worker_ref: 'W-1' }

describe('S117: who audits a home', () => {
  test('its own manager leads, and the peer is of another team, the same one whenever it is drawn', () => {
    const pair = auditorsOf(home, auditors, 'seed')
    expect(pair.lead).toBe('M-1')
    expect(['M-2', 'M-3']).toContain(pair.peer)
    expect(auditorsOf(home, [...auditors].reverse(), 'seed')).toEqual(pair)
  })
  test.each<[string, string, string, string | null]>([
    ['two managers of two teams', 'M-1', 'M-2', null],
    ['the same person twice', 'M-1', 'M-1', 'Choose two people for Ashdown household: the peer cannot be the lead'],
    [
      'a peer of the team that has the case',
      'M-2',
      'M-1',
      'Choose a peer from another team for Ashdown household: this one has the case',
    ],
    ['nobody to lead', '', 'M-2', 'Choose a lead auditor for Ashdown household'],
    ['somebody unknown', 'M-1', 'M-9', 'Choose a peer auditor for Ashdown household'],
  ])('%s', (_, lead, peer, fault) => expect(pairFault({ lead, peer }, home, auditors)?.why ?? null).toBe(fault))
  test('nor may whoever supervises the home be the peer', () => {
    expect(pairFault({ lead: 'M-1', peer: 'M-2' }, { ...home, worker_ref: 'M-2' }, auditors)?.why).toMatch(
      /supervises the home/,
    )
  })
})
