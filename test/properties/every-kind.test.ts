import { describe, expect, test } from 'vitest'
import { plainDate, toNumber } from '../../src/calendar'
import { type Duty, type Evidence, meetingEvidence, openingEvidence, standing } from '../../src/duties'
import { chanceOf } from '../oracle/chance'
import { house } from '../support/house'
import { admitted, numbered, owedIn } from '../support/random/in-memory'
import { randomRecords } from '../support/random/random-records'

const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 100)
const seeds = Array.from({ length: RUNS }, (_, index) => index + 1)
/** Amid the years in which most versions begin and end, then in our own time. */
const STARTS = ['2010-12-01', '2018-02-01', '2020-01-15', '2024-03-01'].map((day) => toNumber(plainDate(day)))

/** A service of every kind of record under every rule, leaning on a few rules. */
function drawn(seed: number, oneADay = false) {
  const chance = chanceOf(seed)
  const from = STARTS[seed % STARTS.length] ?? 0
  const drawing = randomRecords(house, chance, { from, days: 900, leanOn: 5, subjects: 2, oneADay })
  const records = Array.from({ length: 70 }, drawing.draw).flat()
  return { chance, from, entries: records.map((record) => admitted(house, record)) }
}

const line = ({ metBy: _, ...duty }: Duty) => JSON.stringify(duty)
const lines = (duties: readonly Duty[]) => duties.map(line).sort()

/** What is on one side alone: a service owes hundreds of things, and only the odd ones are worth reading. */
function apart(some: readonly string[], others: readonly string[]): { less: string[]; more: string[] } {
  const less = (all: readonly string[], taken: readonly string[]) => {
    const left = [...taken]
    return all.filter((each) => {
      const at = left.indexOf(each)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { less: less(others, some), more: less(some, others) }
}
const ALIKE = { less: [], more: [] }

test('the records drawn are of every kind, and what they owe is under most rules', () => {
  const worlds = Array.from({ length: 120 }, (_, index) => drawn(1000 + index))
  const evenly = randomRecords(house, chanceOf(7), { from: STARTS[2] ?? 0, days: 900, leanOn: 0, subjects: 20 })
  const records = Array.from({ length: 3000 }, evenly.draw).flat()
  const kinds = new Set(records.map(({ kind }) => kind))
  expect(house.words.kinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual([])
  const owed = worlds.flatMap(({ entries }) => owedIn(house, numbered(house, entries)))
  expect(new Set(owed.map(({ rule }) => rule)).size).toBeGreaterThan(180)
})

// Else it would be done the moment it was owed. Whether a complaint came within a year is asked of the complaint itself.
test('nothing that opens a duty could meet it too, but where the law asks about the opener', () => {
  const opposed = (some: Evidence, other: Evidence) =>
    some.where.some(({ fact, values }) => {
      const asked = other.where.find((each) => each.fact === fact)?.values
      return (
        asked !== undefined && asked !== 'known' && values !== 'known' && !asked.some((each) => values.includes(each))
      )
    })
  const meetThemselves = [...house.law.rules.values()].filter((rule) =>
    openingEvidence(rule).some((opener) =>
      meetingEvidence(rule).some((each) => each.kind === opener.kind && !opposed(each, opener)),
    ),
  )
  expect(meetThemselves.map(({ id }) => id)).toEqual(['cmp-1y-limit'])
})

describe.each(seeds)('service %i of every kind, under every rule', (seed) => {
  test('owes the same in whatever order it is handed over', () => {
    const { chance, entries } = drawn(seed)
    const { happenings, kinds } = numbered(house, entries)
    const shuffled = [...happenings].map((each) => ({ each, at: chance.between(0, 1e6) })).sort((a, b) => a.at - b.at)
    const handed = { happenings: shuffled.map(({ each }) => each), kinds }
    expect(apart(lines(owedIn(house, handed)), lines(owedIn(house, { happenings, kinds })))).toEqual(ALIKE)
  })

  test('owes the same in whatever order it was written down, where no two things share a day', () => {
    const { chance, entries } = drawn(seed, true)
    const { happenings, kinds } = numbered(house, entries)
    const instants = happenings.map(({ recordedAt }) => recordedAt)
    const later = happenings.map((each) => ({
      ...each,
      recordedAt: instants[chance.between(0, instants.length - 1)] ?? 0,
    }))
    // Who somebody is, is written down before what changes of them: the ledger takes it in no other order.
    const isKnown = (kind: string) => house.words.byName.get(kind)?.on === 'if known'
    const rewritten = later.map((each, index) => (isKnown(each.kind) ? (happenings[index] ?? each) : each))
    const written = owedIn(house, { happenings: rewritten, kinds })
    expect(apart(lines(written), lines(owedIn(house, { happenings, kinds })))).toEqual(ALIKE)
  })

  test('on a day looks only at what had happened by then', () => {
    const { chance, from, entries } = drawn(seed)
    const on = from + chance.between(0, 900)
    const { happenings, kinds } = numbered(house, entries)
    const stood = (duties: readonly Duty[]) =>
      duties
        .filter((duty) => standing(duty, on))
        .map((duty) => `${duty.subject} ${duty.rule} ${duty.opened} ${standing(duty, on)}`)
        .sort()
    // Of whom a thing is, its own row says, and that is no event: a draw may decide to end a placement before it began.
    const named = new Set(happenings.flatMap((each) => (each.on <= on ? Object.values(each.about) : [])))
    const before = happenings.filter((each) => each.on <= on || named.has(each.about.self ?? -1))
    const then = owedIn(house, { happenings: before, kinds })
    expect(apart(stood(then), stood(owedIn(house, { happenings, kinds })))).toEqual(ALIKE)
  })
})
