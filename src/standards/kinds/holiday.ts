import { civil, fromNumber, longDate, namedHolidays, plainDate, toNumber, weekday } from '../../calendar'
import { yearsOf } from '../calendar-draft'
import type { ChangeKind, Faults } from '../change'
import { readDay } from '../read-day'

const needed = (text: string | undefined, field: string, words: string): Faults =>
  (text ?? '').trim() === '' ? { [field]: words } : {}

export const sourceFault = (text: string | undefined): Faults =>
  needed(text, 'source', 'Say where it was announced, such as the Gazette of a day')

/** A bank holiday that was proclaimed, or one that was held by mistake. */
export const holidayKind: ChangeKind<'holiday'> = {
  name: 'holiday',
  read: ({ draft: { calendar } }, typed) => {
    const to = typed.to === 'removed' ? 'removed' : 'added'
    const day = readDay(typed.from ?? '')
    if (!day) return { faults: { from: 'Enter the day, such as 26 October 2026' } }
    const held = calendar.holidays.find((each) => each.day === toNumber(day))
    const faults = { ...dayFault(day, to, held !== undefined, calendar), ...sourceFault(typed.source) }
    const noName = to === 'added' ? needed(typed.name, 'name', 'Enter what the holiday is called') : {}
    if (Object.keys({ ...faults, ...noName }).length > 0) return { faults: { ...faults, ...noName } }
    const name = to === 'removed' ? (held?.name ?? '') : (typed.name ?? '').trim()
    return { value: { change: 'holiday', to, name, source: (typed.source ?? '').trim() }, from: day }
  },
  apply: (draft, { to, name }, day) => {
    const others = draft.calendar.holidays.filter((each) => each.day !== day)
    const holidays = to === 'added' ? [...others, { day, name }].sort((a, b) => a.day - b.day) : others
    return { ...draft, calendar: { ...draft.calendar, holidays } }
  },
  says: ({ to, name }, from) =>
    `${longDate(from)} is ${to === 'added' ? 'a bank holiday' : 'no bank holiday'}: ${name}`,
}

function dayFault(day: string, to: 'added' | 'removed', held: boolean, years: { from: number; to: number }): Faults {
  const number = toNumber(plainDate(day))
  const said = longDate(fromNumber(number))
  const { year } = civil(number)
  if (to === 'removed') return held ? {} : { from: `${said} is not held as a bank holiday` }
  if (held) return { from: `${said} is a bank holiday already` }
  if (year < years.from || year > years.to)
    return { from: `Bank holidays are held for ${years.from} to ${years.to}: extend the years first` }
  return weekday(number) > 4 ? { from: `${said} is at a weekend, which is counted by nobody anyway` } : {}
}

/** Further years, by the rules that bank holidays follow; what is proclaimed in them is added when it is. */
export const yearsKind: ChangeKind<'years'> = {
  name: 'years',
  read: ({ draft: { calendar }, today }, typed) => {
    const to = /^\d{4}$/.test(typed.to ?? '') ? Number(typed.to) : 0
    const last = calendar.to + 10
    if (to <= calendar.to || to > last) return { faults: { to: `Enter a year from ${calendar.to + 1} to ${last}` } }
    const faults = sourceFault(typed.source)
    if (Object.keys(faults).length > 0) return { faults }
    return { value: { change: 'years', to, source: (typed.source ?? '').trim() }, from: today }
  },
  apply: (draft, { to }) => {
    const { calendar } = draft
    if (to <= calendar.to) return draft
    const more = yearsOf(calendar.to + 1, to).flatMap(namedHolidays)
    return { ...draft, calendar: { ...calendar, to, holidays: [...calendar.holidays, ...more] } }
  },
  says: ({ to }) => `Bank holidays are held up to ${to}`,
}
