import { addMonths, addWeeks, addYears, birthday, type Day, dayOf, isoOf } from './calendar'
import { bornAbout } from './random-home'
import { settled } from './random-household'
import { add, addSubject, type Draft, rhythm } from './random-place'
import { addWorkingDays } from './working-days'

/** A child: in care, perhaps twice, placed and moved, reviewed, assessed and visited. */
export function drawChild(draft: Draft, number: number): void {
  const { chance } = draft
  const child = `K${number}`
  const born = bornAbout(draft, chance.pick([5, 5, 5, 1, 9, 18]))
  addSubject(draft, 'children', { ref: child, born: isoOf(born), sex: chance.pick(['female', 'male']) })
  let from = settled(Math.max(born, firstDay(draft, born)))
  for (let run = 1; run <= chance.pick([1, 1, 2]) && from < draft.to; run += 1) {
    add(draft, 'care-starts', { child, on: isoOf(from) })
    const to = chance.of(0.45) ? settled(endOf(draft, from)) : draft.to
    if (to < draft.to) add(draft, 'care-endings', { child, on: isoOf(to), reason: 'returned home' })
    drawCare(draft, child, born, from, to)
    drawPlacements(draft, child, `${child}-P${run}`, from, to)
    if (to === draft.to) break
    from = settled(to + chance.pick([draft.leaves('same day') ? 1 : 0, 1, 90]))
  }
}

/** About the first day drawn, or so that a birthday or the month's end falls among the due days. */
function firstDay({ chance, from, to, leaves }: Draft, born: Day): Day {
  const fifth = birthday(born, 5)
  const day = chance.pick([
    from,
    chance.between(from, to),
    chance.between(from - 400, to),
    addMonths(fifth, -6),
    fifth - 1,
  ])
  return Math.max(day, leaves('before 2011') ? dayOf('2012-01-01') : from - 2000)
}

function endOf({ chance, leaves }: Draft, from: Day): Day {
  const due = [addWorkingDays(from, 20), from + 7, leaves('same day') ? from + 1 : from, addYears(from, 1)] as const
  return chance.pick([
    ...due,
    from + chance.between(1, 700),
    from + chance.between(1, 700),
    from + chance.between(1, 700),
  ])
}

function drawCare(draft: Draft, child: string, born: Day, from: Day, to: Day): void {
  const { chance } = draft
  const held = (file: string, facts: Record<string, string>) => (day: Day) =>
    add(draft, file, { child, on: isoOf(day), ...facts })
  const soon = addWorkingDays(from, 20) + chance.pick([0, 0, 1, -1, -10, 15])
  const isSeen = soon <= to && !chance.of(0.1)
  if (isSeen) held('looked-after-reviews', { participation: chance.pick(['PN0', 'PN1', 'PN4', 'PN7']) })(soon)
  const review = held('looked-after-reviews', { participation: 'PN1' })
  rhythm(chance, soon, to, (day) => addMonths(day, day === soon ? 3 : 6)).forEach(review)
  if (chance.of(0.9)) held('health-assessments', { assessment: 'initial' })(soon + chance.pick([0, 0, 2, -5]))
  const underFive = (day: Day) => day < birthday(born, 5)
  const assess = held('health-assessments', { assessment: 'review' })
  rhythm(chance, soon, to, (day) => addMonths(day, underFive(day) ? 6 : 12)).forEach(assess)
  if (chance.of(0.3)) assess(birthday(born, 5) + chance.pick([0, 0, -1]))
}

/** Placed on the first day, then moved; the last placement ends with care, on its own day, or not at all. */
function drawPlacements(draft: Draft, child: string, ref: string, from: Day, to: Day): void {
  const { chance } = draft
  let day = from + chance.pick([0, 0, 0, 3])
  for (let number = 1; day < to && number <= 3; number += 1) {
    const next = day + chance.pick([7, chance.between(1, 60), chance.between(60, 800), chance.between(300, 2000)])
    drawPlacement(draft, { child, ref: `${ref}-${number}`, from: day, to: Math.min(next, to) })
    if (next < to && chance.of(0.35)) {
      add(draft, 'placement-endings', { child, on: isoOf(next), reason: 'planned' })
      day = next + chance.pick([draft.leaves('same day') ? 1 : 0, 1, 14])
    } else day = next
  }
}

type Stay = { child: string; ref: string; from: Day; to: Day }

function drawPlacement(draft: Draft, { child, ref, from, to }: Stay): void {
  const { chance } = draft
  // The first few homes take most of the children, so that some are over the limit.
  const home = draft.households[chance.pick([0, 0, 0, 1, 1, chance.between(0, draft.households.length - 1)])]
  const household = chance.of(0.1) ? '' : (home?.ref ?? '')
  const until18 = chance.pick(['yes', 'no', ''])
  add(draft, 'placements', { ref, child, household, on: isoOf(from), type: 'foster care', until_18: until18 })
  const visit = (day: Day) => add(draft, 'child-visits', { child, worker: chance.pick(['W1', 'W2']), on: isoOf(day) })
  const first = from + chance.pick([7, 7, 6, 8, 0, 20, 370])
  if (first <= to && chance.of(0.9)) visit(first)
  rhythm(chance, first, to, (day) =>
    until18 === 'yes' && day >= from + 365 ? addMonths(day, 3) : addWeeks(day, 6),
  ).forEach(visit)
  if (chance.of(0.2)) visit(addYears(from, 1))
  if (household) drawPlans(draft, child, household, from, to)
}

function drawPlans(draft: Draft, child: string, household: string, from: Day, to: Day): void {
  const { chance } = draft
  const planned = (day: Day) => add(draft, 'safer-caring-plans', { child, household, on: isoOf(day) })
  const before = from - chance.between(1, 400)
  const first = from + chance.pick([0, 0, 1, 12])
  if (chance.of(0.3)) planned(before)
  if (chance.of(0.6)) planned(first)
  rhythm(chance, first, to, (day) => addMonths(day, 12)).forEach(planned)
  if (!chance.of(0.12)) return
  const on = isoOf(from + chance.pick([0, 0, -5, 10]))
  add(draft, 'exemptions', { household, child, on, reason: 'brothers and sisters' })
}
