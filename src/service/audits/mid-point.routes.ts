import { actorOf, may, settledSubjects } from '../../access'
import { enter } from '../../journal'
import { defineRoute, page, pageAsked } from '../../web/route'
import { findPeople } from '../people/people.store'
import { MID_POINT, MidPointPage } from './mid-point.page'
import { findBetweenReviews } from './mid-point.store'

/** Whom a reviewing officer may audit midway between two reviews. */
export const midPointRoute = defineRoute({
  method: 'GET',
  path: MID_POINT,
  may: 'read cases',
  handle: async ({ db, viewer, clock, query }) => {
    const visible = await settledSubjects(db, viewer, clock.today)
    const children = await findBetweenReviews(db, clock.today, visible)
    if (children.length > 0)
      await enter(db, {
        who: actorOf(viewer),
        did: 'read a list of children between reviews',
        details: { children: children.length },
      })
    const ids = children.map(({ child }) => child)
    const body = MidPointPage({
      ...{ children, day: clock.today, number: pageAsked(query), records: may(viewer, 'record') },
      people: await findPeople(db, ids, clock.today),
    })
    return page({ title: 'Mid-point audits', place: 'Quality', body })
  },
})
