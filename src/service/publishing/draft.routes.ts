import { may, type Viewer } from '../../access'
import { isPlainDate } from '../../calendar'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findService } from '../organisation/service.store'
import { newToken, recordAllOnce } from '../recording/record'
import { type Declared, declaredOf, periodAsked } from './declared'
import { DraftPage } from './draft.page'
import { ASKS, freeze, SUMMARY, withWords } from './freeze'
import { draftAt, versionAt } from './list.page'
import { readReport } from './read-report'
import { stateOf } from './version'
import { findLines } from './versions.store'

const DRAFT = '/board/reports/:report/draft'
const VERSIONS = '/board/reports/:report/versions'
type Faults = Readonly<Record<string, string>>
type Request = Omit<PageRequest<Viewer>, 'params'>

/** The draft of a report: its live figures, its words, and sending it for review. */
export const draftRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof DRAFT>({
    method: 'GET',
    path: DRAFT,
    may: 'read audit drafts',
    handle: async (request) => {
      const declared = declaredOf(request.params.report)
      return declared ? show(house, request, declared, one(request.query, 'to'), {}) : notFound()
    },
  }),
  defineRoute<typeof DRAFT>({
    method: 'POST',
    path: DRAFT,
    may: 'run audits',
    handle: async (request) => {
      const declared = declaredOf(request.params.report)
      return declared ? write(house, request, declared) : notFound()
    },
  }),
  defineRoute<typeof VERSIONS>({
    method: 'POST',
    path: VERSIONS,
    may: 'run audits',
    handle: async (request) => {
      const declared = declaredOf(request.params.report)
      return declared ? send(house, request, declared) : notFound()
    },
  }),
]

async function show(
  house: House,
  request: Request,
  declared: Declared,
  asked: string,
  faults: Faults,
): Promise<Answer> {
  const { db, viewer, clock, service, csrf } = request
  const to = periodAsked(declared, asked, clock.today)
  const { report } = await readReport(house, db, declared, {
    to,
    knownAt: null,
    now: clock.now,
    service: service.name,
    rows: false,
  })
  const lines = (await findLines(db, { report: declared.name, drafts: true })).filter((line) => line.to === to)
  const body = DraftPage({
    ...{ declared, report: await withWords(db, report, declared), csrf, faults },
    tokens: Object.fromEntries(partsOf(declared).map((part) => [part, newToken()])),
    mayWrite: may(viewer, 'run audits'),
    place: one(request.query, 'place'),
    waiting: lines.find((line) => ['for review', 'approved'].includes(stateOf(line))) ?? null,
    last: lines.find((line) => stateOf(line) === 'published') ?? null,
  })
  const wrong = Object.keys(faults).length > 0
  return page({ title: `${wrong ? 'Error: ' : ''}${report.title}`, status: wrong ? 422 : 200, place: 'Board', body })
}

const partsOf = ({ sections }: Declared): readonly string[] => [SUMMARY, ASKS, ...sections.map(({ name }) => name)]

async function write(house: House, request: Request, declared: Declared): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const [section, to] = [one(body, 'section'), one(body, 'to')]
  if (!partsOf(declared).includes(section) || !isPlainDate(to)) return notFound()
  const field = `words-${section}`
  const service = await findService(db)
  if (!service) return show(house, request, declared, to, { [field]: 'Add the service itself to the record first' })
  const facts = { report: declared.name, section, until: to, words: one(body, field) }
  const entry = { kind: 'report passage', on: clock.today, at: null, sourceRecordedAt: null, about: { service }, facts }
  await recordAllOnce(house, db, [entry], { viewer, now: clock.now, token: one(body, 'token') })
  return redirect(draftAt(declared.name, to))
}

async function send(house: House, request: Request, declared: Declared): Promise<Answer> {
  const { db, clock, body } = request
  const to = periodAsked(declared, one(body, 'to'), clock.today)
  const why = one(body, 'why')
  const lines = await findLines(db, { report: declared.name, drafts: false })
  if (!why && lines.some((line) => line.to === to))
    return show(house, request, declared, to, { why: 'Say why what was published is restated' })
  const id = await freeze(house, request, declared, to, why)
  return redirect(versionAt({ report: declared.name, id }))
}
