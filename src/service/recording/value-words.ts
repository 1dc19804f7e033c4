import { isPlainDate, longDate } from '../../calendar'
import type { Law } from '../../duties'
import type { FactValue, Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { capital } from './wording'

/** What may be chosen for a fact, in words; nothing where anything may be written. */
export function choicesOf(kind: Kind, fact: string): readonly Choice[] | null {
  const own = kind.facts[fact]?.words ?? {}
  const values = kind.facts[fact]?.choices ?? Object.keys(own)
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
