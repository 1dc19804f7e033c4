import { dayOf, isoOf } from './calendar'
import { chanceOf } from './chance'
import { oracleDuties } from './duties'
import type { Files } from './service'

export type Asked = { asAt: string; knownAt?: string }

// Before the rules' first day nothing is owed, so there is nothing to ask.
const firstAsked = '2011-04-01'

/** Days and instants worth asking a service about: due days and what lies beside them, and moments of recording. */
export function questionsOf(files: Files, seed: number, count: number): Asked[] {
  const chance = chanceOf(seed ^ 0x5eed)
  const rows = Object.values(files).flat()
  const happened = rows.flatMap((row) => row.on ?? [])
  const latest = happened.reduce((last, day) => (day > last ? day : last), firstAsked)
  const turning = oracleDuties(files, latest).flatMap((duty) => [duty.due, duty.closed ?? duty.opened])
  const days = [...happened, ...turning]
  const recorded = rows.flatMap((row) => row.recorded_at ?? [])
  const drawn = <T>(from: T[], otherwise: T) => from[chance.between(0, from.length - 1)] ?? otherwise
  return Array.from({ length: count }, () => {
    const day = isoOf(dayOf(drawn(days, latest)) + chance.pick([0, 0, 1, -1]))
    const asAt = day < firstAsked ? latest : day
    const instant = drawn(recorded, `${latest}T12:00:00Z`)
    return chance.of(0.35) ? { asAt, knownAt: chance.of(0.5) ? instant : instant.slice(0, 10) } : { asAt }
  })
}
