import { addMonths, type Day, dayOf, isoOf, never } from './calendar'

/** How often a body is reported to: agreed on a day, due first on another, so many months after each, and perhaps no longer from a day on. */
export type Rhythm = { agreed: string; first: string; months: number; ended?: string }
/** A report given on a day, in order of recording; it may say for which day. */
export type Given = { on: string; for?: string }
type Standing = 'met in time' | 'met late' | 'due' | 'overdue' | 'stopped'
export type ReportDuty = { opened: string; due: string; met: string | null; closed: string | null; standing: Standing }

type Read = { agreed: Day; first: Day; months: number; ended: Day; asAt: Day }

/** The days that a rhythm has owed by a day, and which report answered each. The first may lie ahead. */
export function reportDuties(rhythm: Rhythm, reports: readonly Given[], asked: string): ReportDuty[] {
  const read = readOf(rhythm, dayOf(asked))
  const days = owed(read)
  const met = new Map<Day, Day>()
  for (const { on, day } of counting(reports, read)) {
    const answered = day === null ? unsaid(days, met, on) : said(read, days, day)
    // When the rhythm is over only a day that was missed by then is still answered.
    const isOver = on > read.ended && answered !== undefined && answered >= read.ended
    if (answered !== undefined && !isOver && !met.has(answered)) met.set(answered, on)
  }
  return days
    .map((due, at) => ({ due, opened: at === 0 ? read.agreed : (days[at - 1] ?? 0) }))
    .filter(({ opened }) => opened <= read.asAt)
    .map(({ due, opened }) => dutyOf(read, opened, due, met.get(due) ?? null))
}

/** What has not happened by the day asked is not known: not the end either. */
const readOf = ({ agreed, first, months, ended }: Rhythm, asAt: Day): Read => {
  const over = ended === undefined ? never : dayOf(ended)
  return { agreed: dayOf(agreed), first: dayOf(first), months, ended: over <= asAt ? over : never, asAt }
}

/** Its days as though it had always run and always will, five years to either side. */
function endless({ first, months, asAt }: Read): Day[] {
  const ahead = 60 + Math.max(0, Math.ceil((asAt - first) / 28))
  const days: Day[] = []
  for (let month = -60; month <= ahead; month += 1) if (month % months === 0) days.push(addMonths(first, month))
  return days
}

/** Those from the first, and from when it was agreed; of those to come when it ended, the next alone had begun to be owed. */
function owed(read: Read): Day[] {
  const since = endless(read).filter((day) => day >= read.agreed && day >= read.first)
  return since.filter((_, at) => (at === 0 ? read.agreed : (since[at - 1] ?? 0)) < read.ended)
}

const byNearness = (aim: Day) => (one: Day, other: Day) => Math.abs(one - aim) - Math.abs(other - aim) || one - other

/** The nearest day that is owed: unless the rhythm, had it always run, had one nearer; and none for a day before it was agreed. */
function said(read: Read, days: readonly Day[], aim: Day): Day | undefined {
  const [near] = [...days].sort(byNearness(aim))
  if (near === undefined || aim < read.agreed) return undefined
  return endless(read).some((day) => Math.abs(day - aim) < Math.abs(near - aim)) ? undefined : near
}

/** The nearest; where that was answered, the oldest that was missed before it. */
function unsaid(days: readonly Day[], met: ReadonlyMap<Day, Day>, on: Day): Day | undefined {
  const [near] = [...days].sort(byNearness(on))
  if (near === undefined || !met.has(near)) return near
  return days.find((day) => day < near && !met.has(day))
}

/** By day and then as recorded. Of several on one day that say nothing, one counts; what says nothing counts until the end. */
function counting(reports: readonly Given[], { agreed, ended, asAt }: Read): { on: Day; day: Day | null }[] {
  const read = reports.map(({ on, for: said }) => ({ on: dayOf(on), day: said ? dayOf(said) : null }))
  const within = read
    .filter(({ on, day }) => agreed <= on && on <= asAt && (day !== null || on <= ended))
    .sort((one, other) => one.on - other.on)
  return within.filter(
    ({ on, day }, index) => day !== null || !within.slice(0, index).some((each) => each.on === on && each.day === null),
  )
}

/** What was met while the rhythm ran was closed by nothing. */
function dutyOf({ ended, asAt }: Read, opened: Day, due: Day, met: Day | null): ReportDuty {
  const isClosed = ended !== never && (met === null || met > ended)
  return {
    ...{ opened: isoOf(opened), due: isoOf(due), met: met === null ? null : isoOf(met) },
    closed: isClosed ? isoOf(ended) : null,
    standing:
      met !== null
        ? met <= due
          ? 'met in time'
          : 'met late'
        : isClosed && ended <= due
          ? 'stopped'
          : due < asAt
            ? 'overdue'
            : 'due',
  }
}
