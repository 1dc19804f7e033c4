import type { DayNumber } from '../calendar'
import type { Happening, SubjectId } from '../happenings'
import type { Span } from '../spans'

/** Days from the first up to, not on, the last. */
export type Stretch = { readonly from: DayNumber; readonly until: DayNumber }

/** An unbroken time in which the spans a rule asks for all hold: the life of one chain of duties. */
export type Spell = {
  readonly from: DayNumber
  readonly until: DayNumber
  /** When the main span's run began, which may be before the spell. */
  readonly began: DayNumber
  /** Whose span it is, and the other subject it names: for a placement, the child and the household. */
  readonly owner: SubjectId
  readonly with: SubjectId | null
  readonly main: Span | null
  /** The happening that opened the duty, where one did. */
  readonly opener: Happening | null
}

/** A part of a spell. Written out, as what follows is: objects that are spread each have a shape of their own, and are slow to read. */
export const spellFrom = (
  { began, owner, with: other, main, opener }: Spell,
  from: DayNumber,
  until: DayNumber,
  known = other,
): Spell => ({ from, until, began, owner, with: known, main, opener })

/** A spell as a happening opened something in it. */
export const openedBy = (
  { from, until, owner, with: other, main }: Spell,
  opener: Happening | null,
  began: DayNumber,
): Spell => ({ from, until, began, owner, with: other, main, opener })

/** A stretch of days with another taken out of it. */
export function without(run: Stretch, out: Stretch): Stretch[] {
  return [
    { from: run.from, until: Math.min(run.until, out.from) },
    { from: Math.max(run.from, out.until), until: run.until },
  ].filter((each) => each.from < each.until)
}

/** Stretches that touch or overlap made one, oldest first. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const { from, until } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && from <= last.until) out[out.length - 1] = { from: last.from, until: Math.max(last.until, until) }
    else out.push({ from, until })
  }
  return out
}
