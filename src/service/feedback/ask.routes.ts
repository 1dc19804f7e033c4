import { actorOf, recordableSubjects, type Viewer } from '../../access'
import { enter } from '../../journal'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import type { Person } from '../people/people.store'
import type { Outside } from '../reach'
import { findByRefs, findWorkers } from '../recording/subjects.store'
import { ASK, AskPage, FEEDBACK, MadePage } from './ask.page'
import { type Asked, readAsking, type Typed } from './asking'
import { findCohort, findHomeOf, findPaper, findSubjectId } from './feedback.store'
import { findForms } from './forms.store'
import { findWaiting, makeLink, revokeLink } from './links.store'

type Request = PageRequest<Viewer>
const NAMES = ['form', 'of', 'cohort', 'way', 'worker', 'days', 'many'] as const

/** Asking for a view: whoever may record of a home or a child may ask there, and what is made is journalled. */
export const askRoutes = (outside: Outside): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: ASK,
    may: 'record',
    handle: async (request) => {
      const { query, viewer, db, clock } = request
      const of = one(query, 'household') || one(query, 'child') || one(query, 'of')
      const person = await findPerson(request, of)
      const cohort = person ? ((await findCohort(db, person, clock.today)) ?? '') : ''
      return askPage(
        request,
        { of, cohort, way: 'private link', worker: viewer.worker ?? '', form: one(query, 'form') },
        {},
        person,
      )
    },
  }),
  defineRoute({ method: 'POST', path: ASK, may: 'record', handle: (request) => make(request, outside) }),
  defineRoute({ method: 'POST', path: '/quality/feedback/key', may: 'record', handle: key }),
  defineRoute({ method: 'POST', path: '/quality/feedback/revoke', may: 'record', handle: revoke }),
]

async function findPerson({ db, viewer, clock }: Request, ref: string): Promise<Person | null> {
  return ref ? ((await findByRefs(db, [ref], viewer, clock.today)).get(ref) ?? null) : null
}

async function askPage(request: Request, typed: Typed, faults: Typed, person: Person | null): Promise<Answer> {
  const { db, csrf, clock } = request
  const [forms, workers] = [await findForms(db, clock.today), await findWorkers(db, clock.today)]
  const wrong = Object.keys(faults).length > 0
  const body = AskPage({ csrf, forms, workers, person, typed, faults })
  return page({ title: `${wrong ? 'Error: ' : ''}Ask for a view`, status: wrong ? 422 : 200, place: 'Quality', body })
}

async function make(request: Request, outside: Outside): Promise<Answer> {
  const { db, clock, body } = request
  const typed = Object.fromEntries(NAMES.map((name) => [name, one(body, name)]))
  const person = await findPerson(request, typed.of ?? '')
  const read = readAsking(typed, await findForms(db, clock.today), person, clock.today)
  if ('faults' in read) return askPage(request, typed, read.faults, person)
  const worker = await findSubjectId(db, 'worker', read.asked.worker)
  if (worker === null) return askPage(request, typed, { worker: 'Choose who gathers it' }, person)
  const secrets: string[] = []
  for (let n = 0; n < read.asked.many; n++) secrets.push(await makeOne(request, read.asked, worker))
  await note(request, 'asked for feedback', { form: read.asked.form.ref, links: secrets.length })
  if (read.asked.way !== 'private link') return redirect(`/say/${secrets[0]}`)
  const { form, until } = read.asked
  const links = secrets.map((secret) => `${outside.origin}/say/${secret}`)
  return page({
    title: 'Link made',
    place: 'Quality',
    body: MadePage({ form, person: read.asked.person, until, links }),
  })
}

async function makeOne({ db, viewer, clock }: Request, asked: Asked, worker: number): Promise<string> {
  const { form, person, cohort, way, until } = asked
  const about = person ? await findHomeOf(db, person, clock.today) : { household: null, child: null }
  const review = person?.kind === 'looked after review' ? person.id : null
  const link = { form: form.id, worker, ...about, review, feedback: null, cohort, way, madeBy: viewer.accountId, until }
  return makeLink(db, link, clock.now)
}

/** The answers of a form that came on paper and was only noted: keyed once, onto what was noted. */
async function key(request: Request): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const paper = (await findPaper(db, recordableSubjects(viewer, clock.today))).find(
    ({ ref }) => ref === one(body, 'feedback'),
  )
  if (!paper?.cohort) return notFound()
  const link = {
    ...{ form: paper.form_id, worker: paper.worker_id, household: paper.household_id, child: paper.child_id },
    ...{ review: paper.review_id, feedback: paper.id, cohort: paper.cohort, way: 'paper form' as const },
    ...{ madeBy: viewer.accountId, until: clock.today },
  }
  const secret = await makeLink(db, link, clock.now)
  await note(request, 'keyed a paper form', {}, paper.ref)
  return redirect(`/say/${secret}`)
}

async function revoke(request: Request): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const waiting = await findWaiting(db, recordableSubjects(viewer, clock.today), clock.today)
  const link = waiting.find(({ id }) => String(id) === one(body, 'link'))
  if (!link || !(await revokeLink(db, link.id, clock.now))) return notFound()
  await note(request, 'took back a feedback link', { link: link.id })
  return redirect(FEEDBACK)
}

const note = (
  { db, viewer }: Request,
  did: string,
  details: Readonly<Record<string, string | number>>,
  about: string | null = null,
) => enter(db, { who: actorOf(viewer), did, about, details })
