import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import { brokenWhen } from './broken'
import type { Duty } from './duty'
import type { Past } from './history'
import { dueOf, NOT_MOVED } from './owed'
import { type Bounds, firstDay, type Limit, type Rule, timesInForce } from './rule'
import { type Spell, spellsOf } from './spell'
import { toDuty } from './step'
import type { Stretch } from './stretch'
import { termsOn } from './terms'
import { scopeIn } from './walk'

/** Owes a duty for every stretch in which a limit or state did not hold. None means that it held throughout. */
export function oweLimit(rule: Rule, limit: Limit, history: Past): void {
  for (const spell of spellsOf(rule.while, history))
    for (const inForce of timesInForce(rule)) {
      const own = scopeIn(spell, rule, history)
      const stop = Math.min(own.until, inForce.until)
      const earliest = Math.max(watchedFrom(limit, own.from, history), inForce.from)
      for (const { from, until } of broken(rule, limit, history, spell, inForce)) {
        const part = { from: Math.max(from, earliest), until }
        if (part.from < until && part.from < stop) history.owed.push(breach(rule, history, spell, part, stop))
      }
    }
}

/** Where it does not hold by the numbers of each day: one stretch where two versions with other numbers meet in it. */
function broken(rule: Rule, limit: Limit, history: Past, spell: Spell, inForce: Stretch): Stretch[] {
  const versions = rule.versions.filter(({ from }) => inForce.from <= from && from < inForce.until)
  if (versions.every(({ bounds }) => bounds === null)) return brokenWhen(limit, history, spell)
  const out: Stretch[] = []
  for (const { from, to, bounds } of versions) {
    const until = from === versions.at(-1)?.from ? ENDLESS : to + 1
    for (const stretch of brokenWhen(bounded(limit, bounds), history, spell)) {
      const part = { from: Math.max(stretch.from, from), until: Math.min(stretch.until, until) }
      const last = out.at(-1)
      if (last?.until === part.from) out[out.length - 1] = { from: last.from, until: part.until }
      else if (part.from < part.until) out.push(part)
    }
  }
  return out
}

const bounded = (limit: Limit, bounds: Bounds | null): Limit =>
  bounds && 'most' in limit ? { ...limit, ...bounds } : limit

/** So many within a term are owed only once that term has gone by: nobody starts with a year behind them. */
function watchedFrom(limit: Limit, from: DayNumber, { calendar }: Past): DayNumber {
  return limit.watches === 'happenings' && limit.least > 0 ? addTerm(from, limit.in, calendar) : from
}

function breach(rule: Rule, history: Past, spell: Spell, part: Stretch, stop: DayNumber): Duty {
  const terms = termsOn(rule, history, spell, part.from)
  const due = dueOf(terms?.within ?? 'promptly', part.from, history)
  const version = terms?.from ?? firstDay(rule)
  const owed = { version, due, dueAt: null, unknown: terms?.unknown ?? false, moved: NOT_MOVED }
  // Holding again on the stop day itself still meets it, as any evidence would.
  const met = part.until <= stop && part.until < ENDLESS ? part.until : null
  const closed = met === null && stop < ENDLESS ? stop : null
  return toDuty(
    { history },
    { rule, opened: part.from },
    owed,
    met === null ? null : { on: met, at: null, id: null },
    closed,
  )
}
