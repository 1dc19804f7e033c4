import { expect, test } from 'vitest'
import { type Calendar, plainDate } from '../../src/calendar'
import { arrange, compileLaw, type Law, readLawText, workExample, workOther } from '../../src/duties'
import type { Vocabulary } from '../../src/happenings'
import { trialWords } from './trial-words'

/** A rule as a test writes it: its words, then those of its versions. A version begins in 2011 unless it says. */
export type TrialRule = { readonly id: string; readonly words: string; readonly terms: readonly string[] }

export const rule = (id: string, words: string, ...terms: string[]): TrialRule => ({ id, words, terms })

const indented = (text: string) => text.trim().replaceAll(/\n\s*/g, '\n    ')

const written = ({ id, words, terms }: TrialRule): string => `id: ${id}
title: A rule that is on trial
short: On trial ${id}
${/^for:/m.test(words) ? '' : 'for: home'}
force: local
profile: trial
measures: []
${words}
versions:
${terms.map((term) => `  - ${term.startsWith('from:') ? '' : 'from: 2011-04-01\n    '}${indented(term)}\n    ${SOURCE}`).join('\n')}
checked: { on: 2026-11-22, by: law reader, again by: 2027-04-01 }
examples: [{ ${NOTHING} }, { ${NOTHING} }]
`

const NOTHING = 'case: Nothing came, happened: [], as at: 2025-01-01, expect: []'
const SOURCE =
  `source: A trial of words, says: What is tried., quoted: 'no', reading: It is read as it is written., verified: MEM`
    .split(', ')
    .join('\n    ')

/** Compiles rules on trial. */
export function trialLaw(rules: readonly TrialRule[], calendar?: Calendar, words: Vocabulary = trialWords): Law {
  const law = compileLaw(
    words,
    rules.map((each) => readLawText(`trial/${each.id}.yaml`, written(each))),
  )
  return calendar ? arrange([...law.rules.values()], calendar) : law
}

/** `2025-01-06 14:30 call; heard: yes` as an example's line. */
function line(text: string) {
  const [, on, at, rest = ''] = /^(?:(\d{4}-\d\d-\d\d) )?(?:(\d\d:\d\d) )?(.*)$/.exec(text) ?? []
  const [what = '', ...facts] = rest.split('; ')
  const said = Object.fromEntries(facts.map((fact) => fact.split(': ')))
  return { what, ...(on ? { on: plainDate(on) } : {}), ...(at ? { at } : {}), ...said }
}

/** What the last of some rules answers on a day: `2025-01-06 due 2025-01-10, met 2025-01-09: met in time`, oldest first. */
export function answers(law: Law, id: string, happened: readonly string[], asAt: string): string[] {
  const found = law.rules.get(id)
  if (!found) throw new Error(`${id} is not on trial`)
  const example = { case: 'On trial', happened: happened.map(line), 'as at': plainDate(asAt), expect: [] }
  if (found.keep || found.form === 'state') return workOther(trialWords, law, found, example).map(told)
  return workExample(trialWords, law, found, example).answers.map(
    ({ opened, due, met, closed, standing }) =>
      `${opened} due ${due ?? 'promptly'}${met ? `, met ${met}` : ''}${closed ? `, closed ${closed}` : ''}: ${standing}`,
  )
}

const told = (answer: object): string =>
  Object.entries(answer)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/** A named case: what happened, the day that is asked for, and what is owed then. */
export type TrialCase = readonly [name: string, happened: readonly string[], asAt: string, owed: readonly string[]]

/** Tries named cases against the last of some rules. */
export function tried(rules: readonly TrialRule[], cases: readonly TrialCase[], calendar?: Calendar): void {
  const law = trialLaw(rules, calendar)
  const id = rules.at(-1)?.id ?? ''
  test.each(cases)('%s', (_, happened, asAt, owed) => {
    expect(answers(law, id, happened, asAt)).toEqual(owed)
  })
}
