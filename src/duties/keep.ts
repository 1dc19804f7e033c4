import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import { bornOn } from './condition'
import type { Past } from './history'
import type { Keep, Rule } from './rule'

/** Until which day, counted in, something about a subject is kept; null while what it is counted from has not come. */
export function keptUntil(rule: Pick<Rule, 'for'>, keep: Keep, history: Past): DayNumber | null {
  if (history.kind !== rule.for) return null
  const from = keptFrom(keep, history)
  return from === null ? null : addTerm(from, keep.for, history.calendar)
}

function keptFrom({ from }: Keep, history: Past): DayNumber | null {
  if (from.by === 'birth') return bornOn(history, null)
  if (from.by === 'happening') return history.byKind.get(from.kind)?.at(-1)?.on ?? null
  const spans = history.spans.filter((span) => span.name === from.span && span.subject === history.subject)
  // While one of them runs there is no end to count from.
  const last = Math.max(...spans.map((span) => span.until))
  return spans.length === 0 || last >= ENDLESS ? null : last
}
