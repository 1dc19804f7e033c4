import { addMonths, ageOn, fromNumber, isPlainDate, type PlainDate, toNumber } from '../../../calendar'
import type { SubjectId } from '../../../happenings'
import type { Known } from '../known'
import type { Facts } from '../register'

export const monthsFrom = (day: PlainDate, months: number): PlainDate => fromNumber(addMonths(toNumber(day), months))

/** Days from one day to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toNumber(to) - toNumber(from)

/** A fact as a day; null where it is none. */
export const dayOf = (said: Facts[string]): PlainDate | null =>
  typeof said === 'string' && isPlainDate(said) ? said : null

/** Whole years of a person of a kind on the day; null where nobody knows the date of birth. */
export function ageOf(kind: 'child' | 'household member', id: SubjectId, known: Known): number | null {
  const born = dayOf(known.held(kind, id)?.facts.born)
  return born ? ageOn(toNumber(born), toNumber(known.day)) : null
}

/** The last that happened of a kind; with given facts, where they are given. */
export const last = (known: Known, kind: string, of: SubjectId, where: Facts = {}) =>
  known.told(kind, of).findLast(({ facts }) => Object.entries(where).every(([fact, value]) => facts[fact] === value))

/** `33%`; no percentage without its counts, so it is said after them: `3 of 9, 33%`. */
export const share = (n: number, of: number): string =>
  of === 0 ? `${n} of 0` : `${n} of ${of}, ${Math.round((n / of) * 1000) / 10}%`

export const daysBefore = (day: PlainDate, days: number): PlainDate => fromNumber(toNumber(day) - days)
