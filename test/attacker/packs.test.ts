import { expect, test } from 'vitest'
import { plainDate } from '../../src/calendar'
import { adds, type Relation } from '../../src/disclosure'
import { measureOf } from '../../src/measures'
import { figuresOf, openTwin, type Published, type Report } from '../../src/reports'
import { DECLARED } from '../../src/service/publishing/declared'
import { toReportFigure } from '../../src/service/publishing/report-figure'
import { SUMS } from '../../src/service/publishing/sums'
import { type Chance, chanceOf } from '../oracle/chance'
import { trialReport } from '../support/trial-report'
import { nearlyKnown } from './of-twin'

const DAY = plainDate('2026-12-31')
const PACK = ['kpi', 'board-dataset', 'score-card', 'fostering', 'reviewing-officers']
const LIVING = ['M112', 'M113', 'M114', 'M115', 'M116', 'M117', 'M118', 'M119']
const IN_CARE = ['M107', 'M108', 'M109', 'M111', ...LIVING, 'M179']
const LEAVERS = ['M133', 'M134', 'M135', 'M136']
const REVIEWS = ['M155', 'M156', 'M157']
const DUE = ['M003', 'M017']

type Counts = Map<string, readonly [counts: number, of: number]>

/** A service's counts, as its measures would have them: children by where they live, leavers by age, visits and reviews. */
function serviceOf(chance: Chance, size: number): Counts {
  const some = (most: number) => chance.between(0, most)
  const found: Counts = new Map()
  const share = (id: string, of: number, counts = some(of)) => found.set(id, [counts, of])
  const living = LIVING.map(() => some(chance.pick([3, 9, 25 * size])))
  const children = living.reduce((sum, n) => sum + n, 0)
  for (const id of IN_CARE) share(id, children)
  LIVING.forEach((id, at) => {
    share(id, children, living[at])
  })
  share('M106', children, children)
  const [young, old] = [some(30 * size), some(chance.pick([9, 30 * size]))]
  share('M131', young, young)
  share('M132', old, old)
  share('M130', young + old, young + old)
  for (const id of LEAVERS) share(id, young + old)
  const homes = chance.between(5, 50 * size)
  const due = Math.max(0, homes - some(12))
  const visited = some(due)
  share('M010', homes, homes)
  share('M002', homes, visited)
  for (const id of DUE) share(id, due, visited)
  const reviews = REVIEWS.map((id) => share(id, some(15 * size)).get(id) ?? [0, 0])
  const all = (at: 0 | 1) => reviews.reduce((sum, counts) => sum + counts[at], 0)
  share('M158', all(1), all(0))
  return found
}

const reportOf = (name: string, counts: Counts): Report => {
  const ids = DECLARED.find((each) => each.name === name)?.sections.flatMap(({ figures }) => figures) ?? []
  const figures = ids.flatMap((id) => {
    const [measure, told] = [measureOf(id), counts.get(id)]
    if (!measure || !told) return []
    const figure = { id, title: id, counts: told[0], of: told[1], why: {}, value: told[0], shown: `${told[0]}` }
    return [toReportFigure({ measure, figure, months: [[DAY, figure]], target: null, rules: [] })]
  })
  const [section] = trialReport.sections
  return { ...trialReport, name, asAt: DAY, sections: section ? [{ ...section, tables: [], figures }] : [] }
}

/** What is true of these figures, written apart from what the publisher was told. */
const TRUTHS: readonly Relation[] = [
  adds(
    'M106 counts',
    LIVING.map((id) => `${id} counts`),
  ),
  adds('M130 counts', ['M131 counts', 'M132 counts']),
  ...['M106', 'M130', 'M131', 'M132', 'M010'].map((id) => adds(`${id} of`, [`${id} counts`])),
  ...IN_CARE.map((id) => adds(`${id} of`, ['M106 counts'])),
  ...LEAVERS.map((id) => adds(`${id} of`, ['M130 counts'])),
  ...['counts', 'of'].map((what) =>
    adds(
      `M158 ${what}`,
      REVIEWS.map((id) => `${id} ${what}`),
    ),
  ),
  adds('M002 of', ['M010 counts']),
  ...DUE.flatMap((id) => [adds('M002 counts', [`${id} counts`]), adds('M010 counts', [`${id} of`, 'none owed'])]),
]
const SHARES = [...IN_CARE, ...LEAVERS, ...REVIEWS, ...DUE, 'M002', 'M158']

const together = (reports: readonly Report[]): Report => ({
  ...trialReport,
  sections: reports.flatMap(({ sections }) => sections),
})

test.each([1, 4])(
  'whoever reads five packs of a service (of size %i) works out no hidden count, nor any rest',
  (size) => {
    let hidden = 0
    for (let seed = 1; seed <= 25; seed++) {
      const counts = serviceOf(chanceOf(seed), size)
      const issued: Published[] = []
      for (const name of PACK) {
        const restricted = reportOf(name, counts)
        const { report, exposed } = openTwin(restricted, issued, SUMS)
        expect({ seed, name, exposed }).toEqual({ seed, name, exposed: [] })
        issued.push({ restricted, open: report })
      }
      const [all, open] = [
        together(issued.map(({ restricted }) => restricted)),
        together(issued.map(({ open }) => open)),
      ]
      for (const figure of issued.flatMap((each) => figuresOf(each.open)))
        expect(figuresOf(open).find(({ id }) => id === figure.id)).toMatchObject({
          counts: figure.counts,
          of: figure.of,
        })
      hidden += figuresOf(open).filter((figure) => typeof figure.counts === 'object').length
      const rests = SHARES.map(
        (id) => [`rest of ${id}`, (counts.get(id)?.[1] ?? 0) - (counts.get(id)?.[0] ?? 0)] as const,
      )
      const owed = (counts.get('M010')?.[1] ?? 0) - (counts.get('M003')?.[1] ?? 0)
      const truths = [...TRUTHS, ...SHARES.map((id) => adds(`${id} of`, [`${id} counts`, `rest of ${id}`]))]
      const near = nearlyKnown(all, open, truths, { ...Object.fromEntries(rests), 'none owed': owed })
      expect({ seed, near }).toEqual({ seed, near: [] })
    }
    expect(hidden).toBeGreaterThan(50)
  },
)
