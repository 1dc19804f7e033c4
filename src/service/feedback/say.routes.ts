import { actorOf, type Viewer } from '../../access'
import { type Db, Refused } from '../../database'
import { appendAllJournalled, type House } from '../../ledgers'
import { type Answer, defineRoute, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findTeams } from '../recording/subjects.store'
import { STAFF } from './feedback.kinds'
import { type Form, findFormQuestions, findForms } from './forms.store'
import { isSpent, type Link, openLink, spendLink } from './links.store'
import { entriesOf, faultsOf, type Said, TEAM } from './said'
import { EndedPage, NoLinkPage, SayPage, ThanksPage } from './say.page'
import { findThemes } from './themes.store'

const SAY = '/say/:secret'
type Request = PageRequest<Viewer | null, typeof SAY>
const NEWEST = 8

/** The group of a theme that somebody belongs to. */
const GROUP_OF: Readonly<Record<string, string>> = {
  'child or young person': 'children and young people',
  'foster carer': 'foster carers',
  'birth parent': 'birth parents',
  'social worker': 'social workers',
}

/** What a private link opens. The address is the permission: it asks one form's questions, takes them once, and shows nobody’s record. */
export const sayRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof SAY>({
    method: 'GET',
    path: SAY,
    may: 'anyone',
    handle: async (request) => {
      const found = await open(request)
      if (!found) return noLink()
      if (found.link.used_at) return thanks(request, found)
      return isOver(found.link, request) ? ended() : ask(request, found, {}, {})
    },
  }),
  defineRoute<typeof SAY>({
    method: 'POST',
    path: SAY,
    may: 'anyone',
    byAddress: true,
    handle: (request) => answer(house, request),
  }),
]

type Found = { readonly link: Link; readonly form: Form }

async function open({ db, viewer, clock, params }: Request): Promise<Found | null> {
  const link = await openLink(db, params.secret)
  // Filled in together, or from paper: whoever made it types, and it opens for nobody else.
  if (link && link.way !== 'private link' && viewer?.accountId !== link.made_by) return null
  const [form] = link ? await findForms(db, clock.today, link.form) : []
  return link && form ? { link, form } : null
}

const isOver = ({ until_day, revoked_at }: Link, { clock }: Request): boolean =>
  revoked_at !== null || until_day < clock.today

const bare = (parts: Parameters<typeof page>[0]): Answer => page({ ...parts, bare: true })
const ended = (): Answer => bare({ title: 'This link has ended', status: 410, body: EndedPage() })
const noLink = (): Answer => bare({ title: 'This link does not work', status: 404, body: NoLinkPage() })

async function ask(request: Request, { link, form }: Found, said: Said, faults: Said): Promise<Answer> {
  const questions = await findFormQuestions(request.db, link.form_id, request.clock.today)
  const wrong = Object.keys(faults).length > 0
  const more = link.feedback === null
  const teams = await teamsOf(request, form)
  const body = SayPage({ csrf: request.csrf, action: request.path, form, questions, more, said, faults, teams })
  return bare({ title: `${wrong ? 'Error: ' : ''}${form.title}`, status: wrong ? 422 : 200, body })
}

/** Whoever answers about their own work says in which team, if they want to. */
const teamsOf = async ({ db, clock }: Request, { asks }: Form): Promise<readonly string[]> =>
  asks === STAFF ? findTeams(db, clock.today) : []

async function thanks({ db, clock }: Request, { form }: Found): Promise<Answer> {
  const themes = await findThemes(db, clock.today, GROUP_OF[form.asks] ?? '')
  const did = themes.filter(({ reply, did: words }) => reply !== null && (words || reply !== 'begun')).slice(0, NEWEST)
  return bare({ title: 'Thank you', body: ThanksPage({ child: form.asks === 'child or young person', did }) })
}

async function answer(house: House, request: Request): Promise<Answer> {
  const { db, clock, body, path } = request
  const found = await open(request)
  if (!found) return noLink()
  const { link, form } = found
  // Sent twice: it is here, and they are thanked again.
  if (link.used_at) return redirect(path)
  if (isOver(link, request)) return ended()
  const questions = await findFormQuestions(db, link.form_id, clock.today)
  const said = Object.fromEntries(Object.keys(body).map((name) => [name, one(body, name)]))
  const faults = faultsOf(questions, said)
  if (!(await teamsOf(request, form)).includes(said[TEAM] ?? '')) said[TEAM] = ''
  if (Object.keys(faults).length > 0) return ask(request, found, said, faults)
  await record(house, db, link, entriesOf(link, form.asks, questions, said, link.given_on ?? clock.today), clock.now)
  return redirect(path)
}

type Entries = ReturnType<typeof entriesOf>

async function record(house: House, db: Db, link: Link, entries: Entries, now: Date): Promise<void> {
  // At a private link nobody is signed in; in person and from paper, whoever made it types.
  const who = link.way === 'private link' ? `private link ${link.id}` : actorOf({ accountId: link.made_by })
  try {
    await appendAllJournalled(house, db, entries, { who, now, takenOn: false }, (trx) => spendLink(trx, link.id, now))
  } catch (error) {
    // Two sent at once: the second finds the link spent, or the reference of its sheet just taken by the first.
    const spent = error instanceof Refused && error.code === 'sent-already'
    if (!spent && !(await isSpent(db, link.id))) throw error
  }
}
