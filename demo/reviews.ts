import { workerOn } from './allocations'
import type { Home } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { backward, latestBefore, latestOf, type Reach, spans } from './evidence'
import { workdayBy, workdayFrom } from './holidays'
import type { Staff } from './staff'
import { type World, write, writeOften } from './window'

/** A review first written down with the wrong day, and put right later. */
export type WrongReview = { home: Home; on: Day; wrong: Day; recordedOn: Day; putRight: Day }

const REACH: Reach = {
  term: 365,
  after: 250,
  inTime: (draw) => draw.int(4, 352),
  late: (draw) => draw.int(374, 560),
  excused: (draw) => draw.int(376, 420),
}

const gap = (draw: Draw): number => (draw.chance(0.48) ? draw.int(338, 363) : draw.int(367, 590))

const reviewDays = (world: World, draw: Draw, home: Home, spell: { from: Day; to: Day; open: boolean }): Day[] => {
  const { from, to, open } = spell
  const drawn =
    open && home.plot ? latestOf(world, draw, home, home.plot.words.review, REACH) : latestBefore(draw, from, to, 365)
  const tail = (open || !home.plot ? home.fixed.review : undefined) ?? (drawn === null ? [] : [drawn])
  const days = backward(tail, from + 240, () => gap(draw))
  const first = days[0]
  return first !== undefined && first - from > 430 ? [workdayBy(from + draw.int(320, 364)), ...days] : days
}

// The first review goes to panel, and every third after it; the decision is written into the same record later.
const toPanel = (world: World, draw: Draw, row: Record<string, string>, on: Day, first: ReturnType<typeof write>) => {
  const panel = workdayFrom(on + draw.int(18, 50))
  const decided = workdayFrom(panel + draw.int(4, 10))
  const outcome = draw.weighted([
    ['approval confirmed', 88],
    ['approval confirmed, new terms', 12],
  ] as const)
  if (decided > world.lastDay - 3) return
  const facts = { panel_on: isoOf(panel), decided_on: isoOf(decided), outcome }
  if (decided < world.start) Object.assign(first.row, facts)
  else
    write(world, draw, 'carer-reviews', { ...row, ...facts }, on, {
      notBefore: decided,
      corrects: first.first ?? first,
    })
}

const writeReview = (world: World, draw: Draw, row: Record<string, string>, on: Day, index: number) => {
  const first = write(world, draw, 'carer-reviews', row, on)
  if (index % 3 === 0) toPanel(world, draw, row, on, first)
}

const writeWrong = (world: World, draw: Draw, row: Record<string, string>, wrong: WrongReview) => {
  const first = write(world, draw, 'carer-reviews', { ...row, on: isoOf(wrong.wrong) }, wrong.wrong, {
    recordedOn: wrong.recordedOn,
  })
  write(world, draw, 'carer-reviews', { ...row, on: isoOf(wrong.on) }, wrong.on, {
    recordedOn: wrong.putRight,
    corrects: first,
  })
}

const excuse = (world: World, draw: Draw, home: Home, latest: Day | undefined, staff: Staff) => {
  if (latest === undefined || home.plot?.words.review !== 'excused') return
  const on = workdayFrom(addMonths(latest, 12) + draw.int(1, 4))
  const reason = draw.pick(['carer in hospital', 'bereavement in the family'])
  const row = {
    subject: home.ref,
    rule: 'fc-review-annual',
    on: isoOf(on),
    reason,
    agreed_by: staff.managers[home.team].name,
    until: '',
  }
  write(world, draw, 'excusals', row, on)
}

/** Carer reviews since approval, with the excusals of those put off. */
export const writeReviews = (world: World, homes: Home[], staff: Staff, wrong: WrongReview | null) => {
  for (const home of homes) {
    const draw = world.drawFor(`reviews ${home.ref}`)
    for (const spell of spans(world, home)) {
      const days = reviewDays(world, draw, home, spell)
      days.forEach((on, index) => {
        const row = { household: home.ref, on: isoOf(on) }
        if (wrong?.home === home && wrong.on === on) writeWrong(world, draw, row, wrong)
        else writeReview(world, draw, row, on, index)
      })
      if (spell.open) excuse(world, draw, home, days[days.length - 1], staff)
    }
  }
}

/** Home inspections, about yearly since approval. */
export const writeInspections = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const draw = world.drawFor(`inspections ${home.ref}`)
    for (const { from, to } of spans(world, home)) {
      const latest = workdayBy(to - Math.min(draw.int(24, 390), Math.max(to - from - 200, 24)))
      const days =
        latest > from + 180
          ? backward([latest], from + 180, () => (draw.chance(0.85) ? draw.int(318, 363) : draw.int(368, 440)))
          : []
      for (const on of days)
        writeOften(world, draw, 'home-inspections', { household: home.ref, worker: workerOn(home, on).ref, on: '' }, on)
    }
  }
}

const trainedOn = (draw: Draw, home: Home, from: Day, to: Day, word: string): Day | null => {
  const due = addMonths(from, home.cohort === 'kinship' ? 18 : 12)
  if (word === 'in time')
    return workdayFrom(from + draw.int(90, Math.min(due - from - 12, Math.max(to - from - 14, 91))))
  if (word === 'complete, late') return workdayFrom(due + draw.int(5, Math.min(320, to - due - 6)))
  return null
}

/** The training, support and development standards, finished once in each approval. */
export const writeTraining = (world: World, homes: Home[]) => {
  for (const home of homes) {
    const draw = world.drawFor(`training ${home.ref}`)
    for (const { from, to, open } of spans(world, home)) {
      const past =
        to - from > 800
          ? draw.weighted([
              ['in time', 60],
              ['complete, late', 20],
              ['late', 20],
            ] as const)
          : 'late'
      const on = trainedOn(draw, home, from, to, open && home.plot ? home.plot.words.training : past)
      if (on !== null && on < to) write(world, draw, 'tsd-completions', { household: home.ref, on: isoOf(on) }, on)
    }
  }
}
