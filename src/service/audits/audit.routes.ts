import { sql } from 'kysely'
import { actorOf, may, settledSubjects } from '../../access'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, notFound, one, page, type Route, redirect } from '../../web/route'
import { actionsOf } from '../actions/actions-of'
import { noteRead } from '../people/case'
import { findPeople, type Person } from '../people/people.store'
import { newToken, recordAllOnce } from '../recording/record'
import { compare, type Line, type Scored } from './again'
import { partOf } from './answering'
import { findFindings, findGrades, type Reader } from './answers.store'
import { AuditPage } from './audit.page'
import { auditHref } from './audit-list'
import { GRADES } from './audits.kinds'
import { type AuditRow, type AuditsAsked, findAudits } from './programme.store'
import { type Found, type Request, readAudit, type Typed } from './read-audit'
import { stageOf } from './standing'

const ONE = '/quality/audits/:ref'
const MODERATE = '/quality/audits/:ref/moderate'

/** One audit, as whoever asks may know it, and its grade settled. */
export const oneAuditRoutes = (house: House): readonly Route[] => [
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
  defineRoute<typeof MODERATE>({
    method: 'POST',
    path: MODERATE,
    may: 'moderate audits',
    handle: (request) => moderate(house, request),
  }),
]

async function auditPage(
  house: House,
  request: Request<string>,
  { audit, questions }: Found,
  typed: Typed,
  faults: Typed,
): Promise<Answer> {
  const { db, viewer, csrf, clock } = request
  const reader: Reader = { drafts: may(viewer, 'read audit drafts'), by: actorOf(viewer) }
  const asked = { day: clock.today, visible: await settledSubjects(db, viewer, clock.today) }
  const scores = await scoresOf(db, audit, reader)
  const body = AuditPage({
    ...{ csrf, token: newToken(), audit, questions, typed, faults, findings: scores.findings, grades: scores.grades },
    actions: await actionsOf(db, house.law, { ...asked, sources: [audit.id] }),
    raisedFrom: audit.raised === null ? null : await findSeen(db, audit.raised, asked),
    again: await againOf(db, scores, reader, asked),
    own: [audit.lead?.ref, audit.peer?.ref].some((ref) => ref !== undefined && ref === viewer.worker),
    answers: partOf(audit, viewer.worker) !== null,
    moderates: may(viewer, 'moderate audits'),
    // The responsible manager promises; to the peer the case is lent to be read.
    records: may(viewer, 'record') && viewer.worker !== audit.peer?.ref,
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

async function scoresOf(db: Db, audit: AuditRow, reader: Reader): Promise<Scored> {
  return { audit, findings: await findFindings(db, audit.id, reader), grades: await findGrades(db, audit.id, reader) }
}

/** Its scores beside those of the audit it does again, as far as the viewer may know either. */
async function againOf(db: Db, own: Scored, reader: Reader, asked: AuditsAsked): Promise<readonly Line[]> {
  const [first] = own.audit.repeats === null ? [] : await findAudits(db, { ...asked, ref: own.audit.repeats })
  return first ? compare(await scoresOf(db, first, reader), own) : []
}

async function findSeen(db: Db, id: number, { day, visible }: AuditsAsked): Promise<Person | null> {
  const { rows } = await sql<{ id: number }>`select id from subject where id = ${id} and id in ${visible}`.execute(db)
  return rows.length === 0 ? null : ((await findPeople(db, [id], day)).get(id) ?? null)
}

async function moderate(house: House, request: Request<typeof MODERATE>): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const found = await readAudit(request)
  if (!found) return notFound()
  // Settled already, by this form or another: whoever sent it reads how.
  if (stageOf(found.audit) !== 'to be moderated') return redirect(auditHref(found.audit))
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
  await recordAllOnce(house, db, [entry], { viewer, now: clock.now, token: one(body, 'token') })
  return redirect(auditHref(found.audit))
}
