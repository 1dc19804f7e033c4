import { actorOf, may, type Viewer } from '../../access'
import { dayFromDatabase } from '../../database'
import { byWeight, isOfStaff, type Kind, SELF, type SubjectId } from '../../happenings'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, notFound, type PageRequest, page, type Route } from '../../web/route'
import type { Person } from '../people/people.store'
import { type Asked, mayRead, mayRecord } from './address'
import { changesBetween, daysLater, LATE_AFTER, saidBy, stillOpen, summary } from './facts-in-words'
import { HappeningPage } from './happening.page'
import { oddDays } from './odd-days'
import { canMeet, metLine, nextFirst, type OwedLine, openedBy, openLine } from './owed'
import { findMetBy, findOpen } from './owed.store'
import { RecordedPage } from './recorded.page'
import { findRecord, type Records } from './records.store'
import { findReadablePeople, findRelated } from './subjects.store'
import { kindTitle, wordingOf } from './wording'

const RECORDED = '/recorded/:id'
const ONE = '/happenings/:id'
const LISTED = 8

/** What an act did, and one record as it stands. */
export const happeningsRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof RECORDED>({
    method: 'GET',
    path: RECORDED,
    may: 'record',
    handle: (request) => showRecorded(house, request),
  }),
  defineRoute<typeof ONE>({
    method: 'GET',
    path: ONE,
    may: 'read cases',
    handle: (request) => showOne(house, request),
  }),
]

export type Reading = Pick<PageRequest, 'db' | 'viewer' | 'clock'> & { readonly params: { readonly id: string } }
export type Found = { readonly kind: Kind; readonly records: Records; readonly whom: Person | null }

/** The record an address names, if this viewer may read it; the reading is entered in the journal. */
export async function findReadable(house: House, { db, viewer, clock, params }: Reading): Promise<Found | null> {
  const records = /^\d{1,15}$/.test(params.id) ? await findRecord(db, Number(params.id), viewer, clock.today) : null
  const kind = records && house.words.byName.get(records.row.kind)
  if (!records || !kind) return null
  if (!mayRead(viewer, kind, records.row.recorded_by) && !isInFolder(kind, records, viewer)) return null
  const whom = whomOf(kind, records)
  await enter(db, {
    who: actorOf(viewer),
    did: 'read a record',
    about: whom?.ref ?? null,
    details: { happening: records.row.id, kind: kind.name },
    at: clock.now,
  })
  return { kind, records, whom }
}

/** What is kept in somebody’s supervision folder is for them and whoever manages their team. */
function isInFolder({ may: { folder } }: Kind, { row, people }: Records, { worker, scope }: Viewer): boolean {
  const whose = folder ? people.get(row.about.worker ?? -1) : undefined
  return whose !== undefined && (whose.ref === worker || (scope.kind === 'team' && scope.team === whose.team))
}

function whomOf(kind: Kind, { row, people }: Records): Person | null {
  const role = byWeight(kind).find((each) => each in row.about)
  return people.get(row.about[role ?? SELF] ?? -1) ?? null
}

/** Whom a record is about: not who did it, unless nobody else is named. */
function subjectsOf(kind: Kind, { about }: Records['row']): SubjectId[] {
  const whom = Object.entries(about).filter(([name]) => !isOfStaff(kind.about[name] ?? NOBODY))
  return (whom.length > 0 ? whom : Object.entries(about)).map(([, id]) => id)
}

const NOBODY = { kinds: [], label: '', optional: true }

/** Whether somebody may correct records of a kind. */
export const mayCorrect = (viewer: Viewer, kind: Kind): boolean => may(viewer, 'correct') && mayRecord(viewer, kind)

async function showOne(house: House, request: PageRequest<Viewer, typeof ONE>): Promise<Answer> {
  const found = await findReadable(house, request)
  if (!found) return notFound()
  const { kind, records, whom } = found
  const saying = { law: house.law, kind, people: records.people }
  const changes = new Map(
    records.versions.flatMap((each) => {
      const before = records.versions.find((other) => other.id === each.corrects)
      return before && !each.withdrawn ? [[each.id, changesBetween(saying, before, each)]] : []
    }),
  )
  const { met } = await findEffects({ house, ...request }, kind, records)
  return page({
    title: kindTitle(kind),
    place: 'People',
    body: HappeningPage({
      records,
      title: kindTitle(kind),
      whom,
      said: saidBy(saying, records.row),
      met,
      changes,
      mayCorrect: mayCorrect(request.viewer, kind),
    }),
  })
}

async function showRecorded(house: House, request: PageRequest<Viewer, typeof RECORDED>): Promise<Answer> {
  const found = await findReadable(house, request)
  if (!found) return notFound()
  const { kind, records, whom } = found
  const { row, people } = records
  const saying = { law: house.law, kind, people }
  const { met, opened, next, meets } = await findEffects({ house, ...request }, kind, records)
  const owed = next.slice(0, Math.max(0, LISTED - opened.length))
  const later = daysLater(row)
  const { done: first, thing } = wordingOf(kind)
  const done = row.corrects === null ? first : 'Correction recorded'
  return page({
    title: done,
    place: 'People',
    body: RecordedPage({
      id: row.id,
      done,
      lead: `${summary(saying, row)}.`,
      whom,
      met: met.length > 0 || meets ? met : null,
      opened,
      next: owed,
      more: next.length - owed.length,
      late: row.corrects === null && later > LATE_AFTER ? `This ${thing} was ${later} days ago` : null,
      odd: oddDays(kind, row.facts, row.on_day),
      open: stillOpen(saying, row),
      mayCorrect: mayCorrect(request.viewer, kind),
    }),
  })
}

type Effects = {
  readonly met: OwedLine[]
  readonly opened: OwedLine[]
  readonly next: OwedLine[]
  readonly meets: boolean
}

/** What a record met and opened, and what else is owed now about whom it names and whoever lives with them. */
async function findEffects({ house, db, viewer, clock }: Asked, kind: Kind, { row }: Records): Promise<Effects> {
  const ids = await findRelated(db, subjectsOf(kind, row), clock.today)
  const people = await findReadablePeople(db, ids, viewer, clock.today)
  const telling = { words: house.words, law: house.law, people, today: clock.today }
  const met = await findMetBy(db, row.id, [...people.keys()], kind.effects.length > 0 ? row.on_day : null)
  const owed = await findOpen(db, [...people.keys()], clock.today)
  const opened = openedBy(telling, kind, dayFromDatabase(row.on_day), owed)
  const others = owed.filter((duty) => !opened.includes(duty))
  const next = nextFirst(others, met, clock.today, opened.length === 0)
  return {
    met: met.flatMap((duty) => metLine(telling, duty) ?? []),
    opened: opened.flatMap((duty) => openLine(telling, duty) ?? []),
    next: next.flatMap((duty) => openLine(telling, duty) ?? []),
    meets: canMeet(telling, kind),
  }
}
