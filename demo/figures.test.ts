import { describe, expect, it } from 'vitest'
import { addMonths, dayOf, isoOf } from './days'
import { knownRows, registerOn } from './recount'
import { fictionalService } from './service'

const LAST_DAY = '2026-11-21'
const { files, truths } = fictionalService({ lastDay: LAST_DAY })

const rows = (file: string) => files[file] ?? []
const measureOf = (id: string, asAt = LAST_DAY) =>
  truths.flatMap(({ check }) => (check.kind === 'measure' && check.id === id && check.asAt === asAt ? [check] : []))[0]

describe('the key figures, counted straight from the rows', () => {
  const register = registerOn(files, LAST_DAY)
  const since = (months: number, days: number) => isoOf(addMonths(dayOf(LAST_DAY), -months) - days)
  const cases: [id: string, file: string, since: string, counts: number][] = [
    ['M002', 'supervising-visits', since(12, 0), 211],
    ['M004', 'carer-reviews', since(12, 0), 185],
    ['M005', 'formal-supervisions', since(0, 84), 166],
    ['M006', 'management-supervisions', since(0, 84), 217],
    ['M007', 'tsd-completions', '2000-01-01', 181],
  ]
  it.each(cases)('%s from %s since %s is %i of 245', (id, file, from, counts) => {
    const evidence = knownRows(files, file).filter(
      ({ on = '', announced }) => on >= from && (announced === undefined || announced === 'no'),
    )
    const met = new Set(evidence.map(({ household = '' }) => household))
    expect([...register].filter((ref) => met.has(ref)).length).toBe(counts)
    expect(measureOf(id)).toMatchObject({ of: 245, counts })
  })

  it('M002 has 24 late and 10 approved within the year and not yet seen', () => {
    const visited = new Set(
      knownRows(files, 'supervising-visits')
        .filter(({ announced }) => announced === 'no')
        .map(({ household }) => household),
    )
    const approved = new Map(
      knownRows(files, 'approvals')
        .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
        .map((row) => [row.household, row.on ?? '']),
    )
    const fresh = [...register].filter((ref) => !visited.has(ref) && (approved.get(ref) ?? '') > since(12, 0))
    expect(fresh.length).toBe(10)
    expect(measureOf('M002')?.why).toEqual({ 'in time': 211, late: 24, 'not yet due': 10 })
  })

  it('M009 is 80 of 144, whether a day is a calendar day or twenty-four hours', () => {
    const events = knownRows(files, 'notifiable-events').filter(({ on = '' }) => on > since(6, 0))
    const waits = events.map(({ ref, on = '', at }) =>
      rows('notifications')
        .filter(({ notifiable_event }) => notifiable_event === ref)
        .map((told) => ({ days: dayOf(told.on ?? '') - dayOf(on), later: at && told.at ? told.at > at : false })),
    )
    const within = waits.filter((told) => told.some(({ days }) => days <= 1))
    const withinHours = waits.filter((told) => told.some(({ days, later }) => days === 0 || (days === 1 && !later)))
    expect([within.length, withinHours.length, events.length]).toEqual([80, 80, 144])
    expect(measureOf('M009')).toMatchObject({ of: 144, counts: 80 })
  })

  it('the quarter was one household worse as it was known then', () => {
    const quarter = truths
      .filter(({ id }) => id.startsWith('written-late'))
      .flatMap(({ check }) => (check.kind === 'measure' ? [check] : []))
    const [then, now] = quarter
    expect((now?.counts ?? 0) - (then?.counts ?? 0)).toBe(1)
    expect(then?.of).toBe(now?.of)
  })

  it('unannounced visits stepped up ten months ago, and supervision fell at the end', () => {
    const trend = (id: string) =>
      truths.flatMap(({ id: each, check }) =>
        each.startsWith(`trend-${id}`) && check.kind === 'measure' ? [check.counts / check.of] : [],
      )
    const [before = 1, after = 0] = trend('M002')
    const [, , earlier = 0, lately = 1] = trend('M005')
    expect(after - before).toBeGreaterThan(0.07)
    expect(earlier - lately).toBeGreaterThan(0.04)
  })
})
