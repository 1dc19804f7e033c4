import { londonDay } from '../calendar'
import type { Db } from '../database'
import type { House } from '../ledgers'
import { answersOn, notKept } from '../measures/kept.store'
import { figuresAhead } from '../service/publishing/ahead'

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
      await workAhead(house, db, new Date(), () => stopping)
    } catch (error) {
      say(`Figures could not be worked out ahead: ${error instanceof Error ? error.name : typeof error}`)
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

/** Works out what is not kept, pass by pass, until told to stop; says how many passes it worked out. */
export async function workAhead(house: House, db: Db, now: Date, isStopping: () => boolean): Promise<number> {
  let passes = 0
  for (const { measures, days } of figuresAhead(londonDay(now))) {
    if (isStopping()) break
    const lacking = await notKept(db, house.law, measures, days)
    if (lacking.length === 0) continue
    await answersOn(db, house.law, measures, lacking)
    passes++
  }
  return passes
}
