import type { PlainDate } from '../calendar'
import type { Standing } from '../duties'
import type { Row, Words } from './known'
import type { Measure, Why } from './measure'

/** Whom a currency figure is of, as at a day. */
export const BASES = [
  'household',
  'carer',
  'household member of 18 or more',
  'child placed with us',
  'child in care',
  'child in care, by placement',
  'child in residential care',
] as const
export type Base = {
  readonly of: (typeof BASES)[number]
  /** From one birthday up to, not on, another. Somebody whose birthday is not known is in the base, as unknown. */
  readonly age?: readonly [from: number, until: number]
  /** In care without a break for so many months. */
  readonly months?: number
  /** Not those of whom this is recorded; of whom nothing is, nobody knows whether they belong. */
  readonly not?: { readonly fact: string; readonly is: string }
}

/** `rolling` months: (D less the months, D]. A month, quarter or reporting year (from April) runs from its first day to D. */
export type Over = { readonly rolling: number } | 'month' | 'quarter' | 'year' | 'ever'

/**
 * What a measure is of. `currency`: people or homes, up to date or not. `completion`: things owed, met by their day or
 * not. `register`: households. `neither`: a household by key figure, in neither column. `sorted`: things that happened, or
 * are true, each with a word.
 */
export type Form = Currency | Completion | { readonly is: 'register' } | Neither | Sorted

export type Neither = { readonly is: 'neither'; readonly of: readonly string[] }

export type Currency = {
  readonly is: 'currency'
  /** Households on the register, where none is said. */
  readonly base?: Base
  /** The rule whose evidence leaves somebody in date; of several, each for an age. */
  readonly inDate: string | readonly InDate[]
  /** The rules whose open duty says whether it is due. */
  readonly owed: readonly string[]
  /** Rules that open where the last one was met: open and not past its day, somebody is in date. */
  readonly running?: readonly string[]
  /** Counts what is complete, in time or late. */
  readonly complete?: boolean
  /** Only the rows with one of these words are in the base. */
  readonly only?: readonly Why[]
  /** Not available until its rule first had evidence, which is of this kind: an empty column is not 0%. */
  readonly until?: string
  readonly also?: Also
  readonly words?: Words
}

/** A happening about the same subject that is wanted as well: somebody in time who lacks it says another word. */
export type Also = {
  readonly kind: string
  readonly lacking: Why
  /** A fact that must be known. */
  readonly known?: string
  /** Within so many months. */
  readonly months?: number
  /** A day fact up to which it holds; without end where none is said. */
  readonly until?: string
}
export type InDate = { readonly rule: string; readonly age: readonly [from: number, until: number] }

export type Completion = {
  readonly is: 'completion'
  readonly rules: readonly string[]
  readonly over: Over
  /** The day by which a thing is in the period: opened, owed or met. */
  readonly by: 'opened' | 'due' | 'met'
  /** The first of each subject in the period, and no later one. */
  readonly first?: boolean
  /** The word for what was stopped by its day; without one it never fell due, and is left out. */
  readonly stopped?: Why
  readonly ordinal?: Ordinal
  /** Says another word than the standing’s own. */
  readonly judge?: (met: Met) => Why
  readonly words?: Words
}

/**
 * Rules that are the first of somebody’s things, then the second. Of whoever’s first was due before anything of the kind
 * was recorded of anybody, nobody knows whether what we hold first is their first.
 */
export type Ordinal = {
  readonly rules: readonly string[]
  readonly span: string
  readonly first: string
  readonly kind: string
}

/** A thing owed, as it stands at the end of a day, with what met it. */
export type Met = {
  readonly why: Why
  readonly standing: Standing
  readonly opened: PlainDate
  readonly met: PlainDate | null
  readonly facts: Readonly<Record<string, unknown>>
  /** Working days from the day it opened, which is day 0, to the day it was met. */
  readonly workingDays: number | null
}

/** `first` is the rule of the first of them: where its day was past before any was recorded of anybody, the numbers are not known. */
export type Numbered = { readonly span: string; readonly first?: string }

/** What rows are: things that happened in a period, or spans true on a day, in a period, or begun in it. */
export type Source = {
  readonly over: Over | 'day' | { readonly during: Over }
  /** Whose the rows are: a role of the happening; the span’s subject, whom it names, or the span itself. */
  readonly whose: string
} & (
  | {
      readonly happening: string
      readonly where?: Readonly<Record<string, string>>
      /** Numbered within a span that held, and from when that began. */
      readonly within?: Numbered
      /** Where that role is empty, the next of these that is not; of nobody’s, the service itself. */
      readonly orElse?: readonly string[]
      /**
       * One row a subject in the period, the last; one a subject and day; one, the last, for each value of a fact; or one a
       * day of a role that is not the subject’s.
       */
      readonly once?: boolean | 'a day' | { readonly fact: string } | { readonly aDayOf: string }
      /** Rules of which the row is told whether its subject met one on that day. */
      readonly meets?: readonly string[]
      /** Only while a span is true of the subject. */
      readonly while?: string
    }
  | {
      readonly span: string
      /** Only while another is true of whom it names, and so on: a carer, while the home is approved. */
      readonly named?: readonly string[]
      /** Only while another is true of the same subject. */
      readonly while?: string
      /** Only where it names somebody: a home of ours, a worker. */
      readonly withSomebody?: boolean
      /** Only children whom another figure, of currency, counts on the day. */
      readonly counted?: string
      /** One row a subject, however many spans. */
      readonly once?: boolean
    }
  | {
      /** Things owed whose day lay in the period and that were not stopped by it. */
      readonly owed: readonly string[]
    }
)

/** The workers whose hours a ratio is of: their role, and the hours of a full week. Or rows of another source, so many at a time. */
export type Per =
  | { readonly role: string; readonly hours: number }
  | { readonly of: Source; readonly rows: Measure['rows']; readonly times: number }

/** Of one record that tells of many, each word with how many have it. */
type Tallied = ReadonlyMap<Why, number>

export type Sorted = {
  readonly is: 'sorted'
  readonly of: Source
  /** The kinds of happening about a row’s subject that its word depends on. */
  readonly beside?: readonly string[]
  /** Kinds that say what holds for everybody. */
  readonly standing?: readonly string[]
  /** Other spans of a row’s subject whose value on the day its word depends on. */
  readonly held?: readonly string[]
  /** A span of others that may name the row’s subject, as work names a post; and what else is true of them on the day. */
  readonly naming?: { readonly span: string; readonly held: readonly string[] }
  /** Whether it asks where a postcode lies. */
  readonly places?: true
  readonly words: Words
  /** The word of a row; null: it is in no base. Several, where one record tells of several; of very many, how many have each. */
  readonly judge: (row: Row) => Why | readonly Why[] | Tallied | null
  /** The rules it is read beside. */
  readonly rules?: readonly string[]
  /** What a ratio is of. */
  readonly per?: Per
  /** What a row comes to, in whole pence, points or days; null where nobody said, and then it is unknown. */
  readonly amount?: (row: Row, why: Why) => number | null
  /** What a row weighs besides being one, in hundredths of what the sentence says; null where nobody said. */
  readonly weight?: { readonly of: (row: Row) => number | null; readonly says: string }
  /**
   * Rows that share a fact are one. The first that counts keeps its word and the others that count say `rest`; what they come
   * to is all of theirs, and unknown if that of any of them is.
   */
  readonly sharing?: { readonly fact: string; readonly rest: Why }
  /** How many of an amount make one of what a mean is told in, and what they are: 7 days. */
  readonly each?: { readonly n: number; readonly of: string }
}
