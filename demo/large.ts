import { dayOf, isoOf } from './days'
import { mulberry32 } from './draw'
import { childNames, namings } from './names'

export type LargeOptions = { households: number; seed: number; lastDay: string; years: number }

type Row = Record<string, string>
type Drawn = [file: string, row: Row]

const APPROVED_WITHIN = 12 * 365
const TEAMS = ['North', 'River', 'Kinship']
const CHECKS = ['dbs', 'medical', 'employment', 'local authority']
const EVENTS = [
  'child missing from the home',
  'child injured',
  'police called to the home',
  'serious complaint about the home',
]
const SURNAMES = namings.flatMap(({ surnames }) => surnames)
const HOUSEHOLDS_A_WORKER = 16

/** Everything one household's rows are drawn from. Days are places in `days`, so that no date is worked out twice. */
type Press = {
  days: string[]
  start: number
  end: number
  int: (below: number) => number
  from: <T>(list: readonly T[], other: T) => T
  rows: Drawn[]
}

const press = ({ seed, lastDay, years }: LargeOptions): Press => {
  const next = mulberry32(seed)
  const start = APPROVED_WITHIN
  const end = start + Math.round(years * 365.25)
  const last = dayOf(lastDay)
  const days = Array.from({ length: end + 1 }, (_, index) => isoOf(last - end + index))
  const int = (below: number) => Math.floor(next() * below)
  return { days, start, end, int, from: (list, other) => list[int(list.length)] ?? other, rows: [] }
}

// Half is written down the same day, most of the rest within days; nothing later than the last day.
const put = (to: Press, file: string, on: number, row: Row) => {
  const roll = to.int(16)
  const recorded =
    on < to.start ? to.start : Math.min(to.end, roll < 8 ? on : roll < 14 ? on + 1 + to.int(4) : on + to.int(40))
  row.on = to.days[on] ?? ''
  row.recorded_at = `${to.days[recorded]}T1${to.int(10)}:${10 + to.int(50)}:00Z`
  to.rows.push([file, row])
}

const subject = (to: Press, file: string, on: number, row: Row) => {
  row.recorded_at = `${to.days[Math.max(on, to.start)]}T08:${10 + to.int(50)}:00Z`
  to.rows.push([file, row])
}

// Every `step` days or so from one day up to another: most a little early, some late.
const again = (to: Press, file: string, from: number, until: number, step: number, row: (on: number) => Row) => {
  for (
    let on = from + to.int(step);
    on < until;
    on += to.int(5) === 0 ? step + to.int(step >> 1) : step - to.int(step >> 2)
  )
    put(to, file, on, row(on))
}

type Home = { ref: string; worker: string; approved: number; from: number }

const people = (to: Press, home: Home, number: number, surname: string) => {
  const { ref, approved } = home
  const carers = 1 + (to.int(10) < 6 ? 1 : 0)
  for (let each = 0; each < carers; each += 1) {
    const carer = `K-${number}-${each + 1}`
    const female = each === 0
    const naming = namings[number % namings.length]
    const first = to.from((female ? naming?.female : naming?.male) ?? [], 'Marian')
    const born = `${1956 + to.int(36)}-0${1 + to.int(9)}-${10 + to.int(18)}`
    subject(to, 'carers', approved, {
      ref: carer,
      household: ref,
      name: `${first} ${surname}`,
      born,
      sex: female ? 'female' : 'male',
    })
    again(to, 'statutory-checks', home.from, to.end, 430, () => ({ subject: carer, check: to.from(CHECKS, 'dbs') }))
  }
  if (to.int(2) === 0) return
  const on = to.days[approved] ?? ''
  const member = `M-${number}-1`
  subject(to, 'household-members', approved, {
    ref: member,
    household: ref,
    name: `Robin ${surname}`,
    born: `${1985 + to.int(30)}-04-12`,
    relationship: 'son',
    on,
  })
  put(to, 'statutory-checks', home.from + to.int(300), { subject: member, check: 'dbs' })
}

const visits = (to: Press, { ref, worker, from }: Home) => {
  const plain = () => ({ household: ref, worker })
  again(to, 'supervising-visits', from, to.end, 92, () => ({
    household: ref,
    worker,
    announced: to.int(4) === 0 ? 'no' : 'yes',
  }))
  again(to, 'formal-supervisions', from, to.end, 84, plain)
  again(to, 'management-supervisions', from, to.end, 84, plain)
  again(to, 'support-visits', from, to.end, 58, plain)
  again(to, 'home-inspections', from, to.end, 365, plain)
  again(to, 'carer-reviews', from, to.end, 365, () => ({ household: ref }))
}

const events = (to: Press, { ref, from }: Home, number: number) => {
  const count = to.int(6)
  for (let each = 0; each < count; each += 1) {
    const on = from + to.int(Math.max(to.end - from - 8, 1))
    const event = `E-${number}-${each + 1}`
    subject(to, 'notifiable-events', on, {
      ref: event,
      household: ref,
      on: to.days[on] ?? '',
      event: to.from(EVENTS, 'child injured'),
    })
    if (to.int(10) > 0)
      put(to, 'notifications', on + to.int(to.int(2) === 0 ? 2 : 6), { notifiable_event: event, to: 'Ofsted' })
  }
}

const child = (to: Press, home: Home, ref: string) => {
  const from = home.from + to.int(Math.max((to.end - home.from) >> 2, 1))
  const until = to.int(5) === 0 ? from + ((to.end - from) >> 1) : to.end
  const girl = to.int(2) === 0
  const born = `${Number(to.days[from]?.slice(0, 4)) - 1 - to.int(13)}-0${1 + to.int(9)}-${10 + to.int(18)}`
  subject(to, 'children', from, {
    ref,
    born,
    sex: girl ? 'female' : 'male',
    name: to.from(girl ? childNames.female : childNames.male, 'Ada'),
  })
  put(to, 'care-starts', from, { child: ref })
  put(to, 'placements', from, { ref: `P-${ref}`, child: ref, household: home.ref, type: 'U6', until_18: 'no' })
  again(to, 'safer-caring-plans', from, until, 350, () => ({ child: ref, household: home.ref }))
  again(to, 'looked-after-reviews', from, until, 160, () => ({ child: ref, participation: 'PN1' }))
  put(to, 'health-assessments', Math.min(from + 20, to.end), { child: ref, assessment: 'initial' })
  again(to, 'health-assessments', from + 60, until, 340, () => ({ child: ref, assessment: 'review' }))
  again(to, 'child-visits', from, until, 41, () => ({ child: ref, worker: home.worker }))
  if (until < to.end) put(to, 'care-endings', until, { child: ref, reason: 'returned home' })
}

const household = (to: Press, index: number): Drawn[] => {
  to.rows = []
  const number = index + 1
  const approved = to.int(4) === 0 ? to.start + to.int((to.end - to.start) >> 1) : to.int(to.start)
  const worker = `W-${1 + Math.floor(index / HOUSEHOLDS_A_WORKER)}`
  const home = { ref: `H-${number}`, worker, approved, from: Math.max(approved, to.start) }
  const surname = to.from(SURNAMES, 'Ashdown')
  const kinship = to.int(100) < 28
  subject(to, 'households', approved, { ref: home.ref, name: surname, cohort: kinship ? 'kinship' : 'mainstream' })
  put(to, 'approvals', approved, { household: home.ref, places: '2', terms: '2 children, birth to 17' })
  put(to, 'allocations', approved, {
    household: home.ref,
    worker,
    team: kinship ? 'Kinship' : to.from(TEAMS.slice(0, 2), 'North'),
  })
  if (to.int(4) > 0) put(to, 'tsd-completions', Math.min(approved + 200 + to.int(300), to.end), { household: home.ref })
  people(to, home, number, surname)
  visits(to, home)
  events(to, home, number)
  const children = [0, 1, 1, 1, 2, 2][to.int(6)] ?? 1
  for (let each = 0; each < children; each += 1) child(to, home, `C-${number}-${each + 1}`)
  return to.rows
}

/** A service of any size, a row at a time, household by household: about 116 happenings each over three years. */
export function* largeService(options: LargeOptions): Generator<Drawn> {
  const to = press(options)
  const workers = Math.ceil(options.households / HOUSEHOLDS_A_WORKER)
  const recorded_at = `${to.days[to.start]}T08:00:00Z`
  for (let each = 1; each <= workers; each += 1)
    yield ['workers', { ref: `W-${each}`, name: `Worker ${each}`, team: TEAMS[each % 3] ?? 'North', recorded_at }]
  for (let index = 0; index < options.households; index += 1) yield* household(to, index)
}
