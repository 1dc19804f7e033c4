import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import { type Duty, type Moved, openUntil } from './duty'
import { happeningsOf } from './evidence'
import type { Past } from './history'
import { firstDay, isTerm, type Within } from './rule'
import { termsOn } from './terms'
import type { Opening, Walk } from './walk'

/** By when something is owed, and under which version. */
export type Owed = Pick<Duty, 'version' | 'due' | 'dueAt' | 'unknown' | 'moved'>

export function owedBy(walk: Walk, { rule, opened, from, again, openerAt }: Opening): Owed {
  const { history, spell } = walk
  const terms = termsOn(rule, history, spell, opened)
  const within: Within = (again ? terms?.then : null) ?? terms?.within ?? 'promptly'
  const due = dueOf(within, from, history, opened)
  const hours = isTerm(within) && within.unit === 'hours' ? within.n : null
  return {
    version: terms?.from ?? firstDay(rule),
    due,
    dueAt: hours !== null && openerAt !== null ? openerAt + hours * 3_600_000 : null,
    unknown: (terms?.unknown ?? false) || (due === null && within !== 'promptly'),
    moved: [],
  }
}

function dueOf(within: Within, from: DayNumber | null, history: Past, opened: DayNumber): DayNumber | null {
  if (within === 'promptly') return null
  if (!isTerm(within)) return dueWith(within.with, history, opened)
  return from === null ? null : addTerm(from, within, history.calendar)
}

/** The due day of what another rule owed about the same subject on a day. */
function dueWith(rule: string, history: Past, day: DayNumber): DayNumber | null {
  const open = (history.owed.get(rule) ?? []).filter(
    (each) => each.opened <= day && (openUntil(each) ?? ENDLESS) >= day,
  )
  return open.at(-1)?.due ?? null
}

/**
 * Where the due day moved while the duty was open: by the one happening that lengthens its term, in time; by a version
 * that takes over what is running. Until that day it stood where it was.
 */
export function moving(walk: Walk, opening: Opening, owed: Owed, until: DayNumber): Owed {
  const { rule, from } = opening
  if (from === null || (!rule.extended && !rule.versions.some((version) => version.moves))) return owed
  let { due } = owed
  const moved: Moved[] = []
  for (const [day, to] of [...byVersion(walk, opening), ...byExtension(walk, opening, owed)].sort(
    ([a], [b]) => a - b,
  )) {
    if (day > until || to === due) continue
    moved.push({ until: day, due })
    due = to
  }
  return moved.length === 0 ? owed : { ...owed, due, dueAt: null, moved }
}

type Move = readonly [day: DayNumber, due: DayNumber]

function byExtension({ history, spell }: Walk, { rule, opened, from }: Opening, { due }: Owed): Move[] {
  if (!rule.extended || due === null || from === null) return []
  const { of, to } = rule.extended
  const first = happeningsOf([of], history, spell).find((each) => each.on >= opened && each.on <= due)
  return first ? [[first.on, addTerm(from, to, history.calendar)]] : []
}

function byVersion({ history, spell }: Walk, { rule, opened, from, again }: Opening): Move[] {
  return rule.versions.flatMap((version): Move[] => {
    if (!version.moves || version.from <= opened || from === null) return []
    const terms = termsOn(rule, history, spell, version.from)
    const within = (again ? terms?.then : null) ?? terms?.within
    return within && within !== 'promptly' && isTerm(within)
      ? [[version.from, addTerm(from, within, history.calendar)]]
      : []
  })
}
