import { type DayNumber, ENDLESS, periodsIn } from '../calendar'
import type { Duty } from './duty'
import { happeningsOf } from './evidence'
import type { Past } from './history'
import { end } from './openings'
import { type Counted, firstDay, type Rule, timesInForce, versionOn } from './rule'
import { type Spell, spellsOf } from './spell'
import { toDuty } from './step'

/** A duty for each period of the calendar, judged at its end: opened with it, due on its last day, met when enough have come. */
export function dutiesOfCount(rule: Rule, count: Counted, history: Past): Duty[] {
  return spellsOf(rule.while, history).flatMap((spell) =>
    timesInForce(rule).flatMap((inForce) => {
      const from = Math.max(spell.from, inForce.from, history.calendar.held.from)
      const until = Math.min(end(spell, history), inForce.until)
      if (from >= until) return []
      const stop = Math.min(spell.until, inForce.until)
      return periodsIn(count.each, from, until, history.calendar).map(([first, last]) =>
        ofPeriod(rule, count, history, spell, { opened: Math.max(first, from), last, stop }),
      )
    }),
  )
}

type Period = { readonly opened: DayNumber; readonly last: DayNumber; readonly stop: DayNumber }

function ofPeriod(rule: Rule, count: Counted, history: Past, spell: Spell, { opened, last, stop }: Period): Duty {
  const evidence = happeningsOf(count.of, history, spell).filter((each) => each.on >= opened && each.on <= last)
  const version = versionOn(rule, opened)
  const met = evidence[(version?.bounds?.least ?? count.least) - 1] ?? null
  const owed = {
    version: version?.from ?? firstDay(rule),
    due: last,
    dueAt: null,
    unknown: false,
    moved: [],
  }
  // What comes after its end counts towards the next: the period is over, and the duty with it.
  const closed = stop < ENDLESS ? Math.min(stop, last + 1) : last + 1
  return toDuty({ history }, { rule, opened }, owed, met, met ? null : closed)
}
