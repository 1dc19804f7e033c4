import { type DayNumber, ENDLESS, londonInstant } from '../calendar'
import type { Happening } from '../happenings'
import { conditionHolds } from './condition'
import { countedFrom } from './counted-from'
import type { Duty, Excusal } from './duty'
import { meeting } from './meeting'
import { moving, type Owed, owedBy } from './owed'
import { forceEnds, inForceFrom, type Rule, recurs } from './rule'
import { openedBy } from './stretch'
import { type Opening, scope, type Walk } from './walk'

/** One duty from its opening to what ends it, and the opening that follows. */
export function stepOf(walk: Walk, opening: Opening): { duty: Duty; next: Opening | null } {
  const { rule } = opening
  const own = scope(walk, rule)
  const stop = Math.min(rule.becomes ? walk.spell.until : own.until, forceEnds(rule, opening.opened))
  const found = meeting(walk, opening)
  const moved = moving(walk, opening, owedBy(walk, opening), Math.min(found?.on ?? ENDLESS, stop))
  return ended(walk, opening, moved, found, stop, own.until)
}

function ended(
  walk: Walk,
  opening: Opening,
  owed: Owed,
  found: Happening | null,
  scopeEnd: DayNumber,
  ownEnd: DayNumber,
) {
  const { rule } = opening
  // Somebody else's window lapses with its last day: what comes after it is too late to count at all.
  // One that had gone by when it opened was open on no day.
  const lapse = rule.theirs && owed.due !== null ? Math.max(owed.due + 1, opening.opened) : ENDLESS
  const stop = Math.min(scopeEnd, lapse)
  const evidence = rule.theirs && found && owed.due !== null && found.on > owed.due ? null : found
  const edge = rule.becomes && ownEnd < stop && (owed.due === null || owed.due >= ownEnd) ? ownEnd : ENDLESS
  if (edge < stop && (!evidence || evidence.on >= edge))
    return { duty: toDuty(walk, opening, owed, null, edge), next: takenOver(walk, opening, edge) }
  if (!evidence || evidence.on > stop)
    return { duty: toDuty(walk, opening, owed, null, stop < ENDLESS ? stop : null), next: null }
  const next = evidence.on < stop ? afterMeeting(walk, opening, evidence) : null
  return { duty: toDuty(walk, opening, owed, evidence, null), next }
}

/** Most duties are never excused: one list without anything in it serves them all. */
const NOT_EXCUSED: readonly Excusal[] = []

/** What met a duty, and when; no happening where a state that holds again did. */
type Met = Pick<Happening, 'on' | 'at'> & { readonly id: number | null }

/** A duty as opened, by when it is owed, what met it or what closed it. */
export function toDuty(
  { history }: Pick<Walk, 'history'>,
  { rule, opened }: Pick<Opening, 'rule' | 'opened'>,
  owed: Owed,
  evidence: Met | null,
  closed: DayNumber | null,
): Duty {
  return {
    rule: rule.id,
    version: owed.version,
    subject: history.subject,
    opened,
    due: owed.due,
    dueAt: owed.dueAt,
    met: evidence?.on ?? null,
    metBy: evidence?.id ?? null,
    inTime: evidence !== null && isInTime(owed, evidence),
    closed,
    excusals: NOT_EXCUSED,
    unknown: owed.unknown,
    theirs: rule.theirs,
    moved: owed.moved,
  }
}

/** Hours run between instants when both carry a time, else to the end of the day. */
function isInTime({ due, dueAt }: Owed, happening: Met): boolean {
  if (dueAt !== null && happening.at !== null) return londonInstant(happening.on, happening.at).getTime() <= dueAt
  return due === null || happening.on <= due
}

/** At an edge of its scope an open duty not past due is taken over, counted from the same day. */
function takenOver(walk: Walk, opening: Opening, edge: DayNumber): Opening | null {
  const rule = walk.chain.rules.get(opening.rule.becomes ?? '')
  return rule ? { ...opening, rule, opened: edge } : null
}

/** What being met opens: the first of `next` that fits, else the rule itself if it comes again; past its edge, what it became. */
function afterMeeting(walk: Walk, { rule, opened: before }: Opening, evidence: Happening): Opening | null {
  const { chain, history, spell } = walk
  const chosen = rule.next.find((each) => !each.if || conditionHolds(each.if, history, spell, evidence.on) !== false)
  const next = chosen ? chain.rules.get(chosen.rule) : recurs(rule) ? rule : undefined
  const current = next && inScope(walk, next, evidence.on)
  // Evidence so early that it came before the opening opens the next on the day the first opened, not before: what the rule
  // asked for in an earlier time in force is not asked again.
  const day = Math.max(evidence.on, before)
  const inForce = current && inForceFrom(current, day)
  if (!current || !inForce) return null
  const opened = Math.max(day, scope(walk, current).from, inForce.from)
  const own = current.from !== null && current !== rule
  return {
    rule: current,
    opened,
    from: own ? countedFrom(current, history, openedBy(spell, evidence, spell.began), opened) : evidence.on,
    again: current === rule,
    after: { evidence, rule },
    counted: own || opened !== evidence.on ? null : evidence,
  }
}

function inScope(walk: Walk, rule: Rule, day: DayNumber): Rule | undefined {
  const { until } = scope(walk, rule)
  if (day < until) return rule
  const becomes = walk.chain.rules.get(rule.becomes ?? '')
  return becomes && inScope(walk, becomes, day)
}
