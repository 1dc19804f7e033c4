import type { DayNumber } from '../calendar'
import type { Happening } from '../happenings'
import { asDay } from './counted-from'
import { matchesAny } from './evidence'
import { once } from './once'
import type { Evidence, Meets } from './rule'

type Several = Exclude<Meets, { by: 'any' }>

/**
 * What meets a duty when one happening by itself does not: the last of all of them, the nth, the day in a fact of the
 * opener, the last who was to be told. Of the evidence that may count, oldest first; null while something is lacking.
 */
export function metBySeveral(
  meets: Several,
  usable: readonly Happening[],
  opener: Happening | null,
  { floor, opened }: { readonly floor: DayNumber; readonly opened: DayNumber },
): Happening | null {
  switch (meets.by) {
    case 'all':
      return lastOf(meets.of.map((each) => oneOf(each, usable, opened)))
    case 'n':
      return usable.filter((each) => matchesAny(meets.of, each) === true)[meets.n - 1] ?? null
    case 'fact':
      return byFact(meets.fact, opener, floor)
    case 'each':
      return lastOf(
        recipientsOf(meets, opener).map((name) => usable.find((each) => isTold(each, meets.names, name)) ?? null),
      )
  }
}

/** Of those before the opening the latest, which is what stood on that day; else the first from then on. */
function oneOf(wanted: Evidence, usable: readonly Happening[], opened: DayNumber): Happening | null {
  const fitting = usable.filter((each) => matchesAny([wanted], each) === true)
  return fitting.findLast((each) => each.on < opened) ?? fitting[0] ?? null
}

/** The latest of several, all of which must be there. */
function lastOf(all: readonly (Happening | null)[]): Happening | null {
  return all.reduce<Happening | null>(
    (last, each) => (last && each && each.on > last.on ? each : each && last),
    all[0] ?? null,
  )
}

/** A fact that is a day met it on that day; any other, known, on the day of the opener. */
function byFact(fact: string, opener: Happening | null, floor: DayNumber): Happening | null {
  const value = opener?.facts[fact] ?? null
  if (!opener || value === null) return null
  const day = asDay(value)
  return day === null ? opener : day >= floor ? { ...opener, on: day, at: null } : null
}

/** Who is to be told of an opener, by what it says; those under `any` always. */
export function recipientsOf(
  meets: Extract<Meets, { by: 'each' }>,
  opener: Pick<Happening, 'facts'> | null,
): readonly string[] {
  const { always, bySaid } = recipientsBySaid(meets)
  return bySaid.get(String(opener?.facts[meets.of] ?? '')) ?? always
}

const recipientsBySaid = once(({ recipients }: Extract<Meets, { by: 'each' }>) => {
  const always = [...new Set(recipients.any ?? [])]
  const named = Object.entries(recipients).map(([said, names]) => [said, [...new Set([...names, ...always])]] as const)
  return { always, bySaid: new Map(named) }
})

/** One record may name several: `Ofsted, responsible authority`. */
export function isTold(happening: Pick<Happening, 'facts'>, fact: string, name: string): boolean {
  const told = happening.facts[fact]
  if (told === name) return true
  const names = String(told ?? '').split(/[,;]/)
  return names.some((each) => each.trim().toLowerCase() === name.toLowerCase())
}
