import { type Day, dayOf, isoOf } from './calendar'
import type { Chance } from './chance'
import type { Files, Row } from './service'

/** What a random service may be asked to leave out, so that a difference can be narrowed down. */
export type Feature =
  | 'corrections'
  | 'late recording'
  | 'undated members'
  | 'times'
  | 'same day'
  | 'before 2011'
  | 'excusals'

/** A random service while it is drawn. */
export type Draft = {
  chance: Chance
  files: Files
  from: Day
  to: Day
  households: { ref: string; approved: Day[]; ended: Day[] }[]
  leaves: (feature: Feature) => boolean
}

/** Adds a row to a file, unless it lies after the years drawn, recorded when it happened or days, or months, later. */
export function add(draft: Draft, file: string, row: Row & { on: string }): void {
  const { chance } = draft
  if (dayOf(row.on) > draft.to + 30) return
  const late = !draft.leaves('late recording') && chance.of(0.12) ? chance.between(20, 250) : 0
  const recorded = dayOf(row.on) + late + chance.pick([0, 0, 1, 2, 5])
  rowsOf(draft, file).push({ ...row, recorded_at: instantOn(chance, recorded) })
}

/** Adds the row of a subject, recorded before anything is known of it. */
export function addSubject(draft: Draft, file: string, row: Row): void {
  rowsOf(draft, file).push({ ...row, recorded_at: '2005-01-04T09:00:00Z' })
}

export function rowsOf(draft: Draft, file: string): Row[] {
  const rows = draft.files[file] ?? []
  draft.files[file] = rows
  return rows
}

/** An instant within a day, in summer time too. */
export function instantOn(chance: Chance, day: Day): string {
  return `${isoOf(day)}T${String(chance.between(8, 21)).padStart(2, '0')}:${chance.pick(['00', '15', '59'])}:00Z`
}

/**
 * Days on which something that comes again was done: often on the due day itself or the day beside it, sometimes long
 * after; a few before the first opening, on the last day and after it.
 */
export function rhythm(chance: Chance, from: Day, to: Day, dueAfter: (day: Day) => Day): Day[] {
  const days: Day[] = chance.of(0.2) ? [from - chance.between(0, 60)] : []
  let last = from
  while (last < to && days.length < 80) {
    const due = dueAfter(last)
    const somewhen = last + chance.between(1, Math.ceil((due - last) * 1.3))
    last = chance.pick([due, due - 1, due + 1, somewhen, somewhen, somewhen, somewhen, somewhen])
    if (last <= to) days.push(last)
    if (chance.of(0.06)) days.push(last)
    if (chance.of(0.08)) last = dueAfter(last)
  }
  if (chance.of(0.25)) days.push(to + chance.pick([0, 0, 1, 20]))
  return days
}
