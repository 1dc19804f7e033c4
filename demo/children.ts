import type { Child, Home } from './cast'
import type { Day } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { kinOf, leaving } from './leavers'
import { stayOf } from './placing'
import { bornBefore, child, exponential, fillEarlier, type Placing, settle, siblingBorn } from './siblings'
import type { World } from './window'

const groupSizes = (draw: Draw, { plot, cohort }: Home): number[] => {
  const count = plot?.children ?? 0
  if (count === 4) return [3, 1]
  if (cohort === 'kinship' || count < 2) return count > 0 ? [count] : []
  if (count === 2) return draw.chance(0.6) ? [2] : [1, 1]
  return draw.pick([[2, 1], [2, 1], [3], [1, 1, 1]])
}

const arrival = (world: World, draw: Draw, home: Home): Day => {
  const floor = (home.spells[home.spells.length - 1]?.from ?? world.start) + 1
  const kin = home.cohort !== 'mainstream' && draw.chance(0.5)
  if (kin) return floor - 1
  return Math.max(
    workdayFrom(floor),
    workdayBy(world.lastDay - 4 - exponential(draw, home.cohort === 'mainstream' ? 560 : 700)),
  )
}

const present = ({ world, draw }: Placing, home: Home | null, size: number, from: Day): Child[] => {
  const sameDay = draw.chance(home === null ? 0.3 : home.cohort === 'kinship' ? 0.75 : 0.5)
  const careFrom = sameDay ? from : workdayBy(from - draw.int(25, 700))
  const eldest = bornBefore(draw, careFrom, world.lastDay)
  const group = Array.from({ length: size }, (_, index) =>
    child(draw, siblingBorn(draw, eldest, careFrom, index), careFrom, null),
  )
  for (const one of group) settle(one, stayOf(draw, home, one.born, from, null, world.lastDay))
  return group
}

// The fourth child came last: three weeks ago to the home without an exemption, some months ago to the other.
const fourthFrom = (world: World, index: number): Day => workdayBy(world.lastDay - (index === 0 ? 24 : 150))

// Where they lived before is drawn after everybody has the home they live in now, so that no home is over-full.
const remember = (placing: Placing, group: Child[]): Child[] => {
  const [from, now] = [group[0]?.from, group[0]?.stays[0]?.from]
  if (from !== undefined && now !== undefined && from < now) fillEarlier(placing, group, from, now, 'moved')
  for (const one of group) one.stays.sort((a, b) => a.from - b.from)
  return group
}

const presentChildren = (placing: Placing, homes: Home[], elsewhere: number): Child[] => {
  const { world, draw } = placing
  const full = homes.filter(({ plot }) => plot?.children === 4)
  const placed = homes.flatMap((home) =>
    groupSizes(draw, home).map((size, index) => {
      const fourth = full.includes(home) ? full.indexOf(home) : null
      const from = arrival(world, draw, home)
      if (fourth === null) return present(placing, home, size, from)
      return present(
        placing,
        home,
        size,
        index === 1 ? fourthFrom(world, fourth) : Math.min(from, workdayBy(world.lastDay - 300)),
      )
    }),
  )
  const away = Array.from({ length: elsewhere }, () =>
    present(placing, null, 1, workdayBy(world.lastDay - 6 - exponential(draw, 380))),
  )
  return [...placed, ...away].flatMap((group) => remember(placing, group))
}

/** Draws every child with their care and placements, earliest into care first, and puts them in the homes. */
export const childrenOf = (world: World, homes: Home[], households: number): Child[] => {
  const draw = world.drawFor('children')
  const placing = { world, draw, mainstream: homes.filter(({ cohort }) => cohort === 'mainstream') }
  const share = households / 245
  const now = presentChildren(placing, homes, Math.round(40 * share))
  const kin = homes.flatMap((home) => kinOf(placing, home))
  const gone: Child[] = []
  while (gone.length < Math.round(200 * share)) gone.push(...leaving(placing))
  const all = [...now, ...kin, ...gone].sort((a, b) => a.from - b.from)
  all.forEach((one, index) => {
    one.ref = `C-${String(index + 1).padStart(4, '0')}`
  })
  all
    .flatMap(({ stays }) => stays)
    .sort((a, b) => a.from - b.from)
    .forEach((stay, index) => {
      stay.ref = `P-${String(index + 1).padStart(5, '0')}`
    })
  return all
}
