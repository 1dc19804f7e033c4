import { fromNumber, longDate, type PlainDate, toNumber } from '../../calendar'
import type { CalendarDraft, ChangeKind, Faults } from '../change'
import { readDay } from '../read-day'
import { sourceFault } from './holiday'

type Closed = readonly (readonly [PlainDate, PlainDate])[]

/** A school term: first and last day, and the days inside it on which pupils do not come. */
export const schoolTermKind: ChangeKind<'school term'> = {
  name: 'school term',
  read: ({ draft: { calendar } }, typed) => {
    const [first, last] = [readDay(typed.from ?? ''), readDay(typed.last ?? '')]
    const removed = calendar.terms.find((each) => first && each.from === toNumber(first))
    if (typed.to === 'removed' && removed && first)
      return {
        value: { ...REMOVED, name: removed.name, last: fromNumber(removed.to), source: typed.source ?? '' },
        from: first,
      }
    const closed = readClosed(typed.closed ?? '')
    const faults: Faults = {
      ...((typed.name ?? '').trim() ? {} : { name: 'Enter what the term is called, such as Autumn 2026' }),
      ...(first ? {} : { from: 'Enter its first day, such as 3 September 2026' }),
      ...(last ? {} : { last: 'Enter its last day, such as 18 December 2026' }),
      ...(first && last ? spanFault(calendar, first, last) : {}),
      ...('fault' in closed ? { closed: closed.fault } : first && last ? insideFault(closed.closed, first, last) : {}),
      ...sourceFault(typed.source),
    }
    if (!first || !last || 'fault' in closed || Object.keys(faults).length > 0) return { faults }
    const said = { name: (typed.name ?? '').trim(), last, closed: closed.closed, source: (typed.source ?? '').trim() }
    return { value: { change: 'school term', to: 'added', ...said }, from: first }
  },
  apply: (draft, { to, name, last, closed }, from) => {
    const others = draft.calendar.terms.filter((each) => each.from !== from)
    const days = closed.map(([a, b]) => [toNumber(a), toNumber(b)] as const)
    const terms = to === 'added' ? [...others, { name, from, to: toNumber(last), closed: days }] : others
    return { ...draft, calendar: { ...draft.calendar, terms: [...terms].sort((a, b) => a.from - b.from) } }
  },
  says: ({ to, name, last }, from) =>
    to === 'added' ? `${name}: ${longDate(from)} to ${longDate(last)}` : `${name} is no longer held as a school term`,
}

const REMOVED = { change: 'school term', to: 'removed', closed: [] } as const

function spanFault(calendar: CalendarDraft, first: PlainDate, last: PlainDate): Faults {
  if (last <= first) return { last: 'The last day comes after the first' }
  const [from, to] = [toNumber(first), toNumber(last)]
  const other = calendar.terms.find((each) => each.from <= to && from <= each.to)
  return other ? { from: `It overlaps ${other.name}: remove that first` } : {}
}

/** One a line: `26 October 2026 to 30 October 2026`, or a single day. */
function readClosed(text: string): { closed: Closed } | { fault: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const closed: (readonly [PlainDate, PlainDate])[] = []
  for (const line of lines) {
    const [first = '', last = first] = line.split(/ to /i)
    const [from, to] = [readDay(first), readDay(last)]
    if (!from || !to || to < from)
      return { fault: `“${line.slice(0, 60)}” is no time: write for example 26 October 2026 to 30 October 2026` }
    closed.push([from, to])
  }
  return { closed }
}

function insideFault(closed: Closed, first: PlainDate, last: PlainDate): Faults {
  const out = closed.find(([from, to]) => from < first || to > last)
  return out ? { closed: `${longDate(out[0])} to ${longDate(out[1])} is not inside the term` } : {}
}
