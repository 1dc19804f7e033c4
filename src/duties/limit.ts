import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import { brokenWhen } from './broken'
import type { Duty } from './duty'
import type { Past } from './history'
import { dueOf } from './owed'
import { dayAfterLast, firstDay, type Limit, type Rule } from './rule'
import { type Spell, spellsOf } from './spell'
import { toDuty } from './step'
import type { Stretch } from './stretch'
import { termsOn } from './terms'
import { scopeIn } from './walk'

/** A duty for every stretch in which a limit or state did not hold. No row means that it held throughout. */
export function dutiesOfLimit(rule: Rule, limit: Limit, history: Past): Duty[] {
  const inForce = { from: firstDay(rule), until: dayAfterLast(rule) }
  return spellsOf(rule.while, history).flatMap((spell) => {
    const own = scopeIn(spell, rule, history)
    const stop = Math.min(own.until, inForce.until)
    const from = Math.max(watchedFrom(limit, own.from, history), inForce.from)
    return brokenWhen(limit, history, spell).flatMap((stretch) => {
      const part = { from: Math.max(stretch.from, from), until: stretch.until }
      return part.from < part.until && part.from < stop ? [breach(rule, history, spell, part, stop)] : []
    })
  })
}

/** So many within a term are owed only once that term has gone by: nobody starts with a year behind them. */
function watchedFrom(limit: Limit, from: DayNumber, { calendar }: Past): DayNumber {
  return limit.watches === 'happenings' && limit.least > 0 ? addTerm(from, limit.in, calendar) : from
}

function breach(rule: Rule, history: Past, spell: Spell, part: Stretch, stop: DayNumber): Duty {
  const terms = termsOn(rule, history, spell, part.from)
  const within = terms?.within ?? 'promptly'
  const due = dueOf(within, part.from, history)
  const owed = {
    version: terms?.from ?? firstDay(rule),
    due,
    dueAt: null,
    unknown: terms?.unknown ?? false,
    moved: [],
  }
  // Holding again on the stop day itself still meets it, as any evidence would.
  const met = part.until <= stop && part.until < ENDLESS ? part.until : null
  const duty = toDuty(
    { history },
    { rule, opened: part.from },
    owed,
    null,
    met === null && stop < ENDLESS ? stop : null,
  )
  return { ...duty, met, inTime: met !== null && (due === null || met <= due) }
}
