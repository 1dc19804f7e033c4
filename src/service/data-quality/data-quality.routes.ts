import { actorOf, type Viewer } from '../../access'
import type { Db } from '../../database'
import { enter } from '../../journal'
import { appendJournalled, type House } from '../../ledgers'
import { asReturned, figures, measureOf } from '../../measures'
import { defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findService } from '../organisation/service.store'
import { findWorkers } from '../recording/subjects.store'
import { checkLines, figuresOf, spanOf } from './cases'
import { DATA, DataQualityPage, dataPath, type FigureSpan, NoReturnPage } from './data-quality.page'
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
    handle: async ({ db, query }) => {
      const looked = await lookAt(db, askedIn(query))
      if (!looked && one(query, 'source') !== '') return notFound()
      if (!looked) return page({ title: TITLE, place: 'Quality', body: NoReturnPage() })
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
      const { db, body, params, query, viewer, clock } = request
      const [row, step, reason] = [one(body, 'row'), one(body, 'step'), one(body, 'reason')]
      const said = STEPS.find((each) => each === step)
      const [service, looked] = [await findService(db), await lookAt(db, askedIn(query))]
      const found = looked?.quality.cases.find(({ check, row: { key } }) => check.id === params.check && key === row)
      if (!said || !service || !looked || !found) return notFound()
      if (said === 'let stand' && reason === '')
        return onePage(request, { row, why: 'Say why it is right as it stands' })
      const about = { service, ...(said === 'taken on' && one(body, 'worker') ? { worker: one(body, 'worker') } : {}) }
      const of = { system: looked.of.source, year_ending: looked.of.yearEnd, check: params.check, row }
      const facts = { ...of, step: said, reason: said === 'let stand' ? reason : null }
      await appendJournalled(
        house,
        db,
        { kind: 'data quality step', on: clock.today, at: null, about, facts, sourceRecordedAt: null },
        { who: actorOf(viewer), now: clock.now, takenOn: false },
      )
      return redirect(dataPath(looked.of, params.check))
    },
  }),
]

const askedIn = (query: PageRequest['query']) => ({ source: one(query, 'source'), year: one(query, 'year') })

async function onePage(
  { db, params, query, viewer, csrf, clock }: PageRequest<Viewer, `${typeof DATA}/:check`>,
  fault: Fault | null,
) {
  const looked = await lookAt(db, askedIn(query))
  const cases = (looked?.quality.cases ?? []).filter(({ check }) => check.id === params.check)
  const [line] = checkLines(cases)
  if (!looked || !line) return notFound()
  const shown = cases.slice(0, SHOWN)
  const details = { check: params.check, rows: shown.length }
  await enter(db, { who: actorOf(viewer), did: 'read rows of a return', details })
  const body = OneCheckPage({
    ...{ looked, line, cases: shown, more: cases.length - shown.length },
    ...{ workers: await findWorkers(db, clock.today), csrf, fault },
  })
  return page({
    title: `${fault ? 'Error: ' : ''}Check ${params.check}`,
    place: 'Quality',
    status: fault ? 422 : 200,
    body,
  })
}

/** Figures of children and care leavers that a row in doubt touches, as at the last day of the return’s year. */
async function spansOf(house: House, db: Db, { of, quality }: Looked): Promise<FigureSpan[]> {
  const touched = figuresOf(quality.cases)
    .flatMap((id) => measureOf(id) ?? [])
    .filter(({ rows, form }) => (rows === 'child' || rows === 'young person') && form.is === 'sorted')
  const answers = await figures(db, house.law, await asReturned(db, touched, of.yearEnd), {
    asAt: of.yearEnd,
    rows: true,
  })
  return answers.map(({ id, title, rows = [] }) => ({ ...spanOf(id, rows, quality.cases), title }))
}
