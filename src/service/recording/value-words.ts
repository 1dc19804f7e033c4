import { isPlainDate, longDate } from '../../calendar'
import type { Law } from '../../duties'
import type { FactValue, Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { PLACEMENT_TYPES } from '../placements'
import { WITHDRAWAL_REASONS } from '../recruitment'
import { PARTICIPATION } from '../reviews'
import { capital } from './wording'

/** Values of a fact in words, where the value alone would be a code or half an answer. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'supervising visit.announced': { yes: 'Yes, arranged', no: 'No, unannounced' },
  'statutory check.check': { dbs: 'DBS check' },
  'looked after review.participation': coded(PARTICIPATION),
  'placement.type': coded(PLACEMENT_TYPES),
  'application ending.withdrawal_reason': coded(WITHDRAWAL_REASONS),
}

function coded(list: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(list).map(([code, text]) => [code, `${capital(text)} (${code})`]))
}

/** What may be chosen for a fact, in words; nothing where anything may be written. */
export function choicesOf(kind: Kind, fact: string): readonly Choice[] | null {
  const own = words[`${kind.name}.${fact}`] ?? {}
  const values = kind.facts[fact]?.choices ?? Object.keys(own)
  return values.length === 0 ? null : values.map((value) => ({ value, text: own[value] ?? capital(value) }))
}

/** A recorded value as people read it. */
export function valueWords(law: Law, kind: Kind, fact: string, value: FactValue | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const text = String(value)
  if (kind.name === 'excusal' && fact === 'rule') return law.rules.get(text)?.title ?? text
  if (kind.facts[fact]?.type === 'day' && isPlainDate(text)) return longDate(text)
  return choicesOf(kind, fact)?.find((choice) => choice.value === text)?.text ?? text
}
