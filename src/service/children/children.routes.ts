import { may, settledOwn, settledSubjects } from '../../access'
import { londonDay } from '../../calendar'
import { findFollowed } from '../../duties'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, notFound, one, page, pageAsked, type Route } from '../../web/route'
import { addressOf, findCase, noteRead, readCase } from '../people/case'
import { findOfChild } from '../people/case.store'
import { findUsual } from '../recording/usual.store'
import { ChildPage } from './child.page'
import { findChildren, findStays, LIVING } from './child.store'
import { ChildrenPage } from './children.page'

const PER_PAGE = 50

/** The list of children, and one child, as at any day and as known at any instant. */
export const childrenRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/children',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, query } = request
      const look = readLook(query, clock)
      const visible = await settledOwn(db, viewer, clock.today)
      const number = pageAsked(query)
      const living = LIVING.find((each) => each === one(query, 'living')) ?? 'with us'
      const found = await inLook(house, db, look, async (world, then) =>
        findChildren(world, {
          rules: await findFollowed(world, then.law, look.asAt),
          day: look.asAt,
          visible,
          only: null,
          living,
          limit: PER_PAGE,
          offset: (number - 1) * PER_PAGE,
        }),
      )
      await noteRead(request, 'read the list of children', '')
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const kept = lookQuery(look, clock)
      if (living === 'elsewhere') kept.set('living', living)
      const href = (n: number) => addressOf('/children', request, kept, { page: String(n) })
      return page({
        title: 'Children',
        place: 'People',
        body: ChildrenPage({
          ...found,
          page: number,
          perPage: PER_PAGE,
          day: look.asAt,
          known,
          past: look.past,
          scope: viewer.scope,
          living,
          href,
        }),
      })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/children/:ref',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, query, params } = request
      const look = readLook(query, clock)
      const visible = await settledSubjects(db, viewer, clock.today)
      const id = await findCase(request, params.ref, 'child', visible)
      if (id === null) return notFound()
      const href = (changes: Readonly<Record<string, string | null>>) =>
        addressOf(`/children/${encodeURIComponent(params.ref)}`, request, lookQuery(look, clock), changes)
      const found = await inLook(house, db, look, async (world, then) => ({
        child: (await findChildren(world, { day: look.asAt, visible, only: id, rules: new Set(), limit: 1, offset: 0 }))
          .rows[0],
        stays: await findStays(world, id, look.asAt, visible),
        ...(await readCase(then, world, request, {
          subjects: await findOfChild(world, id, visible),
          here: id,
          day: look.asAt,
          knownAt: look.knownAt,
          visible,
          href,
        })),
      }))
      const { child } = found
      if (!child) return notFound()
      await noteRead(request, 'read a child', params.ref)
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const home: Record<string, string> = child.home_ref ? { household: child.home_ref } : {}
      const offers = may(viewer, 'record') && !look.past
      const acts = offers ? await findUsual({ house, db, viewer, clock }, 'child', { child: params.ref, ...home }) : []
      const body = ChildPage({
        ...found,
        child,
        day: look.asAt,
        known,
        past: look.past,
        acts,
      })
      // The child's name stays out of the title: titles travel into histories and bookmarks.
      return page({ title: `Child ${params.ref}`, place: 'People', body })
    },
  }),
]
