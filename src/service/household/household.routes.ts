import { may, settledSubjects } from '../../access'
import { londonDay } from '../../calendar'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, notFound, page, type Route } from '../../web/route'
import { addressOf, findCase, noteRead, partAsked, readCase } from '../people/case'
import { findOfHome } from '../people/case.store'
import { findUsual } from '../recording/usual.store'
import { HouseholdPage } from './household.page'
import { getHome } from './household.store'

/** So many strips are a page’s: with more it weighs more than a telephone should wait for. */
const A_PAGE = 24

/** One household, as at any day and as known at any instant. */
export const householdRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/households/:ref',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, query, params } = request
      const look = readLook(query, clock)
      const visible = await settledSubjects(db, viewer, clock.today)
      const id = await findCase(request, params.ref, 'household', visible)
      if (id === null) return notFound()
      const path = `/households/${encodeURIComponent(params.ref)}`
      const href = (changes: Readonly<Record<string, string | null>>) =>
        addressOf(path, request, lookQuery(look, clock), changes)
      const found = await inLook(house, db, look, async (world, then) => ({
        home: await getHome(world, id, look.asAt, visible),
        ...(await readCase(then, world, request, {
          subjects: await findOfHome(world, id, visible),
          here: id,
          day: look.asAt,
          knownAt: look.knownAt,
          visible,
          href,
        })),
      }))
      await noteRead(request, 'read a household', params.ref)
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const offers = may(viewer, 'record') && !look.past
      const acts = offers ? await findUsual({ house, db, viewer, clock }, 'household', { household: params.ref }) : []
      const part = { number: partAsked(query), size: A_PAGE, href: (number: number) => href({ owed: String(number) }) }
      const body = HouseholdPage({ ...found, part, day: look.asAt, known, past: look.past, acts })
      // Names stay out of titles, which travel into histories and bookmarks.
      return page({ title: `Household ${params.ref}${look.past ? ` on ${look.asAt}` : ''}`, place: 'People', body })
    },
  }),
]
