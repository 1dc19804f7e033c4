import { type DayNumber, longDate } from '../../calendar'
import type { ChangeKind, Read } from '../change'
import { readFrom } from '../read-day'

/** Work comes into sight at least a week before its day, and at most four. */
const [LEAST, MOST] = [1, 28]

/** How many days before its day a duty comes into sight. It changes nothing that is owed. */
export const warningKind: ChangeKind<'warning'> = {
  name: 'warning',
  read: ({ draft, today }, typed): Read<'warning'> => {
    const rule = draft.rules.get(typed.rule ?? '')
    if (!rule) return { faults: { warn: 'There is no such rule' } }
    const read = readFrom(typed, today)
    if ('fault' in read) return { faults: { from: read.fault } }
    const days = (typed.warn ?? '').split(/[,\s]+/).filter(Boolean)
    const numbers = days.map(Number).filter((day) => Number.isInteger(day) && day >= LEAST && day <= MOST)
    if (numbers.length === 0 || numbers.length < days.length)
      return { faults: { warn: `Enter days before it is due, each from ${LEAST} to ${MOST}, such as 28, 14, 7` } }
    const warn = [...new Set(numbers)].sort((a, b) => b - a).map((n) => (n === 1 ? '1 day' : `${n} days`))
    return { value: { change: 'warning', rule: rule.id, warn }, from: read.day }
  },
  apply: (draft, { rule: id, warn }, from) => {
    const rule = draft.rules.get(id)
    if (!rule) return draft
    const said = { from, warn: warn.map((each) => ({ n: Number.parseInt(each, 10), unit: 'days' as const })) }
    const warned = [...rule.warned.filter((each) => each.from !== from), said].sort(byDay)
    return { ...draft, rules: new Map([...draft.rules, [id, { ...rule, warned }]]) }
  },
  says: ({ rule, warn }, from, title) =>
    `${title(rule)}: comes into sight ${warn.join(', ')} before it is due, from ${longDate(from)}`,
}

const byDay = (a: { readonly from: DayNumber }, b: { readonly from: DayNumber }): number => a.from - b.from
