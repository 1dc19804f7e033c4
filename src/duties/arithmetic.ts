import {
  addTerm,
  type Calendar,
  civil,
  type DayNumber,
  ENGLAND,
  fromNumber,
  isEstimated,
  longDate,
  longInstant,
  type Term,
  termText,
  weekday,
} from '../calendar'
import type { Duty } from './duty'
import { isTerm, type Rule } from './rule'

/** From which day a duty’s term was counted, and how long it was. */
export type Count = { readonly from: DayNumber; readonly term: Term | 'promptly' }

/**
 * Finds the count that gives a duty its due day: one of the terms of its version, from the day it opened or from evidence
 * before it. The ledger keeps the answer and not the sum, so the sum is found again, and is right when it comes out the same.
 */
export function countOf(
  rule: Rule,
  duty: Pick<Duty, 'version' | 'opened' | 'due'>,
  evidence: readonly DayNumber[],
  calendar: Calendar = ENGLAND,
): Count | null {
  const version = rule.versions.find((each) => each.from === duty.version)
  if (!version) return null
  if (duty.due === null) return { from: duty.opened, term: 'promptly' }
  const terms = [version, ...version.variants]
    .flatMap((each) => [each.within, ...(each.then ? [each.then] : [])])
    .filter((each) => each !== 'promptly' && isTerm(each))
  // Evidence on the opening day opened it: after that the latest before it counts, as where a check was made early.
  const days = [duty.opened, ...[...evidence].filter((day) => day < duty.opened).sort((a, b) => b - a)]
  for (const from of days)
    for (const term of terms) if (addTerm(from, term, calendar) === duty.due) return { from, term }
  return null
}

/** The sum in words: `12 months from 10 January 2025 is 10 January 2026`. `dueAt`, where hours ran between instants. */
export function arithmetic({ from, term }: Count, dueAt: number | null = null, calendar: Calendar = ENGLAND): string {
  if (term === 'promptly') return 'The law says promptly and names no day, so none is counted and it is never overdue.'
  const due = addTerm(from, term, calendar)
  if (term.n === 0) return `It is due on the day it is counted from, ${date(due)}.`
  switch (term.unit) {
    case 'hours':
      return hoursWords(from, term, due, dueAt)
    case 'working days':
    case 'school days':
    case 'clear days':
      return `${termText(term)} from ${date(from)}, skipping ${skipped(calendar, from, due)}, is ${date(due)}.${isEstimated(from, term, due, calendar) ? estimated(calendar) : ''}`
    case 'weeks':
      return `${termText(term)}, ${term.n * 7} days, from ${date(from)} is ${date(due)}.`
    default:
      return `${termText(term)} from ${date(from)} is ${date(due)}.${clamped(from, due, term)}`
  }
}

const date = (day: DayNumber): string => longDate(fromNumber(day))

function hoursWords(from: DayNumber, term: Term, due: DayNumber, dueAt: number | null): string {
  if (dueAt === null)
    return `${termText(term)} from ${date(from)}, the hour not being known, run to the end of ${date(due)}.`
  return `${termText(term)} from ${longInstant(new Date(dueAt - term.n * 3_600_000))} end on ${longInstant(new Date(dueAt))}.`
}

/** The month in which the sum ends has no such day: its last stands for it. */
function clamped(from: DayNumber, due: DayNumber, { unit }: Term): string {
  const [began, ended] = [civil(from), civil(due)]
  if ((unit !== 'months' && unit !== 'years') || began.day === ended.day) return ''
  return ` (${date(due).replace(/^\d+ /, '')} has no ${ordinal(began.day)}, so its last day counts.)`
}

const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`

const estimated = ({ held }: Calendar): string =>
  ` (An estimate: bank holidays are known for ${civil(held.from).year} to ${civil(held.to).year} only.)`

/** `weekends`, `weekends and 25 and 26 December, 1 January`. */
function skipped({ holidays }: Calendar, from: DayNumber, due: DayNumber): string {
  const [first, last] = from < due ? [from, due] : [due, from]
  const days = holidays.filter((day) => day > first && day <= last && weekday(day) < 5)
  if (days.length === 0) return 'weekends'
  const months = new Map<string, string[]>()
  for (const day of days) {
    const [dayOfMonth = '', month = ''] = date(day).split(' ')
    months.set(month, [...(months.get(month) ?? []), dayOfMonth])
  }
  return `weekends and ${[...months].map(([month, each]) => `${listed(each)} ${month}`).join(', ')}`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
