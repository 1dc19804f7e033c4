import type { Home } from './cast'
import type { ChildStories } from './child-stories'
import { addMonths, type Day, isoOf } from './days'
import { workdayFrom } from './holidays'
import type { Stories } from './stories'
import { duty, type Given, type Truth } from './truth'
import type { World } from './window'

const yearOn = (day: Day): string => isoOf(addMonths(day, 12))

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

const supervisionTruths = (
  world: World,
  homes: Home[],
  { day84, day85, weekend }: Stories,
  weekendRef: string,
): Truth[] => {
  const { lastDay } = world
  const formal = 'fc-supervision-formal-12w'
  const unheld = homes.find(({ plot }) => plot?.seat === null)
  const since = unheld?.posts[unheld.posts.length - 1]?.on ?? 0
  const excused = homes.find(({ plot }) => plot?.words.formal === 'excused')
  const on = isoOf(weekend.on)
  const named = { opened: isoOf(since), due: isoOf(nextWorkday(since)), met: null, standing: 'overdue' }
  const told = { opened: on, due: isoOf(weekend.on + 1), met: isoOf(weekend.on + 1) }
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
    duty(world, 'event-within-a-day', 'Told the next day: within a day', 'notification-1d-local', weekendRef, {
      ...told,
      standing: 'met in time',
    }),
    duty(world, 'event-after-24-hours', 'Told 25 hours later: not within 24 hours', 'sch7-24h', weekendRef, {
      ...told,
      standing: 'met late',
    }),
  ]
}

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

const childTruths = (world: World, stories: ChildStories): Truth[] => {
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

/** The truths about particular homes, events, people and children. */
export const dutyTruths = (
  world: World,
  homes: Home[],
  stories: Stories,
  children: ChildStories,
  weekendRef: string,
): Truth[] => [
  ...reviewTruths(world, stories),
  ...supervisionTruths(world, homes, stories, weekendRef),
  ...checkTruths(world, stories),
  ...childTruths(world, children),
]
