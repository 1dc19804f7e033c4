import {
  addTerm,
  bankHolidays,
  type Calendar,
  calendarOf,
  fromNumber,
  HELD,
  londonInstant,
  plainDate,
  readTerm,
  type SchoolTerm,
  toNumber,
} from '../../src/calendar'
import { type Law, type LawExample, workExample, workOther } from '../../src/duties'
import { sums } from '../../src/duties/sums'
import type { Vocabulary } from '../../src/happenings'
import type { Case, Expected, StoryLine, Sum } from './cases'
import { tell } from './tell'
import type { Wording } from './wording'

/** What we answer to a case, in rows that say what its own rows say, so that the two can be laid side by side. */
export function work(words: Vocabulary, law: Law, wording: Wording, theCase: Case): Expected[] {
  if (theCase.expect.some((row) => 'in' in row)) return theCase.expect.map((row) => worked(theCase, row))
  const own = { ...law, calendar: calendarOfStory(theCase.story, law.calendar) }
  const told = example(theCase, tell(words, wording, theCase))
  const written = writtenDown(words, own, wording, theCase, told)
  const ids = wording.carriedBy?.[theCase.rule] ?? [theCase.rule]
  const rows = ids.flatMap((id) => answers(words, own, id, written))
  const whom = theCase.about && (wording.owedOf?.[theCase.rule] ?? theCase.about)
  const about = whom ? rows.filter(({ subject }) => subject === whom) : rows
  const single = wording.several?.includes(theCase.rule) ? once(about) : about
  return single.sort((a, b) => String(a.opened).localeCompare(String(b.opened)) || lasts(a).localeCompare(lasts(b)))
}

const example = (theCase: Case, happened: LawExample['happened']): LawExample => ({
  case: theCase.case,
  happened,
  'as at': plainDate(theCase['as at']),
  expect: [],
})

/** A story with the state that follows of it written down, where the rule goes by what is written down. */
function writtenDown(words: Vocabulary, law: Law, wording: Wording, theCase: Case, told: LawExample): LawExample {
  const { state, as, for: rules = [] } = wording.writtenDown ?? {}
  if (!state || !as || !rules.includes(theCase.rule)) return told
  const days = answers(words, law, state, told).map(({ from }) => plainDate(String(from)))
  return example(theCase, [...told.happened, ...days.map((on) => ({ ...(as as { what: string }), on }))])
}

const once = (rows: readonly Expected[]): Expected[] => [
  ...new Map(rows.map(({ subject: _, ...row }) => [JSON.stringify(row), row])).values(),
]

const lasts = (row: Expected): string => String(row.met ?? row.due)

function answers(words: Vocabulary, law: Law, id: string, example: LawExample): Expected[] {
  const rule = law.rules.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  if (rule.form === 'dormant') return []
  return rule.keep || rule.form === 'state'
    ? workOther(words, law, rule, example)
    : workExample(words, law, rule, example).answers
}

/** The rows of an answer with what the case says of its own: nothing it is silent on is held against us. */
export function alike(rows: readonly Expected[], { expect, 'as at': asAt }: Case): Expected[] {
  return rows.map((row, index) => {
    const asked = expect[index] ?? {}
    const says = Object.entries(row).filter(
      ([name, value]) =>
        value !== null && name !== 'subject' && (name !== 'closed' || 'closed' in asked) && !isAhead(name, value, asAt),
    )
    return Object.fromEntries([...says, ...('due' in row ? [['due', row.due ?? null]] : [])])
  })
}

/** An end that has not come: the state still holds. */
const isAhead = (name: string, value: unknown, asAt: string): boolean => name === 'until' && String(value) > asAt

/** What a case expects, without what we do not answer. */
export const expected = (rows: readonly Expected[]): Expected[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !['dueAt', 'subject', 'in'].includes(name) && !('keep until' in row && name === 'opened'))
        .map(([name, value]) => [name, name === 'out' ? withoutLimit(value) : value]),
    ),
  )

/** The limit itself is no figure of ours: what is left of it and what is over say it. */
function withoutLimit(out: Expected[string]): Expected[string] {
  const { limit: _, ...rest } = out as { limit?: number }
  return rest
}

/** England’s calendar with the terms that the story tells of the child’s school. */
function calendarOfStory(story: readonly StoryLine[], england: Calendar): Calendar {
  const terms = story.flatMap((line): SchoolTerm[] =>
    line.what === 'school term'
      ? [{ name: `term from ${line.starts}`, from: day(line.starts), to: day(line.ends) }]
      : [],
  )
  const years = Array.from({ length: HELD.to - HELD.from + 1 }, (_, index) => HELD.from + index)
  return terms.length === 0 ? england : calendarOf({ ...HELD, holidays: years.flatMap(bankHolidays), terms })
}

const day = (text: unknown) => toNumber(plainDate(String(text)))

/** A sum, put into our words: what goes in by the day of the application, what comes out as the case calls it. */
function worked({ rule, story }: Case, row: Expected): Expected {
  const given = row.in as Record<string, number | string>
  const on = story.find((line) => line['for year'] === given.year)?.on ?? ''
  const money = (amount: unknown) => Number(amount ?? 0).toFixed(2)
  if (rule === 'asf-match') {
    const { fund, council } = sums['asf-match']?.({ applied_on: on, cost: money(given.cost) }) ?? {}
    return { out: { fund: Number(fund), authority: Number(council) } }
  }
  const fal = sums['asf-fal']?.({ on, therapy: money(given.therapy), assessment: money(given.assessment) })
  return { out: { left: Number(fal?.therapy_left), over: Number(fal?.over) } }
}

/** A day, or an instant in London, with a term added. */
export function added({ from, add }: Sum): string {
  const term = readTerm(add.replace(' clear working days', ' clear days').replace(' beginning with', ''))
  if (!term) throw new Error(`${add} is no term`)
  const [on = '', at] = from.split(' ')
  if (at) return inLondon(londonInstant(day(on), minutes(at)).getTime() + term.n * 3_600_000)
  // What begins with its first day has had one of its days already.
  return fromNumber(addTerm(day(on), { ...term, n: add.endsWith('beginning with') ? term.n - 1 : term.n }))
}

function minutes(at: string): number {
  const [hours, rest] = at.split(':')
  return Number(hours) * 60 + Number(rest)
}

const inLondon = (instant: number): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16)
