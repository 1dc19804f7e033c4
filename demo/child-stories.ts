import type { Child, Home, Stay } from './cast'
import { addMonths, type Day } from './days'
import { isWorkday, workdayFrom } from './holidays'
import type { World } from './window'

/** What happened to particular children. */
export type ChildStories = {
  fifthBirthday: { child: Child; birthday: Day; assessed: Day } | null
  visitDay7: Stay | null
  visitDay8: Stay | null
  overLimit: { home: Home; since: Day } | null
  exempt: { home: Home; child: Child; on: Day } | null
}

// A child who was assessed at four, and turned five before the next assessment fell due.
const fifthBirthday = (world: World, children: Child[]): ChildStories['fifthBirthday'] => {
  const birthday = world.lastDay - 40
  const born = addMonths(birthday, -60)
  const fits = ({ from, to, stays }: Child) =>
    to === null && stays.length === 1 && stays[0]?.home && from < birthday - 420 && from > born + 100
  const child = children.find((one) => fits(one) && stayAlone(one)) ?? null
  if (child === null || addMonths(born, 60) !== birthday) return null
  child.born = born
  child.lastHealth = workdayFrom(birthday - 100)
  return { child, birthday, assessed: child.lastHealth }
}

const stayAlone = ({ stays: [stay] }: Child): boolean =>
  stay?.home?.plot?.children === 1 && stay.home.cohort === 'mainstream' && stay.from > 0

const firstVisits = (world: World, children: Child[], after: number): Stay | null => {
  const stays = children.flatMap((child) => child.stays.filter(({ home, to }) => home !== null && to === null))
  const fits = ({ from, firstVisit }: Stay) =>
    firstVisit === undefined && from > world.lastDay - 240 && from < world.lastDay - 50 && isWorkday(from + after)
  const stay = stays.find(fits)
  if (stay === undefined) return null
  stay.firstVisit = stay.from + after
  return stay
}

const newest = (home: Home): Stay | undefined => [...home.stays].sort((a, b) => b.from - a.from)[0]

/** Chooses the children who carry planted truths. Where a small service has none that fit, the truth is left out. */
export const childStoriesOf = (world: World, homes: Home[], children: Child[]): ChildStories => {
  const [over, exempted] = homes.filter(({ plot }) => plot?.children === 4)
  const last = exempted && newest(exempted)
  const child = children.find(({ stays }) => last && stays.includes(last))
  return {
    fifthBirthday: fifthBirthday(world, children),
    visitDay7: firstVisits(world, children, 7),
    visitDay8: firstVisits(world, children, 8),
    overLimit: over ? { home: over, since: newest(over)?.from ?? 0 } : null,
    exempt: exempted && last && child ? { home: exempted, child, on: last.from } : null,
  }
}
