import { addTerm, type DayNumber, type Term } from '../calendar'
import { conditionHolds } from './condition'
import type { History } from './history'
import { type Rule, type Variant, type Version, versionOn } from './rule'
import type { Spell } from './spell'

export type Terms = {
  readonly version: Version
  readonly within: Term | 'promptly'
  readonly then: Term | null
  readonly unknown: boolean
}

/** The terms of a rule chosen on a day: of several variants that fit, the shortest, counted from that day. Null: not in force. */
export function termsOn(rule: Rule, history: History, spell: Spell | null, day: DayNumber): Terms | null {
  const version = versionOn(rule, day)
  if (!version) return null
  let chosen: Variant | null = null
  let unknown = false
  for (const variant of version.variants) {
    const fits = conditionHolds(variant.if, history, spell, day)
    unknown ||= fits === undefined
    if (fits && (!chosen || addTerm(day, variant.within) < addTerm(day, chosen.within))) chosen = variant
  }
  return { version, within: chosen?.within ?? version.within, then: chosen?.then ?? version.then, unknown }
}
