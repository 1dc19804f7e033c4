import { birthday, civil, type DayNumber, dayNumber, isPlainDate, toNumber } from '../calendar'
import { holdsOn } from '../spans'
import { bornOn } from './condition'
import { type Past, spanFact } from './history'
import type { From, Rule } from './rule'
import type { Spell } from './spell'

/** The day a duty’s term is counted from; null when the fact that would say is not known. */
export function countedFrom(rule: Rule, history: Past, spell: Spell, opened: DayNumber): DayNumber | null {
  const { from } = rule
  if (!from) return opened
  switch (from.by) {
    case 'fact':
      return asDay(spell.opener?.facts[from.fact])
    case 'span fact':
      return spanDay(rule, from, history, opened)
    case 'birthday': {
      const born = bornOn(history, spell)
      return born === null ? null : birthday(born, from.age)
    }
    case 'year':
      return nextOf(from, opened)
  }
}

export const asDay = (value: unknown): DayNumber | null =>
  typeof value === 'string' && isPlainDate(value) ? toNumber(value) : null

function spanDay(rule: Rule, { fact }: Extract<From, { by: 'span fact' }>, history: Past, day: DayNumber) {
  const names = new Set(rule.while.spans.map((each) => each.span))
  const spans = history.spans.filter((span) => names.has(span.name) && holdsOn(span, day))
  return spans.map((span) => asDay(spanFact(span, fact))).find((each) => each !== null) ?? null
}

/** The first such day of the year on or after a day. */
function nextOf({ month, day }: { month: number; day: number }, from: DayNumber): DayNumber {
  const { year } = civil(from)
  const thisYear = dayNumber(year, month, day)
  return thisYear >= from ? thisYear : dayNumber(year + 1, month, day)
}
