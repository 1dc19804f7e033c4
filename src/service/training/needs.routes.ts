import { actorOf, settledOwn } from '../../access'
import { londonDay } from '../../calendar'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, one, page, pageAsked } from '../../web/route'
import { findAbout, findLearners, type Who } from './matrix.store'
import { byStanding, NEEDS, type Need, needOf } from './needs'
import { NeedsPage, PER_PAGE } from './needs.page'

const WHOSE: readonly Who[] = ['carer', 'worker', 'panel member']

/** What reviews, panels and supervision found that people still have to learn, until they have. */
export const needsRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/training/needs',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const visible = await settledOwn(db, viewer, clock.today)
      const all = await inLook(house, db, look, async (world) => {
        const needs: Need[] = []
        for (const who of WHOSE) {
          const people = await findLearners(world, who, { day: look.asAt, visible, scope: viewer.scope })
          const found = await findAbout(world, 'training need', people, look.asAt)
          needs.push(
            ...people.flatMap((person) => (found.get(person.id) ?? []).map((need) => needOf(person, need, look.asAt))),
          )
        }
        return needs.sort(byStanding)
      })
      const standing = NEEDS.find((each) => each === one(query, 'standing')) ?? null
      const shown = all.filter((need) => standing === null || need.standing === standing)
      if (shown.length > 0) {
        const needs = Math.min(shown.length, PER_PAGE)
        await enter(db, { who: actorOf(viewer), did: 'read a list of training needs', details: { needs } })
      }
      const href = (changes: Readonly<Record<string, string>>) =>
        `/training/needs?${new URLSearchParams({ ...Object.fromEntries(lookQuery(look, clock)), ...changes })}`
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const body = NeedsPage({
        ...{ all, shown, standing, href, page: pageAsked(query) },
        look: { asAt: look.asAt, known, past: look.past },
      })
      return page({ title: 'Training needs', place: 'People', body })
    },
  })
