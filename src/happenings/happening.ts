import type { DayNumber } from '../calendar'
import type { FactValue } from './fact'

/** A subject's number in this service. People see its ref. */
export type SubjectId = number

/** One thing that happened, as the pure engines read it. */
export type Happening = {
  readonly id: number
  readonly kind: string
  /** The day it happened; BEGINNING where a subject's row says none: from the first. */
  readonly on: DayNumber
  /** Minutes after midnight in London, where known. */
  readonly at: number | null
  /** The instant we recorded it, in milliseconds. */
  readonly recordedAt: number
  readonly about: Readonly<Record<string, SubjectId>>
  readonly facts: Readonly<Record<string, FactValue>>
}

/** In the order they count: by day, then by the time of day where known, then as recorded. */
export function inOrder(a: Happening, b: Happening): number {
  return a.on - b.on || a.recordedAt - b.recordedAt || a.id - b.id
}
