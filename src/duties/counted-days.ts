import { birthday, civil, type DayNumber, dayNumber, fromNumber, longDate } from '../calendar'
import type { CountedDay } from './arithmetic'
import { asDay } from './counted-from'
import { isTerm } from './rule'
import type { Why } from './why.store'

type Facts = Readonly<Record<string, string | number | null>>

/** What explains a day that is counted from: what opened the duty said, and what was true of its subject as it opened. */
export type Behind = { readonly opener: Facts; readonly spans: readonly Facts[] }

/** The days that a duty’s term may have been counted from: those its rule names, and those of evidence before it. */
export function countedDays({
  rule,
  duty,
  before,
  behind,
}: Pick<Why, 'rule' | 'duty' | 'before' | 'behind'>): CountedDay[] {
  const evidence = before.flatMap(({ met }) => (met === null ? [] : [{ from: met, named: null }]))
  return [...namedDays({ rule, duty, behind }), ...evidence]
}

function namedDays({ rule, duty, behind: { opener, spans } }: Pick<Why, 'rule' | 'duty' | 'behind'>): CountedDay[] {
  const { from } = rule
  if (!from) return []
  const called = (days: readonly (DayNumber | null)[], named: string) =>
    days.flatMap((day) => (day === null ? [] : [{ from: day, named }]))
  switch (from.by) {
    case 'fact':
      return called([asDay(opener[from.fact])], `its “${plain(from.fact)}”`)
    case 'span fact':
      return called(
        spans.map((span) => asDay(span[from.fact])),
        `the “${plain(from.fact)}” that then held`,
      )
    case 'birthday':
      return called(
        spans.map((span) => asDay(span.born)).map((born) => (born === null ? null : birthday(born, from.age))),
        `the day the ${rule.for === 'placement' ? 'child' : rule.for} turns ${from.age}`,
      )
    case 'year': {
      // Fixed steps are counted from the first such day, which may be long before this one opened.
      const { year } = civil(duty.opened)
      const days = Array.from({ length: 31 }, (_, back) => dayNumber(year + 1 - back, from.month, from.day))
      return called(days, 'the day of the year that the rule names')
    }
  }
}

const plain = (fact: string): string => fact.replaceAll('_', ' ')

/** Where it falls due with another: that one, and its day. */
export function withWords({
  rule,
  duty,
  law,
}: Pick<Why, 'rule' | 'duty'> & { law: { rules: ReadonlyMap<string, { short: string }> } }): string | null {
  const version = rule.versions.find((each) => each.from === duty.version)
  if (!version || version.within === 'promptly' || isTerm(version.within)) return null
  const short = law.rules.get(version.within.with)?.short ?? version.within.with
  return duty.due === null
    ? `It falls due with “${short}”, and none was open on the day it opened.`
    : `It falls due with “${short}”, on ${longDate(fromNumber(duty.due))}.`
}
