import type { Home } from './cast'
import type { ChildStories } from './child-stories'
import { childTruths } from './child-truths'
import { addMonths, type Day, isoOf } from './days'
import { workdayFrom } from './holidays'
import type { Stories } from './stories'
import { duty, type Given, type Truth, yearOn } from './truth'
import type { World } from './window'

const reviewTruths = (world: World, { onDay, dayAfter, wrong, stopped, overdueAtEnd }: Stories): Truth[] => {
  const rule = 'fc-review-annual'
  const told = (home: Home, from: Day, more: Given): [string, string, Given] => [
    rule,
    home.ref,
    { opened: isoOf(from), due: yearOn(from), ...more },
  ]
  const knownAt = isoOf(wrong.recordedOn + 2)
  const [left, late] = [stopped.home.fixed.review?.[0] ?? 0, overdueAtEnd.home.fixed.review?.[0] ?? 0]
  const ended = { closed: isoOf(stopped.to), met: null, standing: 'stopped' }
  const breach = { closed: isoOf(overdueAtEnd.to), met: null, standing: 'overdue' }
  return [
    duty(
      world,
      'review-on-its-day',
      'Reviewed on the day it was due',
      ...told(onDay.home, onDay.from, { met: isoOf(onDay.on), standing: 'met in time' }),
    ),
    duty(
      world,
      'review-a-day-late',
      'Reviewed the day after',
      ...told(dayAfter.home, dayAfter.from, { met: isoOf(dayAfter.on), standing: 'met late' }),
    ),
    duty(
      world,
      'review-first-written',
      'Before it was put right the review was late',
      ...told(wrong.home, wrong.from, { met: isoOf(wrong.wrong), standing: 'met late', knownAt }),
    ),
    duty(
      world,
      'review-put-right',
      'The day was put right: in time',
      ...told(wrong.home, wrong.from, { met: isoOf(wrong.on), standing: 'met in time' }),
    ),
    duty(world, 'review-stopped', 'Approval ended before the review was due', ...told(stopped.home, left, ended)),
    duty(
      world,
      'review-overdue-at-end',
      'Approval ended after the review was due',
      ...told(overdueAtEnd.home, late, breach),
    ),
  ]
}

const nextWorkday = (day: Day): Day => workdayFrom(day + 1)

const supervisionTruths = (world: World, homes: Home[], { day84, day85 }: Stories): Truth[] => {
  const { lastDay } = world
  const formal = 'fc-supervision-formal-12w'
  const unheld = homes.find(({ plot }) => plot?.seat === null)
  const since = unheld?.posts[unheld.posts.length - 1]?.on ?? 0
  const excused = homes.find(({ plot }) => plot?.words.formal === 'excused')
  const named = { opened: isoOf(since), due: isoOf(nextWorkday(since)), met: null, standing: 'overdue' }
  return [
    duty(world, 'supervision-day-84', 'Last supervised 84 days ago: due today, in time', formal, day84.ref, {
      opened: isoOf(lastDay - 84),
      due: isoOf(lastDay),
      standing: 'due',
    }),
    duty(world, 'supervision-day-85', 'Last supervised 85 days ago: a day overdue', formal, day85.ref, {
      opened: isoOf(lastDay - 85),
      due: isoOf(lastDay - 1),
      standing: 'overdue',
    }),
    ...(unheld ? [duty(world, 'nobody-named', 'No worker named for three weeks', 'ssw-named', unheld.ref, named)] : []),
    ...(excused
      ? [
          duty(world, 'supervision-excused', 'Late, and excused with a reason', formal, excused.ref, {
            met: null,
            standing: 'excused',
          }),
        ]
      : []),
  ]
}

const eventTruths = (world: World, { weekends }: Stories, refs: string[]): Truth[] =>
  weekends.map(({ on, at, toldAt }, index) => {
    const days = { opened: isoOf(on), due: isoOf(on + 1), met: isoOf(on + 1) }
    const [id, says, standing] =
      toldAt > at
        ? ['event-after-24-hours', 'Told on Sunday, 25 hours later: late', 'met late']
        : ['event-within-24-hours', 'Told on Sunday within 24 hours: in time', 'met in time']
    return duty(world, id, says, 'sch7-24h', refs[index] ?? '', { ...days, standing })
  })

const checkTruths = (world: World, { lodger, turned18 }: Stories): Truth[] => {
  const rule = 'check-dbs-household-3y'
  const on = isoOf(lodger.on)
  const birthday = isoOf(addMonths(turned18.person.born, 216))
  const checked = { opened: birthday, due: birthday, met: isoOf(turned18.checked), standing: 'met late' }
  return [
    duty(world, 'lodger-unchecked', 'A lodger lives there without a DBS check', rule, lodger.ref, {
      opened: on,
      due: on,
      met: null,
      standing: 'overdue',
    }),
    duty(world, 'checked-after-18', 'Turned 18, checked three weeks after', rule, turned18.person.ref, checked),
  ]
}

/** The truths about particular homes, events, people and children. */
export const dutyTruths = (
  world: World,
  homes: Home[],
  stories: Stories,
  children: ChildStories,
  weekendRefs: string[],
): Truth[] => [
  ...reviewTruths(world, stories),
  ...supervisionTruths(world, homes, stories),
  ...eventTruths(world, stories, weekendRefs),
  ...checkTruths(world, stories),
  ...childTruths(world, children),
]
