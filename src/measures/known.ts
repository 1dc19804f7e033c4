import type { Calendar, PlainDate } from '../calendar'
import { bare, type Place } from '../places'

/** A measure’s own words, in the order they are told, and whether a row with each counts. */
export type Words = Readonly<Record<string, boolean>>

type Facts = Readonly<Record<string, string | number | null | undefined>>

/** One thing that happened, as a row is judged by it. */
export type Told = {
  readonly kind: string
  readonly on: PlainDate
  readonly at: string | null
  /** Subjects by role. */
  readonly about: Readonly<Record<string, number>>
  readonly facts: Facts
}

/** Somebody’s span, which names the subject of a row; or whose last row names nobody, where the one before it named that. */
export type Naming = {
  readonly sure: boolean
  readonly facts: Facts
  readonly held: Readonly<Record<string, Facts>>
}

/** All that is known of a row by the day it is judged. */
export type Row = {
  readonly asAt: PlainDate
  readonly on: PlainDate
  /** The first day after it; null while it goes on. */
  readonly until: PlainDate | null
  readonly at: string | null
  readonly facts: Facts
  /** Subjects by role; of a span, `with` is whom it names. */
  readonly about: Readonly<Record<string, number | null>>
  /** What is known of the subject itself, and of its home. */
  readonly who: Facts
  readonly home: Facts
  /** Which of its kind it is within its span, from one; of rows made one, how many. */
  readonly n: number | null
  /** Whether its subject met a rule on that day, where the measure asks. */
  readonly meets: boolean
  /** Whether that is its number: not so where others came before our records. */
  readonly sure: boolean
  readonly began: PlainDate | null
  /** What happened about the subject, oldest first. */
  readonly beside: readonly Told[]
  readonly standing: readonly Told[]
  /** What else was true of the subject on the day, by the name of the span. */
  readonly held: Readonly<Record<string, Facts>>
  readonly naming: readonly Naming[]
  /** Where the postcodes lie that the row tells of, by the postcode without blanks. */
  readonly places: ReadonlyMap<string, Place>
  readonly calendar: Calendar
}

export const placeOf = ({ places }: Row, postcode: unknown): Place | null =>
  typeof postcode === 'string' ? (places.get(bare(postcode)) ?? null) : null

/** Of what happened, those of a kind with given facts. */
export const ofKind = (row: Row, kind: string, where: Facts = {}): readonly Told[] =>
  row.beside.filter(
    (each) => each.kind === kind && Object.entries(where).every(([fact, value]) => each.facts[fact] === value),
  )

export const latest = (row: Row, kind: string): Told | undefined => ofKind(row, kind).at(-1)

/** Whether a postcode lies outside our authority; null where it is in no directory, or ours is not recorded. Asks for the kind *service*. */
export function isOutOfCounty(row: Row, postcode: unknown): boolean | null {
  const ours = latest({ ...row, beside: row.standing }, 'service')?.facts.authority
  const place = placeOf(row, postcode)
  return ours && place ? place.authority !== ours : null
}
