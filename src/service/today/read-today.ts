import { actorOf, may, type Viewer, visibleSubjects } from '../../access'
import { type PlainDate, toNumber } from '../../calendar'
import type { Db } from '../../database'
import { findFollowed } from '../../duties'
import { byWeight } from '../../happenings'
import type { House } from '../../ledgers'
import type { ScopeItem } from '../../web/pieces'
import { one, type PageRequest, pageAsked } from '../../web/route'
import { findPeople, titleOf } from '../people/people.store'
import { draftHref, listDrafts } from '../recording'
import { findReadablePeople } from '../recording/subjects.store'
import { kindTitle } from '../recording/wording'
import { type Cover, findCovers } from './cover.store'
import { findLoads } from './loads.store'
import { type Ranked, rankRules, STAKES } from './stake'
import type { Covered, TodayProps } from './today'
import { findRecent, findTeams, findWork, type WorkItem } from './today.store'
import { findAsked, type Whose } from './whose.store'

const PER_STAKE = 12
const PER_PAGE = 50
/** Of the work of whoever somebody stands in for, the gravest few: the rest is a press away. */
const PER_COVER = 6

/**
 * All that Today shows to somebody: their own list, or the one their address asks for, within what they may see. What does
 * not wait for another answer is asked for at once: one after the other, the dozen questions take twice as long.
 */
export async function readToday(house: House, request: PageRequest): Promise<TodayProps> {
  const { viewer, db, clock, query } = request
  const { today } = clock
  const stake = STAKES.find((each) => each.name === one(query, 'stake'))?.name ?? null
  const whose = readWhose(viewer, one(query, 'whose'))
  const own = isOwn(viewer, whose)
  const [among, followed, standing, recent, drafts] = await Promise.all([
    findAsked(db, viewer, whose, today),
    findFollowed(db, house.law, today),
    findCovers(db, today),
    recentWords(house, db, viewer, today),
    listDrafts({ house, db, viewer, clock }),
  ])
  const covers = standing.filter(({ cover }) => isOwnWorker(viewer, cover))
  const ranked = rankRules(house.law, toNumber(today)).filter(({ rule }) => followed.has(rule))
  const asked = { today, among, ranked }
  const number = stake ? pageAsked(query) : 1
  const [items, loads, covered, scopes] = await Promise.all([
    findWork(db, asked, stake ? PER_PAGE : PER_STAKE, stake, number),
    own ? findLoads(db, asked) : [],
    own && !stake ? readCovered(db, viewer, today, ranked, covers) : [],
    scopesOf(request, whose, covers),
  ])
  const duties = [...items, ...covered.flatMap((each) => each.items)]
  const href = (changes: Record<string, string>) =>
    `/?${new URLSearchParams({ ...(one(query, 'whose') ? { whose: one(query, 'whose') } : {}), ...changes })}`
  return {
    ...{ house, today, items, covered, scopes, recent },
    people: await findPeople(db, [...new Set(duties.map((item) => item.duty.subject))], today),
    load: loads[0] ?? null,
    drafts: drafts.map((draft) => ({
      href: draftHref(draft),
      what: draft.kind,
      about: [...new URLSearchParams(draft.about).values()].join(', '),
      at: draft.savedAt,
    })),
    apart: [...house.law.rules.values()].filter(({ id, theirs }) => !theirs && !followed.has(id)).length,
    mayRecord: may(viewer, 'record'),
    more: (name) => href({ stake: name }),
    page: stake ? { number, per: PER_PAGE, href: (n) => href({ stake, page: String(n) }) } : null,
    own,
  }
}

/** `team:North`, `worker:W-001`, or all that the viewer sees. The store cuts it to their scope whatever is asked. */
function readWhose({ scope }: Viewer, typed: string): Whose {
  const [kind, ...rest] = typed.split(':')
  const name = rest.join(':')
  if (kind === 'team' && name) return { kind, team: name }
  // What is owed about a colleague is no business of whoever holds cases beside them, or stands in.
  if (kind === 'worker' && name)
    return { kind, worker: name, homesOnly: scope.kind === 'caseload' && name !== scope.worker }
  return scope.kind === 'caseload' ? { kind: 'worker', worker: scope.worker, homesOnly: false } : { kind: 'service' }
}

const isOwnWorker = ({ scope }: Viewer, worker: string): boolean => scope.kind === 'caseload' && scope.worker === worker
const isOwn = (viewer: Viewer, whose: Whose): boolean => whose.kind === 'worker' && isOwnWorker(viewer, whose.worker)

async function readCovered(
  db: Db,
  viewer: Viewer,
  today: PlainDate,
  ranked: readonly Ranked[],
  covers: readonly Cover[],
): Promise<Covered[]> {
  const read: Covered[] = []
  for (const cover of covers) {
    const among = await findAsked(db, viewer, { kind: 'worker', worker: cover.away, homesOnly: true }, today)
    const items = await findWork(db, { today, among, ranked }, PER_COVER, null)
    const counts = new Map(items.map((item): [string, WorkItem] => [item.stake, item]))
    const count = [...counts.values()].reduce((sum, item) => sum + item.count, 0)
    read.push({ cover, items: items.slice(0, PER_COVER), count, href: hrefOf(cover) })
  }
  return read
}

const hrefOf = ({ away }: Cover): string => `/?whose=${encodeURIComponent(`worker:${away}`)}`

async function scopesOf(
  { db, viewer, clock, query }: PageRequest,
  whose: Whose,
  covers: readonly Cover[],
): Promise<ScopeItem[]> {
  const named = `/?whose=${encodeURIComponent(one(query, 'whose'))}`
  const isWorker = (ref: string) => whose.kind === 'worker' && whose.worker === ref
  if (viewer.scope.kind === 'caseload')
    return [
      { href: '/', text: 'Your work', current: isOwn(viewer, whose) },
      ...covers.map((cover) => ({
        href: hrefOf(cover),
        text: `Covering for ${cover.awayName}`,
        current: isWorker(cover.away),
      })),
    ]
  const worker = whose.kind === 'worker' ? [{ href: named, text: whose.worker, current: true }] : []
  const all = { href: '/', text: 'Whole service', current: whose.kind === 'service' }
  if (viewer.scope.kind === 'team') return [{ ...all, text: 'Whole team' }, ...worker]
  const visible = viewer.scope.kind === 'service' ? null : visibleSubjects(viewer, clock.today)
  const teams = (await findTeams(db, clock.today, visible)).map((team) => ({
    href: `/?whose=${encodeURIComponent(`team:${team}`)}`,
    text: `${team} team`,
    current: whose.kind === 'team' && whose.team === team,
  }))
  return [all, ...teams, ...worker]
}

async function recentWords(house: House, db: Db, viewer: Viewer, today: PlainDate) {
  const recent = await findRecent(db, actorOf(viewer), 3)
  const told = recent.flatMap((each) => {
    const kind = house.words.byName.get(each.kind)
    const role = kind && byWeight(kind).find((name) => name in each.about)
    return kind && role ? [{ ...each, kind, whom: each.about[role] ?? 0 }] : []
  })
  // Whom somebody recorded about may have gone out of their sight since.
  const people = await findReadablePeople(
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
