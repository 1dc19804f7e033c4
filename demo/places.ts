import type { Child } from './cast'
import { workdayFrom } from './holidays'
import { scribe } from './scribe'
import type { World } from './window'

/** The invented county of the fictional service, as `reference/fictional-districts.csv` has it. */
export const AUTHORITY = 'Q10000001'

// How many of a hundred live in each of its six districts, next door, and far away. Two districts are small: their counts are hidden.
const AT_HOME = ['QH1', 24, 'QH2', 19, 'QH3', 17, 'QH4', 15, 'QH5', 12, 'QH6', 6, 'QF1', 5, 'QF2', 2] as const
const ELSEWHERE = ['QH1', 16, 'QH2', 14, 'QH3', 10, 'QH4', 8, 'QH5', 4, 'QF1', 28, 'QF2', 20] as const

/** A postcode that follows from a reference alone: it is drawn of nothing, and moves nothing else. */
function postcodeOf(ref: string, shares: readonly (string | number)[]): string {
  const n = Number(ref.replaceAll(/[^0-9]/g, ''))
  let left = (n * 37) % 100
  for (let at = 0; at < shares.length; at += 2) {
    left -= Number(shares[at + 1])
    if (left < 0) return `${shares[at]}${(n % 4) + 1}AA`
  }
  return ''
}

export const homePostcode = (ref: string): string => postcodeOf(ref, AT_HOME)
export const awayPostcode = (ref: string): string => postcodeOf(ref, ELSEWHERE)

/** Some who went home are children in need for a while. */
export const writeInNeed = (world: World, children: Child[]) => {
  const { draw, say } = scribe(world, 'children in need')
  const home = children.filter(
    ({ to, reason }) => to !== null && to > world.lastDay - 500 && reason === 'returned home',
  )
  for (const { ref: child, to } of home.slice(0, 34)) {
    if (to === null) continue
    say('children-in-need', { child, postcode: homePostcode(child) }, to)
    if (draw.chance(0.15)) say('child-in-need-endings', { child, reason: 'goals met' }, workdayFrom(to + 190))
  }
}
