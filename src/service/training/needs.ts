import type { PlainDate } from '../../calendar'
import { courseOf, isCompleted } from '../../measures'
import type { Person, Said } from './matrix'

/** How far a need is: who has it and no course booked comes first. */
export const NEEDS = ['not booked', 'booking passed', 'booked', 'met'] as const
export type NeedStanding = (typeof NEEDS)[number]

export type Need = {
  readonly person: Person
  readonly need: Said
  readonly standing: NeedStanding
  /** The course that met it. */
  readonly by: Said | null
}

/** A need is met by the course it names, completed on the day it was found or after: what was learned before was not enough. */
export function needOf(person: Person, need: Said, day: PlainDate): Need {
  const by = person.attended.find(
    (each) => each.on >= need.on && courseOf(each) === courseOf(need) && isCompleted(each) && each.on <= day,
  )
  if (by) return { person, need, standing: 'met', by }
  const booked = need.facts.booked_for
  const standing = !booked ? 'not booked' : String(booked) < day ? 'booking passed' : 'booked'
  return { person, need, standing, by: null }
}

/** The oldest first, of those that want something done before the others. */
export const byStanding = (a: Need, b: Need): number =>
  NEEDS.indexOf(a.standing) - NEEDS.indexOf(b.standing) || (a.need.on < b.need.on ? -1 : 1)
