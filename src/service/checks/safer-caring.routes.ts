import { actorOf, may, settledOwn } from '../../access'
import { londonDay } from '../../calendar'
import { enter } from '../../journal'
import { type House, NOTHING_OWED } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, one, page, pageAsked, type Route } from '../../web/route'
import { findTeams } from '../today/today.store'
import { PLANS, planStanding } from './safer-caring'
import { PER_PAGE, SaferCaringPage } from './safer-caring.page'
import { findAudited, findStays } from './safer-caring.store'

/** Safer caring plans: whose is missing or has been overtaken, and which team’s were audited. */
export const saferCaringRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/quality/safer-caring',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const visible = await settledOwn(db, viewer, clock.today)
      const { stays, audited, teams } = await inLook(house, db, { ...look, asks: NOTHING_OWED }, async (world) => ({
        stays: await findStays(world, { day: look.asAt, visible }),
        audited: await findAudited(world, { day: look.asAt, visible }),
        teams: await findTeams(world, look.asAt, visible),
      }))
      const all = stays.map((stay) => ({ ...stay, standing: planStanding(stay, look.asAt) }))
      const standing = PLANS.find((each) => each === one(query, 'standing')) ?? null
      const team = one(query, 'team') || null
      const shown = all
        .filter((stay) => (!team || stay.team === team) && (!standing || stay.standing === standing))
        .sort((a, b) => PLANS.indexOf(a.standing) - PLANS.indexOf(b.standing))
      if (shown.length > 0)
        await enter(db, {
          who: actorOf(viewer),
          did: 'read a list of safer caring plans',
          details: { children: Math.min(shown.length, PER_PAGE) },
        })
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const body = SaferCaringPage({
        ...{ all, shown, audited, teams, team, standing, page: pageAsked(query) },
        look: { asAt: look.asAt, known, past: look.past },
        mayRecord: may(viewer, 'record') && !look.past,
        // What an audit found is its two auditors’ own until it is settled.
        mayTell: may(viewer, 'read audit drafts'),
        href: (changes) => {
          const out = lookQuery(look, clock)
          for (const [name, value] of Object.entries({ team, standing, ...changes })) if (value) out.set(name, value)
          return `/quality/safer-caring?${out}`
        },
      })
      return page({ title: 'Safer caring plans', place: 'Quality', body })
    },
  }),
]
