import { actorOf, settledOwn } from '../../access'
import { londonDay } from '../../calendar'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { courseOf } from '../../measures'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, page, pageAsked } from '../../web/route'
import type { Person, Said } from './matrix'
import { findAbout, findLearners, type Who } from './matrix.store'
import { type Evaluated, SessionsPage } from './sessions.page'
import { findSessions } from './sessions.store'

const WHOSE: readonly Who[] = ['worker', 'carer', 'panel member']

/** Training held for groups, those of partners among them; and what courses changed, as each person says. */
export const sessionsRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/training/sessions',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const visible = await settledOwn(db, viewer, clock.today)
      const found = await inLook(house, db, look, async (world) => {
        const evaluated: Evaluated[] = []
        for (const who of WHOSE) {
          const people = await findLearners(world, who, { day: look.asAt, visible, scope: viewer.scope })
          const said = await findAbout(world, 'training evaluation', people, look.asAt)
          evaluated.push(...people.flatMap((person) => evaluationsOf(person, said.get(person.id) ?? [])))
        }
        return { sessions: await findSessions(world, { day: look.asAt, visible }), evaluated }
      })
      if (found.evaluated.length > 0)
        await enter(db, {
          who: actorOf(viewer),
          did: 'read evaluations of training',
          details: { people: found.evaluated.length },
        })
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const body = SessionsPage({
        ...found,
        page: pageAsked(query),
        said: pageAsked({ page: query.said }),
        href: (changes) =>
          `/training/sessions?${new URLSearchParams({ ...Object.fromEntries(lookQuery(look, clock)), ...changes })}`,
        look: { asAt: look.asAt, known, past: look.past },
      })
      return page({ title: 'Training sessions', place: 'People', body })
    },
  })

/** By course, the last word of each who was asked about somebody. */
function evaluationsOf(person: Person, said: readonly Said[]): Evaluated[] {
  const courses = [...new Set(said.map(courseOf))]
  return courses.map((key) => {
    const own = said.filter((each) => courseOf(each) === key)
    return { person, course: String(own[0]?.facts.course), by: (who) => own.findLast(({ facts }) => facts.by === who) }
  })
}
