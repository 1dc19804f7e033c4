import type { Law, Rule } from '../../../src/duties'
import { kindsOfRule, spansOfRule } from '../../../src/duties'
import type { Vocabulary } from '../../../src/happenings'

/** What the law asks of facts that are written in words: by kind and fact, the values that decide. */
export function valuesAsked(law: Law): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const note = (name: string, values: readonly unknown[]) => {
    const set = found.get(name) ?? new Set()
    for (const value of values) if (typeof value === 'string') set.add(value)
    found.set(name, set)
  }
  for (const rule of law.rules.values()) {
    walk(rule, note)
    const { meets } = rule
    if (meets.by === 'each') {
      note(meets.names, Object.keys(meets.recipients))
      note(meets.names, Object.values(meets.recipients).flat())
    }
  }
  return new Map([...found].map(([name, set]) => [name, [...set]]))
}

/** Whatever is shaped like a wanted fact, however deep in a rule it lies: a rule may ask in many places. */
function walk(value: unknown, note: (name: string, values: readonly unknown[]) => void): void {
  if (typeof value !== 'object' || value === null) return
  if ('fact' in value && typeof value.fact === 'string' && 'values' in value && Array.isArray(value.values))
    note(value.fact, value.values)
  for (const each of Object.values(value)) walk(each, note)
}

/** The kinds of record that bear on a rule: what opens and meets it, and what begins and ends the spans it looks at. */
export function kindsAbout(words: Vocabulary, rule: Rule): string[] {
  const spans = new Set(spansOfRule(rule))
  const makers = words.kinds.filter(({ effects }) => effects.some(({ span }) => spans.has(span)))
  const own = words.bySubject.get(rule.for)
  return [...new Set([...kindsOfRule(rule), ...makers.map(({ name }) => name), ...(own ? [own.name] : [])])]
}
