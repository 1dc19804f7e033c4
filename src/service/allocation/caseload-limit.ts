import type { DayNumber } from '../../calendar'
import { type Law, type Rule, versionOn } from '../../duties'

/** How many households one worker may hold by the standards in force on a day, and which says so; null where none does. */
export function caseloadLimit(law: Law, today: DayNumber): { readonly most: number; readonly rule: Rule } | null {
  const limits = [...law.rules.values()].flatMap((rule) => {
    const { holds } = rule
    const version = versionOn(rule, today)
    if (rule.for !== 'worker' || holds?.watches !== 'count' || holds.span !== 'allocated' || !version) return []
    return [{ most: version.bounds?.most ?? holds.most, rule }]
  })
  return limits.sort((a, b) => a.most - b.most)[0] ?? null
}

/** `14 of 18`, `19 of 18, one over`; the number alone where no standard sets a limit. */
export function heldWords(held: number, limit: { readonly most: number } | null): string {
  if (!limit) return String(held)
  const over = held - limit.most
  return `${held} of ${limit.most}${over > 0 ? `, ${over === 1 ? 'one' : over} over` : ''}`
}
