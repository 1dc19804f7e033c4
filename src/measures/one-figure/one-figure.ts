import type { Kysely } from 'kysely'
import type { Viewer } from '../../access'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Db, Tables } from '../../database'
import type { Rule } from '../../duties'
import type { House } from '../../ledgers'
import { inLook, type Look } from '../../web/looking'
import type { Trend } from '../../web/pieces'
import type { Clock } from '../../web/route'
import { type Counts, type Figure, UNSET } from '../figure'
import { figures } from '../figures'
import { answersOn, rulesOf } from '../kept.store'
import type { Measure } from '../measure'
import type { Before } from '../movement'
import { type Rated, rate, type Target, targetOn } from '../targets'
import { findTargets } from '../targets.store'
import { comparedWith, toTrend, trendDays } from '../trend'
import { type Listing, readListing } from './listed'
import { workerNames } from './listing.store'
import type { FigureState } from './state'
import { findWhose, type Whose } from './whose'

/** Of what fell due in a year, what was met by its own day: the other way to read a currency figure. */
export type Completion = { readonly from: PlainDate; readonly counts: Counts }

export type OneFigure = {
  readonly measure: Measure
  /** The service's, with the groups of the split asked for. */
  readonly figure: Figure
  /** The viewer's own share, where their scope is a part of the service. */
  readonly own: Counts | null
  readonly groups: readonly (Counts & { readonly name: string; readonly label: string })[]
  readonly listing: Listing | null
  readonly completion: Completion | null
  readonly target: Target | null
  readonly rated: Rated
  readonly trend: Trend
  readonly before: readonly Before[]
  /** What today's knowledge answers instead, where the page looks from an earlier one. */
  readonly knownNow: Figure | null
  readonly rules: readonly Rule[]
}

export type Asking = { readonly viewer: Viewer; readonly look: Look; readonly clock: Clock; readonly state: FigureState }

/** One figure, with everything its page shows; rows only for those who may read cases, and only theirs. */
export async function readOneFigure(house: House, db: Db, measure: Measure, asking: Asking): Promise<OneFigure> {
  const { look, viewer, clock } = asking
  const whose = await findWhose(db, viewer, clock.today)
  const targets = await findTargets(db)
  const days = trendDays(look.asAt)
  const now = await answersOn(db, house.law, [measure], look.knownAt ? [look.asAt] : days)
  const known = (day: PlainDate) => now.get(day)?.get(measure.id)
  const seen = await inLook(house, db, look, (world) => readWorld(house, world, measure, asking, whose, days, known))
  const answers = inOrder(days, (day) => seen.trend?.get(day) ?? known(day))
  const target = targetOn(targets, measure.id, look.asAt)
  return {
    ...seen,
    measure,
    target,
    rated: rate(measure, seen.figure, target),
    trend: toTrend(measure, answers),
    before: beforeOf(look.asAt, answers),
    knownNow: look.knownAt ? (known(look.asAt) ?? null) : null,
    rules: rulesOf(measure).flatMap((id) => house.law.rules.get(id) ?? []),
  }
}

/** The months of one figure by themselves, from the knowledge the page looks from. */
export async function readMonths(house: House, db: Db, measure: Measure, look: Look): Promise<Trend> {
  const days = trendDays(look.asAt)
  const answers = look.knownAt
    ? await inLook(house, db, look, (world) => trendOf(days, async (asAt) => only(await figures(world, house.law, [measure], { asAt }))))
    : new Map([...(await answersOn(db, house.law, [measure], days))].flatMap(([day, of]) => [...of.values()].map((figure) => [day, figure] as const)))
  return toTrend(measure, inOrder(days, (day) => answers.get(day)))
}

function inOrder(days: readonly PlainDate[], answer: Known): (readonly [PlainDate, Figure])[] {
  return days.flatMap((day) => {
    const figure = answer(day)
    return figure ? [[day, figure] as const] : []
  })
}

function beforeOf(asAt: PlainDate, answers: readonly (readonly [PlainDate, Figure])[]): Before[] {
  const { lastMonth, lastYear } = comparedWith(asAt)
  return [lastMonth, lastYear].flatMap((day) => answers.flatMap(([each, figure]) => (each === day ? [{ day, figure }] : [])))
}

type Known = (day: PlainDate) => Figure | undefined
type Seen = Pick<OneFigure, 'figure' | 'own' | 'groups' | 'listing' | 'completion'> & { readonly trend: ReadonlyMap<PlainDate, Figure> | null }

/** All that is read in the world the page looks at; nothing in here is kept. */
async function readWorld(house: House, world: Kysely<Tables>, measure: Measure, asking: Asking, whose: Whose, days: readonly PlainDate[], known: Known): Promise<Seen> {
  const { look, state } = asking
  const ask = async (question: Partial<Parameters<typeof figures>[3]>) => only(await figures(world, house.law, [measure], { asAt: look.asAt, ...question }))
  const trend = look.knownAt ? await trendOf(days, (asAt) => ask({ asAt })) : null
  const figure = await split(state, look, known(look.asAt), ask)
  // A team's manager sees workers, and of workers those of the team.
  const parted = state.by === 'worker' && whose.is === 'some' ? await ask({ by: 'worker', among: whose.among }) : figure
  const rows = whose.is === 'nobody' ? null : await ask({ rows: true, among: whose.is === 'some' ? whose.among : undefined })
  return {
    trend,
    figure,
    own: whose.is === 'some' ? rows : null,
    groups: await labelled(world, state, parted.groups ?? []),
    listing: rows ? await readListing(world, house, measure, rows.rows ?? [], look.asAt, state) : null,
    completion: measure.form.is === 'currency' && figure.value !== null && !measure.form.only ? await completionOf(look.asAt, ask) : null,
  }
}

type Ask = (question: Partial<Parameters<typeof figures>[3]>) => Promise<Figure>

/** By team the answer may be kept already; by anything else it is worked out. */
async function split({ by }: FigureState, look: Look, kept: Figure | undefined, ask: Ask): Promise<Figure> {
  return kept && !look.knownAt && by === 'team' ? kept : ask({ by })
}

async function trendOf(days: readonly PlainDate[], ask: (day: PlainDate) => Promise<Figure>): Promise<Map<PlainDate, Figure>> {
  const trend = new Map<PlainDate, Figure>()
  for (const day of days) trend.set(day, await ask(day))
  return trend
}

async function completionOf(asAt: PlainDate, ask: Ask): Promise<Completion> {
  const from = fromNumber(addMonths(toNumber(asAt), -12) + 1)
  return { from, counts: await ask({ period: { from, to: asAt } }) }
}

async function labelled(world: Kysely<Tables>, { by }: FigureState, groups: NonNullable<Figure['groups']>): Promise<OneFigure['groups']> {
  const names = by === 'worker' ? await workerNames(world, groups.map(({ name }) => name)) : new Map<string, string>()
  return groups.map((group) => ({ ...group, label: names.get(group.name) ?? labels[by](group.name) }))
}

const labels: Record<FigureState['by'], (name: string) => string> = {
  team: (name) => (name === UNSET ? 'No team' : name),
  worker: (name) => (name === UNSET ? 'Nobody named' : name),
  cohort: (name) => (name === UNSET ? 'Not yet said' : name.charAt(0).toUpperCase() + name.slice(1)),
}

function only(answers: readonly Figure[]): Figure {
  const [first] = answers
  if (!first) throw new Error('A measure was asked for and not answered')
  return first
}

