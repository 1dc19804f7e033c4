import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'

type Facts = Readonly<Record<string, string | number | null | undefined>>
/** A line of the training matrix, or one time somebody was on a course. */
type Said = { readonly on: PlainDate; readonly facts: Facts }

export type CourseStanding<Attended> = {
  /** The first day by which it was to be done. */
  readonly due: PlainDate
  /** Done, or done again, after its day. */
  readonly late: boolean
  /** Done, and not run out. */
  readonly holds: boolean
  readonly last: Attended | undefined
  /** The last day on which what was done counts; null where it counts for good. */
  readonly until: PlainDate | null
}

export const courseOf = ({ facts }: { facts: Facts }): string =>
  String(facts.course ?? '')
    .trim()
    .toLowerCase()

type Part = string | number | null | undefined
/** The lines of the matrix that speak of somebody: of all of their sort, and of those with their part. */
export const rolesOf = {
  carer: (cohort: Part): readonly string[] => ['every carer', ...(cohort ? [`${cohort} carer`] : [])],
  worker: (role: Part): readonly string[] => ['every worker', ...(role ? [String(role)] : [])],
} as const

/** Whether somebody who was on a course came to the whole of it. */
export const isCompleted = ({ facts }: { facts: Facts }): boolean =>
  facts.outcome !== 'came for part' && facts.outcome !== 'did not come'

/** The lines of the matrix for somebody's roles: the last that was said of each role and course. */
export function askedOf<Line extends Said>(lines: readonly Line[], roles: readonly string[]): readonly Line[] {
  const last = new Map<string, Line>()
  for (const each of lines) last.set(`${each.facts.role} ${courseOf(each)}`, each)
  return [...last.values()].filter(({ facts }) => roles.includes(String(facts.role)))
}

const months = (day: PlainDate, n: unknown): PlainDate => fromNumber(addMonths(toNumber(day), Number(n)))
const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)

/**
 * Where somebody stands with one course that is asked of them from the later of the day it was first asked and the day they
 * began. A renewal is due when the time before it runs out. `attended`: their courses of any name, oldest first.
 */
export function courseStands<Attended extends Said>(
  asked: Said,
  attended: readonly Attended[],
  { began, asAt }: { readonly began: PlainDate; readonly asAt: PlainDate },
): CourseStanding<Attended> {
  const done = attended.filter((each) => courseOf(each) === courseOf(asked) && isCompleted(each))
  const [before, last] = [done.at(-2), done.at(-1)]
  const every = asked.facts.every_months
  const due = months(later(asked.on, began), asked.facts.within_months ?? 0)
  const renewed = every && before ? months(before.on, every) : due
  const kept = every ? last : done[0]
  const until = last ? lastDay(last, every) : null
  const late = kept !== undefined && kept.on > later(renewed, due)
  return { due, late, holds: last !== undefined && (until === null || until >= asAt), last, until }
}

/** What the course itself says, or what the matrix does: whichever comes first. */
function lastDay({ on, facts }: Said, every: Facts[string]): PlainDate | null {
  const ends = [...(every ? [months(on, every)] : []), ...(facts.expires_on ? [facts.expires_on as PlainDate] : [])]
  return ends.sort()[0] ?? null
}
