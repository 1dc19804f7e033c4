import type { Vocabulary } from '../happenings'
import type { Law } from './arrange'
import { workExample, workOther } from './examples'
import type { LawExample, WorkedSum } from './law-file'
import type { ReadLaw } from './read-law'
import { type Sum, sums } from './sums'

/** A worked example that the engine answers otherwise, by file and line. */
export type ExampleFault = { readonly where: string; readonly case: string; readonly why: string }

/** Runs every worked example of some law files; says where each that fails stands. None: the law does what it says. */
export function checkExamples(words: Vocabulary, law: Law, files: readonly ReadLaw[]): ExampleFault[] {
  return files.flatMap((file) => [
    ...file.law.examples.flatMap((_, index) => checkExample(words, law, file, index) ?? []),
    ...(file.law.worked ?? []).flatMap((_, index) => checkWorked(file, index) ?? []),
  ])
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
  const work = rule.keep || rule.form === 'state' ? workOther : workAnswers
  const why = difference(example, () => work(words, law, rule, example))
  return why === null ? null : { where: `law/${file}:${line(['examples', index])}`, case: example.case, why }
}

/** Works one example of a sum; null when it comes out as the file says. */
export function checkWorked({ file, law, line }: ReadLaw, index: number): ExampleFault | null {
  const example = law.worked?.[index]
  const sum = sums[law.sum ?? '']
  if (!example || !sum) return null
  const why = sumDifference(example, sum)
  return why === null ? null : { where: `law/${file}:${line(['worked', index])}`, case: example.case, why }
}

function sumDifference({ given, gives }: WorkedSum, sum: Sum): string | null {
  const text = (amounts: object) =>
    Object.entries(amounts)
      .map(([name, amount]) => `${name} ${amount}`)
      .join(', ')
  try {
    const answer = text(sum(given))
    return answer === text(gives) ? null : `expected ${text(gives)}; the sum gives ${answer}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const workAnswers = (...given: Parameters<typeof workExample>) => workExample(...given).answers

function difference(example: LawExample, work: () => object[]): string | null {
  try {
    const answers = work().map((answer, index) => said(answer, example.expect[index]?.subject !== undefined))
    const expected = example.expect.map((row) => said(row, row.subject !== undefined))
    return JSON.stringify(answers) === JSON.stringify(expected)
      ? null
      : `expected ${list(expected)}; the engine answers ${list(answers)}`
  } catch (error) {
    // An example that names a kind or a fact that is not there cannot be worked at all.
    return error instanceof Error ? error.message : String(error)
  }
}

/** One row as text. Whose it is counts only where the example says so; what is empty is left out, but a due day. */
function said(row: object, named: boolean): string {
  return Object.entries(row)
    .filter(([name, value]) => (name === 'subject' ? named : value !== null || name === 'due'))
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, value]) =>
      name === 'standing' ? value : `${name === 'subject' ? 'of' : name} ${value ?? 'promptly'}`,
    )
    .join(', ')
}

const ORDER = ['subject', 'opened', 'due', 'met', 'closed', 'standing', 'from', 'until', 'keep until']

const list = (rows: readonly string[]): string =>
  rows.length === 0 ? 'nothing' : rows.map((row) => `(${row})`).join(' ')
