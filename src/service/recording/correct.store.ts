import type { Kind } from '../../happenings'
import { SELF } from '../../happenings'
import type { Person } from '../people/people.store'
import type { Address, Asked } from './address'
import { hasHour } from './form.store'
import { type Typed, typedOf } from './form-values'
import { findOptions } from './options.store'
import { type Question, questionsOf } from './questions'
import { factTexts, type Records, type Row } from './records.store'

export type Correcting = { readonly questions: readonly Question[]; readonly typed: Typed }

/** The form of a record as it stands: every question asked again, every answer as it was given. */
export async function findCorrecting(
  asked: Asked,
  kind: Kind,
  records: Records,
  address: Address,
): Promise<Correcting> {
  const { row } = records
  const now = peopleOf(records)
  const near = Object.entries(now)
    .filter(([role, { kind: each }]) => role !== SELF && (each === 'household' || each === 'child'))
    .map(([, person]) => person)
  const { options } = await findOptions(asked, { kind, address, fixed: {}, near, self: null, now })
  const facts = Object.fromEntries(
    Object.entries(options).map(([column, few]) => [column, few && withValue(few, row.facts[column])]),
  )
  const leaveOut = new Set(['ref'])
  const questions = questionsOf({
    kind,
    today: asked.clock.today,
    leaveOut,
    options: facts,
    elsewhere: {},
    anew: false,
    at: hasHour(asked.house, kind) || row.at_time !== null,
  })
  const shown = questions.map((question) => keepValue(question, row))
  return { questions: shown, typed: typedOf(shown, valuesOfRow(records)) }
}

const peopleOf = ({ row, people }: Records): Record<string, Person> =>
  Object.fromEntries(
    Object.entries(row.about).flatMap(([role, id]) => {
      const person = people.get(id)
      return person ? [[role, person]] : []
    }),
  )

const withValue = (few: readonly { value: string; text: string }[], value: unknown) =>
  typeof value === 'string' && value !== '' && !few.some((each) => each.value === value)
    ? [...few, { value, text: value }]
    : few

/** A code that we do not know is kept: it is offered as it came, so that correcting something else does not lose it. */
function keepValue(question: Question, row: Row): Question {
  return question.column in row.facts && question.options.length > 0
    ? { ...question, options: withValue(question.options, row.facts[question.column]) }
    : question
}

/** What was recorded, by column, as a file would say it. */
export function valuesOfRow({ row, people }: Records): Record<string, string> {
  const roles = Object.fromEntries(
    Object.entries(row.about)
      .filter(([role]) => role !== SELF)
      .map(([role, id]) => [role, people.get(id)?.ref ?? '']),
  )
  return {
    ...factTexts(row.facts),
    ...roles,
    on: /^\d/.test(row.on_day) ? row.on_day : '',
    at: row.at_time?.slice(0, 5) ?? '',
  }
}
