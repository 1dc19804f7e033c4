import { longDate, type PlainDate } from '../calendar'
import type { Count } from './report'

/** Something of an issue that has to come to something else in it. */
export type Tie = {
  /** Where it does not, in sentences. */
  readonly off: readonly string[]
  /** Where it does with those whom nobody can place, in sentences. */
  readonly unknown: readonly string[]
}

export type Part = { readonly name: string; readonly count: Count }
export type Sum = {
  readonly day: PlainDate
  readonly whole: Count
  readonly parts: readonly Part[]
  /** How many of the whole are known to be in no part, as nobody knows in which. */
  readonly unknown?: number
}
export type Check = {
  /** What is so where it does not hold: `M109 is less than M110` */
  readonly says: string
  /** What is so of those whom nobody can place. */
  readonly unplaced?: string
  /** Whether the parts are all of the whole, or may leave some of it. */
  readonly complete: boolean
  readonly on: readonly Sum[]
}

/** One tie of some checks; none where no day tells both sides, as what nobody is told cannot be held against anything. */
export function tieOf(checks: readonly Check[]): readonly Tie[] {
  const held = checks.filter(({ on }) => on.some(isTold))
  return held.length === 0 ? [] : [{ off: held.flatMap(sentenceOf), unknown: held.flatMap(unplacedOf) }]
}

const isTold = ({ whole, parts }: Sum): boolean => isKnown(whole) && parts.some(({ count }) => isKnown(count))
const isKnown = (count: Count): count is number => typeof count === 'number'

function sentenceOf({ says, complete, on }: Check): readonly string[] {
  const days = on.filter(isTold).flatMap((sum) => apart(sum, complete) ?? [])
  return days.length === 0 ? [] : [`${says}: ${days.join(', ')}.`]
}

function unplacedOf({ unplaced, complete, on }: Check): readonly string[] {
  const days = on.filter((sum) => isTold(sum) && sum.unknown && apart(sum, complete) === null)
  const said = days.map(({ day, unknown }) => `${unknown} on ${longDate(day)}`)
  return unplaced && said.length > 0 ? [`${unplaced}: ${said.join(', ')}.`] : []
}

/**
 * How far the parts are from the whole on a day, those whom nobody can place counted once. Where the parts that are known come to
 * it, one that nobody knows leaves nothing open; where they do not, it is not taken for nought.
 */
function apart({ day, whole, parts, unknown = 0 }: Sum, complete: boolean): string | null {
  const over = parts.reduce((sum, { count }) => sum + (isKnown(count) ? count : 0), unknown - Number(whole))
  const on = `on ${longDate(day)}`
  if (over > 0) return `${over} too many ${on}`
  if (!complete || over === 0) return null
  const untold = parts.filter(({ count }) => !isKnown(count)).map(({ name }) => name)
  return untold.length > 0 ? `no figure of ${listed(untold)} ${on}` : `${-over} too few ${on}`
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
