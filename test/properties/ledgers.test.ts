import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENDLESS } from '../../src/calendar'
import { type Duty, deriveDuties, historyOf, openUntil, type Rule, standing } from '../../src/duties'
import { type Happening, inOrder, SELF } from '../../src/happenings'
import { foldSpans } from '../../src/spans'
import { house } from '../support/house'

const HOME = 1
const CHILD = 2
const STAY = 3
const WORKER = 4
const KINDS = new Map([
  [HOME, 'household'],
  [CHILD, 'child'],
  [STAY, 'placement'],
])
/** Days of a few years, drawn close together so that edges meet. */
const day = fc.integer({ min: 17_000, max: 17_000 + 900 })
const about = { household: HOME, worker: WORKER }

const line = (kind: string, whom: Record<string, number>, facts: Record<string, fc.Arbitrary<string | null>> = {}) =>
  fc.record({ on: day, facts: fc.record(facts) }).map(({ on, facts }) => ({ kind, on, about: whom, facts }))

const happened = fc.oneof(
  { weight: 2, arbitrary: line('approval', { household: HOME }) },
  { weight: 1, arbitrary: line('approval ending', { household: HOME }) },
  { weight: 1, arbitrary: line('allocation', about) },
  { weight: 5, arbitrary: line('supervising visit', about, { announced: fc.constantFrom('yes', 'no', null) }) },
  { weight: 4, arbitrary: line('formal supervision', about) },
  { weight: 3, arbitrary: line('carer review', { household: HOME }) },
  { weight: 1, arbitrary: line('tsd completion', { household: HOME }) },
  { weight: 2, arbitrary: line('care start', { child: CHILD }) },
  { weight: 1, arbitrary: line('care ending', { child: CHILD }) },
  {
    weight: 2,
    arbitrary: line(
      'placement',
      { child: CHILD, household: HOME, [SELF]: STAY },
      { until_18: fc.constantFrom('yes', 'no', null) },
    ),
  },
  { weight: 5, arbitrary: line('child visit', { child: CHILD, worker: WORKER }) },
  { weight: 3, arbitrary: line('looked after review', { child: CHILD }) },
  {
    weight: 3,
    arbitrary: line('health assessment', { child: CHILD }, { assessment: fc.constantFrom('initial', 'review') }),
  },
  { weight: 2, arbitrary: line('safer caring plan', { child: CHILD, household: HOME }) },
)

const born = { kind: 'child', on: 15_000, about: { [SELF]: CHILD }, facts: { born: '2012-03-01' } }
const service = fc.array(happened, { minLength: 5, maxLength: 45 }).map((lines) => [born, ...lines])

type Line = { kind: string; on: number; about: Record<string, number>; facts: Record<string, string | null> }
const numbered = (lines: readonly Line[]): Happening[] =>
  lines.map((each, index) => ({ ...each, id: index + 1, at: null, recordedAt: index + 1 }))

function derived(happenings: readonly Happening[]): Duty[] {
  const ordered = [...happenings].sort(inOrder)
  const naming = (subject: number) => ordered.filter((each) => Object.values(each.about).includes(subject))
  const spans = [HOME, CHILD].flatMap((subject) => foldSpans(house.words, subject, naming(subject)))
  return [...KINDS].flatMap(
    ([subject, kind]) => deriveDuties(house.law, historyOf(subject, kind, ordered, spans)).duties,
  )
}

const isStepped = (rule: Rule): boolean => rule.versions.some((version) => version.every !== null)

const RUNS = { numRuns: Number(process.env.LOS_PROPERTY_RUNS ?? 2000) }

describe('over thousands of random services', () => {
  test('the order of entry changes nothing but the choice among several on one day', () => {
    fc.assert(
      fc.property(service, fc.integer(), (lines, seed) => {
        const happenings = numbered(lines)
        const shuffled = [...happenings].sort((a, b) => ((a.id * seed) % 97) - ((b.id * seed) % 97))
        expect(derived(shuffled)).toEqual(derived(happenings))
        // Written down in another order, the days are the same: only which of several on one day met it may differ.
        const bare = (duties: Duty[]) => duties.map(({ metBy: _, ...rest }) => rest)
        const renumbered = happenings.map((each) => ({
          ...each,
          id: happenings.length - each.id + 1,
          recordedAt: happenings.length - each.id + 1,
        }))
        const oneADay = new Set(lines.map((each) => `${each.kind} ${each.on}`)).size === lines.length
        if (oneADay) expect(bare(derived(renumbered))).toEqual(bare(derived(happenings)))
      }),
      RUNS,
    )
  })

  // What each happening opens, and steps from an anchor, may stand open side by side.
  test('the duties of a chain that spans open never overlap, about one subject', () => {
    fc.assert(
      fc.property(service, (lines) => {
        const duties = derived(numbered(lines))
        for (const chains of house.law.chains.values())
          for (const chain of chains.filter(({ head, rules }) => !head.opens && ![...rules.values()].some(isStepped)))
            for (const subject of KINDS.keys()) {
              const own = duties
                .filter((duty) => duty.subject === subject && chain.rules.has(duty.rule))
                .sort((a, b) => a.opened - b.opened || (openUntil(a) ?? ENDLESS) - (openUntil(b) ?? ENDLESS))
              for (const [index, duty] of own.entries())
                expect(openUntil(duty) ?? ENDLESS).toBeLessThanOrEqual(own[index + 1]?.opened ?? ENDLESS)
            }
      }),
      RUNS,
    )
  })

  test('how a duty stands on a day looks only at what happened by then', () => {
    fc.assert(
      fc.property(service, day, (lines, on) => {
        const happenings = numbered(lines)
        const stood = (duties: Duty[]) =>
          duties
            .flatMap((duty) =>
              standing(duty, on)
                ? [`${duty.subject} ${duty.rule} ${duty.opened} ${duty.due} ${standing(duty, on)}`]
                : [],
            )
            .sort()
        expect(stood(derived(happenings.filter((each) => each.on <= on)))).toEqual(stood(derived(happenings)))
      }),
      RUNS,
    )
  })
})
