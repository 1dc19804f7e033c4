import type { LawFile } from './law-file'
import { spansOfRule } from './looks'
import type { Fail } from './read-names'
import type { Laws } from './read-opening'
import type { Rule } from './rule'
import { STATES } from './states'

/** Words that stand side by side and cannot both be followed: a file that says them would only look followed. */
export function checkTogether(law: LawFile, laws: Laws, fail: Fail): void {
  law.versions.forEach(({ within, then, every, variants = [] }, index) => {
    const path = ['versions', index]
    const isTerm = typeof within === 'object' && 'n' in within
    if (every && !isTerm)
      fail(
        [...path, 'every'],
        'fixed steps need a first term: write `within: 0 days` where the first is due on the anchor',
      )
    if (every && then) fail([...path, 'then'], 'comes again after it was met, or at fixed steps (`every`), not both')
    if (every && [...variants].some((each) => each.then))
      fail([...path, 'variants'], 'a variant of fixed steps has no `then`')
    if (law.holds && typeof within === 'object' && 'with' in within)
      fail([...path, 'within'], 'a limit falls due by itself')
  })
  const word = (['extended by', 'next', 'becomes'] as const).find((each) => law[each])
  if (word && law.versions.some((version) => version.every))
    fail([word], 'fixed steps (`every`) follow one another, whatever happens')
  if (law.versions.some((version) => version.every) && severally(law))
    fail(['met by'], 'each of fixed steps (`every`) is met by one happening')
  if (law.opens && [...laws.values()].some((each) => leadsTo(each, law.id)))
    fail(['opens'], 'another rule leads to it (`next` or `becomes`), and it opens only there')
}

const severally = ({ 'met by': met = {} }: LawFile): boolean =>
  Object.keys(met).some((word) => /^(all of|\d+ of|fact|each)$/.test(word))

const leadsTo = ({ next = [], becomes }: LawFile, id: string): boolean =>
  becomes === id || next.some((each) => each.rule === id)

/** A state is worked out with the duties of its subject, and there is one to work it out. */
export function checkStates(rules: ReadonlyMap<string, Rule>, rule: Rule, fail: Fail): void {
  if (rule.form === 'state' && !STATES.has(rule.named ?? ''))
    fail(['state'], `“${rule.named}” is no state that is worked out`)
  for (const state of rule.form === 'state' ? [] : spansOfRule(rule).filter((span) => STATES.has(span)))
    if (![...rules.values()].some((each) => each.named === state && each.for === rule.for))
      fail(['while'], `“${state}” is a state, and no rule says when a ${rule.for} is in it`)
}
