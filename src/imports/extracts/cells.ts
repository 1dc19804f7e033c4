import { isPlainDate } from '../../calendar'
import type { Fact } from '../../happenings'
import { isoOf } from '../returns/mapped'

/** The day a cell tells, as YYYY-MM-DD, its time of day left out; what tells none as it came, for a sentence to say so. */
export function dayIn(cell = ''): string {
  const [first = ''] = cell.trim().split(/[T ]/)
  return isPlainDate(first) ? first : isoOf(first) || cell
}

/** A cell without the letter that numbers an answer in a list: "a) Male" is "Male". */
export const bare = (cell = ''): string => cell.replace(/^[a-z]{1,2}\)\s*/i, '').trim()

export function yesNo(cell = ''): string {
  const said = bare(cell).toLowerCase()
  if (/^(y|yes|1|true|t)\b/.test(said)) return 'yes'
  return /^(n|no|0|false|f)\b/.test(said) ? 'no' : said
}

/** M or F, as systems write it: a code, a letter or a word. What is neither as it came. */
export function sexIn(cell = ''): string {
  const said = bare(cell).toLowerCase()
  if (/^(m|male|1)$/.test(said)) return 'M'
  return /^(f|female|2)$/.test(said) ? 'F' : bare(cell)
}

/**
 * A cell as the list of a fact has it: one of its answers, or a code among its words, or what the code stands for. Councils
 * write all three. What fits none stays as it came, and is told as no answer of the list.
 */
export function fitted({ choices, codes }: Pick<Fact, 'choices' | 'codes'>, cell: string): string {
  if (!choices || choices.includes(cell)) return cell
  const said = bare(cell)
  const same = choices.find((choice) => choice.toLowerCase() === said.toLowerCase())
  const tokens = said.split(/[^A-Za-z0-9]+/)
  // A code among words is meant; a word among words may be what is denied.
  const coded = choices.find((choice) => /^([A-Z0-9]+|yes|no)$/.test(choice) && tokens.includes(choice))
  const meant = codes?.find(({ means }) => means.toLowerCase() === said.toLowerCase())?.code
  return same ?? coded ?? meant ?? said
}
