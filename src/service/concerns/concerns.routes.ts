import { actorOf, may, settledSubjects, type Viewer } from '../../access'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { listAddress } from '../../web/list-address'
import { partOf } from '../../web/part-of'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, pageAsked, type Route } from '../../web/route'
import { actionsOf } from '../actions/actions-of'
import { noteRead } from '../people/case'
import { allegationRoutes } from './allegations.routes'
import { type Filter, holds, STATES } from './event'
import { EventPage } from './event.page'
import { EVENTS, EventsPage } from './events.page'
import { entriesOf } from './files.store'
import { PatternsPage } from './patterns.page'
import { stretchAsked } from './quarters'
import { readEvents } from './read-events'
import { SCHEDULE_7 } from './schedules'

const PER_PAGE = 50
const ONE = '/quality/events/:ref'
const NAMES = ['from', 'to', 'row', 'state', 'household', 'page'] as const

/** Notifiable events, allegations, and what the service counts of both. */
export const concernsRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: EVENTS, may: 'read cases', handle: (request) => showRegister(house, request) }),
  defineRoute({
    method: 'GET',
    path: '/quality/events/patterns',
    may: 'read cases',
    handle: async (request) => {
      const stretch = stretchOf(request)
      const { events, people } = await readEvents(house, request, { between: stretch })
      await note(request, 'read the patterns of notifiable events', events.length)
      const body = PatternsPage({ events, people, stretch })
      return page({ title: 'Events: patterns and trends', place: 'Quality', body })
    },
  }),
  defineRoute<typeof ONE>({
    method: 'GET',
    path: ONE,
    may: 'read cases',
    handle: (request) => showEvent(house, request),
  }),
  ...allegationRoutes(house),
]

const stretchOf = ({ query, clock }: PageRequest) => stretchAsked(one(query, 'from'), one(query, 'to'), clock.today)

async function showRegister(house: House, request: PageRequest<Viewer>): Promise<Answer> {
  const { query, viewer } = request
  const stretch = stretchOf(request)
  const { events, people } = await readEvents(house, request, { between: stretch })
  const row = one(query, 'row')
  const filter: Filter = {
    row: row === 'none' ? row : (SCHEDULE_7.find((each) => each === row) ?? null),
    state: STATES.find((each) => each === one(query, 'state')) ?? null,
    household: one(query, 'household') || null,
  }
  const home = [...people.values()].find(({ kind, ref }) => kind === 'household' && ref === filter.household)
  const held = events.filter(holds(filter, filter.household === null ? null : (home?.id ?? -1)))
  const { rows: shown, pager } = partOf(held, pageAsked(query), PER_PAGE)
  await note(request, 'read the register of notifiable events', shown.length)
  const body = EventsPage({
    ...{ all: events, shown, stretch, filter, people, pager },
    household: filter.household === null ? null : (home?.name ?? filter.household),
    mayRecord: may(viewer, 'record'),
    href: (changes, path = EVENTS) => listAddress(path, query, NAMES, changes),
  })
  return page({ title: 'Notifiable events', place: 'Quality', body })
}

async function showEvent(house: House, request: PageRequest<Viewer, typeof ONE>): Promise<Answer> {
  const { db, viewer, clock, params } = request
  const { events, ...read } = await readEvents(house, request, { ref: params.ref })
  const [event] = events
  if (!event) return notFound()
  await noteRead(request, 'read a notifiable event', event.file.ref)
  const visible = await settledSubjects(db, viewer, clock.today)
  const signed = entriesOf(event.file, 'event signature').some(({ by }) => by === actorOf(viewer))
  const body = EventPage({
    ...{ house, event, ...read, records: may(viewer, 'record'), signs: may(viewer, 'sign off events') },
    actions: await actionsOf(db, house.law, { day: clock.today, visible, sources: [event.file.subject] }),
    signsLast: may(viewer, 'give the last word on events') && !signed,
  })
  return page({ title: `Event ${event.file.ref}`, place: 'Quality', body })
}

async function note({ db, viewer }: PageRequest<Viewer>, did: string, events: number): Promise<void> {
  if (events > 0) await enter(db, { who: actorOf(viewer), did, details: { events } })
}
