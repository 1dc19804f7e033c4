import { addMonths, type Day, dayOf, isoOf } from './calendar'

/** How often a body is reported to: agreed on a day, due first on another, and so many months after each. */
export type Rhythm = { agreed: string; first: string; months: number }
/** A report given on a day, in order of recording; it may say for which day. */
export type Given = { on: string; for?: string }
export type ReportDuty = { due: string; met: string | null }

/** The days that a rhythm has owed by a day, and which report answered each. The first may lie ahead. */
export function reportDuties(rhythm: Rhythm, reports: readonly Given[], asAt: string): ReportDuty[] {
  const days = owed(rhythm, dayOf(asAt))
  const met = new Map<Day, Day>()
  for (const { on, day } of counting(reports, dayOf(rhythm.agreed), dayOf(asAt))) {
    const aim = day ?? on
    const near = [...days].sort((one, other) => Math.abs(one - aim) - Math.abs(other - aim) || one - other)[0]
    const missed = days.find((each) => !met.has(each))
    const answered =
      near !== undefined && met.has(near) && day === null && missed !== undefined && missed < near ? missed : near
    if (answered !== undefined && !met.has(answered)) met.set(answered, on)
  }
  const told = (day: Day | undefined) => (day === undefined ? null : isoOf(day))
  return shown(days, rhythm, dayOf(asAt)).map((day) => ({ due: isoOf(day), met: told(met.get(day)) }))
}

/** Far enough ahead that the nearest day of any report is among them. */
function owed({ agreed, first, months }: Rhythm, asAt: Day): Day[] {
  const days: Day[] = []
  for (let count = 0; days.length < 3 || (days.at(-2) ?? 0) <= asAt + 800; count += 1) {
    const day = addMonths(dayOf(first), count * months)
    if (day >= dayOf(agreed)) days.push(day)
  }
  return days
}

/** A day is owed from the day before it in the rhythm, the first from when the rhythm was agreed. */
const shown = (days: Day[], { agreed }: Rhythm, asAt: Day): Day[] =>
  days.filter((_, index) => (index === 0 ? dayOf(agreed) : (days[index - 1] ?? 0)) <= asAt)

/** By day and then as recorded. Of several on one day that say nothing, one counts. */
function counting(reports: readonly Given[], from: Day, to: Day): { on: Day; day: Day | null }[] {
  const read = reports.map(({ on, for: said }) => ({ on: dayOf(on), day: said ? dayOf(said) : null }))
  const within = read.filter(({ on }) => from <= on && on <= to).sort((one, other) => one.on - other.on)
  return within.filter(
    ({ on, day }, index) => day !== null || !within.slice(0, index).some((each) => each.on === on && each.day === null),
  )
}
