import type { Law } from '../../duties'
import type { Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { capital } from '../../web/pieces'
import type { Question } from './questions'

/** The reasons for which a rule lets somebody be excused, as a form offers them; none where any words will do. */
export const reasonsOf = (law: Law, rule: string): Choice[] =>
  (law.rules.get(rule)?.reasons ?? []).map((reason) => ({ value: reason, text: capital(reason) }))

/** The questions of a form once it is known which duty is excused: of a rule that names its reasons, those are offered. */
export function offeredFor(law: Law, kind: Kind, questions: readonly Question[], rule: string): readonly Question[] {
  const options = reasonsOf(law, rule)
  if (options.length === 0) return questions
  return questions.map((question) =>
    kind.facts[question.column]?.offers === 'reasons'
      ? { ...question, type: 'radios', options: withTyped(question, options), hint: HINT, missing: missing(options) }
      : question,
  )
}

const HINT = 'The rule names the reasons it may be excused for. Anything else can be said below'

/** A correction keeps on offer what was recorded, so that putting something else right does not lose it. */
const withTyped = ({ options: kept }: Question, options: readonly Choice[]): Choice[] => [
  ...options,
  ...kept.filter(({ value }) => !options.some((option) => option.value === value)),
]

function missing(options: readonly Choice[]): string {
  const words = options.map(({ value }) => `“${value}”`)
  const list = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  return words.length === 1
    ? `This duty may be excused for one reason alone: ${list}. Choose it, and say more in your own words`
    : `This duty may be excused for its own reasons alone. Choose ${list}, and say more in your own words`
}
