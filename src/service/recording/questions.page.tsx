import { DateInput, DayChoice, type FieldError, Radios, Select, Textarea, TextInput } from '../../web/pieces'
import { datePartsOf, wrongParts } from '../../web/typed-day'
import type { FormFaults } from './form-faults'
import type { Typed } from './form-values'
import type { Question } from './questions'

export type Filled = { readonly typed: Typed; readonly faults: FormFaults }

const idOf = (question: Question): string => `q-${question.column.replaceAll('_', '-')}`

/** The questions of a form as fields, each with what was typed and what is to be put right. */
export function Questions({ questions, ...filled }: Filled & { questions: readonly Question[] }) {
  return (
    <>
      {questions.map((question) => (
        <Field key={question.column} question={question} {...filled} />
      ))}
    </>
  )
}

function Field({ question, typed, faults }: Filled & { question: Question }) {
  const { column, type, label, options } = question
  const shared = {
    id: idOf(question),
    name: column,
    label,
    size: 'm' as const,
    hint: hintOf(question),
    error: faults[column],
  }
  const value = typed[column] ?? ''
  const date = { value: datePartsOf(typed, column), wrong: wrongParts(datePartsOf(typed, column)) }
  if (type === 'radios') return <Radios {...shared} options={options} value={value} inline={options.length === 2} />
  if (type === 'select') return <Select {...shared} options={options} value={value} />
  if (type === 'prose') return <Textarea {...shared} value={value} rows={column === 'notes' ? 6 : 3} />
  if (type === 'day') return <DateInput {...shared} {...date} />
  if (type === 'recent day') return <DayChoice {...shared} {...date} offered={options} chosen={value} />
  if (type === 'number' || type === 'time')
    return <TextInput {...shared} value={value} width={5} inputmode={type === 'number' ? 'numeric' : undefined} />
  return (
    <TextInput
      {...shared}
      value={value}
      width={type === 'reference' ? 10 : undefined}
      spellcheck={type === 'reference' ? false : undefined}
    />
  )
}

function hintOf({ hint, elsewhere, label }: Question) {
  if (!elsewhere) return hint
  return (
    <>
      {hint ? `${hint}. ` : ''}
      <a href={elsewhere}>
        Not here? Enter a reference<span class="los-vh">: {label}</span>
      </a>
    </>
  )
}

/** What is to be put right, in the order of the form, each linked to the field it is about. */
export function errorsOf(questions: readonly Question[], { faults, typed }: Filled): FieldError[] {
  const asked = questions.flatMap((question) =>
    faults[question.column] ? [{ href: `#${firstId(question, typed)}`, text: faults[question.column] ?? '' }] : [],
  )
  const others = Object.entries(faults).filter(([column]) => !questions.some((question) => question.column === column))
  return [...asked, ...others.map(([column, text]) => ({ href: `#q-${column}`, text }))]
}

function firstId(question: Question, typed: Typed): string {
  const id = idOf(question)
  const part = wrongParts(datePartsOf(typed, question.column))?.[0] ?? 'day'
  if (question.type === 'day') return `${id}-${part}`
  return question.type === 'recent day' && typed[question.column] === 'other' ? `${id}-other-${part}` : id
}
