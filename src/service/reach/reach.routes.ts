import { actorOf, may, visibleSubjects } from '../../access'
import { londonDay, longDate, longInstant } from '../../calendar'
import type { Db } from '../../database'
import { findFollowed } from '../../duties'
import { append as appendJournal } from '../../journal'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, download, notFound, one, type PageRequest, page, redirect } from '../../web/route'
import { findPeople, titleOf } from '../people/people.store'
import { findDigest, setDigest } from './digest.store'
import { feedOf } from './feed'
import { ReachPage } from './reach.page'
import { findDue, findFeed, makeFeed, type Owed, openFeed, revokeFeed } from './reach.store'
import { daysAfter, RHYTHMS } from './slot'

/** Where the service answers, and whether it can send letters at all. */
export type Outside = { readonly origin: string; readonly posts: boolean }

const NAMES = 'names in calendars'
/** A calendar program reads the whole of it each hour: what is long past or far ahead is left to the pages. */
const [BACK, AHEAD, MOST] = [60, 120, 600]

/** How what is owed reaches people where they are. */
export const reachRoutes = (house: House, outside: Outside) => [
  defineRoute({
    method: 'GET',
    path: '/settings/reach',
    may: 'read cases',
    handle: (request) => reachPage(request, outside, null),
  }),
  defineRoute({
    method: 'POST',
    path: '/settings/reach/calendar',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, body } = request
      const stop = one(body, 'do') === 'stop'
      const secret = stop ? null : await makeFeed(db, viewer.accountId, clock.now)
      if (stop) await revokeFeed(db, viewer.accountId)
      await note(request, stop ? 'stopped their calendar address' : 'made a calendar address')
      if (!secret) return redirect('/settings/reach?done=stopped')
      return reachPage(request, outside, `${outside.origin}/calendars/${secret}`)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/settings/reach/digest',
    may: 'read cases',
    handle: async (request) => {
      const rhythm = RHYTHMS.find((each) => each === one(request.body, 'rhythm')) ?? null
      await setDigest(request.db, request.viewer.accountId, rhythm, request.clock.now)
      await note(request, rhythm ? `asked for a ${rhythm} digest` : 'stopped their digest')
      return redirect('/settings/reach?done=digest')
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/settings/reach/names',
    may: 'decide what leaves',
    handle: async (request) => {
      const value = JSON.stringify(one(request.body, 'allowed') === 'yes')
      await request.db
        .insertInto('setting')
        .values({ name: NAMES, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
      await note(request, value === 'true' ? 'allowed names in calendars' : 'took names out of calendars')
      return redirect('/settings/reach')
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/calendars/:secret',
    // The address is the permission: a calendar program cannot sign in. It opens what its owner may see today, no more.
    may: 'anyone',
    handle: async ({ db, clock, params }) => {
      const viewer = await openFeed(db, params.secret, clock.now)
      if (!viewer || !may(viewer, 'read cases')) return notFound()
      const { today } = clock
      const visible = visibleSubjects(viewer, today)
      const range = { on: today, from: daysAfter(today, -BACK), to: daysAfter(today, AHEAD), limit: MOST }
      const followed = await findFollowed(db, house.law, today)
      const owed = (await findDue(db, visible, range)).filter(({ duty }) => followed.has(duty.rule))
      const names = (await namesAllowed(db)) ? await namesOf(db, owed, today) : new Map()
      const body = feedOf({ law: house.law, owed, today, origin: outside.origin, names })
      return download({ name: 'work-owed.ics', type: 'text/calendar; charset=utf-8', body })
    },
  }),
]

async function reachPage(request: PageRequest, outside: Outside, fresh: string | null): Promise<Answer> {
  const { db, viewer, csrf, query } = request
  const [feed, digest] = [await findFeed(db, viewer.accountId), await findDigest(db, viewer.accountId)]
  const done = one(query, 'done')
  return page({
    title: 'Reaching you',
    place: 'Settings',
    body: ReachPage({
      csrf,
      email: viewer.email,
      fresh,
      feed: feed && {
        since: longDate(londonDay(feed.created_at)),
        read: feed.last_read_at && longInstant(feed.last_read_at),
      },
      rhythm: digest?.rhythm ?? null,
      failed: digest?.failed ?? null,
      posts: outside.posts,
      done: done === 'digest' || done === 'stopped' ? done : null,
      names: { allowed: await namesAllowed(db), mayDecide: may(viewer, 'decide what leaves') },
    }),
  })
}

const note = ({ db, viewer }: PageRequest, did: string): Promise<void> =>
  db.transaction().execute((trx) => appendJournal(trx, { who: actorOf(viewer), did }))

async function namesAllowed(db: Db): Promise<boolean> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAMES).executeTakeFirst()
  return row?.value === true
}

async function namesOf(
  db: Db,
  owed: readonly Owed[],
  today: PageRequest['clock']['today'],
): Promise<Map<string, string>> {
  const people = await findPeople(db, [...new Set(owed.map((each) => each.duty.subject))], today)
  return new Map(
    owed.flatMap(({ duty, ref }) => {
      const person = people.get(duty.subject)
      return person ? [[ref, titleOf(person)] as const] : []
    }),
  )
}
