import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import { type Fault, type Kind, type Role, takes } from '../../happenings'
import { datePartsOf, noDayWords } from '../../web/typed-day'
import type { Typed } from './form-values'
import type { Question } from './questions'
import { wordingOf } from './wording'

/** What is to be put right, by column, in words for whoever filled in the form. */
export type FormFaults = Readonly<Record<string, string>>

export type Told = {
  readonly kind: Kind
  readonly questions: readonly Question[]
  readonly typed: Typed
  readonly values: Readonly<Record<string, string>>
  readonly today: PlainDate
}

/** The faults of a reading, said to a person: never a column's name, never YYYY-MM-DD. */
export function inFormWords(told: Told, faults: readonly Fault[]): FormFaults {
  return Object.fromEntries(faults.map(({ column, why }) => [column, wordsOf(told, column) ?? why]))
}

function wordsOf(told: Told, column: string): string | null {
  const question = told.questions.find((each) => each.column === column)
  const value = told.values[column] ?? ''
  if (!question) return null
  if (value === '') return question.missing
  if (question.type === 'day' || question.type === 'recent day') return dayWords(told, question, value)
  if (question.type === 'time') return 'Enter the time as hours and minutes, such as 16:30'
  const { min, max, codes, refused } = told.kind.facts[column] ?? {}
  if (refused?.[value]) return refused[value]
  if (question.type === 'number')
    return `${bare(question.label)} must be a whole number${max === undefined ? ', such as 2' : min === undefined ? ` up to ${max}` : ` from ${min} to ${max}`}`
  if (codes?.some(({ code }) => code === value)) return null
  return question.options.length > 0 ? question.missing : null
}

const bare = (label: string): string => label.replace(/ \(optional\)$/, '')

function dayWords({ kind, typed, today }: Told, question: Question, value: string): string {
  const name = question.column === 'on' ? `The date of the ${wordingOf(kind).thing}` : bare(question.label)
  if (isPlainDate(value)) return `The ${wordingOf(kind).thing} cannot be after today, ${longDate(today)}`
  return noDayWords(name, datePartsOf(typed, question.column))
}

/** What to say of a ref that names nothing this viewer may see: whether it is there is not said. */
export function noSuchRef(question: Question, role: Role, ref: string): string {
  return question.options.length > 0
    ? question.missing
    : `No ${takes(role)} has the reference ${ref}. Check it, or add it first`
}
