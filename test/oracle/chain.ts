import type { Day } from './calendar'
import type { Span } from './spans'

/** A duty: what one rule asks about one subject; `late` is set where hours and not days decide. */
export type Duty = {
  rule: string
  subject: string
  opened: Day
  due: Day
  met: Day | null
  closed: Day | null
  late?: boolean
}

/** One rule in a chain: its term, what meets it, what being met opens, and what takes over at an edge. */
export type Step = {
  rule: string
  evidence: string
  /** The due day, counted from `from`; the variant is chosen on the day the duty opened. */
  due: (from: Day, opened: Day) => Day
  next: (met: Day) => Step | null
  edge?: { on: Day; becomes: Step }
  early?: boolean
}

export type Walk = {
  subject: string
  first: Step
  run: Span
  asAt: Day
  /** The days on which there is evidence of a name, by name. */
  evidence: (name: string) => Set<Day>
  /** Days that have counted for this subject in an earlier run, as `rule@day`. */
  counted: Set<string>
}

type Open = { duty: Duty; step: Step; from: Day }

/** The duties of one run of a span, found by living through it day by day. */
export function walk(way: Walk): Duty[] {
  const duties: Duty[] = []
  let open: Open | null = null
  const begin = (step: Step, opened: Day, from: Day): Open => {
    const due = step.due(from, opened)
    const duty: Duty = { rule: step.rule, subject: way.subject, opened, due, met: null, closed: null }
    duties.push(duty)
    return { duty, step, from }
  }
  if (way.run.from <= way.asAt) open = first(way, begin)
  for (let day = way.run.from; open && day <= Math.min(way.asAt, way.run.to); day += 1) {
    const stop = day === way.run.to
    if (!stop) open = atEdge(open, day, begin)
    open = meetings(way, open, day, stop, begin)
    if (stop && open) open.duty.closed = day
    if (stop) break
  }
  return duties
}

type Begin = (step: Step, opened: Day, from: Day) => Open

/** Where evidence may be as early as ever, the latest before the opening has met the first duty, and the next runs from it. */
function first(way: Walk, begin: Begin): Open | null {
  const open = begin(way.first, way.run.from, way.run.from)
  const before = [...way.evidence(way.first.evidence)].filter((day) => day < way.run.from)
  if (!way.first.early || before.length === 0) return open
  const met = Math.max(...before)
  open.duty.met = met
  const next = way.first.next(met)
  return next ? begin(next, way.run.from, met) : null
}

function atEdge(open: Open, day: Day, begin: Begin): Open {
  const edge = open.step.edge
  if (edge?.on !== day || open.duty.due < day) return open
  open.duty.closed = day
  return begin(edge.becomes, day, open.from)
}

/** A day's evidence of one name meets one duty; evidence of another name may meet what that opened, on the same day. */
function meetings(way: Walk, start: Open, day: Day, stop: boolean, begin: Begin): Open | null {
  if (!isMet(way, start, day)) return start
  let open: Open | null = start
  const names = new Set<string>()
  while (open && isMet(way, open, day) && !names.has(open.step.evidence)) {
    names.add(open.step.evidence)
    open.duty.met = day
    way.counted.add(`${open.duty.rule}@${day}`)
    const next: Step | null = stop ? null : open.step.next(day)
    open = next ? begin(next, day, day) : null
  }
  return open
}

function isMet(way: Walk, open: Open, day: Day): boolean {
  return way.evidence(open.step.evidence).has(day) && !way.counted.has(`${open.duty.rule}@${day}`)
}
