import { type Day, never } from '../calendar'
import type { Child, Episode } from './model'

const isShortBreak = ({ legal }: Episode) => legal === 'V3' || legal === 'V4'

/** Episodes in order, without series of short breaks, which are in no count (reading 2). */
export const careOf = ({ episodes }: Child) => sorted(episodes).filter((each) => !isShortBreak(each))

const sorted = (episodes: readonly Episode[]) => [...episodes].sort((one, other) => one.from - other.from)

const runsOn = (day: Day) => (each: Episode) => each.from <= day && each.until > day

/** In on the day care starts, out on the day it ends (reading 1). */
export const inCare = (child: Child, day: Day) => careOf(child).some(runsOn(day))

/** Where a child is on a day: of episodes that overlap the latest (reading 23). */
export const placedOn = (child: Child, day: Day) => careOf(child).filter(runsOn(day)).at(-1)

export type Period = {
  readonly from: Day
  readonly until: Day
  /** It had begun before the first day that anybody told us of. */
  readonly begunBefore: boolean
  readonly afterShortBreaks: boolean
  readonly episodes: readonly Episode[]
}

/** Periods of care: a final reason, a gap or a start begins another, even on the same day (reading 3). */
export function periodsOf(child: Child): Period[] {
  const runs: Episode[][] = []
  for (const episode of careOf(child)) {
    const last = runs.at(-1)
    if (last && goesOn(last, episode)) last.push(episode)
    else runs.push([episode])
  }
  return runs.map((episodes, place) => toPeriod(child, episodes, place === 0))
}

function goesOn(run: readonly Episode[], next: Episode): boolean {
  const until = Math.max(...run.map((each) => each.until))
  return next.began !== 'S' && next.from <= until && !run.some((each) => each.final && each.until <= next.from)
}

function toPeriod(child: Child, episodes: readonly Episode[], isFirst: boolean): Period {
  const [first] = episodes
  const from = first?.from ?? never
  const afterShortBreaks = sorted(child.episodes)
    .filter((each) => each.from < from)
    .at(-1)
  const after = afterShortBreaks !== undefined && isShortBreak(afterShortBreaks)
  return {
    from,
    until: Math.max(...episodes.map((each) => each.until)),
    begunBefore: isFirst && !after && first?.began !== 'S',
    afterShortBreaks: after,
    episodes,
  }
}
