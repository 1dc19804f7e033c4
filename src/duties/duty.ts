import { type DayNumber, ENDLESS } from '../calendar'
import type { SubjectId } from '../happenings'

/** One thing owed about one subject. */
export type Duty = {
  readonly rule: string
  /** First day of the version of the rule it was opened under. */
  readonly version: DayNumber
  readonly subject: SubjectId
  readonly opened: DayNumber
  /** The last day in time. Null: promptly, no day in law. */
  readonly due: DayNumber | null
  /** The last instant in time, in milliseconds, where the law counts hours and the hour is known. */
  readonly dueAt: number | null
  readonly met: DayNumber | null
  /** The happening that met it; null where a state holding again met it. */
  readonly metBy: number | null
  /** Met, and by its due day (or instant). */
  readonly inTime: boolean
  /**
   * The day something else closed it: approval ended, care ended, an edge of the rule's scope, the rule's own end. What was missed
   * by then may be met later, by what says that it is for it: it was open until it closed all the same.
   */
  readonly closed: DayNumber | null
  readonly excusals: readonly Excusal[]
  /** A fact the rule needed to choose its term was missing on the day it opened. */
  readonly unknown: boolean
  /** Somebody else’s window: unmet when it lapses, nothing is breached. */
  readonly theirs: boolean
  /** Where its due day moved: until which day it was due when. Oldest first. */
  readonly moved: readonly Moved[]
}

export type Moved = { readonly until: DayNumber; readonly due: DayNumber | null }

export type Excusal = { readonly from: DayNumber; readonly until: DayNumber }

export const STANDINGS = ['met in time', 'met late', 'excused', 'stopped', 'due', 'overdue'] as const
export type Standing = (typeof STANDINGS)[number]

/** How a duty stands at the end of a day; null before it opened. Looks only at what happened on or before that day. */
export function standing(duty: Duty, day: DayNumber): Standing | null {
  if (duty.opened > day) return null
  if (duty.met !== null && duty.met <= day) return duty.inTime ? 'met in time' : 'met late'
  const due = dueAsAt(duty, day)
  const closed = duty.closed !== null && duty.closed <= day
  if (closed && (duty.theirs || due === null || Number(duty.closed) <= due)) return 'stopped'
  if (duty.excusals.some((excusal) => excusal.from <= day && day < excusal.until)) return 'excused'
  return closed || (due !== null && day > due) ? 'overdue' : 'due'
}

/** The due day as it stood at the end of a day: one that moved keeps its earlier value until then. */
export function dueAsAt({ due, moved }: Pick<Duty, 'due' | 'moved'>, day: DayNumber): DayNumber | null {
  const earlier = moved.find((each) => day < each.until)
  return earlier ? earlier.due : due
}

/** Open at the end of a day: by then opened, and neither met nor closed. */
export const isOpen = (duty: Duty, day: DayNumber): boolean => duty.opened <= day && (openUntil(duty) ?? ENDLESS) > day

/** A duty with the due day that counted on a day, as pages and lists say it. */
export const asStood = <T extends Duty>(duty: T, day: DayNumber): T => ({ ...duty, due: dueAsAt(duty, day) })

/** The day from which it is no longer open, if there is one. Met by something early, it was open on no day at all. */
export function openUntil(duty: Pick<Duty, 'opened' | 'met' | 'closed'>): DayNumber | null {
  if (duty.closed !== null) return duty.closed
  return duty.met !== null ? Math.max(duty.met, duty.opened) : null
}
