import { fromNumber, type PlainDate, toNumber } from '../../calendar'
import { type Duty, standing } from '../../duties'
import { askedOf, courseOf, courseStands } from '../../measures'

/** How somebody stands with one thing that they are to have done; the gravest first, as lists sort them. */
export const STANDINGS = ['late', 'due', 'nothing known', 'not yet due', 'excused', 'optional', 'done'] as const
export type CellStanding = (typeof STANDINGS)[number]

/** One happening, as far as the matrix asks. */
export type Said = {
  readonly id: number
  readonly on: PlainDate
  readonly facts: Readonly<Record<string, string | number | null>>
}

export type Owed = Duty & { readonly id: number }

export type Person = {
  readonly id: number
  readonly ref: string
  readonly name: string
  /** Roles by which lines of the matrix speak of them. */
  readonly roles: readonly string[]
  /** Their part, in a word: a cohort, a role, an office. */
  readonly part: string | null
  readonly team: string | null
  readonly home: { readonly ref: string; readonly name: string } | null
  /** From when they are what they are; null where nobody recorded it. */
  readonly began: PlainDate | null
  readonly attended: readonly Said[]
  /** By rule, what was ever owed by them or by their home, oldest first. */
  readonly owed: ReadonlyMap<string, readonly Owed[]>
}

/** What a column asks of people: a course of the matrix, or a duty of the law. */
export type Column =
  | { readonly key: string; readonly title: string; readonly by: 'course'; readonly lines: readonly Said[] }
  | { readonly key: string; readonly title: string; readonly by: 'rule' }

export type Cell = {
  readonly standing: CellStanding
  /** Whether they must, or only may. */
  readonly required: boolean
  /** The day it was done; else by when it is to be done. */
  readonly day: PlainDate | null
  /** Of what is done, the last day on which it counts. */
  readonly until: PlainDate | null
  /** The record that shows it, the line that asks for it, or the duty. */
  readonly opens: { readonly happening: number } | { readonly line: number } | { readonly duty: number }
}

/** What is due within four weeks is due; what is further off is not yet. */
const SOON = 28

/** The courses that are asked of any of some roles, by name, each with every line that asks for it. */
export function courseColumns(lines: readonly Said[], roles: ReadonlySet<string>): Column[] {
  const asked = askedOf(lines, [...roles])
  const names = [...new Set(asked.map(courseOf))].sort()
  return names.map((key) => {
    const own = asked.filter((line) => courseOf(line) === key)
    return { key, title: String(own[0]?.facts.course ?? key).trim(), by: 'course', lines: own }
  })
}

/** Null: it is not asked of them. */
export const cellOf = (person: Person, column: Column, day: PlainDate): Cell | null =>
  column.by === 'course' ? courseCell(person, column.lines, day) : dutyCell(person.owed.get(column.key) ?? [], day)

/** Asked by two lines, of every carer and of those of their sort, the graver counts. */
function courseCell(person: Person, lines: readonly Said[], day: PlainDate): Cell | null {
  const cells = lines
    .filter(({ facts }) => person.roles.includes(String(facts.role)))
    .map((line) => lineCell(person, line, day))
  return cells.sort((a, b) => Number(b.required) - Number(a.required) || graver(a, b))[0] ?? null
}

const graver = (a: Cell, b: Cell): number => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)

function lineCell({ attended, began }: Person, line: Said, day: PlainDate): Cell {
  const { due, holds, last, until } = courseStands(line, attended, { began: began ?? line.on, asAt: day })
  const required = line.facts.mandatory === 'yes'
  if (holds && last) return { standing: 'done', required, day: last.on, until, opens: { happening: last.id } }
  const by = until ?? due
  const known = { required, until: null, opens: { line: line.id } }
  if (!required) return { ...known, standing: 'optional', day: null }
  // From when it was to be done is not known of somebody whose start nobody recorded.
  if (began === null && !last) return { ...known, standing: 'nothing known', day: null }
  return { ...known, standing: ahead(toNumber(by), toNumber(day)), day: by }
}

const ahead = (due: number, day: number): CellStanding =>
  due < day ? 'late' : due - day <= SOON ? 'due' : 'not yet due'

function dutyCell(owed: readonly Owed[], asAt: PlainDate): Cell | null {
  const day = toNumber(asAt)
  const known = owed.filter((duty) => duty.opened <= day && standing(duty, day) !== 'stopped')
  const last = known.at(-1)
  if (!last) return null
  const owes = { required: true, until: null, opens: { duty: last.id } }
  const due = last.due === null ? null : fromNumber(last.due)
  if (last.unknown && last.met === null) return { ...owes, standing: 'nothing known', day: null }
  const how = standing(last, day)
  if (how === 'excused') return { ...owes, standing: 'excused', day: due }
  if (how === 'due' || how === 'overdue') {
    const comes = last.due === null ? 'due' : how === 'overdue' ? 'late' : ahead(last.due, day)
    // What comes round each year is done until its next day draws near.
    const before = known.at(-2)
    if (comes === 'not yet due' && before?.met)
      return { ...owes, standing: 'done', day: fromNumber(before.met), until: due, opens: { duty: before.id } }
    return { ...owes, standing: comes, day: due }
  }
  return { ...owes, standing: 'done', day: last.met === null ? null : fromNumber(last.met) }
}

export type Tally = {
  readonly asked: number
  /** Of those who must. */
  readonly of: Readonly<Record<CellStanding, number>>
  /** Who did it and need not have. */
  readonly besides: number
}

/** How people stand with one column: those who must, and of them how many each way. Who only may is counted apart. */
export function tallyOf(people: readonly Person[], column: Column, day: PlainDate): Tally {
  const cells = people.flatMap((person) => cellOf(person, column, day) ?? [])
  const must = cells.filter(({ required }) => required)
  const of = Object.fromEntries(
    STANDINGS.map((each) => [each, must.filter(({ standing }) => standing === each).length]),
  ) as Record<CellStanding, number>
  return { asked: must.length, of, besides: cells.filter((each) => !each.required && each.standing === 'done').length }
}
