import { actorOf, may } from '../access'
import { longDate, longInstant } from '../calendar'
import type { Db } from '../database'
import { type ExportTable, FORMATS, type Format, tableAs } from '../exports'
import { enter } from '../journal'
import type { House } from '../ledgers'
import { inLook, type Look, readLook } from '../web/looking'
import { type Answer, defineRoute, download, notFound, type PageRequest, page, type Route } from '../web/route'
import { chosen, isChosen, readChoice } from './all-figures'
import { type AllFigures, AllFiguresPage } from './all-figures.page'
import { asReturned, mayBeReturned } from './as-returned.store'
import { measureOf } from './catalogue'
import { figures } from './figures'
import { answersOn } from './kept.store'
import { readKeyFigures } from './key-figures/key-figures'
import { KeyFiguresPage } from './key-figures/key-figures.page'
import { keyFiguresTable } from './key-figures/key-figures.table'
import type { Measure } from './measure'
import { readAllRows } from './one-figure/listed'
import type { FigureHouse, FindPeople } from './one-figure/listing.store'
import { readMonths, readOneFigure } from './one-figure/one-figure'
import { OneFigurePage } from './one-figure/one-figure.page'
import { monthsTable, rowsTable } from './one-figure/one-figure.tables'
import { readState } from './one-figure/state'
import { findWhose, mayOpen, splitsFor } from './one-figure/whose'
import { asksOf } from './rules'

/** The figures of a service: all of them, each by itself, and both taken away. */
export const figureRoutes = (of: House, people: FindPeople): readonly Route[] => figuresOf({ ...of, people })

const figuresOf = (house: FigureHouse): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/figures',
    may: 'see figures',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const mayCheck = may(viewer, 'check printed figures')
      const body = KeyFiguresPage({ figures: await readKeyFigures(house, db, look), look, clock, mayCheck })
      return page({ title: titled('Fostering key figures', look), place: 'Figures', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/figures/all',
    may: 'see figures',
    handle: async ({ db, clock, query }) => {
      const look = readLook(query, clock)
      const choice = readChoice(query)
      const all = isChosen(choice) ? await readAll(house, db, chosen(choice), look) : null
      const body = AllFiguresPage({ figures: all, choice, look, clock })
      return page({ title: titled('All figures', look), place: 'Figures', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/figures/:id',
    may: 'see figures',
    handle: (request) => oneFigure(house, request, request.params.id),
  }),
  ...FORMATS.flatMap((format) => [
    // The table holds counts alone: whoever may see it may take it.
    defineRoute({
      method: 'GET',
      path: `/figures.${format}`,
      may: 'see figures',
      handle: (request) => keyFiguresFile(house, request, format),
    }),
    defineRoute({
      method: 'GET',
      path: `/figures/:id/months.${format}`,
      may: 'see figures',
      handle: (request) => monthsFile(house, request, request.params.id, format),
    }),
    defineRoute({
      method: 'GET',
      path: `/figures/:id/rows.${format}`,
      may: 'take data away',
      handle: (request) => rowsFile(house, request, request.params.id, format),
    }),
  ]),
]

/** Some figures on a day, in their order: kept ones, or as they were known. */
async function readAll(house: House, db: Db, asked: readonly Measure[], look: Look): Promise<AllFigures> {
  const found = look.knownAt
    ? await inLook(house, db, { ...look, asks: asksOf(asked) }, (world, then) =>
        figures(world, then.law, asked, { asAt: look.asAt }),
      )
    : [...((await answersOn(db, house.law, asked, [look.asAt])).get(look.asAt)?.values() ?? [])]
  return asked.flatMap((measure) => {
    const figure = found.find(({ id }) => id === measure.id)
    return figure ? [{ measure, figure }] : []
  })
}

/** The title of a page that is not as at now says so. */
function titled(title: string, { asAt, knownAt, past }: Look): string {
  if (!past) return title
  return `${title}, ${longDate(asAt)}${knownAt ? `, as known on ${longInstant(knownAt)}` : ''}`
}

/** A measure as the world a page looks at has it on its day: declared, or as a yearly return tells it. */
async function seenAs(house: House, db: Db, declared: Measure, look: Look): Promise<Measure> {
  if (!mayBeReturned(declared, look.asAt)) return declared
  const [measure] = await inLook(house, db, look, (world) => asReturned(world, [declared], look.asAt))
  return measure ?? declared
}

async function oneFigure(house: FigureHouse, { db, viewer, clock, query }: PageRequest, id: string): Promise<Answer> {
  const declared = measureOf(id)
  if (!declared) return notFound()
  const look = readLook(query, clock)
  const measure = await seenAs(house, db, declared, look)
  const splits = splitsFor(viewer, measure)
  const state = readState(query, splits, measure)
  const shown = await readOneFigure(house, db, { measure, declared }, { viewer, look, clock, state })
  const named = shown.listing?.groups.reduce((sum, group) => sum + (group.shown?.rows.length ?? 0), 0) ?? 0
  if (named > 0)
    await enter(db, {
      who: actorOf(viewer),
      did: 'read the rows of a figure',
      details: { figure: id, rows: named },
      at: clock.now,
    })
  return page({
    title: titled(measure.title, look),
    place: 'Figures',
    body: OneFigurePage({ view: { shown, state, look, clock, viewer, splits } }),
  })
}

async function keyFiguresFile(
  house: FigureHouse,
  { db, clock, query, service }: PageRequest,
  format: Format,
): Promise<Answer> {
  const look = readLook(query, clock)
  return file(format, keyFiguresTable(await readKeyFigures(house, db, look), look, clock.now, service.name))
}

async function monthsFile(house: FigureHouse, request: PageRequest, id: string, format: Format): Promise<Answer> {
  const measure = measureOf(id)
  if (!measure) return notFound()
  const { db, clock, query, service } = request
  const look = readLook(query, clock)
  const trend = await readMonths(house, db, measure, look)
  return file(format, monthsTable(measure, trend, { look, now: clock.now, service: service.name }))
}

async function rowsFile(house: FigureHouse, request: PageRequest, id: string, format: Format): Promise<Answer> {
  const declared = measureOf(id)
  const { db, viewer, clock, query, service } = request
  if (!declared || !mayOpen(viewer, declared)) return notFound()
  const look = readLook(query, clock)
  const measure = await seenAs(house, db, declared, look)
  const { rows, last } = await readRows(house, request, measure, look)
  await enter(db, {
    who: actorOf(viewer),
    did: 'took the rows of a figure away',
    details: { figure: id, rows: rows.length, format },
    at: clock.now,
  })
  return file(format, rowsTable(measure, rows, last, { look, now: clock.now, service: service.name }))
}

async function readRows(house: FigureHouse, { db, viewer, clock, query }: PageRequest, measure: Measure, look: Look) {
  const whose = await findWhose(db, viewer, measure, clock.today)
  const among = whose.is === 'some' ? whose.among : undefined
  return inLook(house, db, { ...look, asks: asksOf([measure]) }, async (world, then) => {
    const state = readState(query, splitsFor(viewer, measure), measure)
    const [figure] = await figures(world, then.law, [measure], { asAt: look.asAt, rows: 'told', by: state.by, among })
    return readAllRows(world, { ...then, people: house.people }, measure, figure?.rows ?? [], look.asAt, state)
  })
}

async function file<Row>(format: Format, table: ExportTable<Row>): Promise<Answer> {
  const { name, type, bytes } = await tableAs(format, table)
  return download({ name, type, body: bytes })
}
