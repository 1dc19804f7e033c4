import { ENDLESS, periodsIn } from '../calendar'
import type { Happening } from '../happenings'
import { happeningsOf } from './evidence'
import type { Past } from './history'
import { end } from './openings'
import { NOT_MOVED } from './owed'
import { type Counted, type Rule, timesInForce, versionOn } from './rule'
import { spellsOf } from './spell'
import { toDuty } from './step'
import type { Stretch } from './stretch'
import { scopeIn } from './walk'

/**
 * Owes a duty for each period of the calendar, judged at its end: opened with it, due on its last day, met when enough have come.
 * Of a period already running the whole number is owed in what is left of it; one that is cut short is stopped.
 */
export function oweCount(rule: Rule, count: Counted, history: Past): void {
  for (const spell of spellsOf(rule.while, history))
    for (const inForce of timesInForce(rule)) {
      const own = scopeIn(spell, rule, history)
      const from = Math.max(own.from, inForce.from, history.calendar.held.from)
      const stop = Math.min(own.until, inForce.until)
      if (from >= stop) continue
      const evidence = happeningsOf(count.of, history, spell)
      const until = end({ until: stop }, history)
      for (const [first, last] of periodsIn(count.each, from, until, history.calendar)) {
        const part = { from: Math.max(first, from), until: Math.min(last + 1, stop) }
        owePeriod(rule, count, history, evidence, part, last)
      }
    }
}

/** The nth happening of some days, both counted in, where there are so many. */
function nthWithin(evidence: readonly Happening[], n: number, from: number, to: number): Happening | null {
  let count = 0
  for (const each of evidence) {
    if (each.on > to) return null
    if (each.on >= from && ++count === n) return each
  }
  return null
}

/** What comes after its end counts towards the next: the period is over, and the duty with it. */
function owePeriod(
  rule: Rule,
  count: Counted,
  history: Past,
  evidence: readonly Happening[],
  { from, until }: Stretch,
  due: number,
): void {
  const version = versionOn(rule, from)
  if (!version) return
  const least = version.bounds?.least ?? count.least
  // On the day it is stopped evidence still counts, as it does for every duty.
  const met = nthWithin(evidence, least, from, Math.min(until, due))
  const owed = { version: version.from, due, dueAt: null, unknown: false, moved: NOT_MOVED }
  history.owed.push(toDuty({ history }, { rule, opened: from }, owed, met, met || until >= ENDLESS ? null : until))
}
