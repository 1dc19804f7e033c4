import { BEGINNING, type DayNumber, ENDLESS, type Term } from '../calendar'
import type { FactValue } from '../happenings'

export const FORCES = ['statute', 'standard', 'guidance', 'local', 'return'] as const
export type Force = (typeof FORCES)[number]

export const FORMS = [
  'once',
  'again',
  'anchored',
  'limit',
  'count',
  'window',
  'keep',
  'state',
  'sum',
  'dormant',
] as const
export type Form = (typeof FORMS)[number]

/** A fact that must hold: one of these values, or anything at all so long as it is known. */
export type Wanted = { readonly fact: string; readonly values: readonly FactValue[] | 'known' }

/** A span that must (or must not) hold, with what must be true of it. */
export type SpanWanted = { readonly span: string; readonly holds: boolean; readonly where: readonly Wanted[] }

export type AgeRange = { readonly from: number | null; readonly to: number | null }
export type TermRange = { readonly from: Term | null; readonly to: Term | null }

export type Condition = {
  readonly spans: readonly SpanWanted[]
  readonly age: AgeRange | null
  readonly lasted: TermRange | null
}

export type Evidence = { readonly kind: string; readonly where: readonly Wanted[] }

export type Limit =
  | { readonly watches: 'span'; readonly span: string; readonly where: readonly Wanted[] }
  | { readonly watches: 'count'; readonly span: string; readonly atMost: number; readonly unless: string | null }

export type Variant = { readonly if: Condition; readonly within: Term; readonly then: Term | null }

export type Version = {
  readonly from: DayNumber
  /** The last day in force; ENDLESS while it is. */
  readonly to: DayNumber
  readonly within: Term | 'promptly'
  readonly then: Term | null
  readonly early: Term | 'ever' | null
  readonly variants: readonly Variant[]
  readonly source: string
  readonly link: string | null
  readonly says: string
  readonly quoted: boolean
  readonly reading: string
  readonly verified: string
}

/** A rule as the engine runs it: a law file with its words read. */
export type Rule = {
  readonly id: string
  readonly title: string
  /** As a list says it: `Unannounced visit`. */
  readonly short: string
  readonly file: string
  readonly for: string
  readonly form: Form
  readonly force: Force
  readonly profile: string
  readonly breach: string | null
  readonly measures: readonly string[]
  readonly while: Condition
  readonly opensBy: string | null
  readonly metBy: readonly Evidence[]
  readonly next: readonly { readonly rule: string; readonly if: Condition | null }[]
  readonly becomes: string | null
  readonly holds: Limit | null
  readonly warn: readonly Term[]
  readonly versions: readonly Version[]
  readonly checked: { readonly on: string; readonly by: string; readonly again: string }
}

/** The version in force on a day, or none. */
export function versionOn(rule: Rule, day: DayNumber): Version | null {
  return rule.versions.find((version) => version.from <= day && day <= version.to) ?? null
}

// Versions follow one another: a test of the law files holds them to it.
export const firstDay = (rule: Rule): DayNumber => rule.versions[0]?.from ?? ENDLESS
/** The first day on which the rule is no longer in force. */
export const dayAfterLast = (rule: Rule): DayNumber => (rule.versions.at(-1)?.to ?? BEGINNING) + 1

/** Comes again after it was met. */
export const recurs = (rule: Rule): boolean => rule.form === 'again'
