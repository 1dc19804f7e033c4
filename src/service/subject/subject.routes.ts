import { settled, type Viewer } from '../../access'
import { londonDay } from '../../calendar'
import type { Kind } from '../../happenings'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { type Answer, defineRoute, notFound, type PageRequest, page, type Route, redirect } from '../../web/route'
import { addressOf, findCase, noteRead, partAsked, readCase } from '../people/case'
import { findOwn } from '../people/case.store'
import { hrefOf, type Person, recordHref, rolesFor } from '../people/people.store'
import { mayRead, mayRecord } from '../recording/address'
import { saidBy } from '../recording/facts-in-words'
import { readable } from '../recording/subjects.store'
import { findOrderOfUse } from '../recording/use.store'
import { kindTitle, slugOf, wordingOf } from '../recording/wording'
import { SubjectPage } from './subject.page'
import { findKnown, type Known } from './subject.store'

const PATH = '/records/:kind/:ref'
const ELSEWHERE: ReadonlySet<string> = new Set(['household', 'child', 'worker'])

/** The page of any subject that has no page of its own kind: a complaint, an event, the service itself. */
export const subjectRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof PATH>({
    method: 'GET',
    path: PATH,
    may: 'read cases',
    handle: (request) => showSubject(house, request),
  }),
]

async function showSubject(house: House, request: PageRequest<Viewer, typeof PATH>): Promise<Answer> {
  const { db, viewer, clock, query, params } = request
  const kind = [...house.words.bySubject.values()].find((each) => slugOf(each) === params.kind)
  if (!kind?.subject || !mayRead(viewer, kind)) return notFound()
  const look = readLook(query, clock)
  // Whoever recorded it may read it until somebody has it, as they may read the record.
  const visible = await settled(db, viewer, readable(viewer, clock.today))
  const id = await findCase(request, params.ref, kind.subject, visible)
  if (id === null) return notFound()
  const path = recordHref({ kind: kind.subject, ref: params.ref })
  const href = (changes: Readonly<Record<string, string | null>>) =>
    addressOf(path, request, lookQuery(look, clock), changes)
  const found = await inLook(house, db, look, async (world, then) => ({
    known: await findKnown(world, id, look.asAt, visible),
    ...(await readCase(then, world, request, {
      subjects: await findOwn(world, id, visible),
      here: id,
      day: look.asAt,
      knownAt: look.knownAt,
      visible,
      href,
    })),
  }))
  const { known, ...owed } = found
  if (!known) return notFound()
  if (ELSEWHERE.has(kind.subject)) return redirect(hrefOf(known.person))
  await noteRead(request, `read a ${kind.subject}`, params.ref)
  const body = SubjectPage({
    ...owed,
    part: { number: partAsked(query), href: (number) => href({ owed: String(number) }) },
    person: known.person,
    path,
    title: kindTitle(kind),
    ended: known.ended,
    said: saidOf(house, kind, known),
    whose: whoseOf(known),
    day: look.asAt,
    known: look.knownAt ? londonDay(look.knownAt) : undefined,
    past: look.past,
    acts: look.past ? [] : actsOn(house, viewer, known.person, await findOrderOfUse(db, viewer)),
  })
  // Whose it is stays out of the title: titles travel into histories and bookmarks.
  return page({ title: `${kindTitle(kind)} ${params.ref}`, place: 'People', body })
}

/** What its own record says. Whom the viewer may not see is not spoken of. */
function saidOf({ law }: House, kind: Kind, { row, people }: Known) {
  if (!row) return []
  const unseen = new Set(
    Object.keys(kind.about).filter((role) => role in row.about && !people.has(row.about[role] ?? -1)),
  )
  return saidBy({ law, kind, people }, row).filter(({ column }) => column !== 'ref' && !unseen.has(column))
}

/** Whom it names, a home before a child before whatever else, each with a page to go back to. */
function whoseOf({ person, people }: Known): Person[] {
  const weight = ({ kind }: Person) =>
    ['household', 'child'].indexOf(kind) + (kind === 'household' || kind === 'child' ? 0 : 9)
  return [...people.values()]
    .filter(({ id, kind }) => id !== person.id && kind !== 'worker')
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, 2)
}

/** The forms that ask for one of its kind and not for anything at all, those recorded most first. */
function actsOn({ words }: House, viewer: Viewer, person: Person, use: (a: Kind, b: Kind) => number) {
  return words.kinds
    .filter((kind) => Object.values(kind.about).some(({ any, kinds }) => !any && kinds.includes(person.kind)))
    .filter((kind) => mayRecord(viewer, kind))
    .sort(use)
    .map((kind) => ({
      href: `/record/${slugOf(kind)}?${new URLSearchParams(rolesFor(kind, person))}`,
      text: wordingOf(kind).title,
    }))
}
