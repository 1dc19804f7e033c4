import { isPlainDate } from '../calendar'

/** A fact of a happening as it is kept: text, a whole number, or nothing (not known). */
export type FactValue = string | number | null

/** One question a kind of record asks, and what its column in a file may hold. */
export type Fact = {
  readonly type: 'text' | 'prose' | 'choice' | 'day' | 'number'
  /** As asked on a form. */
  readonly label: string
  readonly hint?: string
  /** Left empty, the record would say nothing. Any other fact may be unknown: nothing blocks recording. */
  readonly required: boolean
  /** The column may be left out of a file. */
  readonly optional: boolean
  readonly choices?: readonly string[]
  /** How a form and a page say a value, where the value alone is a code or half an answer: `Yes, arranged`. */
  readonly words?: Readonly<Record<string, string>>
  /** How a heading says a value: `unannounced`. */
  readonly heading?: Readonly<Record<string, string>>
  /** On what it depends whether a record meets a duty that asks for this value: `if they did not know you were coming`. */
  readonly provided?: Readonly<Record<string, string>>
  /** What is offered to choose from is found in the ledgers: the teams there are, the duties that are open. */
  readonly offers?: 'teams' | 'duties'
}

type Options = { hint?: string; required?: boolean; optional?: boolean } & Pick<
  Fact,
  'words' | 'heading' | 'provided' | 'offers'
>

const fact = (type: Fact['type'], label: string, options: Options = {}, choices?: readonly string[]): Fact => ({
  required: false,
  optional: false,
  ...options,
  type,
  label,
  ...(choices ? { choices } : {}),
})

export const text = (label: string, options?: Options): Fact => fact('text', label, options)
export const prose = (label: string, options?: Options): Fact => fact('prose', label, { optional: true, ...options })
export const day = (label: string, options?: Options): Fact => fact('day', label, options)
export const wholeNumber = (label: string, options?: Options): Fact => fact('number', label, options)
export const choice = (label: string, choices: readonly string[], options?: Options): Fact =>
  fact('choice', label, options, choices)
export const yesNo = (label: string, options?: Options): Fact => fact('choice', label, options, ['yes', 'no'])

/** Codes with their meaning, as the words of a fact: `Foster placement (U6)`. */
export const coded = (list: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(list).map(([code, means]) => [code, `${means.charAt(0).toUpperCase()}${means.slice(1)} (${code})`]),
  )

export type Read = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly why: string }

/** What was typed or filed, as a value; or a sentence that says what to put right. */
export function readFact(fact: Fact, column: string, typed: string): Read {
  const value = typed.trim()
  if (value === '')
    return fact.required ? wrong(`${column} is empty. Enter ${wanted(fact)}.`) : { ok: true, value: null }
  if (fact.type === 'day' && !isPlainDate(value))
    return wrong(`${column} is “${value}”. Enter a real date as YYYY-MM-DD.`)
  if (fact.type === 'number') {
    return /^\d{1,9}$/.test(value)
      ? { ok: true, value: Number(value) }
      : wrong(`${column} is “${value}”. Enter a whole number.`)
  }
  if (!fact.choices) return { ok: true, value }
  const chosen = fact.choices.find((each) => each.toLowerCase() === value.toLowerCase())
  return chosen ? { ok: true, value: chosen } : wrong(`${column} is “${value}”. Enter ${wanted(fact)}.`)
}

function wanted(fact: Fact): string {
  if (fact.choices)
    return fact.choices.length === 1
      ? `${fact.choices[0]}`
      : `${fact.choices.slice(0, -1).join(', ')} or ${fact.choices.at(-1)}`
  if (fact.type === 'day') return 'a date as YYYY-MM-DD'
  return fact.type === 'number' ? 'a whole number' : 'some words'
}

const wrong = (why: string): Read => ({ ok: false, why })
