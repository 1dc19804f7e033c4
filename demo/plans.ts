import { chain } from './care'
import type { Child } from './cast'
import { isoOf } from './days'
import type { Draw } from './draw'
import { workdayNear } from './holidays'
import { type World, write } from './window'

const planStep =
  (draw: Draw) =>
  (index: number): number => {
    if (index > 0) return draw.chance(0.85) ? draw.int(315, 362) : draw.int(370, 430)
    return draw.weighted([
      [draw.int(-4, 0), 74],
      [draw.int(1, 9), 16],
      [draw.int(10, 34), 10],
    ])
  }

/** Safer caring plans, each for one child in one home. */
export const writePlans = (world: World, children: Child[]) => {
  for (const child of children) {
    const draw = world.drawFor(`plans ${child.ref}`)
    for (const stay of child.stays) {
      if (stay.home === null) continue
      const known = Math.max(child.from, stay.home.spells[0]?.from ?? 0)
      const step = planStep(draw)
      const first = workdayNear(stay.from + step(0), stay.from - 5)
      const days = [first, ...chain(first, stay.to ?? world.lastDay + 1, (index) => step(index + 1))]
      for (const on of days.filter((day) => day < (stay.to ?? world.lastDay + 1)))
        write(world, draw, 'safer-caring-plans', { child: child.ref, household: stay.home.ref, on: isoOf(on) }, on, {
          notBefore: known,
        })
    }
  }
}
