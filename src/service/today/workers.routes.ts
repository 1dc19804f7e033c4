import { actorOf, may, visibleSubjects } from '../../access'
import { toNumber } from '../../calendar'
import { findFollowed } from '../../duties'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { defineRoute, one, page } from '../../web/route'
import { caseloadLimit } from '../allocation'
import { findCovers } from './cover.store'
import { findLoads } from './loads.store'
import { rankRules } from './stake'
import { findTeams } from './today.store'
import { findAsked, type Whose } from './whose.store'
import { WorkersPage } from './workers.page'

/** Who holds what in one team at a time: households against the limit, what is owed there, and who stands in for whom. */
export const workersRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/workers',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const { today } = clock
      const teams = viewer.scope.kind === 'service' ? await findTeams(db, today, visibleSubjects(viewer, today)) : []
      const typed = one(query, 'team')
      const team = teams.find((each) => each === typed) ?? (typed === NO_TEAM ? null : (teams[0] ?? null))
      const whose: Whose = team ? { kind: 'team', team } : { kind: 'service' }
      const followed = await findFollowed(db, house.law, today)
      const ranked = rankRules(house.law, toNumber(today)).filter(({ rule }) => followed.has(rule))
      const loads = await findLoads(db, { today, among: await findAsked(db, viewer, whose, today), ranked })
      await enter(db, { who: actorOf(viewer), did: 'read who holds what', about: team ?? '', at: clock.now })
      const shown = team || teams.length === 0 ? loads : loads.filter((load) => load.team === null)
      const body = WorkersPage({
        ...{ loads: shown, teams, team, covers: await findCovers(db, today) },
        limit: caseloadLimit(house.law, toNumber(today)),
        mayAllocate: may(viewer, 'allocate'),
        whole: viewer.scope.kind === 'service',
      })
      return page({ title: 'By worker', place: 'Today', body })
    },
  })

/** What no team holds: households that nobody has, and what belongs to nobody. */
const NO_TEAM = 'none'
