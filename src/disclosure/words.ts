import type { Policy } from './policy'
import type { Decision } from './protect'

const NUMBERS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** What is printed in a hidden figure's place, and said by a screen reader: never a blank, a dash or a nought. */
export function wordsFor(decision: Exclude<Decision, 'shown'>, policy: Policy): { short: string; long: string } {
  if (decision === 'protecting') {
    return { short: 'hidden', long: 'hidden so that another figure cannot be worked out' }
  }
  const under = `under ${policy.under}`
  const from = policy.zero === 'shown' ? 'but not nought' : 'nought included'
  const said = NUMBERS[policy.under] ?? String(policy.under)
  return { short: under, long: `hidden because it is under ${said}, ${from}` }
}
