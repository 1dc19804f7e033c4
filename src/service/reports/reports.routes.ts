import { may, type Viewer, visibleSubjects } from '../../access'
import { addMonths, fromNumber, isPlainDate, type PlainDate, toNumber } from '../../calendar'
import type { House } from '../../ledgers'
import { figures, measureOf } from '../../measures'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { mattersOf } from '../concerns/schedule-6'
import { findMatters } from '../concerns/schedule-6.store'
import { findThemes } from '../feedback/themes.store'
import { findService } from '../organisation/service.store'
import { noteRead } from '../people/case'
import { newToken, recordAllOnce } from '../recording/record'
import { type Draft, REPORTS_AT, ReportPage, ReportsPage } from './report.page'
import { type Report, reportOf } from './reports'
import { findPassages, findQuotes } from './reports.store'

const REPORT = '/quality/reports/:report'
/** Whoever answers for the service as a whole, and who inspects it: their figures are of every case. */
const MAY = 'read audit drafts'
type Request = PageRequest<Viewer, typeof REPORT>

/** Reports of the quality loop as drafts: figures as they are now, and words as they were last written. */
export const reportsRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: REPORTS_AT,
    may: MAY,
    handle: async ({ clock }) =>
      page({ title: 'Reports', place: 'Quality', body: ReportsPage({ to: quarterBefore(clock.today) }) }),
  }),
  defineRoute<typeof REPORT>({
    method: 'GET',
    path: REPORT,
    may: MAY,
    handle: (request) => show(house, request, one(request.query, 'to'), {}),
  }),
  defineRoute<typeof REPORT>({
    method: 'POST',
    path: REPORT,
    may: 'run audits',
    handle: (request) => write(house, request),
  }),
]

/** The last day of the quarter before a day. */
function quarterBefore(today: PlainDate): PlainDate {
  const month = Number(today.slice(5, 7))
  const first = toNumber(today) - Number(today.slice(8)) + 1
  return fromNumber(addMonths(first, -((month - 1) % 3)) - 1)
}

async function show(
  house: House,
  request: Request,
  asked: string,
  faults: Readonly<Record<string, string>>,
): Promise<Answer> {
  const report = reportOf(request.params.report)
  if (!report) return notFound()
  const to = isPlainDate(asked) && asked <= request.clock.today ? asked : quarterBefore(request.clock.today)
  await noteRead(request, 'read a draft report', report.name)
  const draft = await draftOf(house, request, report, to)
  const mayWrite = may(request.viewer, 'run audits')
  const tokens = Object.fromEntries(report.sections.map(({ name }) => [name, newToken()]))
  const body = ReportPage({ ...draft, csrf: request.csrf, tokens, mayWrite, faults })
  const wrong = Object.keys(faults).length > 0
  return page({ title: `${wrong ? 'Error: ' : ''}${report.title}`, status: wrong ? 422 : 200, place: 'Quality', body })
}

async function draftOf(house: House, { db, viewer, clock }: Request, report: Report, to: PlainDate): Promise<Draft> {
  const from = fromNumber(addMonths(toNumber(to) + 1, -3))
  const measures = report.sections.flatMap((section) => section.figures.flatMap((id) => measureOf(id) ?? []))
  const all = await figures(db, house.law, [...new Set(measures)], { asAt: to })
  return {
    ...{ report, from, to, figures: new Map(all.map((figure) => [figure.id, figure])) },
    themes: (await findThemes(db, to)).filter(({ on_day }) => on_day >= from),
    matters: mattersOf(await findMatters(db, { from, to, visible: visibleSubjects(viewer, clock.today) })),
    quotes: await findQuotes(db, from, to),
    passages: await findPassages(db, report.name, to),
  }
}

async function write(house: House, request: Request): Promise<Answer> {
  const { db, viewer, clock, body, params } = request
  const [section, to] = [one(body, 'section'), one(body, 'to')]
  const report = reportOf(params.report)
  if (!report?.sections.some(({ name }) => name === section) || !isPlainDate(to)) return notFound()
  const field = `words-${section}`
  const words = one(body, field)
  const service = await findService(db)
  if (!service) return show(house, request, to, { [field]: 'Add the service itself to the record first' })
  const facts = { report: report.name, section, until: to, words }
  const entry = { kind: 'report passage', on: clock.today, at: null, sourceRecordedAt: null, about: { service }, facts }
  await recordAllOnce(house, db, [entry], { viewer, now: clock.now, token: one(body, 'token') })
  return redirect(`${REPORTS_AT}/${report.name}?to=${to}`)
}
