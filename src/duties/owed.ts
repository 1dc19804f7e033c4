import { addTerm, type DayNumber, ENDLESS, londonInstant } from '../calendar'
import type { Happening } from '../happenings'
import { type Duty, dueAsAt, type Moved, openUntil } from './duty'
import { happeningsOf } from './evidence'
import { owedUnder, type Past } from './history'
import { once } from './once'
import { firstDay, isTerm, type Rule, type Within } from './rule'
import { termsOn } from './terms'
import type { Opening, Walk } from './walk'

/** By when something is owed, and under which version. */
export type Owed = Pick<Duty, 'version' | 'due' | 'dueAt' | 'unknown' | 'moved'>

/** By when it is owed as it opens. */
export function owedBy(walk: Walk, { rule, opened, from, again, counted }: Opening): Owed {
  const { history, spell } = walk
  const terms = termsOn(rule, history, spell, opened)
  const within: Within = (again ? terms?.then : null) ?? terms?.within ?? 'promptly'
  const other = dutyWith(within, history, opened)
  const due = other ? dueAsAt(other, opened) : dueOf(within, from, history)
  const hours = isTerm(within) && within.unit === 'hours' ? within.n : null
  return {
    version: terms?.from ?? firstDay(rule),
    due,
    dueAt: hours === null || counted === null ? null : hoursAfter(counted, hours),
    unknown: (terms?.unknown ?? false) || (due === null && within !== 'promptly'),
    moved: NOT_MOVED,
  }
}

/** Most due days stand: one list without anything in it serves them all. */
export const NOT_MOVED: readonly Moved[] = []

/** Hours are counted from the instant of a happening, where it carries one. */
const hoursAfter = ({ on, at }: Happening, hours: number): number | null =>
  at === null ? null : londonInstant(on, at).getTime() + hours * 3_600_000

/** The last day of a term; none where the law names no day, or nobody has said which day is counted from. */
export const dueOf = (within: Within, from: DayNumber | null, { calendar }: Past): DayNumber | null =>
  isTerm(within) && from !== null ? addTerm(from, within, calendar) : null

/** What another rule owed about the same subject on a day, where a duty falls due with it. */
function dutyWith(within: Within, history: Past, day: DayNumber): Duty | null {
  if (within === 'promptly' || isTerm(within)) return null
  const open = owedUnder(history, within.with).filter(
    (each) => each.opened <= day && (openUntil(each) ?? ENDLESS) >= day,
  )
  return open.at(-1) ?? null
}

/** A day on which the due day changes, and what it becomes, given what it was. */
type Move = { readonly day: DayNumber; readonly to: (due: DayNumber | null) => DayNumber | null }

/**
 * Where the due day moved while the duty was open: with that of the duty it falls due with, by a version that takes over
 * what is running, by the one happening that lengthens its term in time. Until that day it stood where it was.
 */
export function moving(walk: Walk, opening: Opening, owed: Owed, until: DayNumber): Owed {
  if (!mayMove(opening.rule)) return owed
  let { due } = owed
  const moved: Moved[] = []
  const moves = [...byOther(walk, opening), ...byVersion(walk, opening), ...byExtension(walk, opening)]
  for (const { day, to } of moves.sort((a, b) => a.day - b.day)) {
    const next = day > until ? due : to(due)
    if (next === due) continue
    moved.push({ until: day, due })
    due = next
  }
  return moved.length === 0 ? owed : { ...owed, due, dueAt: null, moved }
}

/** Most rules have nothing by which a due day moves. */
const mayMove = once(
  ({ extended, versions }: Rule): boolean =>
    extended !== null || versions.some(({ moves, within }) => moves || (within !== 'promptly' && !isTerm(within))),
)

function byOther({ history, spell }: Walk, { rule, opened, again }: Opening): Move[] {
  if (again) return []
  const terms = termsOn(rule, history, spell, opened)
  const other = terms && dutyWith(terms.within, history, opened)
  const later = (other?.moved ?? []).filter((each) => each.until > opened)
  return later.map(({ until: day }) => ({ day, to: () => (other ? dueAsAt(other, day) : null) }))
}

function byVersion({ history, spell }: Walk, { rule, opened, from, again }: Opening): Move[] {
  return rule.versions.flatMap((version): Move[] => {
    if (!version.moves || version.from <= opened) return []
    const terms = termsOn(rule, history, spell, version.from)
    const within = (again ? terms?.then : null) ?? terms?.within
    return within ? [{ day: version.from, to: () => dueOf(within, from, history) }] : []
  })
}

/** The first that comes while the term, as it then is, has not run out. No version shortens it again. */
function byExtension({ history, spell }: Walk, { rule, opened, from }: Opening): Move[] {
  if (!rule.extended || from === null) return []
  const { of, to } = rule.extended
  const days = new Set(happeningsOf([of], history, spell).flatMap(({ on }) => (on >= opened ? on : [])))
  const longer = addTerm(from, to, history.calendar)
  return [...days].map((day) => ({ day, to: (due) => (due !== null && day <= due && due < longer ? longer : due) }))
}
