import type { DayNumber } from '../calendar'
import { day } from './cells'
import type { Asked } from './check'
import type { Child } from './children'
import type { Row } from './row'

export type Episode = Row<'Episodes'>

export const isShortBreak = ({ LS }: Episode): boolean => LS === 'V3' || LS === 'V4'
export const isAdoption = ({ REC }: Episode): boolean => REC === 'E11' || REC === 'E12'
/** The code of an ending of care: not that another episode follows. */
export const isEnding = ({ REC }: Episode): boolean => REC.startsWith('E')
const FOR_ADOPTION = new Set(['A3', 'A4', 'A5', 'A6'])
export const isForAdoption = ({ PLACE }: Episode): boolean => FOR_ADOPTION.has(PLACE)
const TEMPORARY = new Set(['T0', 'T1', 'T2', 'T3', 'T4'])
export const isTemporary = ({ PLACE }: Episode): boolean => TEMPORARY.has(PLACE)

export const isFemale = (sex: string): boolean => sex === 'F' || sex === '2'
export const isMale = (sex: string): boolean => sex === 'M' || sex === '1'

/** Each row beside the one before it, in the order of their dates. */
export const pairs = <Each>(rows: readonly Each[]): (readonly [before: Each, after: Each])[] =>
  rows.length < 2 ? [] : rows.slice(1).map((after, index) => [rows[index] as Each, after] as const)

/** True when the day the row tells is known, and in the year asked for. */
export const isInYear = (on: DayNumber | undefined, { start, end }: Asked): boolean =>
  on !== undefined && on >= start && on <= end

/**
 * True when the child was looked after for all of the year: episodes but short breaks, one upon the other from before
 * it began, of which the last goes on, ends when the year does or says that another follows.
 */
export function isLookedAfterAllYear({ Episodes }: Child, { start, end }: Asked): boolean {
  let from: DayNumber | undefined
  let before: Episode | undefined
  for (const episode of Episodes) {
    if (isShortBreak(episode) || day(episode.DECOM) === undefined) continue
    if (!before || !follows(before, episode)) {
      if (isWhole(from, before && day(before.DEC), start, end)) return true
      from = day(episode.DECOM)
    }
    before = episode
  }
  const goesOn = before !== undefined && (before.DEC === '' || (before.REC === 'X1' && isLatest(before, Episodes)))
  return isWhole(from, goesOn ? end : before && day(before.DEC), start, end)
}

const follows = (before: Episode, after: Episode): boolean =>
  before.REC === 'X1' && after.RNE !== 'S' && day(before.DEC) === day(after.DECOM)

/** A child whose other episodes ended later left care, whatever this one says of another to follow. */
const isLatest = ({ DEC }: Episode, episodes: readonly Episode[]): boolean =>
  episodes.every((other) => (day(other.DEC) ?? -Infinity) <= (day(DEC) ?? -Infinity))

const isWhole = (from: DayNumber | undefined, to: DayNumber | undefined, start: DayNumber, end: DayNumber): boolean =>
  from !== undefined && to !== undefined && from <= start && to >= end

/** A stretch of care without a gap, from its first day to its last, which is open while care goes on. */
export type Period = { readonly from: DayNumber; readonly to: DayNumber | undefined }

/** The stretches of care that the episodes make up, in order; short breaks too. */
export function periodsOf(episodes: readonly Episode[]): Period[] {
  const periods: Period[] = []
  let before: Episode | undefined
  for (const episode of episodes) {
    const from = day(episode.DECOM)
    if (from === undefined) continue
    const until = before ? day(before.DEC) : undefined
    const goesOn = before !== undefined && !(until !== undefined && from > until)
    const first = goesOn ? (periods.pop()?.from ?? from) : from
    periods.push({ from: first, to: day(episode.DEC) })
    before = episode
  }
  return periods
}
