import { addTerm, birthday, type DayNumber, ENDLESS, plainDate, toNumber } from '../calendar'
import type { SubjectId } from '../happenings'
import { holdsOn, type Span } from '../spans'
import { factsHold, type History, happeningFact, ofName, type Past, spanFact } from './history'
import type { Condition, SpanWanted, Wanted } from './rule'
import type { Spell } from './spell'
import type { Stretch } from './stretch'

/** The day the subject was born, as last known; of what has no birth date, a missing episode, that of whom it names. */
export function bornOn(history: Past, spell: Spell | null): DayNumber | null {
  return birthOf(spell?.owner ?? history.subject, history) ?? birthOf(spell?.with ?? null, history)
}

function birthOf(about: SubjectId | null, past: Past): DayNumber | null {
  if (about === null) return null
  past.births ??= new Map()
  const known = past.births.get(about)
  if (known !== undefined) return known
  const born = past.spans.findLast((span) => span.subject === about && 'born' in span.value)?.value.born
  const day = typeof born === 'string' ? toNumber(plainDate(born)) : null
  past.births.set(about, day)
  return day
}

/** Whether a condition holds on a day. Undefined: a fact it needs is not known. */
export function conditionHolds(
  condition: Condition,
  history: Past,
  spell: Spell | null,
  day: DayNumber,
): boolean | undefined {
  let answer: boolean | undefined = true
  for (const wanted of condition.spans) {
    const holds = spanHolds(wanted, history, spell, day)
    if (holds === false) return false
    answer &&= holds
  }
  if (condition.opener.length > 0) {
    const holds = openerHolds(condition.opener, spell)
    if (holds === false) return false
    answer &&= holds
  }
  if (!isBounded(condition)) return answer
  const within = edges(condition, history, spell)
  return within && !holdsOn(within, day) ? false : within ? answer : undefined
}

function spanHolds(wanted: SpanWanted, history: Past, spell: Spell | null, day: DayNumber): boolean | undefined {
  let answer: boolean | undefined = !wanted.holds
  for (const span of ofName(history, wanted.span)) {
    if (!holdsOn(span, day)) continue
    if (!(wanted.itself ? span.itself === history.subject : concerns(span, history, spell))) continue
    if (!wanted.holds) return false
    const holds = factsHold(wanted.where, span, spanFact)
    if (holds === true) return true
    if (holds === undefined) answer = undefined
  }
  return answer
}

/** A span bears on the subject when it names it, or is the own span of the other party of the spell. */
function concerns(span: Span, history: History, spell: Spell | null): boolean {
  if (span.subject === history.subject || span.with === history.subject || span.itself === history.subject) return true
  return spell !== null && (span.subject === spell.owner || span.subject === spell.with)
}

const openerHolds = (wanted: readonly Wanted[], spell: Spell | null): boolean | undefined =>
  spell?.opener ? factsHold(wanted, spell.opener, happeningFact) : undefined

/** Whether age, length of run or a happening bounds the time in which a condition can hold. */
export const isBounded = ({ age, lasted, after, until }: Condition): boolean =>
  age !== null || lasted !== null || after !== null || until !== null

/** The days in which age and length of run let a condition hold; null when the birth date is not known. */
export function edges(condition: Condition, history: Past, spell: Spell | null): Stretch | null {
  const { age, lasted, after, until: ended } = condition
  let from = -ENDLESS
  let until = ENDLESS
  if (age) {
    const born = bornOn(history, spell)
    if (born === null) return null
    if (age.from !== null) from = coming(birthday(born, age.from))
    if (age.to !== null) until = coming(birthday(born, age.to))
  }
  if (lasted && spell) {
    if (lasted.from) from = Math.max(from, addTerm(spell.began, lasted.from, history.calendar))
    if (lasted.to) until = Math.min(until, addTerm(spell.began, lasted.to, history.calendar))
  }
  if (after) from = Math.max(from, firstOf(history, after, spell))
  if (ended) until = Math.min(until, firstOf(history, ended, spell))
  return { from, until }
}

/** The day of the first happening of a kind since a spell began. */
function firstOf(history: Past, kind: string, spell: Spell | null): DayNumber {
  const since = spell?.began ?? -ENDLESS
  return (history.byKind.get(kind) ?? []).find((each) => each.on >= since)?.on ?? ENDLESS
}

/** A birthday after the last year that is written in four figures never comes: nothing can open or close on it. */
export const coming = (day: DayNumber): DayNumber => (day > LAST_WRITTEN ? ENDLESS : day)
const LAST_WRITTEN = toNumber(plainDate('9999-12-31'))
