import type { PlainDate } from '../../calendar'
import { type ANSWERS, STAFF } from './feedback.kinds'
import type { Question } from './forms.store'
import type { Link } from './links.store'

/** The answers of questions that are alike, as stored and as said, best first; one in words has none. */
const CHOICES: Readonly<
  Record<(typeof ANSWERS)[number], readonly { readonly value: string; readonly text: string }[]>
> = {
  faces: [
    { value: 'good', text: 'Good' },
    { value: 'in between', text: 'In between' },
    { value: 'not good', text: 'Not good' },
  ],
  'yes or no': [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
    { value: 'not sure', text: 'Not sure' },
  ],
  words: [],
  'answers of its own': [],
}

type Choice = { readonly value: string; readonly text: string }

/** The answers offered to a question: its own, however many, or those of its sort. */
export const choicesOf = ({ answers, options }: Pick<Question, 'answers' | 'options'>): readonly Choice[] =>
  answers === 'answers of its own' ? ownOf(options ?? '').map((value) => ({ value, text: value })) : CHOICES[answers]

/** What those answered who were offered other words for it. */
export const OTHER = { value: 'other answers', text: 'Other answers' }

/** The answers offered now, with all that are offered no longer as one, where any was given: it was said, and stays counted. */
export function choicesGiven(
  question: Pick<Question, 'answers' | 'options'>,
  given: readonly string[],
): readonly Choice[] {
  const choices = choicesOf(question)
  return given.some((answer) => isOther(choices, answer)) ? [...choices, OTHER] : choices
}

export const isOther = (choices: readonly Choice[], answer: string): boolean =>
  !choices.some(({ value }) => value === answer)

const ownOf = (options: string): string[] => [
  ...new Set(
    options
      .split(';')
      .map((option) => option.trim())
      .filter(Boolean),
  ),
]

/** A last answer that says no more than that: a pressed answer cannot be taken back, and a child may keep things to themselves. */
export const SKIP = { value: 'skip', text: 'I do not want to say' }

/** What the box at the end of a child’s form is called. */
export const MORE = 'w-more'

/** What a member of staff is asked before the questions. */
export const TEAM = 'team'

export type Said = Readonly<Record<string, string>>

const MOST = 4000

/** Said where nothing was: an empty sheet tells nobody anything. */
export const EMPTY = 'Answer at least one question'

/** What is to be put right, at each answer. Nothing has to be answered, but something has; not to want to say is an answer. */
export function faultsOf(questions: readonly Question[], said: Said): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const question of questions) {
    const { id } = question
    const [chosen, words] = [said[`a-${id}`], said[`w-${id}`]]
    if (chosen && ![...choicesOf(question), SKIP].some(({ value }) => value === chosen))
      faults[`a-${id}`] = 'Choose one of the answers'
    if (words && words.length > MOST) faults[`w-${id}`] = `Use at most ${MOST.toLocaleString('en-GB')} letters`
  }
  if ((said[MORE] ?? '').length > MOST) faults[MORE] = `Use at most ${MOST.toLocaleString('en-GB')} letters`
  const [first] = questions
  const empty = !said[MORE] && questions.every(({ id }) => !said[`a-${id}`] && !said[`w-${id}`])
  if (first && empty) faults[`${choicesOf(first).length > 0 ? 'a' : 'w'}-${first.id}`] = EMPTY
  return faults
}

const SECTIONS: Readonly<Record<string, string>> = { 'foster carer': '1', 'birth parent': '2' }

/** A sheet of answers as records: the feedback itself, unless it was recorded on paper before, and an answer a question. */
export function entriesOf(link: Link, asks: string, questions: readonly Question[], said: Said, on: PlainDate) {
  const plain = { on, at: null, sourceRecordedAt: null }
  const ref = link.feedback ?? `FB-L${link.id}`
  const about = {
    worker: link.worker,
    feedback_form: link.form,
    ...(link.household ? { household: link.household } : {}),
    ...(link.child ? { child: link.child } : {}),
    ...(link.review ? { looked_after_review: link.review } : {}),
  }
  const more = said[MORE] || null
  const given = { given_by: asks, section: SECTIONS[asks] ?? null, way: link.way, said: more }
  const facts = { ...given, cohort: link.cohort, team: asks === STAFF ? said[TEAM] || null : null }
  const sheet = { ...plain, kind: 'feedback', ref, about, facts }
  const chosen = (id: number) => (said[`a-${id}`] === SKIP.value ? null : said[`a-${id}`] || null)
  const answers = questions
    .filter(({ id }) => chosen(id) || said[`w-${id}`])
    .map(({ id, ref: question, shows, answers }) => ({
      ...plain,
      kind: 'feedback answer',
      about: { feedback: ref, feedback_question: question },
      facts: {
        [answers === 'answers of its own' ? 'own_answer' : 'answer']: chosen(id),
        said: said[`w-${id}`] || null,
        shows,
      },
    }))
  return link.feedback ? answers : [sheet, ...answers]
}
