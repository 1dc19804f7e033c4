import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import type { Law } from '../../duties'
import { type FactValue, isInUse, type Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { capital } from '../../web/pieces'

/** What may be chosen for a fact, in words, and of codes those in use on a day; nothing where anything may be written. */
export function choicesOf(kind: Kind, fact: string, on?: PlainDate): readonly Choice[] | null {
  const { words: own = {}, choices, codes = [], refused = {} } = kind.facts[fact] ?? {}
  const stale = new Set(codes.flatMap((each) => (on && !isInUse(each, on) ? each.code : [])))
  const values = [...(choices ?? Object.keys(own)).filter((value) => !stale.has(value)), ...Object.keys(refused)]
  return values.length === 0 ? null : values.map((value) => ({ value, text: own[value] ?? capital(value) }))
}

/** A recorded value as people read it. */
export function valueWords(law: Law, kind: Kind, fact: string, value: FactValue | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const text = String(value)
  if (kind.facts[fact]?.offers === 'duties') return law.rules.get(text)?.title ?? text
  if (kind.facts[fact]?.type === 'day' && isPlainDate(text)) return longDate(text)
  return choicesOf(kind, fact)?.find((choice) => choice.value === text)?.text ?? text
}
