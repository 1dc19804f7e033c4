import { fromNumber, isPlainDate, longDate, type PlainDate, toNumber } from '../../calendar'
import { type Fact, type Kind, takes } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { choicesOf } from './value-words'
import { askedOf, wordingOf } from './wording'

/** One question of a form, made from the declaration of its kind. */
export type Question = {
  readonly column: string
  readonly type: 'reference' | 'select' | 'radios' | 'recent day' | 'day' | 'time' | 'line' | 'prose' | 'number'
  readonly label: string
  readonly hint?: string
  readonly options: readonly Choice[]
  /** What to say when it is left empty and may not be. */
  readonly missing: string
  /** Where whoever is not among the options can be named. */
  readonly elsewhere?: string
}

/** What questions depend on besides the kind: found by the store. */
export type Asking = {
  readonly kind: Kind
  readonly today: PlainDate
  /** Columns already answered by the address, or that make no sense here. */
  readonly leaveOut: ReadonlySet<string>
  /** By column: the few that make sense; null where there are too many to list. */
  readonly options: Readonly<Record<string, readonly Choice[] | null>>
  readonly elsewhere: Readonly<Record<string, string>>
  /** The day whose codes are offered, where it is known beforehand: that of a record to be corrected. */
  readonly on?: PlainDate
  /** What is changed or corrected is looked up, not offered: no day beforehand, no new reference. */
  readonly anew: boolean
  /** The hour is asked for. */
  readonly at: boolean
}

/** The questions of a form, in the order they are asked. */
export function questionsOf(asking: Asking): Question[] {
  const { kind, leaveOut } = asking
  const roles = Object.keys(kind.about).map((role) => roleQuestion(asking, role))
  const facts = Object.entries(kind.facts).map(([name, fact]) => factQuestion(asking, name, fact))
  const when = [dayQuestion(asking), ...(asking.at ? [TIME] : [])]
  const ref = kind.subject && asking.anew ? [refQuestion(kind)] : []
  const all = kind.on === 'day' ? [...roles, ...when, ...facts, ...ref] : [...roles, ...facts, ...when, ...ref]
  return all.filter(({ column }) => !leaveOut.has(column))
}

const TIME: Question = {
  column: 'at',
  type: 'time',
  label: 'At what time, if it is known?',
  hint: 'For example, 16:30',
  options: [],
  missing: 'Enter the time',
}

function refQuestion(kind: Kind): Question {
  const hint = 'The next free one is filled in. Change it if this service numbers them another way'
  return {
    column: 'ref',
    type: 'reference',
    label: 'Reference',
    hint,
    options: [],
    missing: `Enter a reference for this ${kind.subject}`,
  }
}

function roleQuestion({ kind, options, elsewhere }: Asking, role: string): Question {
  const taken = kind.about[role] ?? { label: role, kinds: [], optional: true }
  const { label: declared, optional } = taken
  const asked = askedOf(kind, role)
  const label = asked.label ?? declared
  const shared = { column: role, label, missing: asked.missing ?? missingWords(label, 'Choose') }
  const few = options[role]
  if (!few || few.length === 0)
    return {
      ...shared,
      type: 'reference',
      options: [],
      hint: `The reference of the ${takes(taken)}`,
      missing: asked.missing ?? missingWords(label, 'Enter', 'reference of the '),
    }
  const more = { elsewhere: elsewhere[role] }
  if (few.length <= 5 && !optional && role !== 'worker') return { ...shared, ...more, type: 'radios', options: few }
  return {
    ...shared,
    ...more,
    type: 'select',
    options: [{ value: '', text: optional ? (asked.none ?? 'None') : 'Choose' }, ...few],
  }
}

function dayQuestion({ kind, today, anew }: Asking): Question {
  const { question, noDay } = wordingOf(kind)
  const shared = { column: 'on', label: question, missing: noDay }
  if (kind.on !== 'day')
    return {
      ...shared,
      type: 'day',
      options: [],
      hint: anew ? 'Leave this empty if it was so from the first' : 'For example, 27 3 2026',
    }
  if (!anew) return { ...shared, type: 'day', options: [] }
  return { ...shared, type: 'recent day', options: offeredDays(today) }
}

/** Today and yesterday, by name and date. */
function offeredDays(today: PlainDate): Choice[] {
  const yesterday = fromNumber(toNumber(today) - 1)
  const short = (day: PlainDate) => longDate(day).replace(/ \d+$/, '')
  return [
    { value: today, text: `Today, ${short(today)}` },
    { value: yesterday, text: `Yesterday, ${short(yesterday)}` },
  ]
}

/** The same once the day was typed: of codes, those in use on it are offered. */
export function offeredOn(kind: Kind, questions: readonly Question[], on: string): readonly Question[] {
  if (!isPlainDate(on)) return questions
  return questions.map((question) => {
    const choices = kind.facts[question.column]?.codes && choicesOf(kind, question.column, on)
    const none = question.options.filter(({ value }) => value === '')
    return choices ? { ...question, options: [...none, ...choices] } : question
  })
}

function factQuestion({ kind, options, today, on }: Asking, name: string, fact: Fact): Question {
  const asked = askedOf(kind, name)
  const label = asked.label ?? fact.label
  const few = options[name] ?? choicesOf(kind, name, on ?? today)
  const verb = few ? 'Choose' : 'Enter'
  const shared = {
    column: name,
    label: `${label}${mayBeLeft(fact) ? ' (optional)' : ''}`,
    hint: fact.hint,
    missing: asked.missing ?? missingWords(label, verb),
  }
  if (few && few.length > 6)
    return { ...shared, type: 'select', options: [{ value: '', text: fact.required ? 'Choose' : 'Not known' }, ...few] }
  if (few && few.length > 0) return { ...shared, type: 'radios', options: few }
  const type = fact.type === 'text' || fact.type === 'choice' ? 'line' : fact.type
  return { ...shared, type, options: [] }
}

const mayBeLeft = (fact: Fact): boolean =>
  fact.optional && fact.type !== 'prose' && fact.type !== 'choice' && !/\bif\b/.test(fact.label)

/** `Enter the full name`, `Choose the household`; a label that is itself a question is turned: `Say who left`. */
function missingWords(label: string, verb: string, of = ''): string {
  const begun = label.charAt(0).toLowerCase() + label.slice(1).replace(/\?$/, '')
  return /^(who|which|about|why|what|how)\b/.test(begun) ? `Say ${begun}` : `${verb} the ${of}${begun}`
}
