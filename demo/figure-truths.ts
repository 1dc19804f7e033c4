import type { Figure, Home, Plot } from './cast'
import type { Files } from './columns'
import { dayOf, isoOf, monthEnd } from './days'
import { halfYearFrom } from './events'
import { grouped } from './grouped'
import { knownRows, upToDate } from './recount'
import type { Stories } from './stories'
import { type CaseloadCheck, type MeasureCheck, measure, type Truth } from './truth'
import type { World } from './window'

const tally = (plots: Plot[], figure: Figure): MeasureCheck['why'] => {
  const words = grouped(plots, (plot) => plot.words[figure])
  return Object.fromEntries([...words].map(([word, list]) => [word, list.length]))
}

const FIGURES: [id: string, figure: Figure, what: string][] = [
  ['M001', 'support', 'a support visit in time'],
  ['M002', 'unannounced', 'an unannounced visit in the last twelve months'],
  ['M004', 'review', 'a review in the last year'],
  ['M005', 'formal', 'formal supervision in the last twelve weeks'],
  ['M006', 'management', 'management supervision in the last twelve weeks'],
  ['M007', 'training', 'the training standards complete'],
]

/** The key figures on the last day, counted from the places each household was given before anything was drawn. */
export const figureTruths = (world: World, plots: Plot[]): Truth[] =>
  FIGURES.map(([id, figure, what]) => {
    const why = tally(plots, figure) ?? {}
    const counts = (why['in time'] ?? 0) + (why['complete, late'] ?? 0)
    const says = `${counts} of ${plots.length} households have ${what}`
    return { id: `figure-${id}`, says, check: measure(id, world.lastDay, plots.length, counts, { why }) }
  })

/** The other figures of the page: those due, the pandemic's calls, events in six months, and the register itself. */
export const otherTruths = (world: World, plots: Plot[], files: Files): Truth[] => {
  const { lastDay } = world
  const of = plots.length
  const why = tally(plots, 'unannounced') ?? {}
  const visited = why['in time'] ?? 0
  const from = isoOf(halfYearFrom(lastDay))
  const events = knownRows(files, 'notifiable-events').filter(({ on = '' }) => on >= from)
  const told = new Set(knownRows(files, 'notifications').map((row) => `${row.notifiable_event} ${row.on}`))
  const within = events.filter(({ ref, on = '' }) =>
    [on, isoOf(dayOf(on) + 1)].some((day) => told.has(`${ref} ${day}`)),
  ).length
  const late = events.length - within
  const notAvailable = { shown: 'not available', why: { 'not available': of } }
  const none = { shown: String(of) }
  return [
    {
      id: 'figure-M003',
      says: 'Of the households due an unannounced visit, most had one',
      check: measure('M003', lastDay, visited + (why.late ?? 0), visited),
    },
    {
      id: 'figure-M008',
      says: 'The calls of the pandemic ended, so nothing is counted',
      check: measure('M008', lastDay, of, 0, notAvailable),
    },
    {
      id: 'figure-M009',
      says: `${within} of ${events.length} events were notified within a day`,
      check: measure('M009', lastDay, events.length, within, { why: { 'in time': within, late } }),
    },
    { id: 'figure-M010', says: `${of} households are on the register`, check: measure('M010', lastDay, of, of, none) },
    { id: 'figure-M129', says: `${of} council foster carer households`, check: measure('M129', lastDay, of, of, none) },
  ]
}

/** Earlier figures, recounted straight from the rows: the step in unannounced visits and the fall in supervision. */
export const trendTruths = (world: World, files: Files): Truth[] =>
  [11, 8, 2, 0].flatMap((back) =>
    (['unannounced', 'formal'] as const).map((figure) => {
      const asAt = isoOf(monthEnd(world.lastDay, back))
      const { of, counts } = upToDate(files, figure, asAt)
      const id = figure === 'unannounced' ? 'M002' : 'M005'
      return {
        id: `trend-${id}-${asAt}`,
        says: `${counts} of ${of} on ${asAt}`,
        check: measure(id, dayOf(asAt), of, counts),
      }
    }),
  )

/** A visit written down 34 days late: the quarter's figure as it was known then, and as it is known now. */
export const knownThenTruths = (world: World, files: Files, late: Stories['writtenLate']): Truth[] => {
  const asAt = isoOf(world.quarterEnd)
  const then = upToDate(files, 'unannounced', asAt, asAt)
  const now = upToDate(files, 'unannounced', asAt)
  const check = (counts: { of: number; counts: number }, more: Partial<MeasureCheck>) =>
    measure('M002', world.quarterEnd, counts.of, counts.counts, more)
  const more = now.counts - then.counts
  return [
    {
      id: 'written-late-known-then',
      says: `As known on ${asAt}, without the visit to ${late.home.ref}`,
      check: check(then, { knownAt: asAt }),
    },
    {
      id: 'written-late-known-now',
      says: `As known now, ${more} more: the visit to ${late.home.ref} was written down 34 days after it`,
      check: check(now, {}),
    },
  ]
}

/** Who holds what: the heaviest caseload and the lead persona's. */
export const caseloadTruths = (world: World, homes: Home[]): Truth[] => {
  const held = grouped(
    homes.filter(({ plot }) => plot !== null && plot.seat !== null),
    ({ posts }) => posts[posts.length - 1]?.worker,
  )
  const loads = [...held].map(([worker, list]) => ({ ref: worker?.ref ?? '', households: list.length }))
  const most = loads.reduce((a, b) => (b.households > a.households ? b : a), { ref: '', households: 0 })
  const first = loads.find(({ ref }) => ref === 'W-001') ?? most
  const check = (load: typeof most): CaseloadCheck => ({
    kind: 'caseload',
    worker: load.ref,
    asAt: isoOf(world.lastDay),
    households: load.households,
  })
  return [
    {
      id: 'caseload-over-18',
      says: `One worker holds ${most.households} households, above the limit of 18`,
      check: check(most),
    },
    { id: 'caseload-first', says: `The first worker holds ${first.households} households`, check: check(first) },
  ]
}
