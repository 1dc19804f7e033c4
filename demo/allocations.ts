import type { Home, Worker } from './cast'
import { type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { CASELOADS } from './seats'
import type { Staff } from './staff'
import { type World, write } from './window'

const SEATS = CASELOADS.North.length + CASELOADS.River.length + CASELOADS.Kinship.length

const holderOf = (draw: Draw, home: Home, staff: Staff): Worker | null => {
  if (home.plot?.seat === null) return null
  if (home.plot) return staff.supervising[home.plot.copy * SEATS + home.plot.seat] ?? null
  return draw.pick(staff.supervising.filter(({ team }) => team === home.team))
}

// A leaver's homes are shared out within days; now and then one waits, which is a breach while it lasts.
const handOver = (draw: Draw, _home: Home, from: Day, leaver: Worker, next: Worker): Home['posts'] => {
  const left = workdayFrom(leaver.left ?? from)
  const waits = draw.chance(0.14)
  const first = { on: from, worker: leaver }
  if (!waits) return [first, { on: left, worker: next }]
  return [first, { on: left, worker: null }, { on: workdayFrom(left + draw.int(4, 19)), worker: next }]
}

const held = (
  world: World,
  draw: Draw,
  home: Home,
  from: Day,
  to: Day,
  staff: Staff,
  holder: Worker,
): Home['posts'] => {
  const [early, late] = staff.former[home.team]
  const was = [early, late].find((worker) => worker?.left && from < worker.left - 60 && to > worker.left + 60)
  if (was && (was === early || draw.chance(0.6))) {
    if (was === early && late?.left && to > late.left + 60 && draw.chance(0.4))
      return [{ on: from, worker: was }, ...handOver(draw, home, workdayFrom(was.left ?? from), late, holder)]
    return handOver(draw, home, from, was, holder)
  }
  const moved = workdayBy(world.start + draw.int(60, 900))
  if (!draw.chance(0.12) || moved < from + 60 || moved > to - 60) return [{ on: from, worker: holder }]
  const other = draw.pick(staff.supervising.filter((worker) => worker.team === home.team && worker !== holder))
  return [
    { on: from, worker: other },
    { on: moved, worker: holder },
  ]
}

/** Draws who held each home over time. The home with no seat lost its worker three weeks before the last day. */
export const allocate = (world: World, homes: Home[], staff: Staff) => {
  for (const home of homes) {
    const draw = world.drawFor(`allocation ${home.ref}`)
    const nobody = home.plot?.seat === null
    const holder = holderOf(draw, home, staff) ?? draw.pick(staff.supervising.filter(({ team }) => team === home.team))
    const now = home.spells.length - 1
    home.posts = home.spells.flatMap(({ from, to }, index) =>
      index < now || nobody
        ? [{ on: from, worker: holder }]
        : held(world, draw, home, from, to ?? world.lastDay, staff, holder),
    )
    if (nobody) home.posts.push({ on: workdayBy(world.lastDay - 21), worker: null })
    for (const { on, worker } of home.posts) {
      const row = { household: home.ref, worker: worker?.ref ?? '', team: home.team, on: isoOf(on) }
      write(world, draw, 'allocations', row, on, { promptly: true })
    }
  }
}

/** Who would do the home's work on a day: its worker then, else the last one. */
export const workerOn = (home: Home, day: Day): Worker => {
  const named = home.posts.filter(({ on, worker }) => worker !== null && on <= day)
  const worker = (named[named.length - 1] ?? home.posts[0])?.worker
  if (!worker) throw new Error('every home began with a worker')
  return worker
}
