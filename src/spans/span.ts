import type { DayNumber } from '../calendar'
import type { FactValue, SubjectId } from '../happenings'

/**
 * One thing true of one subject from a day up to, not on, a day. A change of value (new terms, another worker) ends one
 * row and begins the next, and both carry the day the whole run began.
 */
export type Span = {
  readonly name: string
  /** Tells runs of one name apart where several go side by side: the child of an exemption, the rule of `in date`. */
  readonly key: string
  readonly subject: SubjectId
  /** The other subject it names: the household of a placement, the worker of an allocation. */
  readonly with: SubjectId | null
  /** The subject that the span itself is: a placement. */
  readonly itself: SubjectId | null
  readonly from: DayNumber
  readonly until: DayNumber
  readonly began: DayNumber
  readonly value: Readonly<Record<string, FactValue>>
}

/** Whether a span holds on a day: from its first day up to, not on, its last. */
export function holdsOn(span: Pick<Span, 'from' | 'until'>, day: DayNumber): boolean {
  return span.from <= day && day < span.until
}

export function names(span: Span, subject: SubjectId): boolean {
  return span.subject === subject || span.with === subject || span.itself === subject
}
