import type { DayNumber, Holiday, PlainDate, SchoolTerm } from '../calendar'
import type { Rule } from '../duties'

/** What was changed, as it is kept: each shape belongs to one kind of change. */
export type What =
  | { readonly change: 'profile'; readonly profile: string; readonly to: 'on' | 'off' }
  | { readonly change: 'rule'; readonly rule: string; readonly to: 'on' | 'off' }
  | { readonly change: 'term'; readonly rule: string; readonly within: string; readonly then: string | null }
  | { readonly change: 'numbers'; readonly rule: string; readonly least: number | null; readonly most: number | null }
  | { readonly change: 'warning'; readonly rule: string; readonly warn: readonly string[] }
  | { readonly change: 'holiday'; readonly to: 'added' | 'removed'; readonly name: string; readonly source: string }
  | { readonly change: 'years'; readonly to: number; readonly source: string }
  | {
      readonly change: 'school term'
      readonly to: 'added' | 'removed'
      readonly name: string
      readonly last: PlainDate
      /** First and last day of each time inside it on which pupils do not come. */
      readonly closed: readonly (readonly [PlainDate, PlainDate])[]
      readonly source: string
    }
  | { readonly change: 'taken back' }

export type ChangeName = What['change']
export type WhatOf<Name extends ChangeName> = Extract<What, { change: Name }>

/** A change that somebody proposes, before it is recorded. */
export type Proposal = { readonly what: What; readonly from: PlainDate; readonly reverses: number | null }

export type LawChange = Proposal & {
  readonly id: number
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly reason: string
}

/** Who makes a change, why and when. */
export type By = { readonly who: string; readonly reason: string; readonly now: Date }

/** The law and the calendar while changes are applied to them. */
export type Draft = {
  readonly rules: ReadonlyMap<string, Rule>
  /** Times in which profiles and rules are off, in the order they were said. */
  readonly switches: readonly Switch[]
  readonly calendar: CalendarDraft
}

export type Switch = {
  readonly of: (rule: Pick<Rule, 'id' | 'profile'>) => boolean
  readonly name: string
  readonly from: DayNumber
  readonly on: boolean
}

export type CalendarDraft = {
  readonly from: number
  readonly to: number
  readonly holidays: readonly Holiday[]
  readonly terms: readonly (SchoolTerm & { readonly closed: readonly (readonly [DayNumber, DayNumber])[] })[]
}

export type Typed = Readonly<Record<string, string>>
export type Faults = Readonly<Record<string, string>>
export type Told = {
  /** The law as the service has it now, and as it is written. */
  readonly draft: Draft
  readonly today: PlainDate
}

export type Read<Name extends ChangeName> =
  | { readonly value: WhatOf<Name>; readonly from: PlainDate }
  | { readonly faults: Faults }

/** One kind of change: reads its form and refuses what may not be, applies itself, and says itself in words. */
export type ChangeKind<Name extends ChangeName> = {
  readonly name: Name
  readonly read: (told: Told, typed: Typed) => Read<Name>
  readonly apply: (draft: Draft, what: WhatOf<Name>, from: DayNumber) => Draft
  /** `Unannounced visits: 10 months instead of 12 months`. */
  readonly says: (what: WhatOf<Name>, from: PlainDate, title: (rule: string) => string) => string
}
