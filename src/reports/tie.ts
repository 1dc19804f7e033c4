import { longDate, type PlainDate } from '../calendar'
import type { Count } from './report'

/** Something of an issue that has to come to something else in it: the sentences that say where it does not. */
export type Tie = readonly string[]

export type Part = { readonly name: string; readonly count: Count }
export type Sum = { readonly day: PlainDate; readonly whole: Count; readonly parts: readonly Part[] }
export type Check = {
  /** What is so where it does not hold: `M109 is less than M110` */
  readonly says: string
  /** Whether the parts are all of the whole, or may leave some of it. */
  readonly complete: boolean
  readonly on: readonly Sum[]
}

/** One tie of some checks; none where no day tells both sides, as what nobody is told cannot be held against anything. */
export function tieOf(checks: readonly Check[]): readonly Tie[] {
  const held = checks.filter(({ on }) => on.some(isTold))
  return held.length === 0 ? [] : [held.flatMap(sentenceOf)]
}

const isTold = ({ whole, parts }: Sum): boolean => isKnown(whole) && parts.some(({ count }) => isKnown(count))
const isKnown = (count: Count): count is number => typeof count === 'number'

function sentenceOf({ says, complete, on }: Check): readonly string[] {
  const days = on.filter(isTold).flatMap((sum) => apart(sum, complete) ?? [])
  return days.length === 0 ? [] : [`${says}: ${days.join(', ')}.`]
}

/** How far the parts are from the whole on a day. One that nobody knows is not nought. */
function apart({ day, whole, parts }: Sum, complete: boolean): string | null {
  const unknown = parts.filter(({ count }) => !isKnown(count))
  const over = parts.reduce((sum, { count }) => sum + (isKnown(count) ? count : 0), -Number(whole))
  const on = `on ${longDate(day)}`
  if (complete && unknown.length > 0) return `no figure of ${listed(unknown.map(({ name }) => name))} ${on}`
  if (over > 0) return `${over} too many ${on}`
  return complete && over < 0 ? `${-over} too few ${on}` : null
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
