import type { Transaction } from 'kysely'
import { actorOf, may, type Viewer } from '../../access'
import { longInstant } from '../../calendar'
import { type Db, Refused, type Tables } from '../../database'
import { append, enter } from '../../journal'
import type { House } from '../../ledgers'
import { mayOpen, measureOf } from '../../measures'
import {
  type Changed,
  changesBetween,
  type Moved,
  movedBetween,
  REPORT_FORMS,
  type ReportForm,
  reportAs,
  type Twin,
} from '../../reports'
import {
  type Answer,
  defineRoute,
  download,
  type Fields,
  notFound,
  one,
  type PageRequest,
  page,
  type Route,
  redirect,
} from '../../web/route'
import { DECLARED, declaredOf, periodBefore } from './declared'
import { draftRoutes } from './draft.routes'
import { monthsBefore } from './freeze'
import { OneReportPage, REPORTS_AT, ReportsPage, versionAt } from './list.page'
import { findNames } from './names.store'
import { type Step, standingOf, stateOf, type Version } from './version'
import { VersionPage } from './version.page'
import { findBehind, findKnownAt, findLines, findVersion, holdPublishing, insertStep } from './versions.store'

const ONE = '/board/reports/:report/:version'
const STEP = '/board/reports/:report/:version/step'
type Named = { readonly report: string; readonly version: string }

/** Reports to the board: drafted by some, approved by others, published to whoever answers for the figures, and kept as they were. */
export const publishingRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: '/board', may: 'see figures', handle: async () => redirect(REPORTS_AT) }),
  defineRoute({
    method: 'GET',
    path: REPORTS_AT,
    may: 'see figures',
    handle: async ({ db, viewer, clock }) => {
      const mayRead = may(viewer, 'read audit drafts')
      const lines = await findLines(db, { drafts: mayRead })
      const reports = DECLARED.map((declared) => ({ declared, to: periodBefore(declared, clock.today) }))
      return page({ title: 'Reports', place: 'Board', body: ReportsPage({ reports, lines, mayRead }) })
    },
  }),
  defineRoute<'/board/reports/:report'>({
    method: 'GET',
    path: '/board/reports/:report',
    may: 'see figures',
    handle: async ({ db, viewer, clock, params }) => {
      const declared = declaredOf(params.report)
      if (!declared) return notFound()
      const drafts = may(viewer, 'read audit drafts')
      const lines = await findLines(db, { report: declared.name, drafts })
      const body = OneReportPage({ declared, to: periodBefore(declared, clock.today), lines, mayDraft: drafts })
      return page({ title: declared.title, place: 'Board', body })
    },
  }),
  ...draftRoutes(house),
  defineRoute<typeof ONE>({ method: 'GET', path: ONE, may: 'see figures', handle: show }),
  defineRoute<typeof STEP>({ method: 'POST', path: STEP, may: 'decide what leaves', handle: step }),
  ...REPORT_FORMS.map((form) =>
    defineRoute({
      method: 'GET',
      path: `/board/reports/:report/:version/report.${form}`,
      may: 'see figures',
      handle: (request) => send(request as PageRequest & { params: Named }, form),
    }),
  ),
]

async function versionOf({ db, viewer }: PageRequest, { report, version }: Named): Promise<Version | null> {
  if (!declaredOf(report) || !/^\d{1,9}$/.test(version)) return null
  return findVersion(db, { report, id: Number(version), drafts: may(viewer, 'read audit drafts') })
}

const twinOf = (query: Fields): Twin => (one(query, 'twin') === 'public' ? 'public' : 'restricted')

async function show(request: PageRequest<Viewer, typeof ONE>): Promise<Answer> {
  const { db, viewer, params, query, csrf } = request
  const version = await versionOf(request, params)
  const declared = declaredOf(params.report)
  if (!version || !declared) return notFound()
  const drafts = may(viewer, 'read audit drafts')
  const twin = twinOf(query)
  const body = VersionPage({
    ...{ declared, version, twin, csrf, place: one(query, 'place') },
    names: drafts ? await findNames(db) : new Map(),
    changes: twin === 'public' ? await openChanges(db, version) : version.changes,
    moved: twin === 'public' ? null : await movedFor(request, version),
    mayDecide: may(viewer, 'decide what leaves'),
    mayApprove: !version.draftedBy.includes(actorOf(viewer)),
    mayDraft: may(viewer, 'run audits'),
  })
  return page({ title: version.content.title, place: 'Board', body })
}

/** The two copies for anybody beside each other: the counts that were compared when it was frozen are for the board. */
async function openChanges(db: Db, { report, restates, twin }: Version): Promise<readonly Changed[]> {
  const before = restates === null ? null : await findVersion(db, { report, id: restates, drafts: false })
  return before ? changesBetween(before.twin, twin) : []
}

/** Rows are cases: they are told to whoever reads every case and may open them, and that they were is written down. */
async function movedFor({ db, viewer, clock }: PageRequest, version: Version) {
  const readsAll = may(viewer, 'read cases') && viewer.scope.kind === 'service'
  if (version.restates === null || !readsAll) return null
  const opens = ({ id }: Moved) => mayOpen(viewer, measureOf(id))
  const moved = movedBetween(await findBehind(db, version.restates), await findBehind(db, version.id)).filter(opens)
  const details = { report: version.report, version: version.id, rows: moved.length }
  if (moved.length > 0)
    await enter(db, { who: actorOf(viewer), did: 'read what moved behind a restated report', details, at: clock.now })
  return moved
}

const STEPS = ['approved', 'sent back', 'published'] as const

async function step(request: PageRequest<Viewer, typeof STEP>): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const version = await versionOf(request, request.params)
  const taken = STEPS.find((each) => each === one(body, 'step'))
  if (!version || !taken) return notFound()
  refuseOutOfTurn(version, taken, viewer)
  await db.transaction().execute(async (trx) => {
    if (taken === 'published') await refuseStale(trx, version)
    await insertStep(
      trx,
      version.id,
      { step: taken, note: one(body, 'note') || null },
      { who: actorOf(viewer), at: clock.now },
    )
    const details = { report: version.report, version: version.id, step: taken }
    await append(trx, { who: actorOf(viewer), did: 'took a step with a report', details, at: clock.now })
  })
  return redirect(versionAt(version))
}

/** What the database refuses too, said in words. */
function refuseOutOfTurn(version: Version, taken: Step['step'], viewer: Viewer): void {
  const state = stateOf(version)
  const after: Record<Step['step'], readonly string[]> = {
    approved: ['for review'],
    published: ['approved'],
    'sent back': ['for review', 'approved'],
  }
  if (!after[taken].includes(state))
    throw new Refused('out-of-turn', `This version is ${state}: it cannot be ${taken} now.`)
  if (taken === 'approved' && version.draftedBy.includes(actorOf(viewer)))
    throw new Refused('own-draft', 'You drafted some of this report. Somebody else approves it.', 403)
}

/** One report is published after another, and each is held against those that are: two at a time would not see each other. */
async function refuseStale(trx: Transaction<Tables>, version: Version): Promise<void> {
  await holdPublishing(trx)
  await refuseOvertaken(trx, version)
  const { to, knownAt, restates } = version
  const known = await findKnownAt(trx, to)
  if (restates === null && known !== null && known.getTime() !== knownAt.getTime())
    throw new Refused(
      'another-knowledge',
      `Reports of this period are of what was known on ${longInstant(known)}, and this one is not. Send it back, and send it for review anew.`,
    )
}

/**
 * What is hidden in a version was chosen beside what was published by then: an issue since, of any report that prints a month of
 * its own, may give it away.
 */
async function refuseOvertaken(trx: Transaction<Tables>, { to, frozenAt }: Version): Promise<void> {
  const lines = (await findLines(trx, { drafts: false })).filter(
    (line) => line.to > monthsBefore(to) && to > monthsBefore(line.to),
  )
  const steps = lines.flatMap((line) => line.steps)
  if (steps.some(({ step, at }) => step === 'published' && new Date(at) > frozenAt))
    throw new Refused(
      'overtaken',
      'Another report with months of this one was published since this version was sent. Send it back, and send it for review anew.',
    )
}

async function send(request: PageRequest & { params: Named }, form: ReportForm): Promise<Answer> {
  const { db, viewer, clock, params, query } = request
  const version = await versionOf(request, params)
  if (!version) return notFound()
  const twin = twinOf(query)
  const details = { report: version.report, version: version.id, form, twin }
  await enter(db, { who: actorOf(viewer), did: 'took a report away', details, at: clock.now })
  const { name, type, bytes } = await reportAs(
    form,
    twin === 'public' ? version.twin : version.content,
    standingOf(version),
  )
  return download({ name, type, body: bytes })
}
