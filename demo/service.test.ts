import { describe, expect, it } from 'vitest'
import { GROUPS } from '../src/happenings'
import { readFact } from '../src/happenings/fact'
import { serviceVocabulary } from '../src/service/index'
import { COLUMNS } from './columns'
import { addMonths, dayOf, isoOf, weekdayOf } from './days'
import { knownRows, registerOn } from './recount'
import { fictionalService } from './service'

const LAST_DAY = '2026-11-21'
const START = '2023-11-21'
const { files, truths, personas } = fictionalService({ lastDay: LAST_DAY })

const rows = (file: string) => files[file] ?? []
const everyRow = Object.entries(files).flatMap(([file, list]) => list.map((row) => ({ file, row })))
const refsOf = (...names: string[]) => new Set(names.flatMap((file) => rows(file).map(({ ref }) => ref)))
describe('the draw', () => {
  it('is the same for the same seed and day', () => {
    expect(fictionalService({ lastDay: LAST_DAY })).toEqual({ files, truths, personas })
  })

  it('is another for another seed', () => {
    expect(fictionalService({ lastDay: LAST_DAY, seed: 7 }).files.households).not.toEqual(files.households)
  })
})

describe('the files', () => {
  it.each(Object.keys(COLUMNS).filter((file) => file !== 'keep-in-touch-calls'))(
    '%s has rows with its columns',
    (file) => {
      const known = new Set([...(COLUMNS[file] ?? []), 'id', 'recorded_at'])
      expect(rows(file).length).toBeGreaterThan(0)
      expect(rows(file).flatMap((row) => Object.keys(row).filter((column) => !known.has(column)))).toEqual([])
      const dated = COLUMNS[file]?.includes('on')
      expect(rows(file).filter(({ on }) => dated && !/^\d{4}-\d\d-\d\d$/.test(on ?? ''))).toEqual([])
    },
  )

  it('is of kinds there are, with every column they need and nothing in one that it may not hold', () => {
    const byFile = new Map(serviceVocabulary.kinds.map((kind) => [kind.file, kind]))
    const wrong = Object.entries(files).flatMap(([file, list]) => {
      const kind = byFile.get(file)
      if (!kind) return [`no kind is kept in ${file}`]
      const columns = new Set(list.flatMap((row) => Object.keys(row)))
      const facts = Object.entries(kind.facts)
      const missing = facts.filter(([name, fact]) => !fact.optional && !columns.has(name)).map(([name]) => name)
      const unread = facts.flatMap(([name, fact]) =>
        list.flatMap((row) => {
          const read = readFact(fact, name, row[name] ?? '')
          return name in row && !read.ok ? [read.why] : []
        }),
      )
      return [...missing.map((name) => `${file} has no ${name}`), ...unread.slice(0, 3)]
    })
    expect(wrong).toEqual([])
  })

  it('records every area of a service, and no more than the first start can bear', () => {
    const groups = new Set(
      serviceVocabulary.kinds.filter(({ file }) => rows(file).length > 0).map(({ group }) => group),
    )
    expect(GROUPS.filter((group) => !groups.has(group))).toEqual([])
    expect(everyRow.length).toBeLessThan(76_000)
  })

  it('names each subject once in the whole service', () => {
    const refs = everyRow.flatMap(({ row }) => (!row.ref ? [] : [row.ref]))
    expect(new Set(refs).size).toBe(refs.length)
  })

  const named: [column: string, refs: Set<string | undefined>][] = [
    ['household', refsOf('households')],
    ['worker', refsOf('workers')],
    ['child', refsOf('children')],
    ['member', refsOf('household-members')],
    ['notifiable_event', refsOf('notifiable-events')],
    ['subject', refsOf('carers', 'household-members', 'households', 'workers')],
    ['application', refsOf('applications')],
    ['complaint', refsOf('complaints')],
    ['allegation', refsOf('allegations')],
    ['panel_case', refsOf('panel-cases')],
    ['missing_episode', refsOf('missing-episodes')],
  ]
  it.each(named)('refers by %s only to what is there', (column, refs) => {
    const roles = new Map(serviceVocabulary.kinds.map(({ file, about }) => [file, about[column]]))
    const wrong = everyRow.filter(({ file, row }) => {
      const value = row[column]
      return roles.get(file) && value !== undefined && !refs.has(value) && !(value === '' && roles.get(file)?.optional)
    })
    expect(wrong).toEqual([])
  })

  it('corrects rows only later, and with other content', () => {
    const seen = new Map<string, Record<string, string>>()
    const corrections = everyRow.flatMap(({ row }) => {
      const before = seen.get(row.id ?? '')
      if (row.id) seen.set(row.id, row)
      return before ? [{ before, after: row }] : []
    })
    expect(corrections.length).toBeGreaterThan(100)
    for (const { before, after } of corrections) {
      expect((before.recorded_at ?? '') < (after.recorded_at ?? '')).toBe(true)
      expect({ ...before, recorded_at: '' }).not.toEqual({ ...after, recorded_at: '' })
    }
  })
})

describe('writing down', () => {
  it('is never before the day it happened, never after the last day, never before take-on', () => {
    const wrong = everyRow.filter(
      ({ row: { on = '', recorded_at: at = '' } }) => at < on || at < START || at > `${LAST_DAY}T23:59:59Z`,
    )
    expect(wrong).toEqual([])
  })

  it('comes after the subjects it names', () => {
    const written = new Map(everyRow.flatMap(({ row }) => (row.ref ? [[row.ref, row.recorded_at ?? '']] : [])))
    const roles = ['household', 'child', 'worker', 'member', 'subject', 'notifiable_event']
    const early = everyRow.filter(({ row }) =>
      roles.some((role) => (row.recorded_at ?? '') < (written.get(row[role] ?? '') ?? '')),
    )
    expect(early).toEqual([])
  })

  it('is the same day or the next at the median, with a tail of weeks', () => {
    const visits = rows('support-visits').filter(({ on = '' }) => on > START)
    const waits = visits
      .map(({ on = '', recorded_at = '' }) => dayOf(recorded_at.slice(0, 10)) - dayOf(on))
      .sort((a, b) => a - b)
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThanOrEqual(1)
    expect(waits[Math.floor(waits.length * 0.99)]).toBeGreaterThan(14)
  })
})

describe('days worked', () => {
  it('never include Christmas day, and seldom a weekend', () => {
    const visits = ['supervising-visits', 'support-visits', 'formal-supervisions', 'child-visits'].flatMap((file) =>
      rows(file).map(({ on = '' }) => on),
    )
    expect(visits.filter((on) => on.endsWith('-12-25'))).toEqual([])
    const weekends = visits.filter((on) => weekdayOf(dayOf(on)) > 4).length
    expect(weekends).toBeGreaterThan(0)
    expect(weekends / visits.length).toBeLessThan(0.02)
  })
})

describe('truths and people', () => {
  it('plants at least a dozen, each with its own name', () => {
    expect(new Set(truths.map(({ id }) => id)).size).toBe(truths.length)
    expect(truths.length).toBeGreaterThan(30)
  })

  it('has one person for each role', () => {
    expect(new Set(personas.map(({ role }) => role)).size).toBe(9)
    expect(rows('workers').map(({ ref }) => ref)).toEqual(
      expect.arrayContaining(personas.flatMap(({ worker }) => worker ?? [])),
    )
  })
})

describe('another day or size', () => {
  it.each([
    ['2025-03-31', 245],
    ['2024-02-29', 245],
    ['2026-01-02', 245],
    [LAST_DAY, 120],
    [LAST_DAY, 500],
  ])('ending %s with %i households still holds what it says', (lastDay, households) => {
    const other = fictionalService({ lastDay, households })
    const register = registerOn(other.files, lastDay)
    expect(register.size).toBe(households)
    const visits = knownRows(other.files, 'supervising-visits').filter(
      ({ on = '', announced }) => announced === 'no' && isoOf(addMonths(dayOf(on), 12)) >= lastDay,
    )
    const met = new Set(visits.map(({ household = '' }) => household))
    const said = other.truths.find(({ id }) => id === 'figure-M002')?.check
    expect(said).toMatchObject({ of: households, counts: [...register].filter((ref) => met.has(ref)).length })
    const known = other.truths
      .filter(({ id }) => id.startsWith('written-late'))
      .flatMap(({ check }) => (check.kind === 'measure' ? [check.counts] : []))
    expect((known[1] ?? 0) - (known[0] ?? 0)).toBe(1)
    const late = Object.values(other.files).flatMap((list) =>
      list.filter(({ recorded_at = '' }) => recorded_at > `${lastDay}T23:59:59Z`),
    )
    expect(late).toEqual([])
  })
})
