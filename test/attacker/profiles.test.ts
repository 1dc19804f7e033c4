import { expect, test } from 'vitest'
import { plainDate } from '../../src/calendar'
import { adds, type Decision, type Figure, isSmall, type Relation, USUAL_POLICY } from '../../src/disclosure'
import type { Counts } from '../../src/measures'
import { measureOf } from '../../src/measures'
import { type Count, isHidden, openTwin, type Published, type Report } from '../../src/reports'
import { countyTables, districtTables, type Profiles } from '../../src/service/publishing/profiles'
import { type Chance, chanceOf } from '../oracle/chance'
import { trialReport } from '../support/trial-report'
import { seen, solved } from './attacker'

const [SEPTEMBER, DECEMBER, MARCH] = ['2025-09-30', '2025-12-31', '2026-03-31'].map(plainDate) as [Day, Day, Day]
type Day = ReturnType<typeof plainDate>
const DISTRICTS = ['Castle Ashby', 'Eastmoor', 'Harrow Vale', 'Langstone', 'Mereside', 'Westbrook']
const GROUPS = [...DISTRICTS, 'out of county', 'unset']
/** A figure of the county, and those of its districts that are of the same people. */
const PEOPLE = [
  { spread: ['M137', 'M143'], words: ['M144', 'M145', 'M146', 'M147'], most: 60 },
  { spread: ['M138', 'M139', 'M149'], words: ['M150', 'M151', 'M152'], most: 30 },
  { spread: ['M140'], words: ['M141', 'M153'], most: 25 },
  { spread: ['M142', 'M154'], words: [], most: 40 },
  { spread: ['M148'], words: [], most: 50 },
]

type Why = Record<string, number>
const countsOf = (why: Why): Counts => {
  const of = Object.values(why).reduce((sum, n) => sum + n, 0)
  return { of, counts: of, why, value: of, shown: `${of}` }
}

/** A day’s figures by district, drawn: each group’s people shared out by each figure’s words. */
function drawn(
  chance: Chance,
  day: Day,
): ReadonlyMap<string, Profiles['figureOn'] extends (...a: never[]) => infer F ? F : never> {
  const found = new Map()
  for (const { spread, words, most } of PEOPLE) {
    const sizes = GROUPS.map((name) => ({ name, n: chance.between(0, chance.of(0.4) ? 12 : most) }))
    const figure = (id: string, groups: readonly (Counts & { name: string })[]) => {
      const why: Why = {}
      for (const group of groups) for (const [word, n] of Object.entries(group.why)) why[word] = (why[word] ?? 0) + n
      found.set(`${id} ${day}`, { id, title: id, ...countsOf(why), groups })
    }
    for (const id of spread)
      figure(
        id,
        sizes.map(({ name, n }) => ({ name, ...countsOf(n > 0 ? { counted: n } : {}) })),
      )
    for (const id of words) {
      const form = measureOf(id)?.form
      const all = form && 'words' in form ? Object.keys(form.words ?? {}) : []
      const shared = (n: number) => {
        const why: Why = {}
        for (let one = 0; one < n; one++) {
          const word = all[Math.min(chance.between(0, all.length - 1), chance.between(0, all.length - 1))] ?? ''
          why[word] = (why[word] ?? 0) + 1
        }
        return countsOf(why)
      }
      figure(
        id,
        sizes.map(({ name, n }) => ({ name, ...shared(n) })),
      )
    }
  }
  return found
}

function packOf(figures: ReadonlyMap<string, ReturnType<Profiles['figureOn']>>, days: readonly [Day, Day]): Report {
  const profiles: Profiles = {
    ...{ days, districts: DISTRICTS, outside: 'out of county', linkTo: (id) => `/figures/${id}` },
    figureOn: (id, day) => {
      const figure = figures.get(`${id} ${day}`)
      if (!figure) throw new Error(`${id} on ${day}`)
      return figure
    },
  }
  const part = { narrative: '', figures: [], missing: [], quotes: [], charts: false }
  return {
    ...trialReport,
    ...{ name: 'district-profiles', to: days[1], asAt: days[1] },
    sections: [
      { ...part, name: 'county', title: 'The county', tables: countyTables(profiles) },
      {
        ...{ ...part, name: 'districts', title: 'District by district' },
        tables: DISTRICTS.flatMap((district) => districtTables(district, profiles)),
      },
    ],
  }
}

const cellsOf = (report: Report): Map<string, Count> =>
  new Map(
    report.sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows, dated }) =>
        rows.flatMap((row, at) =>
          (dated?.days ?? []).map((day, column) => [`${dated?.names[at]} ${day}`, row[column + 1] as Count] as const),
        ),
      ),
    ),
  )

/** What a reader of the tables knows, whatever we declare: the rows of a table add up to the last that is called All. */
const addsUp = ({ sections }: Report): Relation[] =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows, dated }) =>
      rows.at(-1)?.[0] === 'All' && dated
        ? dated.days.map((day) => {
            const names = dated.names.map((name) => `${name} ${day}`)
            return adds(names.at(-1) ?? '', names.slice(0, -1))
          })
        : [],
    ),
  )

/** He puts both packs together: what one of them prints he knows. */
function nearlyKnown(packs: readonly Published[]): string[] {
  const truly = new Map(packs.flatMap(({ restricted }) => [...cellsOf(restricted)]))
  const marks = new Map<string, Decision>()
  for (const { open } of packs)
    for (const [key, count] of cellsOf(open)) {
      const mark = !isHidden(count) ? 'shown' : count.hidden === 'small' ? 'small' : 'protecting'
      if (marks.get(key) !== 'shown') marks.set(key, mark)
    }
  const figures = [...truly].map(([key, value]): Figure => ({ key, value: Number(value) }))
  const relations = [
    ...new Map(
      packs.flatMap(({ restricted }) => addsUp(restricted)).map((each) => [JSON.stringify(each), each]),
    ).values(),
  ]
  const all = seen({ figures, relations }, marks, USUAL_POLICY)
  return figures.flatMap(({ key, value }) => {
    if (!all.unknown.has(key)) return isSmall(value, USUAL_POLICY) ? [`${key} is printed`] : []
    const { low, high } = solved(all, key)
    return high - low < USUAL_POLICY.possible - 1 - 1e-6 ? [`${key}: ${low} to ${high}`] : []
  })
}

test.each([3, 8])(
  'S234 draw %i: no hidden cell can be solved from any shown totals, nor with last quarter’s pack',
  (seed) => {
    const chance = chanceOf(seed)
    const figures = new Map([SEPTEMBER, DECEMBER, MARCH].flatMap((day) => [...drawn(chance, day)]))
    const packs: Published[] = []
    for (const days of [
      [SEPTEMBER, DECEMBER],
      [DECEMBER, MARCH],
    ] as const) {
      const restricted = packOf(figures, days)
      const { report: open, exposed } = openTwin(restricted, packs)
      expect(exposed).toEqual([])
      packs.push({ restricted, open })
    }
    expect(packs[1]?.restricted.sections.map(({ tables }) => tables.length)).toEqual([6, 72])
    expect(nearlyKnown(packs)).toEqual([])
    // S236: what is small at one date is hidden at the other; a nought is no secret, and what was printed stays so.
    const [december, march] = packs.map(({ open }) => cellsOf(open))
    for (const [key, count] of cellsOf(packs[1]?.restricted as Report))
      if (key.endsWith(DECEMBER) && isSmall(Number(count), USUAL_POLICY)) {
        const beside = key.replace(DECEMBER, MARCH)
        const then = cellsOf(packs[1]?.restricted as Report).get(beside)
        expect([beside, then === 0 || isHidden(march?.get(beside) ?? null)]).toEqual([beside, true])
      }
    for (const [key, count] of december ?? [])
      if (key.endsWith(DECEMBER)) expect([key, march?.get(key)]).toEqual([key, count])
  },
  120_000,
)
