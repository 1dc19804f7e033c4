import { actorOf, may } from '../access'
import { findWhoseOf } from '../duties/law.store'
import { enter } from '../journal'
import { changeLaw, type House, houseNow } from '../ledgers'
import {
  type Answer,
  defineRoute,
  type Fields,
  notFound,
  one,
  type PageRequest,
  page,
  pageAsked,
  type Route,
  redirect,
} from '../web/route'
import { draftOf } from './apply'
import { CalendarPage } from './calendar.page'
import type { Faults, Proposal, Typed } from './change'
import { ChangePage, titleOf } from './change.page'
import { findHistory } from './changes.store'
import { type Run, type Runs, runOf } from './dry-run'
import { DryRunPage, WorkingPage } from './dry-run.page'
import { presentValues } from './form-fields'
import { isChange } from './kinds'
import { ChoicesPage, ProfilePage } from './profile.page'
import { isOfCalendar, readProposal, saysOf } from './read-proposal'
import { StandardsPage } from './standards.page'

const PER_PAGE = 50
const LONGEST_REASON = 1000

/** Standards of the service’s own and its calendar: what is followed, what a change would do, and making it. */
export const standardsRoutes = (house: House): readonly Route[] => {
  const runs: Runs = new Map()
  return [listRoute(house), calendarRoute(house), formRoute(house), tryRoute(house, runs), confirmRoute(house, runs)]
}

const listRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/settings/standards',
    may: 'read the law',
    handle: async (request) => {
      const seen = { ...(await seenBy(house, request)), law: house.law }
      const profile = one(request.query, 'profile')
      const rules = [...house.law.rules.values()].filter((rule) => rule.profile === profile)
      if (profile !== '' && rules.length === 0) return notFound()
      const number = pageAsked(request.query)
      const body = profile === '' ? StandardsPage(seen) : ProfilePage({ ...seen, profile, rules, page: number })
      return page({ title: 'Standards', place: 'Settings', body })
    },
  })

const calendarRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/settings/calendar',
    may: 'read the law',
    handle: async (request) =>
      page({ title: 'Calendar', place: 'Settings', body: CalendarPage(await seenBy(house, request)) }),
  })

async function seenBy(house: House, { db, viewer, clock, query }: PageRequest) {
  const { draft, changes } = await standing(house, { db })
  const made = changes.find(({ id }) => String(id) === one(query, 'made'))
  return {
    ...{ draft, changes, today: clock.today, maySet: may(viewer, 'set standards') },
    made: made ? saysOf(made, { draft, changes }) : null,
  }
}

async function standing(house: House, { db }: Pick<PageRequest, 'db'>) {
  const changes = await findHistory(db)
  return { changes, draft: draftOf(house.written, [...changes].reverse()) }
}

const formRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/settings/standards/change',
    may: 'set standards',
    handle: async (request) => {
      const typed = typedOf(request.query)
      const rule = house.law.rules.get(typed.rule ?? '')
      if (!rule || typed.change) return formPage(house, request, typed, {})
      const { draft } = await standing(house, request)
      const body = ChoicesPage({ rule, draft, today: request.clock.today })
      return page({ title: `Change: ${rule.short}`, place: 'Settings', body })
    },
  })

async function formPage(house: House, request: PageRequest, typed: Typed, faults: Faults): Promise<Answer> {
  const { draft } = await standing(house, request)
  if (!isChange(typed.change ?? '') || ('rule' in typed && !draft.rules.has(typed.rule ?? ''))) return notFound()
  const { today } = request.clock
  const wrong = Object.keys(faults).length > 0
  const title = titleOf({ draft, typed })
  return page({
    title: wrong ? `Error: ${title}` : title,
    status: wrong ? 422 : 200,
    place: 'Settings',
    body: ChangePage({ draft, today, faults, typed: wrong ? typed : presentValues({ draft, today }, typed) }),
  })
}

const tryRoute = (house: House, runs: Runs) =>
  defineRoute({
    method: 'GET',
    path: '/settings/standards/try',
    may: 'set standards',
    handle: async (request) => tryPage(house, runs, request, typedOf(request.query), { value: '' }),
  })

type Reason = { readonly value: string; readonly error?: string }

async function tryPage(house: House, runs: Runs, request: PageRequest, typed: Typed, reason: Reason): Promise<Answer> {
  const { db, clock, csrf, viewer } = request
  const { draft, changes } = await standing(house, request)
  const read = readProposal({ draft, today: clock.today }, typed, changes)
  if ('faults' in read) return formPage(house, request, typed, read.faults)
  const title = titleOf({ draft, typed })
  const run = await runOf(runs, await houseNow(house, db), db, read.proposal, clock.today)
  if (!run.result) return page({ title, place: 'Settings', refresh: 2, body: WorkingPage({ title, typed, run }) })
  const number = Math.min(pageAsked(request.query), pagesOf(run))
  const shown = run.result.moved.slice((number - 1) * PER_PAGE, number * PER_PAGE)
  // A list of cases is a reading of them.
  if (shown.length > 0)
    await enter(db, {
      who: actorOf(viewer),
      did: 'read what a change of the law would do',
      details: { change: typed.change ?? '', duties: shown.length },
    })
  const body = DryRunPage({
    ...{ title, typed, csrf, shown, reason, law: house.law, run: run.result },
    says: saysOf(read.proposal, { draft, changes }),
    whose: await findWhoseOf(db, [...new Set(shown.map(({ subject }) => subject))], clock.today),
    page: {
      number,
      per: PER_PAGE,
      href: (to) => `/settings/standards/try?${new URLSearchParams({ ...typed, page: String(to) })}`,
    },
  })
  const heading = `What it would do: ${title}`
  return page({
    title: reason.error ? `Error: ${heading}` : heading,
    status: reason.error ? 422 : 200,
    place: 'Settings',
    body,
  })
}

const pagesOf = ({ result }: Run): number => Math.max(1, Math.ceil((result?.moved.length ?? 0) / PER_PAGE))

const confirmRoute = (house: House, runs: Runs) =>
  defineRoute({
    method: 'POST',
    path: '/settings/standards/confirm',
    may: 'set standards',
    handle: async (request) => {
      const { db, viewer, clock } = request
      const { reason = '', ...typed } = typedOf(request.body)
      if (reason === '' || reason.length > LONGEST_REASON) {
        const error = reason === '' ? 'Say why it is changed' : `Say why in ${LONGEST_REASON} characters or fewer`
        return tryPage(house, runs, request, typed, { value: reason, error })
      }
      const { draft, changes } = await standing(house, request)
      const told = readProposal({ draft, today: clock.today }, typed, changes)
      if ('faults' in told) return formPage(house, request, typed, told.faults)
      const says = saysOf(told.proposal, { draft, changes })
      const by = { who: actorOf(viewer), reason, now: clock.now }
      const id = await changeLaw(house, db, { read: again(typed, clock.today), says }, by)
      runs.clear()
      return redirect(`/settings/${isOfCalendar(told.proposal, changes) ? 'calendar' : 'standards'}?made=${id}`)
    },
  })

/** Reads what was confirmed once more, when nobody else may change the law any more. */
const again =
  (typed: Typed, today: PageRequest['clock']['today']): Parameters<typeof changeLaw>[2]['read'] =>
  (draft, changes): Proposal | null => {
    const read = readProposal({ draft, today }, typed, changes)
    return 'faults' in read ? null : read.proposal
  }

/** What was typed, without what the address and the form carry for themselves. */
function typedOf(fields: Fields): Typed {
  const names = Object.keys(fields).filter((name) => name !== '_csrf' && name !== 'page')
  return Object.fromEntries(names.map((name) => [name, one(fields, name).slice(0, 2000)]))
}
