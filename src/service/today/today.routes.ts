import { actorOf, may, type Viewer, visibleSubjects } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import { byWeight } from '../../happenings'
import { append as appendJournal } from '../../journal'
import type { House } from '../../ledgers'
import type { ScopeItem } from '../../web/pieces'
import { defineRoute, one, type PageRequest, page, pageAsked, type Route, redirect } from '../../web/route'
import { findPeople, titleOf } from '../people/people.store'
import { draftHref, listDrafts } from '../recording'
import { findNameable } from '../recording/subjects.store'
import { kindTitle } from '../recording/wording'
import { exceptionsRoute } from './exceptions.routes'
import { rankRules, STAKES } from './stake'
import { TodayPage } from './today.page'
import { findLoads, findRecent, findTeams, findWork, type Whose } from './today.store'

const PER_STAKE = 12
const PER_PAGE = 50

/** Today: what needs somebody now. Who may read no case goes to the figures. */
export const todayRoutes = (house: House): readonly Route[] => {
  const ranked = rankRules(house.law)
  return [
    exceptionsRoute(house),
    defineRoute({
      method: 'GET',
      path: '/',
      may: 'signed in',
      handle: async (request) => {
        const { viewer, db, clock, query } = request
        if (!may(viewer, 'read cases')) return redirect(may(viewer, 'see figures') ? '/figures' : '/settings')
        const stake = STAKES.find((each) => each.name === one(query, 'stake'))?.name ?? null
        const whose = readWhose(viewer, one(query, 'whose'))
        const asked = { today: clock.today, visible: visibleSubjects(viewer, clock.today), whose, ranked }
        const number = stake ? pageAsked(query) : 1
        const items = await findWork(db, asked, stake ? PER_PAGE : PER_STAKE, stake, number)
        const people = await findPeople(db, [...new Set(items.map((item) => item.duty.subject))], clock.today)
        const loads = await findLoads(db, asked)
        await noteReading(
          request,
          [...people.values()].map((person) => person.ref),
        )
        const more = (name: string) =>
          `/?${new URLSearchParams({ ...(one(query, 'whose') ? { whose: one(query, 'whose') } : {}), stake: name })}`
        const body = TodayPage({
          house,
          today: clock.today,
          items,
          people,
          loads,
          scopes: await scopes(request, whose),
          recent: await recentWords(house, db, viewer, clock.today),
          drafts: (await listDrafts({ house, db, viewer, clock })).map((draft) => ({
            href: draftHref(draft),
            what: draft.kind,
            about: [...new URLSearchParams(draft.about).values()].join(', '),
            at: draft.savedAt,
          })),
          mayRecord: may(viewer, 'record'),
          more,
          page: stake ? { number, per: PER_PAGE, href: (n) => `${more(stake)}&page=${n}` } : null,
          perStake: PER_STAKE,
          caseload: viewer.scope.kind === 'caseload',
        })
        return page({ title: 'Today', place: 'Today', body })
      },
    }),
  ]
}

/** `team:North`, `worker:W-001`, or all that the viewer sees. The store cuts it to their scope whatever is asked. */
function readWhose(viewer: Viewer, typed: string): Whose {
  const [kind, ...rest] = typed.split(':')
  const name = rest.join(':')
  if (kind === 'team' && name) return { kind, team: name }
  if (kind === 'worker' && name) return { kind, worker: name }
  return viewer.scope.kind === 'caseload' ? { kind: 'worker', worker: viewer.scope.worker } : { kind: 'service' }
}

async function scopes({ db, viewer, clock, query }: PageRequest, whose: Whose): Promise<ScopeItem[]> {
  if (viewer.scope.kind !== 'service') return []
  const teams = await findTeams(db, clock.today, visibleSubjects(viewer, clock.today))
  const named = one(query, 'whose')
  const worker: ScopeItem[] =
    whose.kind === 'worker' ? [{ href: `/?whose=${encodeURIComponent(named)}`, text: whose.worker, current: true }] : []
  return [
    { href: '/', text: 'Whole service', current: whose.kind === 'service' },
    ...teams.map((team) => ({
      href: `/?whose=${encodeURIComponent(`team:${team}`)}`,
      text: `${team} team`,
      current: whose.kind === 'team' && whose.team === team,
    })),
    ...worker,
  ]
}

/** A list of cases is a reading of them: noted once, by how many. */
async function noteReading({ db, viewer }: PageRequest, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return
  await db
    .transaction()
    .execute((trx) =>
      appendJournal(trx, { who: actorOf(viewer), did: 'read a work list', details: { subjects: refs.length } }),
    )
}

async function recentWords(house: House, db: Db, viewer: Viewer, today: PlainDate) {
  const recent = await findRecent(db, actorOf(viewer), 3)
  const told = recent.flatMap((each) => {
    const kind = house.words.byName.get(each.kind)
    const role = kind && byWeight(kind).find((name) => name in each.about)
    return kind && role ? [{ ...each, kind, whom: each.about[role] ?? 0 }] : []
  })
  // Whom somebody recorded about may have gone out of their sight since.
  const people = await findNameable(
    db,
    told.map(({ whom }) => whom),
    viewer,
    today,
  )
  return told.flatMap(({ id, kind, whom, recorded_at }) => {
    const person = people.get(whom)
    return person ? [{ id, what: kindTitle(kind), whom: titleOf(person), at: recorded_at }] : []
  })
}
