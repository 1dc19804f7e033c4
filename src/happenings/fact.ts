import { isPlainDate } from '../calendar'
import { type Code, codeWords } from './code'

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
  /** What is offered to choose from is found in the ledgers or the law: the teams there are, the duties that are open, the reasons a rule allows. */
  readonly offers?: 'teams' | 'duties' | 'reasons'
  /** Values somebody may think of that are none, each with why it is not taken: a form offers them to say so. */
  readonly refused?: Readonly<Record<string, string>>
  /** What an address may fill in beforehand, of a text: nothing that anybody typed stands in an address. */
  readonly known?: readonly string[]
  /** The lowest and the highest a number may be. */
  readonly min?: number
  readonly max?: number
  /** The list its values come from, with meanings and days of validity; of a text it is what is offered, and anything is taken. */
  readonly codes?: readonly Code[]
}

type Options = { hint?: string; required?: boolean; optional?: boolean } & Pick<
  Fact,
  'words' | 'heading' | 'provided' | 'offers' | 'codes' | 'min' | 'max' | 'refused' | 'known'
>

const fact = (type: Fact['type'], label: string, options: Options = {}, choices?: readonly string[]): Fact => ({
  required: false,
  optional: false,
  ...(options.codes ? { words: Object.fromEntries(options.codes.map((each) => [each.code, codeWords(each)])) } : {}),
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
/** One of a list of codes: of a day, one that was in use on it. */
export const fromCodes = (label: string, codes: readonly Code[], options?: Options): Fact =>
  fact(
    'choice',
    label,
    { ...options, codes },
    codes.map((each) => each.code),
  )
export const yesNo = (label: string, options?: Options): Fact => fact('choice', label, options, ['yes', 'no'])

export type Read = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly why: string }

/** What was typed or filed, as a value; or a sentence that says what to put right. */
export function readFact(fact: Fact, column: string, typed: string): Read {
  const value = typed.trim()
  if (value === '')
    return fact.required ? wrong(`${column} is empty. Enter ${wanted(fact)}.`) : { ok: true, value: null }
  if (fact.type === 'day' && !isPlainDate(value))
    return wrong(`${column} is “${value}”. Enter a real date as YYYY-MM-DD.`)
  if (fact.type === 'number') {
    const { min = 0, max = Number.POSITIVE_INFINITY } = fact
    return /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max
      ? { ok: true, value: Number(value) }
      : wrong(`${column} is “${value}”. Enter ${wanted(fact)}.`)
  }
  if (!fact.choices) return { ok: true, value }
  const refused = fact.refused?.[value.toLowerCase()]
  if (refused) return wrong(refused)
  const chosen = fact.choices.find((each) => each.toLowerCase() === value.toLowerCase())
  return chosen ? { ok: true, value: chosen } : wrong(`${column} is “${value}”. Enter ${wanted(fact)}.`)
}

function wanted(fact: Fact): string {
  if (fact.choices)
    return fact.choices.length === 1
      ? `${fact.choices[0]}`
      : `${fact.choices.slice(0, -1).join(', ')} or ${fact.choices.at(-1)}`
  if (fact.type === 'day') return 'a date as YYYY-MM-DD'
  if (fact.type !== 'number') return 'some words'
  if (fact.min !== undefined && fact.max !== undefined) return `a whole number from ${fact.min} to ${fact.max}`
  return fact.max === undefined ? 'a whole number' : `a whole number up to ${fact.max}`
}

const wrong = (why: string): Read => ({ ok: false, why })
