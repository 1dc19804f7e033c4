import { addTerm, type DayNumber, ENDLESS } from '../calendar'
import type { Happening } from '../happenings'
import type { Span } from '../spans'
import { matches } from './evidence'
import { ofKinds, type Past } from './history'
import { isTerm, meetingEvidence, type Rule, recurs } from './rule'
import { termsOn } from './terms'

/** The latest evidence lies within its term. */
export const IN_DATE = 'in date'
/** Something lies within the term that may be evidence: the fact that would tell is not known. */
export const PERHAPS_IN_DATE = 'perhaps in date'

/** Whether a rule is one that leaves its subject in date: it has evidence, and is not a mere first step. */
export const leavesInDate = (rule: Rule): boolean =>
  rule.measures.length > 0 &&
  rule.meets.by === 'any' &&
  rule.meets.of.length > 0 &&
  rule.next.length === 0 &&
  !rule.opens

/**
 * When a subject was in date under a rule. Unlike a duty this takes any evidence, however it fell: before approval,
 * between two approvals, late. What never comes again (training standards) stays in date for ever.
 */
export function currencySpans(rule: Rule, history: Past): Span[] {
  const evidence = ofKinds(history, meetingEvidence(rule))
  if (evidence.length === 0) return []
  const sure: Happening[] = []
  const unsure: Happening[] = []
  for (const happening of evidence) {
    const answer = matches(rule, happening)
    if (answer === false) continue
    const list = answer ? sure : unsure
    if (list.at(-1)?.on !== happening.on) list.push(happening)
  }
  const inDate = stretches(IN_DATE, rule, history, sure)
  return unsure.length === 0 ? inDate : [...inDate, ...stretches(PERHAPS_IN_DATE, rule, history, unsure)]
}

function stretches(name: string, rule: Rule, history: Past, evidence: readonly Happening[]): Span[] {
  const out: Span[] = []
  let from: DayNumber | null = null
  evidence.forEach(({ on: day }, index) => {
    const next = evidence[index + 1]?.on ?? ENDLESS
    const until = Math.min(next, lapses(rule, history, day))
    from ??= day
    // Evidence that comes on the very day the last one lapses leaves no day between.
    if (until === next && next < ENDLESS) return
    out.push({
      name,
      key: rule.id,
      subject: history.subject,
      with: null,
      itself: null,
      from,
      until,
      began: from,
      value: {},
    })
    from = null
  })
  return out
}

/** The first day on which evidence of a day no longer lies within the term as it stood on that day. */
function lapses(rule: Rule, history: Past, day: DayNumber): DayNumber {
  if (!recurs(rule)) return ENDLESS
  const [first] = rule.versions
  const terms = termsOn(rule, history, null, day) ?? first
  const term = terms?.then ?? terms?.within
  return term && isTerm(term) ? addTerm(day, term, history.calendar) + 1 : ENDLESS
}
