import { type Kysely, type RawBuilder, sql } from 'kysely'
import { actorOf, may } from '../../access'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { findFollowed } from '../../duties'
import type { SubjectId } from '../../happenings'
import { append as appendJournal } from '../../journal'
import type { House } from '../../ledgers'
import { listAddress } from '../../web/list-address'
import type { DutyLine } from '../../web/pieces'
import { type Fields, one, type PageRequest, pageAsked } from '../../web/route'
import { unreadable } from '../recording/address'
import { kindTitle } from '../recording/wording'
import type { FeedProps } from './case.page'
import { countHappened, findDuties, findExcused, findHappened, findRecorders } from './case.store'
import { dutyLines } from './duty-lines'
import { feedItems } from './feed-items'
import { findPeople } from './people.store'

export const PER_PAGE = 25

export type CaseAsked = {
  readonly subjects: readonly SubjectId[]
  readonly here: SubjectId
  readonly day: PlainDate
  readonly knownAt: Date | null
  readonly visible: RawBuilder<number>
  readonly href: FeedProps['href']
}

/** What every page about one home or child shows: its duties of two years as lines, and its happenings as a feed. */
export async function readCase(
  house: House,
  db: Kysely<Tables>,
  request: PageRequest,
  asked: CaseAsked,
): Promise<{ lines: DutyLine[]; feed: FeedProps }> {
  const { subjects, day, knownAt, here, visible, href } = asked
  const kind = one(request.query, 'kind') || null
  // From a day gone by nothing can be recorded.
  const mayCorrect = may(request.viewer, 'correct') && knownAt === null && day === request.clock.today
  const page = pageAsked(request.query)
  const duties = await findDuties(db, subjects, day, fromNumber(addMonths(toNumber(day), -24)))
  const seen = { visible, unread: unreadable(house, request.viewer), by: actorOf(request.viewer) }
  const happened = await findHappened(db, {
    subjects,
    seen,
    asAt: day,
    kind,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  })
  const named = [...new Set([...subjects, ...happened.flatMap((each) => Object.values(each.about))])]
  const people = await findPeople(db, named, day)
  const recorders = await findRecorders(db, [...new Set(happened.map((each) => each.recorded_by))])
  const feed = {
    items: feedItems(house.words, happened, { law: house.law, people, recorders, here, mayCorrect }),
    kinds: (await countHappened(db, subjects, day, seen)).flatMap((each) => {
      const kind = house.words.byName.get(each.kind)
      return kind ? [{ ...each, title: kindTitle(kind) }] : []
    }),
    kind,
    page,
    perPage: PER_PAGE,
    href,
  }
  const followed = await findFollowed(db, house.law, day)
  const excused = await findExcused(db, subjects, day)
  const lines = dutyLines(house.law, duties, people, { day, here, followed, excused })
  // Duties worked out again for an earlier instant are numbered for this page alone: their numbers lead nowhere, or astray.
  return { lines: knownAt ? lines.map((line) => ({ ...line, why: null })) : lines, feed }
}

/** Every reading of a case goes into the journal, by ref. */
export async function noteRead({ db, viewer }: PageRequest, did: string, about: string): Promise<void> {
  await db.transaction().execute((trx) => appendJournal(trx, { who: actorOf(viewer), did, about }))
}

/** The subject of a ref and kind, if the viewer may see it now. Asked of today, whatever day the page looks at. */
export async function findCase(
  { db }: PageRequest,
  ref: string,
  kind: string,
  visible: RawBuilder<number>,
): Promise<SubjectId | null> {
  const { rows } = await sql<{
    id: number
  }>`select id from subject where ref = ${ref} and kind = ${kind} and id in ${visible}`.execute(db)
  return rows[0]?.id ?? null
}

/** The address of a page with these answers changed and its day kept. */
export const addressOf = (
  path: string,
  { query }: PageRequest,
  look: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string => listAddress(path, query, ['kind', 'page', 'owed'], changes, look)

/** The part of a long list of what is owed that an address asks for, from 1. */
export function partAsked(query: Fields): number {
  const number = Number(one(query, 'owed'))
  return Number.isInteger(number) && number > 0 && number < 1000 ? number : 1
}
