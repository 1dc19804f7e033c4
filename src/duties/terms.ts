import { addTerm, type DayNumber } from '../calendar'
import { conditionHolds } from './condition'
import type { Past } from './history'
import { type Rule, type Variant, type Version, versionOn } from './rule'
import type { Spell } from './spell'

/** The version in force, by its first day, and its terms; unknown where a fact that would choose between them is not. */
export type Terms = Pick<Version, 'from' | 'within' | 'then'> & { readonly unknown?: boolean }

/** The terms of a rule chosen on a day: of several variants that fit, the shortest, counted from that day. Null: not in force. */
export function termsOn(rule: Rule, history: Past, spell: Spell | null, day: DayNumber): Terms | null {
  const version = versionOn(rule, day)
  if (!version || version.variants.length === 0) return version
  let chosen: Variant | null = null
  let unknown = false
  for (const variant of version.variants) {
    const fits = conditionHolds(variant.if, history, spell, day)
    unknown ||= fits === undefined
    const length = ({ within }: Variant) => addTerm(day, within, history.calendar)
    if (fits && (!chosen || length(variant) < length(chosen))) chosen = variant
  }
  return { from: version.from, within: chosen?.within ?? version.within, then: chosen?.then ?? version.then, unknown }
}
