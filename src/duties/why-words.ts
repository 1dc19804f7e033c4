import {
  type DayNumber,
  fromNumber,
  isPlainDate,
  longDate,
  momentText,
  type PlainDate,
  termText,
  toNumber,
} from '../calendar'
import { arithmetic, countOf } from './arithmetic'
import type { Law } from './arrange'
import { countedDays, withWords } from './counted-days'
import { type Duty, dueAsAt, standing } from './duty'
import { ordinal } from './opened-words'
import { named } from './opens-words'
import { inForceFrom, type Opens } from './rule'
import type { Why } from './why.store'

const date = (day: DayNumber): string => longDate(fromNumber(day))

/** How a duty came to open, for the sentence that names what opened it; or, where nothing happened that day, all of it. */
export function openedWords(
  law: Law,
  { duty, rule, before, openers, owed }: Pick<Why, 'duty' | 'rule' | 'before' | 'openers' | 'owed'>,
): string {
  const giver = before.findLast((each) => each.closed === duty.opened && law.rules.get(each.rule)?.becomes === rule.id)
  const gave = giver && law.rules.get(giver.rule)
  if (gave) return `On that day ${named(gave)} gave way to this rule, not being past due.`
  const leader = before.findLast((each) => each.met !== null && Math.max(each.met, each.opened) === duty.opened)
  const led = leader && law.rules.get(leader.rule)
  if (led) return led === rule ? 'What met the one before opened this one:' : `What met ${named(led)} opened this:`
  const opened = rule.opens ? openedByWords(law, rule.opens, { duty, rule, owed }) : null
  if (opened) return opened
  if (openers.length > 0) return 'What opened it:'
  if (duty.opened === inForceFrom(rule, duty.opened)?.from)
    return 'That was the first day of the rule: what it asks for was so already.'
  return 'From that day all that the rule asks for was so: nothing needs to happen for it to open.'
}

/** How it opened, where not simply by what happened that day. */
function openedByWords(
  law: Law,
  opens: Opens,
  { duty, rule, owed }: Pick<Why, 'duty' | 'rule' | 'owed'>,
): string | null {
  switch (opens.by) {
    case 'happening':
      return null
    case 'all':
      return 'On that day the last of what it waits for had come:'
    case 'nth':
      return `It was the ${ordinal(opens.n)} ${opens.of.kind}${opens.in ? ` within ${termText(opens.in)}` : ''}:`
    case 'every':
      return `Every ${ordinal(opens.n)} ${opens.of.kind}${opens.after > 0 ? ` after the first${opens.after > 1 ? ` ${opens.after}` : ''}` : ''} opens one, and this was it:`
    case 'moment':
      return `The calendar came round: ${momentText(opens.moment)}.`
    case 'birthday':
      return `On that day the ${rule.for === 'placement' ? 'child' : rule.for} turned ${opens.age}.`
    case 'rules':
      return ofRuleWords(law, opens, duty, owed)
  }
}

function ofRuleWords(
  law: Law,
  { what, rules }: Extract<Opens, { by: 'rules' }>,
  { opened }: Duty,
  owed: readonly Duty[],
): string {
  const day = {
    opening: (each: Duty) => each.opened,
    meeting: (each: Duty) => each.met,
    lapse: (each: Duty) => (each.due === null ? null : (dueAsAt(each, opened) ?? null)),
  }[what]
  const other = owed.find((each) => rules.includes(each.rule) && day(each) === (what === 'lapse' ? opened - 1 : opened))
  const short = other ? named(law.rules.get(other.rule) ?? { short: other.rule }) : 'another duty'
  if (what === 'lapse') return `${short} had not been met by its due day, ${date(opened - 1)}.`
  return what === 'opening' ? `On that day ${short} opened.` : `What met ${short} opened this:`
}

/** The sum that gives the due day. */
export function sumWords(law: Law, why: Pick<Why, 'duty' | 'rule' | 'before' | 'behind'>): string {
  const { duty, rule } = why
  const other = withWords({ rule, duty, law })
  if (other) return `${other}${movedWords(duty)}`
  const count = countOf(rule, duty, countedDays(why), law.calendar)
  if (count) return `${arithmetic(count, law.calendar, duty.dueAt)}${movedWords(duty)}`
  if (duty.due === null)
    return 'The day that it is counted from is not known, so it has no due day and is never overdue.'
  if (rule.count) return `It is due on the last day of the ${rule.count.each}, ${date(duty.due)}.`
  return `It is due on ${date(duty.due)}, counted when the rule read otherwise.${movedWords(duty)}`
}

/** Where its day moved: what it was, and until when. */
const movedWords = ({ moved }: Pick<Duty, 'moved'>): string =>
  moved
    .map(
      ({ until, due }) =>
        ` It was due ${due === null ? 'on no known day' : date(due)} until ${date(until)}, when the day moved.`,
    )
    .join('')

/** Who has been told, and who not yet. */
export function toldWords(told: Why['told']): string {
  const [done, left] = [told.filter((each) => each.on !== null), told.filter((each) => each.on === null)]
  const said = [
    ...(done.length > 0 ? [`Told: ${done.map(({ name, on }) => `${name}, ${date(on ?? 0)}`).join('; ')}.`] : []),
    ...(left.length > 0 ? [`Not yet told: ${left.map(({ name }) => name).join(', ')}.`] : []),
  ]
  return said.join(' ')
}

/** How it stands at the end of a day, in a sentence. */
export function standsWords(duty: Duty, today: PlainDate): string {
  const at = toNumber(today)
  const due = dueAsAt(duty, at)
  const late = due === null ? 0 : at - due
  switch (standing(duty, at)) {
    case 'met in time':
      return `Met in time, on ${date(duty.met ?? at)}.`
    case 'met late':
      return `Met late, on ${date(duty.met ?? at)}.`
    case 'stopped':
      return duty.theirs && duty.due !== null && Number(duty.closed) > duty.due
        ? `The window was somebody else’s and ran out on ${date(duty.due)}, with no breach.`
        : `Stopped on ${date(duty.closed ?? at)}, with no breach.`
    case 'excused':
      return 'Excused: it stays open and can still be met.'
    case 'overdue':
      return duty.closed === null || duty.closed > at
        ? `${days(late)} overdue.`
        : `It was overdue when it closed, on ${date(duty.closed)}, and was never met.`
    case 'due':
      return due === null
        ? duty.unknown
          ? 'Owed, by a day that is not known.'
          : 'Owed promptly.'
        : late === 0
          ? 'Due today.'
          : `Due in ${days(-late)}.`
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
