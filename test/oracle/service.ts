import { type Day, dayOf, instantAsked, londonDay, never } from './calendar'

export type Row = Record<string, string>
/** A service as its files: the file's name without `.csv`, then its rows as the strings of the columns. */
export type Files = Record<string, Row[]>
/** A row as it counts: its day, its time in London if it has one, the instant it was recorded, in order of recording. */
export type Happening = { on: Day; at: string; recorded: number; row: Row }

/** What is known of a service as at a day: nothing after that day, nothing recorded after the instant asked about. */
export type Service = { asAt: Day; of: (file: string) => Happening[] }

type Entry = { row: Row; recorded: number; place: number }

const roles = ['household', 'child', 'member', 'subject', 'worker', 'notifiable_event']

/** Reads files as at a day and, where asked, as known at an instant. */
export function serviceOf(files: Files, asAt: string, knownAt?: string): Service {
  const until = knownAt === undefined ? never : instantAsked(knownAt)
  const known = new Map(Object.entries(files).map(([file, rows]) => [file, standing(rows, until)] as const))
  const firstDays = firstDaysOf([...known.values()].flat())
  const day = dayOf(asAt)
  const read = new Map([...known].map(([file, entries]) => [file, happeningsOf(entries, firstDays, day)] as const))
  return { asAt: day, of: (file) => read.get(file) ?? [] }
}

/** The rows that count at an instant, in order of recording: said twice is once, and of one `id` the last stands. */
function standing(rows: Row[], until: number): Entry[] {
  const entries = rows
    .map((row, place) => ({ row, recorded: recordedOf(row), place }))
    .filter(({ recorded }) => recorded <= until)
    .sort(byRecording)
  const byIdentity = new Map<string, Entry>()
  for (const entry of entries) {
    const identity = entry.row.id || JSON.stringify(Object.entries(entry.row).sort())
    if (entry.row.id || !byIdentity.has(identity)) byIdentity.set(identity, entry)
  }
  return [...byIdentity.values()].sort(byRecording)
}

// Without an instant of its own a row is recorded when it is brought in, which is after every instant asked about.
const recordedOf = (row: Row) => (row.recorded_at ? Date.parse(row.recorded_at) : never)

function byRecording(one: Entry, other: Entry): number {
  return one.recorded === other.recorded ? one.place - other.place : one.recorded - other.recorded
}

function happeningsOf(entries: Entry[], firstDays: Map<string, string>, asAt: Day): Happening[] {
  const happenings: Happening[] = []
  for (const { row, recorded } of entries) {
    const earlier = happenings.find((happening) => row.ref && happening.row.ref === row.ref)
    const at = row.at ?? ''
    if (row.on) happenings.push({ on: dayOf(row.on), at, recorded, row })
    else if (earlier) Object.assign(earlier, { row, recorded })
    else happenings.push({ on: firstKnown(firstDays.get(row.ref ?? ''), recorded), at, recorded, row })
  }
  return happenings.filter(({ on }) => on <= asAt)
}

/** A subject without a day of its own is there from the first day that anything is known of it. */
function firstKnown(first: string | undefined, recorded: number): Day {
  if (first !== undefined) return dayOf(first)
  return recorded === never ? never : londonDay(recorded)
}

/** The first day of any happening that names a subject, by the subject's ref. */
function firstDaysOf(entries: Entry[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { row } of entries) {
    const named = row.on ? roles.flatMap((role) => row[role] || []) : []
    for (const ref of named) if ((row.on ?? '') < (first.get(ref) ?? '9')) first.set(ref, row.on ?? '')
  }
  return first
}
