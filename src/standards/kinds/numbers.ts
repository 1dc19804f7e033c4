import { longDate, toNumber } from '../../calendar'
import type { Bounds } from '../../duties'
import type { ChangeKind, Faults, Typed } from '../change'
import { readFrom } from '../read-day'
import { ANY, boundsOf, changeable, changed, isLocal, lawBehind } from '../rules'
import { numbersWeaken } from '../stricter'

/** The numbers that a limit holds to: children in a home, a worker’s caseload, homes in a constellation. */
export const numbersKind: ChangeKind<'numbers'> = {
  name: 'numbers',
  read: ({ draft, today }, typed) => {
    const rule = lawBehind(draft, typed.rule ?? '')
    if (!rule || changeable(rule) !== 'numbers')
      return { faults: { most: rule ? changeable(rule) : 'There is no such rule' } }
    const read = readFrom(typed, today)
    if ('fault' in read) return { faults: { from: read.fault } }
    const law = boundsOf(rule, toNumber(read.day))
    if (!law) return { faults: { from: `This rule is not in force on ${longDate(read.day)}` } }
    const least = law.least > 0 ? numberOf(typed, 'least') : law.least
    const most = law.most < ANY ? numberOf(typed, 'most') : law.most
    const faults = { ...noNumber('least', least), ...noNumber('most', most) }
    if (least === null || most === null) return { faults }
    if (least > most) return { faults: { most: `The most cannot be below the least, ${least}` } }
    const refused = isLocal(rule) ? sameAs({ least, most }, law) : numbersWeaken({ least, most }, law, rule.force)
    if (refused) return { faults: { [law.most < ANY ? 'most' : 'least']: refused } }
    const said = { least: law.least > 0 ? least : null, most: law.most < ANY ? most : null }
    return { value: { change: 'numbers', rule: rule.id, ...said }, from: read.day }
  },
  apply: (draft, { rule, least, most }, from) =>
    changed(draft, rule, from, (version) => ({ ...version, bounds: { least: least ?? 0, most: most ?? ANY } })),
  says: ({ rule, least, most }, from, title) => `${title(rule)}: ${boundsWords(least, most)}, from ${longDate(from)}`,
}

/** `between 6 and 10`, `at most 18`, `at least 2`. */
export function boundsWords(least: number | null, most: number | null): string {
  if (least !== null && most !== null) return `between ${least} and ${most}`
  return most === null ? `at least ${least}` : `at most ${most}`
}

function numberOf(typed: Typed, name: string): number | null {
  const text = (typed[name] ?? '').trim()
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

const noNumber = (field: string, number: number | null): Faults =>
  number === null ? { [field]: 'Enter a whole number, such as 18' } : {}

const sameAs = (own: Bounds, law: Bounds): string | null =>
  own.least === law.least && own.most === law.most ? 'That is what it says already' : null
