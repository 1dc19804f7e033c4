import type { Kysely } from 'kysely'
import { endOfLondonDay, isPlainDate, londonDay, type PlainDate, readInstant, toNumber } from '../calendar'
import { type Db, Refused, type Tables } from '../database'
import { type Asks, asKnownAt, type House } from '../ledgers'
import { type Clock, type Fields, one } from './route'

/** The day a page answers for, and the instant whose knowledge it answers from. */
export type Look = {
  readonly asAt: PlainDate
  /** Null: what is known now. */
  readonly knownAt: Date | null
  /** Not today as known today: the page says so, and offers nothing to record. */
  readonly past: boolean
}

/** No record is older or further ahead; a day or an instant beyond is more than the calendar or the database can reckon with. */
const [OLDEST, FURTHEST] = ['1900-01-01', '2199-12-31']
const within = (day: string): boolean => day >= OLDEST && day <= FURTHEST

/** Reads `at` (a day) and `known` (a day or an instant) from an address; what cannot be read counts as not given. */
export function readLook(query: Fields, clock: Clock): Look {
  const typed = one(query, 'at')
  const asAt = isPlainDate(typed) && within(typed) ? typed : clock.today
  const instant = readInstant(one(query, 'known'))
  const knownAt = instant && instant < clock.now && within(instant.toISOString()) ? instant : null
  return { asAt, knownAt, past: asAt !== clock.today || knownAt !== null }
}

/** How many may look back in knowledge at once: each derives again what has been touched since, and holds a connection. */
const AT_ONCE = 2
let looking = 0

/**
 * Does reading work in the world a page looks at. Inside, every table answers as it was known then: of what is owed, as much
 * as it `asks` for. Throws Refused (503) when too many look back.
 */
export async function inLook<T>(
  house: House,
  db: Db,
  look: Look & { readonly asks?: Asks },
  work: (db: Kysely<Tables>, then: House) => Promise<T>,
): Promise<T> {
  if (!look.knownAt) return work(db, house)
  if (looking >= AT_ONCE)
    throw new Refused('busy', 'Others are looking back just now, which takes a while. Try again in a moment.', 503)
  looking++
  try {
    return await asKnownAt(house, db, look.knownAt, toNumber(look.asAt), work, look.asks)
  } finally {
    looking--
  }
}

/** The query that brings a page back as it looks: `at=2026-09-30&known=2026-10-10`. Empty for today. */
export function lookQuery(look: Look, clock: Clock): URLSearchParams {
  const query = new URLSearchParams()
  if (look.asAt !== clock.today) query.set('at', look.asAt)
  if (look.knownAt) query.set('known', knownText(look.knownAt))
  return query
}

/** A day where the instant is the end of one, else the instant itself. */
function knownText(instant: Date): string {
  const day = londonDay(instant)
  return endOfLondonDay(day).getTime() === instant.getTime() ? day : instant.toISOString()
}
