import type { Happening, SubjectId } from '../happenings'
import { agrees, factsHold, type History, ofKinds, type Past } from './history'
import type { Rule } from './rule'
import type { Spell } from './spell'

/** What could meet a rule in a spell: one a day, the first recorded, oldest first. */
export function evidenceFor(rule: Rule, history: Past, spell: Spell | null): Happening[] {
  const out: Happening[] = []
  const pair = pairOf(history, spell)
  for (const happening of ofKinds(history, rule.metBy)) {
    if (matches(rule, happening) !== true || !agrees(happening, pair)) continue
    if (out.at(-1)?.on !== happening.on) out.push(happening)
  }
  return out
}

/** Whether a happening is evidence for a rule; undefined when the fact that would tell is not known. */
export function matches(rule: Rule, happening: Happening): boolean | undefined {
  let answer: boolean | undefined = false
  for (const evidence of rule.metBy) {
    if (evidence.kind !== happening.kind) continue
    if (evidence.where.length === 0) return true
    const holds = factsHold(evidence.where, (fact) => happening.facts[fact] ?? null)
    if (holds === true) return true
    answer = holds === undefined ? undefined : answer
  }
  return answer
}

/** By role, the subjects that evidence may not contradict: a plan must be for this child in this home. */
function pairOf(history: History, spell: Spell | null): ReadonlyMap<string, SubjectId | null> {
  const pair = new Map<string, SubjectId | null>()
  if (!spell?.main || spell.main.itself !== history.subject) return pair
  return pair.set('child', spell.owner).set('household', spell.with)
}
