import type { Child, Home } from './cast'
import { addMonths, ageOn } from './days'
import { workdayBy } from './holidays'
import { roomIn, stayOf } from './placing'
import { bornBefore, child, exponential, fillEarlier, type Placing, settle, siblingBorn } from './siblings'

const endReasons = [
  ['returned home', 40],
  ['special guardianship order', 20],
  ['child arrangements order', 12],
  ['adopted', 10],
  ['moved to another council', 3],
] as const

/** A group who left care within the years drawn. */
export const leaving = (placing: Placing): Child[] => {
  const { world, draw } = placing
  const to = workdayBy(draw.int(world.start + 5, world.lastDay - 6))
  const grown = draw.chance(0.2)
  const from = workdayBy(to - 14 - exponential(draw, grown ? 900 : 480))
  // Care ends on the eighteenth birthday itself for those who grow up in it.
  const eldest = grown ? addMonths(to, -216) : bornBefore(draw, from, to)
  const size = grown
    ? 1
    : draw.weighted([
        [1, 74],
        [2, 20],
        [3, 6],
      ] as const)
  const drawn = grown ? 'turned 18' : draw.weighted(endReasons)
  const reason = drawn === 'adopted' && ageOn(eldest, to) > 8 ? 'returned home' : drawn
  const group = Array.from({ length: size }, (_, index) =>
    child(draw, siblingBorn(draw, eldest, from, index), from, to),
  )
  fillEarlier(placing, group, from, to, reason)
  return group.map((one) => ({ ...one, reason }))
}

/** The children of a kinship home that ended, who left care when it did. */
export const kinOf = ({ world, draw }: Placing, home: Home): Child[] => {
  const [spell] = home.spells
  if (home.cohort !== 'kinship' || home.plot || !spell?.to || spell.to < world.start + 5) return []
  const size = Math.min(
    spell.places,
    draw.weighted([
      [1, 60],
      [2, 30],
      [3, 10],
    ] as const),
  )
  if (!roomIn(home, spell.from, spell.to, size)) return []
  const [from, to] = [spell.from, spell.to]
  const reason = spell.reason.startsWith('special') ? 'special guardianship order' : 'returned home'
  const eldest = bornBefore(draw, from, to)
  return Array.from({ length: size }, (_, index) => {
    const one = { ...child(draw, siblingBorn(draw, eldest, from, index), from, to), reason }
    settle(one, { ...stayOf(draw, home, one.born, from, to, world.lastDay), reason })
    return one
  })
}
