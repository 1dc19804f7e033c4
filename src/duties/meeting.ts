import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import type { Happening } from '../happenings'
import { evidenceFor, matches } from './evidence'
import { metBySeveral } from './meets'
import { type Rule, versionOn } from './rule'
import type { Opening, Walk } from './walk'

/** What meets an opening: the first evidence on or after it; before it, so far as the rule says evidence may be early. */
export function meeting(walk: Walk, opening: Opening): Happening | null {
  const { rule, opened } = opening
  const evidence = evidenceOf(walk, rule)
  const floor = earliest(walk, opening)
  if (rule.meets.by !== 'any') {
    const usable = evidence.filter((each) => each.on >= floor && !isSpent(each, opening))
    return metBySeveral(rule.meets, usable, walk.spell.opener, { floor, opened })
  }
  const first = firstFrom(evidence, opened)
  // Of several before the opening the latest is what stood on that day; one of the day itself then meets the next.
  const standing = evidence[first - 1]
  if (standing && standing.on >= floor) return standing
  for (let at = first; at < evidence.length; at++) {
    const each = evidence[at]
    if (each && !isSpent(each, opening) && !metEarlier(walk, rule, each)) return each
  }
  return null
}

/** Whether something of that day met a duty of the rule in an earlier spell. */
function metEarlier({ history, since, before }: Walk, rule: Rule, { on }: Happening): boolean {
  for (let at = since; at < before; at++) {
    const duty = history.owed[at]
    if (duty?.rule === rule.id && duty.met === on) return true
  }
  return false
}

/** The first day whose evidence counts for an opening. */
export function earliest({ history }: Pick<Walk, 'history'>, { rule, opened, after }: Opening): DayNumber {
  const early = versionOn(rule, opened)?.early
  if (!early || after) return opened
  return early === 'ever' ? -ENDLESS : addTerm(opened, { ...early, n: -early.n }, history.calendar)
}

/** Where the evidence of a day or later begins: a long chain would look through all of it at every step. */
function firstFrom(evidence: readonly Happening[], day: DayNumber): number {
  let [from, to] = [0, evidence.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((evidence[middle]?.on ?? ENDLESS) < day) from = middle + 1
    else to = middle
  }
  return from
}

/** What met the step before meets nothing more, nor does anything before it, nor another of its day for the same rule. */
function isSpent(each: Happening, { after }: Opening): boolean {
  if (!after || each.on > after.evidence.on) return false
  return each.on < after.evidence.on || matches(after.rule, each) === true
}

export function evidenceOf({ evidence, history, spell }: Walk, rule: Rule): readonly Happening[] {
  const known = evidence?.get(rule.id)
  if (known) return known
  const found = evidenceFor(rule, history, spell)
  evidence?.set(rule.id, found)
  return found
}
