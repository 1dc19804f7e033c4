import { addTerm, birthday, type DayNumber, ENDLESS, plainDate, toNumber } from '../calendar'
import type { SubjectId } from '../happenings'
import { holdsOn, type Span } from '../spans'
import { factsHold, type History, happeningFact, ofName, type Past, spanFact } from './history'
import type { Condition, SpanWanted, Wanted } from './rule'
import type { Spell } from './spell'

/** The day the subject was born, as last known; of what has no birth date, a missing episode, that of whom it names. */
export function bornOn(history: Past, spell: Spell | null): DayNumber | null {
  return birthOf(spell?.owner ?? history.subject, history) ?? birthOf(spell?.with ?? null, history)
}

function birthOf(about: SubjectId | null, { spans, births }: Past): DayNumber | null {
  if (about === null) return null
  const known = births.get(about)
  if (known !== undefined) return known
  const born = spans.findLast((span) => span.subject === about && 'born' in span.value)?.value.born
  const day = typeof born === 'string' ? toNumber(plainDate(born)) : null
  births.set(about, day)
  return day
}

/** Whether a condition holds on a day. Undefined: a fact it needs is not known. */
export function conditionHolds(
  condition: Condition,
  history: Past,
  spell: Spell | null,
  day: DayNumber,
): boolean | undefined {
  const answers = condition.spans.map((wanted) => spanHolds(wanted, history, spell, day))
  if (condition.opener.length > 0) answers.push(openerHolds(condition.opener, spell))
  if (isBounded(condition)) {
    const [from, until] = edges(condition, history, spell)
    answers.push(from === undefined || until === undefined ? undefined : from <= day && day < until)
  }
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}

function spanHolds(wanted: SpanWanted, history: Past, spell: Spell | null, day: DayNumber): boolean | undefined {
  const running = ofName(history, wanted.span).filter(
    (span) => holdsOn(span, day) && (wanted.itself ? span.itself === history.subject : concerns(span, history, spell)),
  )
  if (!wanted.holds) return running.length === 0
  const answers = running.map((span) => factsHold(wanted.where, (fact) => spanFact(span, fact)))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

/** A span bears on the subject when it names it, or is the own span of the other party of the spell. */
function concerns(span: Span, history: History, spell: Spell | null): boolean {
  if (span.subject === history.subject || span.with === history.subject || span.itself === history.subject) return true
  return spell !== null && (span.subject === spell.owner || span.subject === spell.with)
}

const openerHolds = (wanted: readonly Wanted[], spell: Spell | null): boolean | undefined =>
  spell?.opener ? factsHold(wanted, (fact) => happeningFact(spell.opener, fact)) : undefined

/** Whether age, length of run or a happening bounds the time in which a condition can hold. */
export const isBounded = ({ age, lasted, after, until }: Condition): boolean =>
  age !== null || lasted !== null || after !== null || until !== null

/** The days from and until which age and length of run let a condition hold; undefined when the birth date is not known. */
export function edges(
  condition: Condition,
  history: Past,
  spell: Spell | null,
): [DayNumber | undefined, DayNumber | undefined] {
  let from = -ENDLESS
  let until = ENDLESS
  if (condition.age) {
    const born = bornOn(history, spell)
    if (born === null) return [undefined, undefined]
    if (condition.age.from !== null) from = coming(birthday(born, condition.age.from))
    if (condition.age.to !== null) until = coming(birthday(born, condition.age.to))
  }
  if (condition.lasted && spell) {
    if (condition.lasted.from) from = Math.max(from, addTerm(spell.began, condition.lasted.from, history.calendar))
    if (condition.lasted.to) until = Math.min(until, addTerm(spell.began, condition.lasted.to, history.calendar))
  }
  if (condition.after) from = Math.max(from, firstOf(history, condition.after, spell))
  if (condition.until) until = Math.min(until, firstOf(history, condition.until, spell))
  return [from, until]
}

/** The day of the first happening of a kind since a spell began. */
function firstOf(history: Past, kind: string, spell: Spell | null): DayNumber {
  const since = spell?.began ?? -ENDLESS
  return (history.byKind.get(kind) ?? []).find((each) => each.on >= since)?.on ?? ENDLESS
}

/** A birthday after the last year that is written in four figures never comes: nothing can open or close on it. */
export const coming = (day: DayNumber): DayNumber => (day > LAST_WRITTEN ? ENDLESS : day)
const LAST_WRITTEN = toNumber(plainDate('9999-12-31'))
