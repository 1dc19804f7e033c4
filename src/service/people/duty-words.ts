import { type DayNumber, fromNumber, longDate, type PlainDate, termText, toNumber, weekdayDate } from '../../calendar'
import { type Duty, isTerm, type Law, meetingEvidence, type Rule, standing } from '../../duties'
import { everyWords } from '../../duties/span-words'
import type { Vocabulary } from '../../happenings'
import type { Episode } from '../../web/pieces'
import { capital } from '../../web/pieces'
import { slugOf } from '../recording/wording'
import { type Person, rolesFor } from './people.store'

/** `11 days overdue`, `Due tomorrow`, `In 9 days`. */
export function whenWords(duty: Pick<Duty, 'due' | 'opened'>, today: DayNumber): string {
  if (duty.due === null) return `Owed promptly, ${days(today - duty.opened)} so far`
  const left = duty.due - today
  if (left < 0) return `${days(-left)} overdue`
  if (left === 0) return 'Due today'
  return left === 1 ? 'Due tomorrow' : `In ${days(left)}`
}

export const days = (n: number): string => `${n.toLocaleString('en-GB')} ${n === 1 ? 'day' : 'days'}`

/** The weekday for things within a month, the year for the rest. */
export function dayWords(day: DayNumber, today: DayNumber): string {
  const date = fromNumber(day)
  return Math.abs(day - today) <= 31 ? weekdayDate(date) : longDate(date)
}

/** One duty as a strip draws it, as it stood on a day. */
export function toEpisode(duty: Duty, day: PlainDate): Episode | null {
  const at = toNumber(day)
  const stands = standing(duty, at)
  if (!stands) return null
  const by = (each: DayNumber | null) => (each !== null && each <= at ? fromNumber(each) : null)
  return {
    opened: fromNumber(duty.opened),
    due: duty.due === null ? null : fromNumber(duty.due),
    met: by(duty.met),
    closed: by(duty.closed),
    standing: stands,
  }
}

/** The rule in a few words: `Standard 21.8, every 12 months`. */
export function ruleWords(rule: Rule): string {
  const version = rule.versions.at(-1)
  if (!version) return rule.title
  if (rule.holds) return 'At all times'
  const term = version.then ?? version.every ?? (isTerm(version.within) ? version.within : null)
  if (!term) return 'Promptly'
  return version.then || version.every
    ? capital(everyWords(term))
    : term.n === 0
      ? 'At once'
      : `Within ${termText(term)}`
}

/** Where to record what would meet a rule, and what the button says; null where nothing recorded would. */
export function actOf(words: Vocabulary, law: Law, rule: Rule, person: Person): { href: string; text: string } | null {
  const kindName = meetingEvidence(rule)[0]?.kind ?? rule.count?.of[0]?.kind ?? remedyOf(words, rule)
  const kind = kindName ? words.byName.get(kindName) : undefined
  if (!kind || !law.rules.has(rule.id)) return null
  return { href: `/record/${slugOf(kind)}?${new URLSearchParams(rolesFor(kind, person))}`, text: kind.act }
}

/** What puts a broken limit right: the kind that begins the span it watches, or the exemption from it. */
function remedyOf(words: Vocabulary, rule: Rule): string | undefined {
  const { holds } = rule
  const span = holds?.watches === 'count' ? holds.unless : holds?.watches === 'span' ? holds.span : null
  return words.kinds.find((kind) => kind.effects.some((effect) => effect.does === 'begins' && effect.span === span))
    ?.name
}

/** Still open on a day, or overdue when something else closed it: what a page about one subject shows as its latest. */
export { isOpen as isOpenOn } from '../../duties'

/** The law in one line: what it cites without its number in the statute book, its paragraphs kept; a local standard by what it asks. */
export function citation(rule: Rule): string {
  const source = rule.versions.at(-1)?.source ?? rule.title
  return rule.force === 'local'
    ? `Our own standard: ${ruleWords(rule).toLowerCase()}`
    : (source.replace(/ \((?!\d|[a-z]{1,3}\))[^)]*\)/g, '').split(';')[0] ?? source)
}

/** Terms of approval as people wrote them; else how many children. */
export function termsWords(places: string | null, terms: string | null): string {
  const count = places === null ? null : `${places} ${places === '1' ? 'child' : 'children'}`
  if (terms === null) return count ?? 'Not said'
  return count === null || /^\d/.test(terms) ? terms : `${count}, ${terms}`
}
