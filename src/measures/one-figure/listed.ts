import type { Kysely } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { FigureRow } from '../figure'
import { inDateOf } from '../in-date'
import type { Measure, Why } from '../measure'
import { GLANCE, groupOf, type Listed, LONG, listed, listedWords, PAGE, pageOf, type Shown, sorted } from './listing'
import { describeRows, type FigureHouse, type FindPeople, lastEvidence } from './listing.store'
import type { FigureState } from './state'

/** The rows with one word: how many there are, and those that are shown with what they last had. */
export type Group = {
  readonly why: Why
  readonly n: number
  readonly shown: Shown | null
  readonly last: ReadonlyMap<string, PlainDate>
}
export type Listing = { readonly groups: readonly Group[]; readonly n: number }

type Rows = readonly FigureRow[]

/** The rows of a figure by reason, worst first: a glance of each, or a page of the one asked for. */
export async function readListing(
  world: Kysely<Tables>,
  house: FigureHouse,
  measure: Measure,
  all: Rows,
  asAt: PlainDate,
  state: FigureState,
): Promise<Listing> {
  const rows = inFigure(measure, all)
  const open = (why: Why) => (state.why ? state.why === why : !LONG.has(why))
  // A group's rows are only known by who they are about; without a group, the long words need no names to be counted.
  const wanted = rows.filter(({ why }) => state.within !== null || open(why))
  const known = await describe(world, house.people, measure, wanted, asAt)
  const mine = known.filter((row) => state.within === null || groupOf(row, state.by) === state.within)
  const groups: Group[] = []
  for (const why of listedWords(measure)) {
    const n =
      state.within === null
        ? rows.filter((row) => row.why === why).length
        : mine.filter((row) => row.why === why).length
    if (n === 0) continue
    const ordered = sorted(
      mine.filter((row) => row.why === why),
      state,
    )
    const shown = open(why) ? pageOf(ordered, state.why ? state.page : 1, state.why ? PAGE : GLANCE) : null
    groups.push({ why, n, shown, last: await lastOf(world, house, measure, shown?.rows ?? [], asAt) })
  }
  return { groups, n: groups.reduce((sum, { n }) => sum + n, 0) }
}

/** Every row, for a file: of one word and one group where they were asked for. */
export async function readAllRows(
  world: Kysely<Tables>,
  house: FigureHouse,
  measure: Measure,
  all: Rows,
  asAt: PlainDate,
  state: FigureState,
) {
  const wanted = inFigure(measure, all).filter(({ why }) => state.why === null || why === state.why)
  const known = (await describe(world, house.people, measure, wanted, asAt)).filter(
    (row) => state.within === null || groupOf(row, state.by) === state.within,
  )
  const rows = listedWords(measure).flatMap((why) =>
    sorted(
      known.filter((row) => row.why === why),
      state,
    ),
  )
  return { rows, last: await lastOf(world, house, measure, rows, asAt) }
}

/** Of a count of places in neither column only those are rows: the rest of its base is the table itself. */
const inFigure = ({ form }: Measure, rows: Rows): Rows =>
  form.is === 'neither' ? rows.filter(({ counted }) => counted) : rows

async function describe(
  world: Kysely<Tables>,
  people: FindPeople,
  measure: Measure,
  rows: Rows,
  asAt: PlainDate,
): Promise<Listed[]> {
  const who = await describeRows(
    world,
    people,
    measure,
    rows.map(({ subject }) => subject),
    asAt,
  )
  return rows.flatMap((row) => listed(row, who, asAt) ?? [])
}

async function lastOf(
  world: Kysely<Tables>,
  house: FigureHouse,
  measure: Measure,
  rows: readonly Listed[],
  asAt: PlainDate,
): Promise<Map<string, PlainDate>> {
  const [first] = measure.form.is === 'currency' ? inDateOf(measure.form) : []
  const rule = first ? house.law.rules.get(first.rule) : undefined
  return rule
    ? lastEvidence(
        world,
        rule,
        rows.map(({ subject }) => subject),
        asAt,
      )
    : new Map()
}
