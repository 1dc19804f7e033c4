import { actorOf, may } from '../../access'
import { append as appendJournal } from '../../journal'
import type { House } from '../../ledgers'
import { defineRoute, type PageRequest, page, type Route, redirect } from '../../web/route'
import { exceptionsRoute } from './exceptions.routes'
import { readToday } from './read-today'
import { TodayPage } from './today.page'
import { workersRoute } from './workers.routes'

/** Today: what needs somebody now. Who may read no case goes to the figures. */
export const todayRoutes = (house: House): readonly Route[] => [
  exceptionsRoute(house),
  workersRoute(house),
  defineRoute({
    method: 'GET',
    path: '/',
    may: 'signed in',
    handle: async (request) => {
      const { viewer } = request
      if (!may(viewer, 'read cases')) return redirect(may(viewer, 'see figures') ? '/figures' : '/settings')
      const today = await readToday(house, request)
      await noteReading(request, today.people.size)
      return page({ title: 'Today', place: 'Today', body: TodayPage(today) })
    },
  }),
]

/** A list of cases is a reading of them: noted once, by how many. */
async function noteReading({ db, viewer }: PageRequest, subjects: number): Promise<void> {
  if (subjects === 0) return
  await db
    .transaction()
    .execute((trx) => appendJournal(trx, { who: actorOf(viewer), did: 'read a work list', details: { subjects } }))
}
