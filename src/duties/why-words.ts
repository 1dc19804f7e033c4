import { type DayNumber, fromNumber, isPlainDate, longDate, type PlainDate, toNumber } from '../calendar'
import { arithmetic, countOf } from './arithmetic'
import type { Law } from './arrange'
import { type Duty, standing } from './duty'
import { named } from './opens-words'
import { inForceFrom } from './rule'
import type { Why } from './why.store'

const date = (day: DayNumber): string => longDate(fromNumber(day))

/** How a duty came to open, for the sentence that names what opened it; or, where nothing happened that day, all of it. */
export function openedWords(
  law: Law,
  { duty, rule, before, openers }: Pick<Why, 'duty' | 'rule' | 'before' | 'openers'>,
): string {
  const giver = before.findLast((each) => each.closed === duty.opened && law.rules.get(each.rule)?.becomes === rule.id)
  const gave = giver && law.rules.get(giver.rule)
  if (gave) return `On that day ${named(gave)} gave way to this rule, not being past due.`
  const leader = before.findLast((each) => each.met !== null && Math.max(each.met, each.opened) === duty.opened)
  const led = leader && law.rules.get(leader.rule)
  if (led) return led === rule ? 'What met the one before opened this one:' : `What met ${named(led)} opened this:`
  if (openers.length > 0) return 'What opened it:'
  if (duty.opened === inForceFrom(rule, duty.opened)?.from)
    return 'That was the first day of the rule: what it asks for was so already.'
  return 'From that day all that the rule asks for was so: nothing needs to happen for it to open.'
}

/** The sum that gives the due day. */
export function sumWords({ calendar }: Law, { duty, rule, before }: Pick<Why, 'duty' | 'rule' | 'before'>): string {
  const count = countOf(
    rule,
    duty,
    before.flatMap((each) => each.met ?? []),
    calendar,
  )
  if (!count) return `It is due on ${date(duty.due ?? duty.opened)}, counted when the rule read otherwise.`
  return arithmetic(count, duty.dueAt, calendar)
}

/** How it stands at the end of a day, in a sentence. */
export function standsWords(duty: Duty, today: PlainDate): string {
  const at = toNumber(today)
  const late = duty.due === null ? 0 : at - duty.due
  switch (standing(duty, at)) {
    case 'met in time':
      return `Met in time, on ${date(duty.met ?? at)}.`
    case 'met late':
      return `Met late, on ${date(duty.met ?? at)}.`
    case 'stopped':
      return `Stopped on ${date(duty.closed ?? at)}, with no breach.`
    case 'excused':
      return 'Excused: it stays open and can still be met.'
    case 'overdue':
      return duty.closed === null || duty.closed > at
        ? `${days(late)} overdue.`
        : `It was overdue when it closed, on ${date(duty.closed)}, and was never met.`
    case 'due':
      return duty.due === null ? 'Owed promptly.' : late === 0 ? 'Due today.' : `Due in ${days(-late)}.`
    default:
      return 'Not yet open.'
  }
}

const days = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`

/** From when until when an excusal holds. */
export function excusedWords(from: DayNumber, until: unknown): string {
  return typeof until === 'string' && isPlainDate(until)
    ? `from ${date(from)} up to, not on, ${longDate(until)}`
    : `from ${date(from)}, with no end set`
}
