import type { Day } from '../calendar'
import { periodsOf } from './care'
import type { Child, Episode } from './model'

type Placement = { readonly from: Day; until: Day; readonly at: Episode }

const isStay = ({ type }: Episode) => /^T[0-4]$/.test(type)
const samePlace = (one: Episode, other: Episode) =>
  one.type === other.type &&
  one.provider === other.provider &&
  bare(one.post) === bare(other.post) &&
  one.urn === other.urn
const bare = (postcode: string) => postcode.replaceAll(' ', '').toUpperCase()

/** Placements as reading 7 counts them: stays (T0 to T4) are none and end none, a change of legal status begins none. */
export function placementsOf(child: Child): Placement[] {
  const all: Placement[] = []
  for (const { episodes, until } of periodsOf(child)) {
    const mine: Placement[] = []
    episodes.forEach((episode, place) => {
      if (isStay(episode)) return
      const last = mine.at(-1)
      const before = episodes[place - 1]
      const back = before && isStay(before) && last && samePlace(last.at, episode)
      if (last && (back || episode.began === 'L')) return
      if (last) last.until = Math.min(last.until, episode.from)
      if (episode.began === '') return
      mine.push({ from: episode.from, until, at: episode })
    })
    all.push(...mine)
  }
  return all.filter((each) => each.until > each.from)
}

/** How many placements a child had in the twelve months to a day: the one that stood at their beginning, and each since. */
export function placementsSince(child: Child, back: Day, day: Day): number {
  const all = placementsOf(child)
  const stood = all.filter((each) => each.from <= back && each.until > back).slice(-1)
  return stood.length + all.filter((each) => each.from > back && each.from <= day).length
}
