import { BEGINNING, type DayNumber, ENDLESS, type Moment, type Period, type Term } from '../calendar'
import type { FactValue } from '../happenings'
import { once } from './once'
import type { Stretch } from './stretch'

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
export type SpanWanted = {
  readonly span: string
  readonly holds: boolean
  readonly where: readonly Wanted[]
  /** The subject is this span: of a placement no other stay will do, though it names the same child and home. */
  readonly itself: boolean
}

export type AgeRange = { readonly from: number | null; readonly to: number | null }
export type TermRange = { readonly from: Term | null; readonly to: Term | null }

export type Condition = {
  readonly spans: readonly SpanWanted[]
  readonly age: AgeRange | null
  readonly lasted: TermRange | null
  /** Before, or from, the first happening of a kind since the spell began. */
  readonly until: string | null
  readonly after: string | null
  /** Facts of the happening that opened the duty. */
  readonly opener: readonly Wanted[]
}

export type Evidence = { readonly kind: string; readonly where: readonly Wanted[] }

/** What opens a duty, where that is not the beginning of the spans of `while`. */
export type Opens =
  | { readonly by: 'happening'; readonly of: Evidence }
  | { readonly by: 'all'; readonly of: readonly Evidence[] }
  /** Each time `n` of them have come, within a rolling term where one is given. */
  | { readonly by: 'nth'; readonly n: number; readonly of: Evidence; readonly in: Term | null }
  | { readonly by: 'every'; readonly n: number; readonly after: number; readonly of: Evidence }
  | { readonly by: 'moment'; readonly moment: Moment }
  | { readonly by: 'birthday'; readonly ages: readonly number[] }
  | { readonly by: 'rules'; readonly what: 'opening' | 'meeting' | 'lapse'; readonly rules: readonly string[] }

/** The day that is counted from, where it is not the opening. */
export type From =
  | { readonly by: 'fact'; readonly fact: string }
  | { readonly by: 'span fact'; readonly fact: string }
  | { readonly by: 'birthday'; readonly age: number }
  | { readonly by: 'year'; readonly month: number; readonly day: number }

/** What meets a duty. */
export type Meets =
  | { readonly by: 'any'; readonly of: readonly Evidence[] }
  | { readonly by: 'all'; readonly of: readonly Evidence[] }
  | { readonly by: 'n'; readonly n: number; readonly of: readonly Evidence[] }
  | { readonly by: 'fact'; readonly fact: string }
  /** Each who is to be told, by a fact of the opener; `any` are those told whatever it says. */
  | {
      readonly by: 'each'
      readonly kind: string
      readonly names: string
      readonly of: string
      readonly recipients: Readonly<Record<string, readonly string[]>>
    }

export type Extension = { readonly of: Evidence; readonly to: Term }

export type Bounds = { readonly least: number; readonly most: number }

export type Limit =
  | { readonly watches: 'span'; readonly span: string; readonly where: readonly Wanted[] }
  | ({
      readonly watches: 'count'
      readonly span: string
      readonly where: readonly Wanted[]
      readonly unless: string | null
    } & Bounds)
  | ({ readonly watches: 'happenings'; readonly of: Evidence; readonly in: Term } & Bounds)
  | { readonly watches: 'days'; readonly span: string; readonly most: number; readonly in: Term }
  | { readonly watches: 'run'; readonly span: string; readonly most: number }
  | { readonly watches: 'differ'; readonly kind: string; readonly between: readonly [string, string] }
  | { readonly watches: 'fact'; readonly of: Evidence }

/** At least so many in each period of the calendar. */
export type Counted = { readonly least: number; readonly each: Period; readonly of: readonly Evidence[] }

/** How long something is kept, and from what. */
export type Keep = { readonly for: Term; readonly from: KeepFrom }
export type KeepFrom =
  | { readonly by: 'birth' }
  | { readonly by: 'end'; readonly span: string }
  | { readonly by: 'happening'; readonly kind: string }

export type Variant = { readonly if: Condition; readonly within: Term; readonly then: Term | null }

/** A length of time, no day in law, or the day on which what another rule owes falls due. */
export type Within = Term | 'promptly' | { readonly with: string }

export type Version = {
  readonly from: DayNumber
  /** The last day in force; ENDLESS while it is. */
  readonly to: DayNumber
  readonly within: Within
  readonly then: Term | null
  /** Comes at fixed steps from the anchor, met or not. */
  readonly every: Term | null
  /** Duties open on its first day take its terms from then on. */
  readonly moves: boolean
  readonly early: Term | 'ever' | null
  readonly variants: readonly Variant[]
  /** Other numbers than the file's for what the rule watches or counts. */
  readonly bounds: Bounds | null
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
  readonly opens: Opens | null
  readonly from: From | null
  readonly meets: Meets
  /** The fact by which evidence says which of fixed steps it is for. */
  readonly answers: string | null
  readonly extended: Extension | null
  /** Somebody else’s window: unmet, it stops on its last day and nothing is breached. */
  readonly theirs: boolean
  /** Reason codes that an excusal may give; none: any reason. */
  readonly reasons: readonly string[]
  /** Facts of the opener under which nothing is owed. */
  readonly unless: readonly Wanted[]
  readonly next: readonly { readonly rule: string; readonly if: Condition | null }[]
  readonly becomes: string | null
  /** A rule whose duties it follows with a term of its own: opened, met and stopped with them. */
  readonly beside: string | null
  readonly holds: Limit | null
  readonly count: Counted | null
  readonly keep: Keep | null
  /** A named state, or a named sum, that the engine works out. */
  readonly named: string | null
  readonly warn: readonly Term[]
  /** What the service said instead, from a day on, oldest first. */
  readonly warned: readonly { readonly from: DayNumber; readonly warn: readonly Term[] }[]
  readonly versions: readonly Version[]
  readonly checked: { readonly on: string; readonly by: string; readonly again: string }
}

/** The version in force on a day, or none. */
export function versionOn(rule: Rule, day: DayNumber): Version | null {
  for (const version of rule.versions) if (version.from <= day && day <= version.to) return version
  return null
}

export const firstDay = (rule: Rule): DayNumber => rule.versions[0]?.from ?? ENDLESS
/** The first day on which the rule is no longer in force. */
export const dayAfterLast = (rule: Rule): DayNumber => (rule.versions.at(-1)?.to ?? BEGINNING) + 1

/**
 * The times in which a rule is in force, oldest first. In a law file versions follow one another, as a test holds them to;
 * a rule that the service stopped and began again has more than one time.
 */
export const timesInForce = once(({ versions }: Pick<Rule, 'versions'>): readonly Stretch[] => {
  const times: Stretch[] = []
  for (const { from, to } of versions) {
    const last = times.at(-1)
    if (last?.until === from) times[times.length - 1] = { from: last.from, until: to + 1 }
    else times.push({ from, until: to + 1 })
  }
  return times
})

/** The time in force that a day lies in, or the next to come; null once the last is over. */
export function inForceFrom(rule: Rule, day: DayNumber): Stretch | null {
  for (const time of timesInForce(rule)) if (day < time.until) return time
  return null
}

/** The day on which what a rule opened on a day stops, because the rule does. */
export const forceEnds = (rule: Rule, day: DayNumber): DayNumber => inForceFrom(rule, day)?.until ?? dayAfterLast(rule)

/** How early what a rule owes comes into sight, as said on a day: a service may say otherwise than the file from a day on. */
export const warnOn = ({ warn, warned }: Pick<Rule, 'warn' | 'warned'>, day: DayNumber): readonly Term[] =>
  warned.findLast((each) => each.from <= day)?.warn ?? warn

/** Comes again after it was met. */
export const recurs = (rule: Rule): boolean => rule.versions.some((version) => version.then !== null)

/** Every kind of happening that bears on what a rule meets, apart from the opener’s own facts. */
export const meetingEvidence = once(({ meets }: Pick<Rule, 'meets'>): readonly Evidence[] => {
  if (meets.by === 'fact') return []
  return meets.by === 'each' ? [{ kind: meets.kind, where: [] }] : meets.of
})

export const isTerm = (within: Within): within is Term => typeof within === 'object' && 'n' in within
