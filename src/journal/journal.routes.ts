import { defineRoute, one, page, redirect } from '../web/route'
import { JournalPage } from './journal.page'
import { findActors, findDeeds, findEntries } from './journal.store'

const show = defineRoute({
  method: 'GET',
  path: '/journal',
  may: 'read the journal',
  handle: async ({ db, query }) => {
    const filter = { who: one(query, 'who'), did: one(query, 'did'), about: one(query, 'about') }
    const number = Math.min(Math.max(1, Math.trunc(Number(one(query, 'page'))) || 1), 1_000_000)
    const { rows, of } = await findEntries(db, filter, number)
    if (rows.length === 0 && number > 1) return redirect('/journal')
    const [actors, deeds] = [await findActors(db), await findDeeds(db)]
    return page({
      title: 'Journal',
      place: 'Journal',
      body: JournalPage({ rows, of, page: number, filter, actors, deeds }),
    })
  },
})

export const journalRoutes = [show]
