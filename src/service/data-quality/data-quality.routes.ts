import { actorOf, may, type Viewer } from '../../access'
import { type Db, Refused } from '../../database'
import { appendJournalled, type House } from '../../ledgers'
import { asReturned, figures, measureOf } from '../../measures'
import { defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findService } from '../organisation/service.store'
import { findWorkers } from '../recording/subjects.store'
import { type Case, checkLines, figuresOf, spanOf } from './cases'
import { DATA, DataQualityPage, type FigureSpan, NoReturnPage } from './data-quality.page'
import { type Looked, lookAt } from './data-quality.store'
import { type Fault, OneCheckPage } from './one-check.page'

const MAY = 'import files'
const TITLE = 'Data quality'
const SHOWN = 50
const STEPS = ['taken on', 'let stand', 'no longer let stand'] as const

/** Faults of returns as work that somebody owns. */
export const dataQualityRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: DATA,
    may: MAY,
    handle: async ({ db, query, viewer }) => {
      const looked = await lookAt(db, { source: one(query, 'source'), year: one(query, 'year') })
      if (!looked)
        return page({ title: TITLE, place: 'Quality', body: NoReturnPage({ mayImport: may(viewer, 'import files') }) })
      const lines = checkLines(looked.quality.cases)
      const body = DataQualityPage({ looked, lines, spans: await spansOf(house, db, looked) })
      return page({ title: TITLE, place: 'Quality', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${DATA}/:check`,
    may: MAY,
    handle: (request) => onePage(request, null),
  }),
  defineRoute({
    method: 'POST',
    path: `${DATA}/:check`,
    may: MAY,
    handle: async (request) => {
      const { db, body, params, viewer, clock } = request
      const [row, step, reason] = [one(body, 'row'), one(body, 'step'), one(body, 'reason')]
      const said = STEPS.find((each) => each === step)
      const service = await findService(db)
      if (!said || !service || !(await caseAt(db, params.check, row))) return notFound()
      if (said === 'let stand' && reason === '')
        return onePage(request, { row, why: 'Say why it is right as it stands' })
      const about = { service, ...(said === 'taken on' && one(body, 'worker') ? { worker: one(body, 'worker') } : {}) }
      const facts = { step: said, check: params.check, row, reason: said === 'let stand' ? reason : null }
      await appendJournalled(
        house,
        db,
        { kind: 'data quality step', on: clock.today, at: null, about, facts, sourceRecordedAt: null },
        { who: actorOf(viewer), now: clock.now, takenOn: false },
      ).catch((error) => {
        throw error instanceof Refused ? new Refused('worker', error.message, 422) : error
      })
      return redirect(`${DATA}/${encodeURIComponent(params.check)}`)
    },
  }),
]

const caseAt = async (db: Db, check: string, row: string): Promise<Case | undefined> =>
  (await lookAt(db, { source: '', year: '' }))?.quality.cases.find(
    (each) => each.check.id === check && each.row.key === row,
  )

async function onePage(
  { db, params, viewer, csrf, clock }: PageRequest<Viewer, `${typeof DATA}/:check`>,
  fault: Fault | null,
) {
  const looked = await lookAt(db, { source: '', year: '' })
  const cases = (looked?.quality.cases ?? []).filter(({ check }) => check.id === params.check)
  const [line] = checkLines(cases)
  if (!looked || !line) return notFound()
  const body = OneCheckPage({
    ...{ looked, line, cases: cases.slice(0, SHOWN), more: Math.max(0, cases.length - SHOWN) },
    ...{ workers: await findWorkers(db, clock.today), csrf, fault, showCells: may(viewer, 'read cases') },
  })
  return page({
    title: `${fault ? 'Error: ' : ''}Check ${params.check}`,
    place: 'Quality',
    status: fault ? 422 : 200,
    body,
  })
}

/** Figures of children that a row in doubt touches, as at the last day of the return’s year. */
async function spansOf(house: House, db: Db, { of, quality }: Looked): Promise<FigureSpan[]> {
  const touched = figuresOf(quality.cases)
    .flatMap((id) => measureOf(id) ?? [])
    .filter(({ rows, form }) => rows === 'child' && form.is === 'sorted')
  const answers = await figures(db, house.law, await asReturned(db, touched, of.yearEnd), {
    asAt: of.yearEnd,
    rows: true,
  })
  return answers.map(({ id, title, rows = [] }) => ({ ...spanOf(id, rows, quality.cases), title }))
}
