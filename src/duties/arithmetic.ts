import {
  addTerm,
  type Calendar,
  civil,
  type DayNumber,
  fromNumber,
  isEstimated,
  longDate,
  longInstant,
  type Term,
  termText,
  weekday,
} from '../calendar'
import type { Duty } from './duty'
import { ordinal } from './opened-words'
import { isTerm, type Rule } from './rule'

/** From which day a duty’s term was counted, what that day is where it did not open then, and how long the term was. */
export type Count = { readonly from: DayNumber; readonly named: string | null; readonly term: Term | 'promptly' }

/** A day that a term may have been counted from: evidence before, or a day that the rule names. */
export type CountedDay = Pick<Count, 'from' | 'named'>

/**
 * Finds the count that gives a duty its due day: one of the terms of its rule, from the day it opened, from evidence before
 * it, or from a day that the rule names. The ledger keeps the answer and not the sum, so the sum is found again, and is
 * right when it comes out the same.
 */
export function countOf(
  rule: Rule,
  duty: Pick<Duty, 'version' | 'opened' | 'due'>,
  days: readonly CountedDay[],
  calendar: Calendar,
): Count | null {
  const version = rule.versions.find((each) => each.from === duty.version)
  if (!version) return null
  if (duty.due === null)
    return version.within === 'promptly' ? { from: duty.opened, named: null, term: 'promptly' } : null
  // Evidence on the opening day opened it: after that the latest before it counts, as where a check was made early.
  const named = days.filter((each) => each.named !== null)
  const before = days.filter((each) => each.named === null && each.from < duty.opened).sort((a, b) => b.from - a.from)
  for (const { from, named: called } of [...named, { from: duty.opened, named: null }, ...before])
    for (const term of termsOf(rule, from, duty.due))
      if (addTerm(from, term, calendar) === duty.due) return { from, named: called, term }
  return null
}

/** Every term a duty of a rule may have had, those of its fixed steps so far as a day lies ahead. */
function termsOf(rule: Rule, from: DayNumber, due: DayNumber): Term[] {
  const terms = rule.versions.flatMap((version) =>
    [version, ...version.variants]
      .flatMap((each) => [each.within, ...(each.then ? [each.then] : [])])
      .filter((each) => each !== 'promptly' && isTerm(each)),
  )
  const steps = rule.versions.flatMap(({ every, within }) =>
    every && within !== 'promptly' && isTerm(within) && within.unit === every.unit
      ? stepsOf(within, every, due - from)
      : [],
  )
  return [...terms, ...(rule.extended ? [rule.extended.to] : []), ...steps]
}

const stepsOf = (first: Term, every: Term, days: number): Term[] =>
  Array.from({ length: Math.max(0, Math.ceil(days / every.n)) + 1 }, (_, n) => ({
    n: first.n + n * every.n,
    unit: every.unit,
  }))

/** The sum in words: `12 months from 10 January 2025 is 10 January 2026`. `dueAt`, where hours ran between instants. */
export function arithmetic({ from, named, term }: Count, calendar: Calendar, dueAt: number | null = null): string {
  if (term === 'promptly') return 'The law says promptly and names no day, so none is counted and it is never overdue.'
  const due = addTerm(from, term, calendar)
  const start = named === null ? date(from) : `${date(from)}, ${named},`
  if (term.n === 0)
    return `It is due on the day it is counted from, ${named === null ? date(due) : `${date(due)}, ${named}`}.`
  const sum = `${termText(term)} ${term.n < 0 ? '' : 'from '}${start}`
  switch (term.unit) {
    case 'hours':
      return hoursWords(from, term, due, dueAt)
    case 'working days':
    case 'school days':
      return `${sum.replace(/,$/, '')}, skipping ${skipped(from, due, term, calendar)}, is ${date(due)}.${isEstimated(from, term, due, calendar) ? estimated(term, calendar) : ''}`
    case 'clear days':
      return `${sum.replace(/,$/, '')}, counting neither that day nor the last, and skipping ${skipped(from, due, term, calendar)}, is ${date(due)}.${isEstimated(from, term, due, calendar) ? estimated(term, calendar) : ''}`
    case 'weeks':
      return `${termText(term).replace(' before', '')}, ${Math.abs(term.n) * 7} days, ${term.n < 0 ? 'before' : 'from'} ${start} is ${date(due)}.`
    default:
      return `${sum} is ${date(due)}.${clamped(from, due, term)}`
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

function estimated({ unit }: Term, { held, terms }: Calendar): string {
  if (unit === 'school days')
    return terms.length === 0
      ? ' (An estimate: no school terms are known, so working days were counted.)'
      : ' (An estimate: past the school terms that are known, working days were counted.)'
  return ` (An estimate: bank holidays are known for ${civil(held.from).year} to ${civil(held.to).year} only.)`
}

/** `weekends`, `weekends and 25 and 26 December, 1 January`; of school days, the holidays too. */
function skipped(from: DayNumber, due: DayNumber, { unit }: Term, calendar: Calendar): string {
  if (unit === 'school days' && calendar.terms.length > 0)
    return 'weekends, bank holidays and the days on which there is no school'
  const [first, last] = [Math.min(from + 1, due), Math.max(from - 1, due)]
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => weekday(day) < 5 && !calendar.isWorkingDay(day),
  )
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
