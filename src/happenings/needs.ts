import type { Kind } from './kind'

/** What a form must still ask for, by answer, in words for whoever fills it in. */
export function lacking({ needs = [], known }: Kind, values: Readonly<Record<string, string>>): Record<string, string> {
  const value = (column: string) => (values[column] ?? '').trim()
  const isSaid = (column: string, is: string) => value(column).toLowerCase() === is
  const isAsked = ({ given, is, and = {} }: (typeof needs)[number]) =>
    (given === undefined || (is === undefined ? value(given) !== '' : isSaid(given, is))) &&
    Object.entries(and).every(([column, other]) => isSaid(column, other))
  const will = ({ ask, as, given, byThen }: (typeof needs)[number]) =>
    value(ask) !== '' &&
    (as === undefined || [as].flat().some((each) => isSaid(ask, each))) &&
    (!byThen || given === undefined || value(ask) <= value(given))
  const strange = known && value(known.at) !== '' && !known.is(value(known.at)) ? { [known.at]: known.why } : {}
  const asked = needs.flatMap((need) => (isAsked(need) && !will(need) ? [[need.ask, need.say]] : []))
  return { ...strange, ...Object.fromEntries(asked) }
}
