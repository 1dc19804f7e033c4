import type { ChildStories } from './child-stories'
import { isoOf } from './days'
import { duty, type Given, type Truth, yearOn } from './truth'
import type { World } from './window'

/** The truths about particular children and their placements. */
export const childTruths = (world: World, stories: ChildStories): Truth[] => {
  const { fifthBirthday: fifth, visitDay7, visitDay8, overLimit, exempt } = stories
  const visit = (stay: NonNullable<typeof visitDay7>, days: number): Given => ({
    opened: isoOf(stay.from),
    due: isoOf(stay.from + 7),
    met: isoOf(stay.from + days),
    standing: days > 7 ? 'met late' : 'met in time',
  })
  const over = overLimit && {
    opened: isoOf(overLimit.since),
    due: isoOf(overLimit.since),
    met: null,
    standing: 'overdue',
  }
  const limit = 'fostering-limit-3'
  return [
    ...(fifth
      ? [
          duty(world, 'fifth-birthday-stops', 'Five before the six months ran out', 'rha-under5-6m', fifth.child.ref, {
            closed: isoOf(fifth.birthday),
            standing: 'stopped',
          }),
          duty(world, 'fifth-birthday-yearly', 'Next assessment a year from the last', 'rha-over5', fifth.child.ref, {
            due: yearOn(fifth.assessed),
            met: null,
            standing: 'due',
          }),
        ]
      : []),
    ...(visitDay7
      ? [
          duty(
            world,
            'first-visit-day-7',
            'First visited on the seventh day',
            'visit-first-1w',
            visitDay7.ref,
            visit(visitDay7, 7),
          ),
        ]
      : []),
    ...(visitDay8
      ? [
          duty(
            world,
            'first-visit-day-8',
            'First visited on the eighth day',
            'visit-first-1w',
            visitDay8.ref,
            visit(visitDay8, 8),
          ),
        ]
      : []),
    ...(overLimit && over
      ? [duty(world, 'fourth-child', 'A fourth child and no exemption', limit, overLimit.home.ref, over)]
      : []),
    ...(exempt
      ? [
          duty(
            world,
            'fourth-child-exempt',
            'A fourth child with an exemption from the day they came',
            limit,
            exempt.home.ref,
            { absent: true },
          ),
        ]
      : []),
  ]
}
