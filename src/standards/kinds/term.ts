import { type DayNumber, longDate, readTerm, type Term, termText, toNumber } from '../../calendar'
import { isTerm, type Rule, type Version, versionOn } from '../../duties'
import { calendarFrom } from '../calendar-draft'
import type { ChangeKind, Draft, Faults, Typed } from '../change'
import { readFrom } from '../read-day'
import { changeable, changed, isLocal, lawBehind } from '../rules'
import { notStricter, stricterOf } from '../stricter'

/** A term is made shorter; or longer, where the standard is local. Beside the law it is a standard of its own, and stricter. */
export const termKind: ChangeKind<'term'> = {
  name: 'term',
  read: ({ draft, today }, typed) => {
    const rule = lawBehind(draft, typed.rule ?? '')
    if (!rule || changeable(rule) !== 'term')
      return { faults: { n: rule ? changeable(rule) : 'There is no such rule' } }
    const read = readFrom(typed, today)
    if ('fault' in read) return { faults: { from: read.fault } }
    const version = versionOn(rule, toNumber(read.day))
    if (!version) return { faults: { from: `This rule is not in force on ${longDate(read.day)}` } }
    const within = termOf(typed, 'n', version.within)
    const then = version.then ? termOf(typed, 'then', version.then) : null
    const faults = { ...noTerm('n', within), ...(version.then ? noTerm('then', then) : {}) }
    if (!within || Object.keys(faults).length > 0) return { faults }
    const refused = isLocal(rule)
      ? sameAs(version, within, then)
      : weakening(draft, rule, toNumber(read.day), within, then)
    if (Object.keys(refused).length > 0) return { faults: refused }
    return {
      value: { change: 'term', rule: rule.id, within: textOf(within), then: then && textOf(then) },
      from: read.day,
    }
  },
  apply: (draft, { rule, within, then }, from) => {
    const own = { within: readTerm(within), then: then === null ? null : readTerm(then) }
    const { within: first } = own
    return first ? changed(draft, rule, from, (version) => tightened(draft, version, first, own.then)) : draft
  },
  says: ({ rule, within, then }, from, title) =>
    `${title(rule)}: within ${within}${then && then !== within ? `, then ${then}` : ''}, from ${longDate(from)}`,
}

const textOf = (term: Term): string => termText(term)

/** A number and a unit; counted back where the rule counts back. */
function termOf(typed: Typed, name: string, present: Version['within']): Term | null {
  const before = present !== 'promptly' && isTerm(present) && present.n < 0 ? ' before' : ''
  const number = (typed[name] ?? '').trim()
  return /^\d{1,4}$/.test(number) ? readTerm(`${Number(number)} ${typed[`${name}-unit`] ?? ''}${before}`) : null
}

const noTerm = (field: string, term: Term | null): Faults =>
  term ? {} : { [field]: 'Enter a whole number and choose what it counts, such as 10 months' }

const isSame = (own: Term | null, present: Version['within'] | null): boolean =>
  own === null
    ? present === null
    : present !== null && present !== 'promptly' && isTerm(present) && own.n === present.n && own.unit === present.unit

const sameAs = (version: Version, within: Term, then: Term | null): Faults =>
  isSame(within, version.within) && isSame(then, version.then)
    ? { n: `That is what it says already: ${termText(within)}` }
    : {}

/** Refused where it would weaken what the law says from then on; one of the two terms may stay as it is. */
function weakening(draft: Draft, rule: Rule, from: DayNumber, within: Term, then: Term | null): Faults {
  const calendar = calendarFrom(draft.calendar)
  const later = rule.versions.filter((each) => each.to >= from)
  const against = (own: Term, law: Version['within'] | null) =>
    law === null || isSame(own, law) ? [] : (notStricter(own, law, rule.force, calendar) ?? [])
  const [first] = later.flatMap((each) => against(within, each.within))
  const [next] = later.flatMap((each) => (then ? against(then, each.then) : []))
  if (first || next) return { ...(first ? { n: first } : {}), ...(next ? { then: next } : {}) }
  return later.every((each) => isSame(within, each.within) && (!each.then || isSame(then, each.then)))
    ? { n: notStricter(within, within, rule.force, calendar) ?? '' }
    : {}
}

/** Other terms, for those who are otherwise, stay where they are stricter still. */
function tightened(draft: Draft, version: Version, within: Term, then: Term | null): Version {
  const calendar = calendarFrom(draft.calendar)
  return {
    ...version,
    within,
    then: version.then ? (then ?? within) : null,
    variants: version.variants.map((each) => ({
      ...each,
      within: stricterOf(within, each.within, calendar),
      then: each.then && then ? stricterOf(then, each.then, calendar) : each.then,
    })),
  }
}
