import type { House } from '../../ledgers'
import { type Answer, defineRoute, notFound, one, page, type Route, redirect } from '../../web/route'
import { newToken, recordAllOnce } from '../recording/record'
import { AnswerPage } from './answer.page'
import { entriesOf, faultsOf, partOf } from './answering'
import { auditHref } from './audit-list'
import { type Found, type Request, readAudit, type Typed } from './read-audit'

const ANSWER = '/quality/audits/:ref/answer'

/** The questions of the tool, for whichever of the two has not answered. */
export const answerRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof ANSWER>({
    method: 'GET',
    path: ANSWER,
    may: 'record',
    handle: async (request) => {
      const found = await readAudit(request)
      const part = found && partOf(found.audit, request.viewer.worker)
      return found && part ? answerPage(house, request, found, part, {}, {}) : notFound()
    },
  }),
  defineRoute<typeof ANSWER>({
    method: 'POST',
    path: ANSWER,
    may: 'record',
    handle: (request) => answer(house, request),
  }),
]

function answerPage(
  { law }: House,
  { csrf }: Request<string>,
  { audit, questions }: Found,
  part: 'lead' | 'peer',
  typed: Typed,
  faults: Typed,
): Answer {
  const wrong = Object.keys(faults).length > 0
  const ruleTitle = (id: string) => law.rules.get(id)?.title ?? null
  const body = AnswerPage({ csrf, token: newToken(), audit, part, questions, typed, faults, ruleTitle })
  return page({ title: `${wrong ? 'Error: ' : ''}Your answers`, status: wrong ? 422 : 200, place: 'Quality', body })
}

async function answer(house: House, request: Request<typeof ANSWER>): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const found = await readAudit(request)
  const part = found && partOf(found.audit, viewer.worker)
  // Sent a second time: their answers are in.
  if (viewer.worker && found?.audit.finished.includes(viewer.worker)) return redirect(auditHref(found.audit))
  if (!found || !part || !viewer.worker) return notFound()
  const typed = Object.fromEntries(Object.keys(body).map((name) => [name, one(body, name)]))
  const faults = faultsOf(found.questions, part, typed)
  if (Object.keys(faults).length > 0) return answerPage(house, request, found, part, typed, faults)
  const entries = entriesOf(found.audit, found.questions, part, viewer.worker, typed, clock.today)
  await recordAllOnce(house, db, entries, { viewer, now: clock.now, token: one(body, 'token') })
  return redirect(auditHref(found.audit))
}
