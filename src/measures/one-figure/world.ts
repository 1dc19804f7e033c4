import type { Kysely, RawBuilder } from 'kysely'
import { notShared } from '../../access'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import type { Look } from '../../web/looking'
import { capital } from '../../web/pieces'
import { besideOurs } from '../benchmarks'
import { findBenchmarks } from '../benchmarks.store'
import { OUT_OF_COUNTY } from '../districts.store'
import { type Counts, type Figure, UNSET } from '../figure'
import { figures } from '../figures'
import { activeHouseholds } from '../kpi.measure'
import type { Measure } from '../measure'
import { type Listing, readListing } from './listed'
import type { FigureHouse } from './listing.store'
import { workerNames } from './listing.store'
import type { FigureState } from './state'
import type { Whose } from './whose'

/** Of what fell due in a year, what was met by its own day: the other way to read a currency figure. */
export type Completion = { readonly from: PlainDate; readonly counts: Counts }

/** What a page reads of a figure in the world it looks at. */
export type Seen = {
  /** The service's, with the groups of the split asked for. */
  readonly figure: Figure
  /** The viewer's own share, where their scope is a part of the service and the rows are not what everybody sees. */
  readonly own: Counts | null
  /** Whether the rows the viewer may open are all there are. */
  readonly whole: boolean
  readonly groups: readonly (Counts & { readonly name: string; readonly label: string })[]
  readonly listing: Listing | null
  readonly completion: Completion | null
  /** What others published, beside it. */
  readonly others: ReturnType<typeof besideOurs>
  /** On the register that day, where a rate is said of them. */
  readonly households: number | null
  /** From earlier knowledge only: today's is kept, and read elsewhere. */
  readonly trend: ReadonlyMap<PlainDate, Figure> | null
}

export type Known = (day: PlainDate) => Figure | undefined
export type Seeing = {
  readonly look: Look
  readonly state: FigureState
  readonly whose: Whose
  readonly days: readonly PlainDate[]
  readonly known: Known
}

/** All that is read in the world the page looks at; nothing in here is kept. */
export async function readWorld(
  house: FigureHouse,
  world: Kysely<Tables>,
  { measure, declared }: { readonly measure: Measure; readonly declared: Measure },
  seeing: Seeing,
): Promise<Seen> {
  const { look, state, whose, days, known } = seeing
  const ask = async (question: Partial<Parameters<typeof figures>[3]>) =>
    only(await figures(world, house.law, [measure], { asAt: look.asAt, ...question }))
  const trend = look.knownAt
    ? await trendOf(days, async (asAt) => only(await figures(world, house.law, [declared], { asAt })))
    : null
  const figure = await split(state, look, measure.returned ? undefined : known(look.asAt), ask)
  // A team's manager sees workers, and of workers those of the team.
  const parted = state.by === 'worker' && whose.is === 'some' ? await ask({ by: 'worker', among: whose.among }) : figure
  const rows =
    whose.is === 'nobody'
      ? null
      : await ask({ rows: 'told', by: state.by, among: whose.is === 'some' ? whose.among : undefined })
  return {
    trend,
    figure,
    own: whose.is === 'some' && rows ? await ownOf(rows, whose.among, ask) : null,
    whole: rows !== null && (whose.is === 'every' || rows.of === figure.of),
    groups: await labelled(house, world, state, parted.groups ?? []),
    listing: rows ? await readListing(world, house, measure, rows.rows ?? [], look.asAt, state) : null,
    completion:
      measure.form.is === 'currency' && figure.value !== null && !measure.form.only
        ? await completionOf(look.asAt, ask)
        : null,
    others: besideOurs(await findBenchmarks(world, look.asAt), measure.id, look.asAt),
    households: measure.per100 ? await householdsOn(house, world, look.asAt) : null,
  }
}

async function householdsOn(house: FigureHouse, world: Kysely<Tables>, asAt: PlainDate): Promise<number> {
  return only(await figures(world, house.law, [activeHouseholds], { asAt })).counts
}

type Ask = (question: Partial<Parameters<typeof figures>[3]>) => Promise<Figure>

/** What a viewer sees as everybody does, workers and their posts, is no share of theirs: where nothing else is left, they have none. */
async function ownOf(seen: Counts, among: RawBuilder<unknown>, ask: Ask): Promise<Counts | null> {
  const own = await ask({ among: notShared(among) })
  return own.of === 0 && seen.of > 0 && !own.hidden ? null : own
}

/** By team the answer may be kept already; by anything else it is worked out. */
async function split({ by }: FigureState, look: Look, kept: Figure | undefined, ask: Ask): Promise<Figure> {
  return kept && !look.knownAt && by === 'team' ? kept : ask({ by })
}

/** A figure on each of some days. */
export async function trendOf(
  days: readonly PlainDate[],
  ask: (day: PlainDate) => Promise<Figure>,
): Promise<Map<PlainDate, Figure>> {
  const trend = new Map<PlainDate, Figure>()
  for (const day of days) trend.set(day, await ask(day))
  return trend
}

async function completionOf(asAt: PlainDate, ask: Ask): Promise<Completion> {
  const from = fromNumber(addMonths(toNumber(asAt), -12) + 1)
  return { from, counts: await ask({ period: { from, to: asAt } }) }
}

async function labelled(
  { words }: FigureHouse,
  world: Kysely<Tables>,
  { by }: FigureState,
  groups: NonNullable<Figure['groups']>,
): Promise<Seen['groups']> {
  const names =
    by === 'worker'
      ? await workerNames(
          world,
          groups.map(({ name }) => name),
        )
      : new Map<string, string>()
  const [kind = '', fact = ''] = coded[by] ?? []
  const codes = words.byName.get(kind)?.facts[fact]?.words ?? {}
  return groups.map((group) => ({
    ...group,
    label: names.get(group.name) ?? codes[group.name] ?? labels[by](group.name),
  }))
}

/** Whose list says what the codes of a split mean. */
const coded: Partial<Record<FigureState['by'], readonly [kind: string, fact: string]>> = {
  'placement type': ['placement', 'type'],
  'legal status': ['legal status', 'status'],
}

const labels: Record<FigureState['by'], (name: string) => string> = {
  team: (name) => (name === UNSET ? 'No team' : name),
  worker: (name) => (name === UNSET ? 'Nobody named' : name),
  age: (name) => (name === UNSET ? 'Birthday not known' : capital(name)),
  'placement type': (name) => (name === UNSET ? 'Not placed, or not said' : name),
  'legal status': (name) => (name === UNSET ? 'Not recorded' : name),
  hub: (name) => (name === UNSET ? 'In no constellation' : name),
  district: (name) => (name === UNSET ? 'Not known' : name === OUT_OF_COUNTY ? capital(name) : name),
  role: (name) => (name === UNSET ? 'Not said' : capital(name)),
  cohort: (name) => (name === UNSET ? 'Not yet said' : capital(name)),
}

/** The answer to the one measure that was asked for. */
export function only(answers: readonly Figure[]): Figure {
  const [first] = answers
  if (!first) throw new Error('A measure was asked for and not answered')
  return first
}
