import { addMonths, addWeeks, addYears, type Day, dayAt, dayOf, isoOf, partsOf } from './calendar'
import { add, addSubject, type Draft, rhythm } from './random-place'

const teams = ['North', 'South', ''] as const
const workers = ['W1', 'W2', 'W3', 'W4'] as const

/** A household: approved or not, ended and approved again, with what was done for it. */
export function drawHousehold(draft: Draft, number: number): void {
  const ref = `H${number}`
  const household = { ref, ...drawApprovals(draft, ref) }
  draft.households.push(household)
  drawCohort(draft, ref, household.approved[0] ?? draft.from)
  household.approved.forEach((from, run) => {
    const to = household.ended[run] ?? draft.to
    drawAllocations(draft, ref, from, to)
    drawWork(draft, ref, from, to)
  })
}

/** The first day of a run, and where it ended; endings fall on due days more often than by chance. */
function drawApprovals(draft: Draft, household: string): { approved: Day[]; ended: Day[] } {
  const { chance } = draft
  const approved: Day[] = []
  const ended: Day[] = []
  let from = firstApproval(draft)
  while (approved.length < 3 && from < draft.to && !(approved.length === 0 && chance.of(0.07))) {
    approved.push(from)
    add(draft, 'approvals', { household, on: isoOf(from), places: '2', terms: 'any child' })
    if (chance.of(0.2)) {
      const again = from + chance.between(1, 500)
      add(draft, 'approvals', { household, on: isoOf(again), places: '3', terms: 'any child' })
    }
    if (chance.of(0.55)) break
    const end = endOf(draft, from)
    ended.push(end)
    add(draft, 'approval-endings', { household, on: isoOf(end), reason: 'resigned' })
    if (chance.of(0.4)) break
    from = settled(end + chance.pick([draft.leaves('same day') ? 1 : 0, 1, 30, chance.between(2, 200)]))
  }
  return { approved, ended }
}

function firstApproval(draft: Draft): Day {
  const { chance } = draft
  const year = partsOf(draft.from).year
  const some = draft.from + chance.between(-500, 500)
  const leap = dayAt(year + ((4 - (year % 4)) % 4), 2, 29)
  const old = draft.leaves('before 2011') ? some : dayOf(chance.pick(['2010-11-30', '2011-03-31', '2011-04-01']))
  return settled(chance.pick([some, some, some, some, some, some, leap, dayAt(year, 8, 31), dayAt(year, 12, 24), old]))
}

/** In 2011 the calendar of working days is an estimate, so nothing that counts them begins between its first day and 2012. */
export function settled(day: Day): Day {
  return day > dayOf('2011-04-01') && day < dayOf('2012-01-01') ? day + 366 : day
}

function endOf({ chance, leaves }: Draft, from: Day): Day {
  const due = [addYears(from, 1), addWeeks(from, 12), addWeeks(from, 24), addMonths(from, 18)] as const
  return settled(
    chance.pick([
      ...due,
      due[0] + 1,
      leaves('same day') ? from + 1 : from,
      from + chance.between(1, 900),
      from + chance.between(1, 900),
    ]),
  )
}

function drawCohort(draft: Draft, ref: string, approved: Day): void {
  const { chance } = draft
  const cohort = chance.pick(['mainstream', 'mainstream', 'kinship', ''])
  addSubject(draft, 'households', { ref, name: `Home ${ref}`, cohort })
  if (!chance.of(0.12)) return
  const on = isoOf(approved + chance.pick([0, -1, 1, chance.between(2, 500)]))
  add(draft, 'households', { ref, name: `Home ${ref}`, cohort: chance.pick(['mainstream', 'kinship']), on })
}

/** Allocated about the day of approval, then handed on, sometimes to nobody, and most likely over Christmas. */
function drawAllocations(draft: Draft, household: string, from: Day, to: Day): void {
  const { chance } = draft
  if (chance.of(0.12)) return
  const allocate = (day: Day, worker: string) =>
    add(draft, 'allocations', { household, worker, team: chance.pick(teams), on: isoOf(settled(day)) })
  allocate(from + chance.pick([0, 0, 0, 0, -9, 1, 2, 4]), chance.pick(workers))
  for (let count = chance.between(0, 3); count > 0; count -= 1) {
    const some = from + chance.between(1, Math.max(2, to - from + 20))
    const day = settled(chance.of(0.2) ? dayAt(partsOf(some).year, 12, chance.between(22, 24)) : some)
    if (chance.of(0.4)) allocate(day, '')
    allocate(day + chance.pick([1, 2, 3, 5, 12]), chance.pick(workers))
  }
}

function drawWork(draft: Draft, household: string, from: Day, to: Day): void {
  const { chance } = draft
  const weeks = (count: number) => (day: Day) => addWeeks(day, count)
  const months = (count: number) => (day: Day) => addMonths(day, count)
  const work = (file: string, dueAfter: (day: Day) => Day, facts: () => Record<string, string>) => {
    if (chance.of(0.1)) return
    for (const day of rhythm(chance, from, to, dueAfter)) add(draft, file, { household, on: isoOf(day), ...facts() })
  }
  const byWorker = () => ({ worker: chance.pick(workers) })
  const announced = () => ({ ...byWorker(), announced: chance.pick(['no', 'no', 'no', 'yes', '']) })
  work('supervising-visits', months(12), announced)
  work('formal-supervisions', weeks(12), byWorker)
  work('management-supervisions', weeks(12), byWorker)
  work('keep-in-touch-calls', weeks(4), byWorker)
  if (chance.of(0.8)) work('support-visits', weeks(chance.pick([6, 12])), byWorker)
  work('home-inspections', months(12), byWorker)
  work('carer-reviews', months(12), () => ({}))
  drawTraining(draft, household, from)
}

function drawTraining(draft: Draft, household: string, from: Day): void {
  const { chance } = draft
  const due = [addMonths(from, 12), addMonths(from, 18)] as const
  for (let count = chance.pick([0, 1, 1, 1, 2]); count > 0; count -= 1) {
    const on = chance.pick([...due, due[0] + 1, due[1] + 1, from, from - 40, from + chance.between(1, 700)])
    add(draft, 'tsd-completions', { household, on: isoOf(on) })
  }
}
