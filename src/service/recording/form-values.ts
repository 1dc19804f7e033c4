import { isPlainDate } from '../../calendar'
import { type Fields, one } from '../../web/route'
import { datePartsOf, dayText, partNames } from '../../web/typed-day'
import type { Question } from './questions'

/** What was typed, field by field, as it was typed: shown again, kept in a draft. */
export type Typed = Readonly<Record<string, string>>

const isDay = ({ type }: Question): boolean => type === 'day' || type === 'recent day'
const namesOf = (question: Question): string[] => [
  question.column,
  ...(isDay(question) ? partNames(question.column) : []),
]

/** What was typed into the fields of these questions, and no others. */
export function readTyped(questions: readonly Question[], body: Fields): Typed {
  const names = questions.flatMap(namesOf)
  return Object.fromEntries(names.flatMap((name) => (one(body, name) === '' ? [] : [[name, one(body, name)]])))
}

/** The same, as columns of a file would say it: what the one reading of forms, files and the API takes. */
export function valuesOf(questions: readonly Question[], typed: Typed): Record<string, string> {
  return Object.fromEntries(questions.map((question) => [question.column, columnValue(question, typed)]))
}

function columnValue(question: Question, typed: Typed): string {
  const { column, type } = question
  const plain = typed[column] ?? ''
  if (type === 'time') return readTime(plain)
  if (!isDay(question)) return plain
  return type === 'recent day' && plain !== '' && plain !== 'other' ? plain : dayText(datePartsOf(typed, column))
}

/** `4.30pm`, `1630` and `16:30` are all half past four; what is no time stays as it was typed. */
export function readTime(text: string): string {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))? ?(am|pm)?$/i.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return text
  const half = match[3]?.toLowerCase()
  const hour = Number(match[1]) % (half ? 12 : 100)
  return `${String(half === 'pm' ? hour + 12 : hour).padStart(2, '0')}:${match[2] ?? '00'}`
}

/** What was recorded, as it would have been typed: for a correction, and for a day that is offered no more. */
export function typedOf(questions: readonly Question[], values: Readonly<Record<string, string>>): Typed {
  return Object.fromEntries(questions.flatMap((question) => fieldsOf(question, values[question.column] ?? '')))
}

function fieldsOf(question: Question, value: string): [string, string][] {
  if (value === '') return []
  if (!isDay(question) || !isPlainDate(value)) return [[question.column, value]]
  if (question.options.some((option) => option.value === value)) return [[question.column, value]]
  const [year = '', month = '', day = ''] = value.split('-')
  const parts: [string, string][] = [
    [`${question.column}-day`, String(Number(day))],
    [`${question.column}-month`, String(Number(month))],
    [`${question.column}-year`, year],
  ]
  return question.type === 'recent day' ? [[question.column, 'other'], ...parts] : parts
}

/** A draft opened on a later day: what was Yesterday then is another day now. */
export function brought(questions: readonly Question[], typed: Typed): Typed {
  const [day] = questions.filter((question) => question.type === 'recent day')
  const on = day ? (typed[day.column] ?? '') : ''
  return day && isPlainDate(on) ? { ...typed, ...Object.fromEntries(fieldsOf(day, on)) } : typed
}
