import { daysBetween, longDate, shortDate } from '../calendar'
import type { Answer } from './examples'
import type { LawExample } from './law-file'

/** What happened in an example, a line each: `10 January 2025: supervising visit, announced: no`. */
export function happenedWords({ happened }: LawExample): string[] {
  return happened.map(({ what, on, at, ...rest }) => {
    const facts = Object.entries(rest).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`)
    const day = on ? `${longDate(on)}${at ? ` at ${at}` : ''}: ` : ''
    return [`${day}${what}`, ...facts].join(', ')
  })
}

/** How one duty of an example stood: `Late, 3 days`, `Due 3 March 2026`. */
export function answerWords({ standing, due, met, closed }: Answer): string {
  switch (standing) {
    case 'met in time':
      return met ? `In time, ${shortDate(met)}` : 'In time'
    case 'met late':
      return met && due ? `Late, ${days(daysBetween(due, met))}` : 'Late'
    case 'stopped':
      return closed ? `Stopped ${shortDate(closed)}, no breach` : 'Stopped, no breach'
    case 'due':
      return due ? `Due ${shortDate(due)}` : 'Due promptly'
    case 'overdue':
      return due ? `Overdue, due ${shortDate(due)}` : 'Overdue'
    default:
      return 'Excused'
  }
}

// Counted in hours, what is late may be late by less than a day.
const days = (n: number): string => (n === 0 ? 'by hours' : `${n} ${n === 1 ? 'day' : 'days'}`)
