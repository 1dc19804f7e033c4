import type { Kysely } from 'kysely'
import { visibleSubjects } from '../../access'
import { fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Db, Tables } from '../../database'
import { type Law, versionOn } from '../../duties'
import type { House } from '../../ledgers'
import { asksOf, type Counts, type Figure, figures, type Measure, measureOf, told } from '../../measures'
import { besideOurs } from '../../measures/benchmarks'
import { findBenchmarks } from '../../measures/benchmarks.store'
import { answersOn } from '../../measures/kept.store'
import { rulesOf } from '../../measures/rules'
import { targetOn } from '../../measures/targets'
import { findTargets } from '../../measures/targets.store'
import {
  type FrozenRows,
  monthsTo,
  type Report,
  type ReportFigure,
  type ReportSection,
  type ReportTable,
} from '../../reports'
import { inLook } from '../../web/looking'
import { capital } from '../../web/pieces'
import { mattersOf } from '../concerns/schedule-6'
import { findMatters } from '../concerns/schedule-6.store'
import { findThemes, type Theme } from '../feedback/themes.store'
import { type Section, YEAR_LISTS } from '../reports/reports'
import { findQuotes } from '../reports/reports.store'
import { type Declared, periodFrom } from './declared'
import { auditTables, plansTable } from './health-tables'
import { findHealthAudits, findSpecialPlans } from './health-tables.store'
import { countyTables, districtTables, type Profiles } from './profiles'
import { findProfiles, profiledMeasures } from './profiles.store'
import { periodWords, toReportFigure } from './report-figure'
import { isUntouchedSince } from './versions.store'
import { YEAR_TABLES } from './year-lists'

/** Thirteen, so that the same month of the year before is among them. */
export const MONTHS = 13
/** Of more figures none is drawn: nobody looks through thirty charts, and the page would be heavy. Their months stand in the table. */
const MOST_DRAWN = 14

export type Asked = {
  readonly to: PlainDate
  /** The instant whose knowledge it is made from; null for what is known now. */
  readonly knownAt: Date | null
  readonly now: Date
  readonly service: string
  /** Who stands behind each figure as well: when it is frozen. */
  readonly rows: boolean
}

export type Read = { readonly report: Report; readonly behind: FrozenRows }

/** Works a declared report out, without the words that somebody writes. Figures, tables and quotes are of one knowledge. */
export async function readReport(house: House, db: Db, declared: Declared, asked: Asked): Promise<Read> {
  const { to, knownAt } = asked
  const measures = measuresOf(declared)
  const days = monthsTo(to, MONTHS)
  const kept = await keptMonths(house, db, measures, days, knownAt)
  const targets = await findTargets(db, knownAt)
  const look = { asAt: to, knownAt, past: true }
  const lists = listsOf(declared)
  const profiled = { to, knownAt: knownAt ?? asked.now, rows: asked.rows }
  const asks = asksOf(lists.has('county') || lists.has('districts') ? [...measures, ...profiledMeasures()] : measures)
  const seen = await inLook(house, db, { ...look, asks }, async (world, then) => {
    const now = await figures(world, then.law, measures, { asAt: to, by: 'team', rows: asked.rows ? 'told' : false })
    const months = await monthsOf(world, then.law, measures, days.slice(0, -1), kept)
    const places = lists.has('county') || lists.has('districts') ? await findProfiles(world, then.law, profiled) : null
    const beside = await besidesOf(world, declared, to, places?.profiles ?? null)
    const benchmarks = await findBenchmarks(world, to)
    return { now, months, beside, places, benchmarks, law: then.law }
  })
  const made = new Map(
    measures.map((measure) => {
      // Whoever asks for rows is told what few people answered: they stand behind the report, and are not told in it.
      const figure = told(measure, of(seen.now, measure.id))
      const months = days.map((day) => [day, day === to ? figure : seen.months.get(day)?.get(measure.id)] as const)
      const target = targetOn(targets, measure.id, to)
      const rules = rulesAsAt(seen.law, measure, to)
      const beside = besideOurs(seen.benchmarks, measure.id, to)
      return [measure.id, toReportFigure({ measure, figure, months, target, rules, beside })] as const
    }),
  )
  return {
    report: assembled(declared, asked, made, seen.beside),
    behind: behindOf([...seen.now, ...(seen.places?.now ?? [])]),
  }
}

const listsOf = ({ sections }: Declared) => new Set(sections.map(({ lists }) => lists))

/** Months as they are kept, where nothing was recorded since the instant asked of: they are then the same, and at hand. */
async function keptMonths(
  house: House,
  db: Db,
  measures: readonly Measure[],
  days: readonly PlainDate[],
  knownAt: Date | null,
) {
  const untouched = async () => knownAt === null || isUntouchedSince(db, knownAt)
  if (!(await untouched())) return null
  const kept = await answersOn(db, house.law, measures, days)
  return (await untouched()) ? kept : null
}

export const measuresOf = ({ sections }: Declared): readonly Measure[] =>
  [...new Set(sections.flatMap((section) => section.figures))].flatMap((id) => measureOf(id) ?? [])

const of = (all: readonly Figure[], id: string): Figure => {
  const figure = all.find((each) => each.id === id)
  if (!figure) throw new Error(`${id} was not answered`)
  return figure
}

type ByDay = ReadonlyMap<PlainDate, ReadonlyMap<string, Counts>>

async function monthsOf(
  world: Kysely<Tables>,
  law: Law,
  measures: readonly Measure[],
  days: readonly PlainDate[],
  kept: ByDay | null,
): Promise<ByDay> {
  if (kept) return kept
  const found = new Map<PlainDate, ReadonlyMap<string, Counts>>()
  for (const day of days) {
    const answers = await figures(world, law, measures, { asAt: day })
    found.set(day, new Map(answers.map((figure) => [figure.id, figure])))
  }
  return found
}

function rulesAsAt(law: Law, measure: Measure, day: PlainDate): ReportFigure['rules'] {
  return rulesOf(measure).flatMap((id) => {
    const rule = law.rules.get(id)
    const version = rule ? versionOn(rule, toNumber(day)) : null
    return version ? [{ id, version: fromNumber(version.from) }] : []
  })
}

/** Nobody’s county has no districts: said, as an empty part would look like one without children. */
const NO_AUTHORITY =
  'There are no districts to tell of: record which authority the service is of (Add the service), and its districts are known.'

/** The tables of each list that a report asks for, and the quotes that may be placed. */
type Beside = {
  readonly tables: ReadonlyMap<Section['lists'], readonly ReportTable[]>
  readonly quotes: readonly string[]
}

async function besidesOf(
  world: Kysely<Tables>,
  declared: Declared,
  to: PlainDate,
  places: Profiles | null,
): Promise<Beside> {
  const from = periodFrom(declared, to)
  const lists = listsOf(declared)
  const tables = new Map<Section['lists'], readonly ReportTable[]>()
  const everybody = visibleSubjects({ scope: { kind: 'service' } }, to)
  if (lists.has('matters'))
    tables.set('matters', [mattersTable(await findMatters(world, { from, to, visible: everybody }))])
  if (lists.has('themes')) tables.set('themes', [themesTable(await findThemes(world, to), from)])
  if (lists.has('audits')) tables.set('audits', auditTables(await findHealthAudits(world, from, to)))
  if (lists.has('special plans')) tables.set('special plans', [plansTable(await findSpecialPlans(world, to), to)])
  if (places) {
    tables.set('county', countyTables(places))
    tables.set(
      'districts',
      places.districts.flatMap((district) => districtTables(district, places)),
    )
  }
  for (const list of YEAR_LISTS) if (lists.has(list)) tables.set(list, [await YEAR_TABLES[list](world, { from, to })])
  return { tables, quotes: lists.has('quotes') ? (await findQuotes(world, from, to)).map(({ words }) => words) : [] }
}

export const mattersTable = (cases: Awaited<ReturnType<typeof findMatters>>): ReportTable => ({
  title: 'Matters of Schedule 6',
  columns: [
    { head: 'Matter', kind: 'text' },
    { head: 'What was found', kind: 'text' },
    { head: 'Cases', kind: 'number' },
  ],
  rows: mattersOf(cases).map(({ matter, standing, cases: own }) => [
    ...[matter, standing],
    standing === 'nobody has said' ? null : own.length,
  ]),
})

/** You said, we did: of the themes raised in the period, each in the words that anybody may read. */
const themesTable = (themes: readonly Theme[], from: PlainDate): ReportTable => ({
  title: 'Themes: what was said, and what was done',
  columns: ['Theme', 'Raised by', 'Answer', 'What was done'].map((head) => ({ head, kind: 'text' })),
  rows: themes
    .filter(({ on_day }) => on_day >= from)
    .map(({ title, raised_by, reply, reason, did }) => [
      ...[title, capital(raised_by ?? 'nobody said')],
      reply ? [capital(reply), reason].filter(Boolean).join(': ') : 'No answer yet',
      did ?? 'Nothing said yet',
    ]),
})

function assembled(
  declared: Declared,
  { to, knownAt, now, service }: Asked,
  made: ReadonlyMap<string, ReportFigure>,
  beside: Beside,
): Report {
  const { name, title, sections } = declared
  const from = periodFrom(declared, to)
  return {
    ...{ name, service, twin: 'restricted', from, to, asAt: to, summary: '' },
    title: `${title}, ${periodWords(from, to)}`,
    ...{ knownAt: (knownAt ?? now).toISOString(), recommendations: [] },
    sections: sections.map(
      (section): ReportSection => ({
        ...{ name: section.name, title: section.title, narrative: '', charts: made.size <= MOST_DRAWN },
        figures: section.figures.flatMap((id) => made.get(id) ?? []),
        missing: section.figures.filter((id) => !made.has(id)),
        tables: beside.tables.get(section.lists) ?? [],
        ...(section.lists === 'districts' && !beside.tables.get('districts')?.length ? { note: NO_AUTHORITY } : {}),
        quotes: section.lists === 'quotes' ? beside.quotes : [],
      }),
    ),
  }
}

const behindOf = (all: readonly Figure[]): FrozenRows =>
  Object.fromEntries(
    all.map(({ id, rows = [] }) => [id, rows.map(({ subject, counted, why }) => ({ subject, counted, why }))]),
  )
