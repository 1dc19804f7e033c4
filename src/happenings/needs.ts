import type { Kind } from './kind'

/** What a form must still ask for and what stops it, by answer, in words for whoever fills it in. */
export function lacking(
  { needs = [], stops = [] }: Kind,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const value = (column: string) => (values[column] ?? '').trim()
  const isSaid = (column: string, is: string) => value(column).toLowerCase() === is
  const isAsked = ({ given, is, and = {} }: (typeof needs)[number]) =>
    (given === undefined || (is === undefined ? value(given) !== '' : isSaid(given, is))) &&
    Object.entries(and).every(([column, other]) => isSaid(column, other))
  return Object.fromEntries([
    ...needs.flatMap((need) => (isAsked(need) && value(need.ask) === '' ? [[need.ask, need.say]] : [])),
    ...stops.flatMap(({ given, is, why }) => (isSaid(given, is) ? [[given, why]] : [])),
  ])
}
