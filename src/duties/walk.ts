import { type DayNumber, ENDLESS } from '../calendar'
import type { Happening } from '../happenings'
import { edges, isBounded } from './condition'
import type { Past } from './history'
import type { Rule } from './rule'
import type { Spell } from './spell'
import type { Stretch } from './stretch'

/** Rules that open one another, by being met (`next`) or at an edge of scope (`becomes`). Most chains are one rule long. */
export type Chain = {
  readonly head: Rule
  readonly rules: ReadonlyMap<string, Rule>
  /** By rule of the chain, those that follow its duties with a term of their own. */
  readonly beside: ReadonlyMap<string, readonly Rule[]>
  /** Whether being met opens anything: most chains are one duty long, and need keep nothing for the next. */
  readonly goesOn: boolean
  /** A kind of happening and a span without which it opens nothing; null where it may open without. */
  readonly needs: { readonly kind: string | null; readonly span: string | null }
}

/** A duty about to be opened: by which rule, when, counted from which day, and whether something met before it. */
export type Opening = {
  readonly rule: Rule
  readonly opened: DayNumber
  /** Null: counted from a day that nobody has said. */
  readonly from: DayNumber | null
  readonly again: boolean
  /** The happening that met the step before; it, and others of its day and rule, meet nothing more. */
  readonly after: { readonly evidence: Happening; readonly rule: Rule } | null
  /** What it is counted from to the hour, where the law counts hours. */
  readonly counted: Happening | null
}

export type Walk = {
  readonly chain: Chain
  readonly history: Past
  readonly spell: Spell
  /** By rule, worked out once: what could meet it in this spell. Null where nothing will be asked again. */
  readonly evidence: Map<string, readonly Happening[]> | null
  /** Of what is owed, where the duties of earlier spells lie: what met one on the day this spell begins meets no other of its rule. */
  readonly since: number
  readonly before: number
  /** By rule, the happenings that met the step before: what one happening opens next is opened once. */
  readonly led: Map<Rule, Set<number>>
}

/** The part of a spell in which a rule's age and length of run hold. An unknown birth date leaves no scope. */
export const scope = ({ spell, history }: Walk, rule: Rule): Stretch => scopeIn(spell, rule, history)

export function scopeIn(spell: Spell, rule: Rule, history: Past): Stretch {
  if (!isBounded(rule.while)) return spell
  const within = edges(rule.while, history, spell)
  if (!within) return NEVER
  return { from: Math.max(spell.from, within.from), until: Math.min(spell.until, within.until) }
}
const NEVER: Stretch = { from: ENDLESS, until: ENDLESS }
