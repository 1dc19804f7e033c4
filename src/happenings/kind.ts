import type { Fact } from './fact'

/** What a happening of a kind does to what is true of a subject. */
export type Effect =
  | {
      readonly does: 'begins'
      /** The name of the span, as law files say it: `approved`, `placed`. */
      readonly span: string
      /** The role whose subject it is true of. */
      readonly of: string
      /** The role of the other subject it names, if any. */
      readonly with?: string
      /** The happening itself is the subject of the span: a placement is. */
      readonly itself?: boolean
      /** Several may run side by side, one for each subject in this role. */
      readonly each?: string
      /** A new row begins a new span even while one runs (a new placement ends the last). */
      readonly anew?: boolean
    }
  | { readonly does: 'ends'; readonly span: string; readonly of: string }

export type Role = {
  readonly kinds: readonly string[]
  /** Every kind of subject there is: the vocabulary fills them in. */
  readonly any?: boolean
  readonly label: string
  /** May be empty: a placement in no household, an allocation to nobody. */
  readonly optional: boolean
}

/** The areas of a service, as its record buttons and timeline are grouped. */
export const GROUPS = [
  'Register',
  'Visits',
  'Supervision',
  'Checks',
  'Reviews',
  'Events',
  'Recruitment',
  'Panel',
  'Children',
  'Health',
  'Education',
  'Care leavers',
  'Complaints',
  'Training',
  'Staff',
  'Quality',
  'Board',
] as const
export type Group = (typeof GROUPS)[number]

/** One kind of thing that happens. Its form, file, validation, timeline entry, view and glossary line all come from this. */
export type Kind = {
  /** `supervising visit` */
  readonly name: string
  /** Its file without `.csv`: `supervising-visits`. */
  readonly file: string
  /** For the glossary: what the word means here. */
  readonly means: string
  readonly group: Group
  /** When set, its rows carry a ref and name a subject of this kind. */
  readonly subject?: string
  /** How refs of its subjects begin where the service has none of them yet: `CO-`. Else made from its name. */
  readonly ref?: string
  /** The ref may be left out; one is then given. */
  readonly refOptional: boolean
  /** `day`: the row says on which day. `if known`: from the first day anything is known of its subject, unless it says. */
  readonly on: 'day' | 'if known'
  readonly about: Readonly<Record<string, Role>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly effects: readonly Effect[]
  /** The act on a button: `Record a visit`. */
  readonly act: string
  /** As a heading or a list says it, where its name would not do. */
  readonly title?: string
  /** What a form says of it: the thing, the question for its day, what to say when the day is missing, what to say when done; its own title where the act is not enough. */
  readonly wording?: readonly [thing: string, question: string, noDay: string, done: string, title?: string]
  /** What a form says of a column, where the label, as files describe it, would not do as a question; and what choosing nobody means. */
  readonly columns?: Readonly<Record<string, Asked>>
  /** Answers that a form asks for with others. Files bring what was written down elsewhere, as it was. */
  readonly needs?: readonly Need[]
  /** What has to be on record first. A form refuses the record without it; files bring what was, in whatever order. */
  readonly after?: readonly After[]
  /** Of what every action must be done or dropped first. A form refuses the record before that. */
  readonly finished?: Refusal
  /** Prose in which nobody who works here may be named, or `anybody` of whom records are kept; `also` in other answers. A form refuses it; files bring what was written. */
  readonly unnamed?: Refusal & {
    readonly anybody?: true
    readonly also?: readonly string[]
    /** Whoever has this role may be named by no part of their name, an ordinary word though it may be. */
    readonly of?: { readonly role: string; readonly why: string }
  }
  /** An answer that was given of some words, and not of others: a correction of the words does not carry it over. */
  readonly rechecked?: Refusal & { readonly of: string; readonly is: string }
  /** An answer that must be something known, where it is given. A form refuses any other; files bring what was written. */
  readonly known?: Refusal & { readonly is: (value: string) => boolean }
  /** `folder`: beside whoever may read it, the worker it is of reads it, and whoever manages their team. */
  readonly may: { readonly record: string; readonly read: string; readonly folder?: true }
  /** Which retention rule keeps it (section 13.5 of the reference). */
  readonly keep: string
}

/** Where `given` is answered, with that value if one `is` said, `and` with others if any are, or always, `ask` must be answered too; else `say` tells what to put right. */
export type Need = {
  readonly given?: string
  readonly is?: string
  readonly and?: Readonly<Record<string, string>>
  readonly ask: string
  /** The one answer that will do, or those that will: that somebody agreed. */
  readonly as?: string | readonly string[]
  /** It is a day no later than that of `given`: what is paid for was checked by then. */
  readonly byThen?: true
  readonly say: string
}
/** One of the things that follow each other, at least so many days after the one before. */
export type Link = {
  readonly kind: string
  readonly where: Readonly<Record<string, string>>
  readonly wait?: number
}
/** A record that another waits for: of the same subject, and saying certain things. */
export type After = {
  /** Answers for which it is asked; none: always. */
  readonly if?: Readonly<Record<string, string>>
  /** The role that both name the same subject in, or that the other is itself the subject of. */
  readonly of: string
  readonly kind: string
  readonly where?: Readonly<Record<string, string>>
  /** Whoever recorded that may not record this too. */
  readonly byAnother?: true
  /**
   * Only if it was written down since the words of its subject last were, by nobody who ever wrote them, and is the last
   * word on them: what was checked is what is there now, and what was found later takes the place of what was found before.
   */
  readonly asItReads?: true
  /** At least so many days before the record; said at all, nothing that came after the record is looked at. */
  readonly ago?: number
  /** What came before it, in order: of the first the last, as each missed appointment is followed anew. */
  readonly following?: readonly Link[]
  /** At least so many days after the last of those. */
  readonly wait?: number
  /** At which answer it is said, and what. */
  readonly at: string
  readonly why: string
}

/** At which answer something is refused, and why. */
export type Refusal = { readonly at: string; readonly why: string }

export type Asked = { readonly label?: string; readonly missing?: string; readonly none?: string }

type Declared = Pick<Kind, 'name' | 'means' | 'group' | 'act'> & Partial<Omit<Kind, 'name' | 'means' | 'group' | 'act'>>

/** Declares a kind; what most kinds share need not be said. */
export function defineKind(declared: Declared): Kind {
  return {
    file: plural(declared.name),
    refOptional: false,
    on: 'day',
    about: {},
    facts: {},
    effects: [],
    may: { record: 'record', read: 'read cases' },
    keep: 'foster carer case record: 10 years from the end of approval',
    ...declared,
  }
}

/** A role that takes any subject there is. */
export const ANY_SUBJECT = 'any subject'

export const one = (kind: string | readonly string[], label: string, options: { optional?: boolean } = {}): Role => ({
  kinds: kind === ANY_SUBJECT ? [] : typeof kind === 'string' ? [kind] : kind,
  ...(kind === ANY_SUBJECT ? { any: true } : {}),
  label,
  optional: options.optional ?? false,
})

/** Taken by those who work here, and nobody else: they did it, it is not about them. */
export const isStaff = ({ kinds }: Role): boolean => kinds.length === 1 && kinds[0] === 'worker'

/** Taken by those who work here or by the posts they hold: a record that names somebody else too is about them. */
export const isOfStaff = ({ kinds }: Role): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'worker' || kind === 'post')

/** Whom a role takes, in a sentence: `household or child`. */
export const takes = ({ any, kinds }: Role): string => (any ? 'person or thing on record' : kinds.join(' or '))

export const begins = (
  span: string,
  of: string,
  rest: Omit<Extract<Effect, { does: 'begins' }>, 'does' | 'span' | 'of'> = {},
): Effect => ({
  does: 'begins',
  span,
  of,
  ...rest,
})
export const ends = (span: string, of: string): Effect => ({ does: 'ends', span, of })

function plural(name: string): string {
  return `${name.replaceAll(' ', '-')}s`
}

/** The role that stands for the happening's own subject, where its kind has one. */
export const SELF = 'self'

/** The roles of a kind, those first whom a record of it is mostly about: a home, a child, another, itself; last, who did it. */
export function byWeight({ about }: Kind): string[] {
  const whom = Object.keys(about).filter((name) => about[name] && !isOfStaff(about[name]))
  return [...new Set(['household', 'child', ...whom, SELF, ...Object.keys(about)])]
}
