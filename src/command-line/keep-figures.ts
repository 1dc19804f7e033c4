import { sql } from 'kysely'
import { londonDay } from '../calendar'
import type { Db } from '../database'
import { type House, keepUp } from '../ledgers'
import { answersOn, notKept } from '../measures/kept.store'
import { type Ahead, figuresAhead } from '../service/publishing/ahead'

/** Looked for this often: what somebody writes down late forgets a month, and a morning's records are worked out together. */
const EVERY = 5 * 60_000

/**
 * Works out the figures of months that are over before anybody asks, while the service runs on a database server: the
 * first to open a board pack after a great import does not wait for it. Whoever records waits for none of it.
 */
export function keepFigures(house: House, db: Db, say: (line: string) => void): { stop: () => Promise<void> } {
  let stopping = false
  let running: Promise<void> | null = null
  const look = async () => {
    try {
      await alone(db, () => workAhead(house, db, new Date(), { say, isStopping: () => stopping }))
    } catch (error) {
      say(`Figures could not be worked out ahead: ${nameOf(error)}`)
    }
    running = null
  }
  const begin = () => {
    running ??= look()
  }
  const timer = setInterval(begin, EVERY)
  timer.unref()
  begin()
  return {
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await running
    },
  }
}

/** Any number will do, so long as every process uses the same. */
const LOCK = 7_203_122

/** Of several processes of a service one works ahead: the others would work the same out again. */
async function alone(db: Db, work: () => Promise<unknown>): Promise<void> {
  await db.connection().execute(async (one) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${LOCK}::bigint) as mine`.execute(one)
    if (!rows[0]?.mine) return
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(one)
    }
  })
}

type Way = { readonly say: (line: string) => void; readonly isStopping: () => boolean }

/** Works out what is not kept, pass by pass, until told to stop or while nothing can be kept; says how many passes are. */
export async function workAhead(house: House, db: Db, now: Date, { say, isStopping }: Way): Promise<number> {
  await keepUp(house, db)
  let passes = 0
  for (const ahead of figuresAhead(londonDay(now))) {
    if (isStopping()) break
    const done = await onePass(house, db, ahead).catch((error: unknown) => {
      // One that cannot be worked out leaves the others as they are: its own page says what is the matter.
      say(`${ahead.measures.map(({ id }) => id).join(', ')} could not be worked out ahead: ${nameOf(error)}`)
      return 'nothing'
    })
    // A great import is just being recorded: whatever else was worked out would be forgotten with it.
    if (done === 'in vain') break
    if (done === 'kept') passes++
  }
  return passes
}

async function onePass(house: House, db: Db, { measures, days }: Ahead): Promise<'nothing' | 'kept' | 'in vain'> {
  const lacking = await notKept(db, house.law, measures, days)
  if (lacking.length === 0) return 'nothing'
  await answersOn(db, house.law, measures, lacking)
  const left = await notKept(db, house.law, measures, lacking)
  return left.length === lacking.length ? 'in vain' : 'kept'
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
