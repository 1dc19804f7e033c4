import { actorOf, may, type Viewer, visibleSubjects } from '../../access'
import { addMonths, fromNumber, plainDate, toNumber } from '../../calendar'
import { enter } from '../../journal'
import { partOf } from '../../web/part-of'
import { defineRoute, notFound, one, type PageRequest, page, pageAsked, type Route } from '../../web/route'
import { findService } from '../organisation/service.store'
import { FEEDBACK } from './ask.page'
import { FeedbackPage } from './feedback.page'
import { findLatest, findOfficers, findPaper } from './feedback.store'
import { findForms } from './forms.store'
import { findWaiting } from './links.store'
import { ResultsPage } from './results.page'
import { findAnswered, findEveryQuestion } from './results.store'
import { THEMES, ThemesPage } from './themes.page'
import { findThemes } from './themes.store'

const FORM = '/quality/feedback/forms/:ref'
const SHOWN = 30
const WAITING = 25
/** So many years before this one are told year against year. */
const YEARS = 3

/** What people said, what it adds up to, and what they were told. */
export const feedbackRoutes: readonly Route[] = [
  defineRoute({ method: 'GET', path: FEEDBACK, may: 'read cases', handle: showFeedback }),
  defineRoute<typeof FORM>({
    method: 'GET',
    path: FORM,
    // Nobody by name and no few: whoever sees figures may see these.
    may: 'see figures',
    handle: async ({ db, viewer, clock, params }) => {
      const [form] = await findForms(db, clock.today, params.ref)
      if (!form) return notFound()
      // Whole years and today: of two stretches a day apart the difference would be one person's answer.
      const since = plainDate(`${Number(clock.today.slice(0, 4)) - YEARS}-01-01`)
      const questions = await findEveryQuestion(db, form.id, clock.today)
      const answered = await findAnswered(db, form.id, since, clock.today)
      const body = ResultsPage({
        form,
        questions,
        answered,
        from: since,
        to: clock.today,
        reads: may(viewer, 'read cases'),
      })
      return page({ title: form.title, place: 'Quality', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: THEMES,
    may: 'see figures',
    handle: async ({ db, clock, query, viewer }) => {
      const group = one(query, 'by')
      const service = await findService(db)
      const record = service ? `/record/theme?${new URLSearchParams({ service })}` : '/record/theme'
      const themes = await findThemes(db, clock.today, group === '' ? undefined : group)
      const body = ThemesPage({
        themes,
        number: pageAsked(query),
        group,
        day: clock.today,
        mayRecord: may(viewer, 'record'),
        record,
        reads: may(viewer, 'read cases'),
      })
      return page({ title: 'You said, we did', place: 'Quality', body })
    },
  }),
]

async function showFeedback({ db, viewer, clock, csrf, query }: PageRequest<Viewer>) {
  const { today } = clock
  const visible = visibleSubjects(viewer, today)
  const month = fromNumber(addMonths(toNumber(today), 0) - Number(today.slice(8)) + 1)
  const latest = await findLatest(db, visible, SHOWN)
  if (latest.length > 0)
    await enter(db, {
      who: actorOf(viewer),
      did: 'read a list of feedback',
      about: null,
      details: { records: latest.length },
    })
  const body = FeedbackPage({
    csrf,
    today,
    forms: await findForms(db, today),
    // What colleagues gathered is for those who answer for all of them.
    officers: viewer.scope.kind === 'service' ? await findOfficers(db, month, today) : [],
    waiting: partOf(await findWaiting(db, visible, today), pageAsked(query), WAITING),
    paper: await findPaper(db, visible),
    latest,
    mayRecord: may(viewer, 'record'),
  })
  return page({ title: 'Feedback', place: 'Quality', body })
}
