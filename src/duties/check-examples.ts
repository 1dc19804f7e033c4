import type { Vocabulary } from '../happenings'
import type { Law } from './derive'
import { type Answer, workExample } from './examples'
import type { LawExample } from './law-file'
import type { ReadLaw } from './read-law'

/** A worked example that the engine answers otherwise, by file and line. */
export type ExampleFault = { readonly where: string; readonly case: string; readonly why: string }

/** Runs every worked example of some law files; says where each that fails stands. None: the law does what it says. */
export function checkExamples(words: Vocabulary, law: Law, files: readonly ReadLaw[]): ExampleFault[] {
  return files.flatMap((file) => file.law.examples.flatMap((_, index) => checkExample(words, law, file, index) ?? []))
}

/** Runs one worked example; null when the engine answers as it expects. */
export function checkExample(
  words: Vocabulary,
  law: Law,
  { file, law: written, line }: ReadLaw,
  index: number,
): ExampleFault | null {
  const example = written.examples[index]
  const rule = law.rules.get(written.id)
  if (!example || !rule) return null
  const why = difference(example, () => workExample(words, law, rule, example).answers)
  return why === null ? null : { where: `law/${file}:${line(['examples', index])}`, case: example.case, why }
}

function difference(example: LawExample, work: () => Answer[]): string | null {
  try {
    const answers = work().map((answer, index) => said(answer, example.expect[index]?.subject !== undefined))
    const expected = example.expect.map((row) => said({ met: null, closed: null, ...row }, row.subject !== undefined))
    return JSON.stringify(answers) === JSON.stringify(expected)
      ? null
      : `expected ${list(expected)}; the engine answers ${list(answers)}`
  } catch (error) {
    // An example that names a kind or a fact that is not there cannot be worked at all.
    return error instanceof Error ? error.message : String(error)
  }
}

type Row = {
  subject?: string
  opened: string
  due: string | null
  met: string | null
  closed: string | null
  standing: string
}

/** Whose duty it is counts only where the example says so. */
function said({ subject, opened, due, met, closed, standing }: Row, named: boolean): string {
  const parts = [
    named ? `of ${subject}` : '',
    `opened ${opened}`,
    `due ${due ?? 'promptly'}`,
    met ? `met ${met}` : '',
    closed ? `closed ${closed}` : '',
    standing,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const list = (rows: readonly string[]): string =>
  rows.length === 0 ? 'nothing' : rows.map((row) => `(${row})`).join(' ')
