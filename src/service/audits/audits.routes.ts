import type { RawBuilder } from 'kysely'
import { actorOf, may, settledSubjects, type Viewer } from '../../access'
import { isPlainDate, type PlainDate } from '../../calendar'
import type { Db } from '../../database'
import { appendAllJournalled, type House } from '../../ledgers'
import { inLook } from '../../web/looking'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { actionsOf } from '../actions/actions-of'
import { noteRead } from '../people/case'
import { findRegister } from '../register/register.store'
import { agreement, tableOf } from './agreement'
import { AgreementPage } from './agreement.page'
import { AnswerPage } from './answer.page'
import { entriesOf, FOUND, faultsOf, GRADES, partOf } from './answering'
import { findFindings, findGrades, findPairs, type Reader, refuseSecond } from './answers.store'
import { AuditPage } from './audit.page'
import { auditHref } from './audit-list'
import { AuditsPage } from './audits.page'
import { drawRoutes } from './draw.routes'
import { drawFrom, STRATA } from './drawing'
import { type AuditRow, findAuditedSince, findAudits } from './programme.store'
import { type Proof, RoundPage } from './round.page'
import { findRound, type Round } from './round.store'
import { stageOf } from './standing'
import { findQuestions, type Question } from './tool.store'

const ONE = '/quality/audits/:ref'
const ANSWER = '/quality/audits/:ref/answer'
type Request<Path extends string> = PageRequest<Viewer, Path>
type Typed = Readonly<Record<string, string>>

/** Case file audits: the list drawn and sent, two who answer alone, whoever settles the grade, and how far they agree. */
export const auditsRoutes = (house: House): readonly Route[] => [
  ...drawRoutes(house),
  defineRoute({
    method: 'GET',
    path: '/quality/audits',
    may: 'read cases',
    handle: async ({ db, viewer, clock }) => {
      const audits = await findAudits(db, { day: clock.today, visible: await settledSubjects(db, viewer, clock.today) })
      const body = AuditsPage({ audits, worker: viewer.worker, mayRun: may(viewer, 'run audits') })
      return page({ title: 'Audits', place: 'Quality', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/quality/audits/agreement',
    may: 'read cases',
    handle: async ({ db, clock }) => {
      const body = AgreementPage({ rows: agreementRows(await findPairs(db, clock.today)) })
      return page({ title: 'How far auditors agree', place: 'Quality', body })
    },
  }),
  defineRoute<'/quality/audits/rounds/:ref'>({
    method: 'GET',
    path: '/quality/audits/rounds/:ref',
    may: 'read cases',
    handle: (request) => showRound(house, request),
  }),
  defineRoute<typeof ONE>({
    method: 'GET',
    path: ONE,
    may: 'read cases',
    handle: async (request) => {
      const found = await readAudit(request)
      if (!found) return notFound()
      await noteRead(request, 'read an audit', found.audit.ref)
      return auditPage(house, request, found, {}, {})
    },
  }),
  defineRoute<'/quality/audits/:ref/moderate'>({
    method: 'POST',
    path: '/quality/audits/:ref/moderate',
    may: 'moderate audits',
    handle: (request) => moderate(house, request),
  }),
  defineRoute<typeof ANSWER>({
    method: 'GET',
    path: ANSWER,
    may: 'record',
    handle: async (request) => {
      const found = await readAudit(request)
      const part = found && partOf(found.audit, request.viewer.worker)
      return found && part ? answerPage(request, found, part, {}, {}) : notFound()
    },
  }),
  defineRoute<typeof ANSWER>({
    method: 'POST',
    path: ANSWER,
    may: 'record',
    handle: (request) => answer(house, request),
  }),
]

type Found = { readonly audit: AuditRow; readonly questions: readonly Question[] }

async function readAudit({
  db,
  viewer,
  clock,
  params,
}: Request<string> & { params: { ref: string } }): Promise<Found | null> {
  const visible = await settledSubjects(db, viewer, clock.today)
  const [audit] = await findAudits(db, { day: clock.today, visible, ref: params.ref })
  if (!audit) return null
  return { audit, questions: audit.tool === null ? [] : await findQuestions(db, audit.tool, audit.on_day) }
}

async function auditPage(
  house: House,
  request: Request<string>,
  { audit, questions }: Found,
  typed: Typed,
  faults: Typed,
): Promise<Answer> {
  const { db, viewer, csrf, clock } = request
  const reader: Reader = { drafts: may(viewer, 'read audit drafts'), by: actorOf(viewer) }
  const body = AuditPage({
    ...{ csrf, audit, questions, typed, faults },
    findings: await findFindings(db, audit.id, reader),
    grades: await findGrades(db, audit.id, reader),
    actions: await actionsOf(db, house.law, {
      day: clock.today,
      visible: await settledSubjects(db, viewer, clock.today),
      sources: [audit.id],
    }),
    answers: partOf(audit, viewer.worker) !== null,
    moderates: may(viewer, 'moderate audits'),
    records: may(viewer, 'record'),
  })
  const wrong = Object.keys(faults).length > 0
  // Whose case it is stays out of the title: titles travel into histories and bookmarks.
  return page({
    title: `${wrong ? 'Error: ' : ''}Audit ${audit.ref}`,
    status: wrong ? 422 : 200,
    place: 'Quality',
    body,
  })
}

function answerPage(
  { csrf }: Request<string>,
  { audit, questions }: Found,
  part: 'lead' | 'peer',
  typed: Typed,
  faults: Typed,
): Answer {
  const wrong = Object.keys(faults).length > 0
  const body = AnswerPage({ csrf, audit, part, questions, typed, faults })
  return page({ title: `${wrong ? 'Error: ' : ''}Your answers`, status: wrong ? 422 : 200, place: 'Quality', body })
}

async function answer(house: House, request: Request<typeof ANSWER>): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const found = await readAudit(request)
  const part = found && partOf(found.audit, viewer.worker)
  if (!found || !part || !viewer.worker) return notFound()
  const typed = Object.fromEntries(Object.keys(body).map((name) => [name, one(body, name)]))
  const faults = faultsOf(found.questions, part, typed)
  if (Object.keys(faults).length > 0) return answerPage(request, found, part, typed, faults)
  const entries = entriesOf(found.audit, found.questions, part, viewer.worker, typed, clock.today)
  await appendAllJournalled(house, db, entries, { who: actorOf(viewer), now: clock.now, takenOn: false }, (trx) =>
    refuseSecond(trx, found.audit.id, viewer.worker ?? ''),
  )
  return redirect(auditHref(found.audit))
}

async function moderate(house: House, request: Request<'/quality/audits/:ref/moderate'>): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const found = await readAudit(request)
  if (!found || stageOf(found.audit) !== 'to be moderated') return notFound()
  const [grade, why, learning] = [one(body, 'grade'), one(body, 'why_changed'), one(body, 'learning')]
  const given = await findGrades(db, found.audit.id, { drafts: true, by: '' })
  const lead = given.find(({ worker }) => worker === found.audit.lead?.ref)?.grade
  const faults = {
    ...(GRADES.some((each) => each === grade) ? {} : { grade: 'Choose the final grade' }),
    ...(lead && grade !== lead && why === ''
      ? { why_changed: `Say why it is not ${lead}, as the lead auditor gave it` }
      : {}),
  }
  if (Object.keys(faults).length > 0)
    return auditPage(house, request, found, { grade, why_changed: why, learning }, faults)
  const entry = {
    kind: 'audit moderation',
    on: clock.today,
    at: null,
    sourceRecordedAt: null,
    about: { audit: found.audit.ref, ...(viewer.worker ? { worker: viewer.worker } : {}) },
    facts: { grade, why_changed: why || null, learning: learning || null },
  }
  await appendAllJournalled(house, db, [entry], { who: actorOf(viewer), now: clock.now, takenOn: false })
  return redirect(auditHref(found.audit))
}

/** Domain by domain, the grade last. Answers of different scales never meet in one table. */
function agreementRows(pairs: readonly { domain: string; one: string; other: string }[]) {
  const scale = FOUND.filter((word) => word !== 'does not apply')
  const domains = [...new Set(pairs.map(({ domain }) => domain))].sort(
    (a, b) => Number(a === 'Grade') - Number(b === 'Grade'),
  )
  return domains.map((domain) => {
    const own = pairs.filter((each) => each.domain === domain).map((each) => [each.one, each.other] as const)
    return { domain, ...agreement(tableOf(domain === 'Grade' ? GRADES : scale, own)) }
  })
}

async function showRound(house: House, request: Request<'/quality/audits/rounds/:ref'>): Promise<Answer> {
  const { db, viewer, clock, params } = request
  const visible = await settledSubjects(db, viewer, clock.today)
  const round = await findRound(db, params.ref, visible)
  if (!round) return notFound()
  await noteRead(request, 'read a list of audits', round.ref)
  const audits = await findAudits(db, { day: clock.today, visible, round: round.ref })
  // Drawn again it names homes of every team: for whoever sees every team.
  const proof = viewer.scope.kind === 'service' ? await proofOf(house, db, round, audits, visible) : null
  return page({ title: 'Audit list', place: 'Quality', body: RoundPage({ round, audits, proof }) })
}

/** Draws the list again in the world as it was known when it was sent, without what was sent with it. */
async function proofOf(
  house: House,
  db: Db,
  { facts, recorded_at }: Round,
  audits: readonly AuditRow[],
  visible: RawBuilder<number>,
): Promise<Proof | null> {
  const strata = STRATA.find((each) => each === facts.strata)
  const [seed, on] = [facts.seed, dayOf(facts.register_on)]
  if (!strata || typeof seed !== 'string' || !on) return null
  const leftOutSince = dayOf(facts.left_out_since)
  const before = new Date(recorded_at.getTime() - 1)
  const { drawn } = await inLook(house, db, { asAt: on, knownAt: before, past: true }, async (world) => {
    const all = { day: on, visible, cohort: null, team: null, worker: null, sort: 'ref' as const }
    const register = await findRegister(world, all, { limit: 1_000_000, offset: 0 })
    const audited = leftOutSince ? await findAuditedSince(world, leftOutSince) : new Set<number>()
    return drawFrom(register, audited, { on, size: Number(facts.cases), strata, leftOutSince, seed })
  })
  const given = drawn.chosen.map(({ ref }) => ref)
  const listed = audits.flatMap(({ household }) => (household ? [household.ref] : []))
  return {
    strata: drawn.strata,
    missing: given.filter((ref) => !listed.includes(ref)),
    extra: listed.filter((ref) => !given.includes(ref)),
  }
}

const dayOf = (fact: string | number | null | undefined): PlainDate | null =>
  typeof fact === 'string' && isPlainDate(fact) ? fact : null
