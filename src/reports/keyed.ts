import { civil, type PlainDate, toNumber } from '../calendar'
import { adds, type Figure, type Percentage, type Relation } from '../disclosure'
import {
  type Count,
  cellText,
  figuresOf,
  type MonthOf,
  type Partition,
  type Report,
  type ReportFigure,
  type ReportTable,
} from './report'

/** A count with the key of the number that it is. */
export type Keyed = {
  readonly key: string
  readonly count: Count
  readonly isBase: boolean
  /** The quarter or year through which it counts on; null where each day is of itself. */
  readonly within: string | null
}

export type KeysOf = (figure: ReportFigure, month: MonthOf) => { readonly part: string; readonly base: string }

/**
 * A key holds its number: one that was put right is another. Figures of one base are of one number, which is printed or hidden once for all. A figure that counts whomever it is of has one
 * number, printed twice: its base. A part of another's is a number of its own.
 */
export function keysBy(partitions: readonly Partition[]): KeysOf {
  const isPart = new Set(partitions.flatMap(({ parts }) => parts))
  return (figure, { day, counts, of }) => {
    const [part, base] = [`${cellText(counts)} in ${figure.id} ${day}`, `${cellText(of)} of ${figure.base} ${day}`]
    if (figure.unit !== 'count' || typeof counts !== 'number' || counts !== of) return { part, base }
    return isPart.has(figure.id) ? { part, base: part } : { part: base, base }
  }
}

/** What a row is called, told from those above it that are called the same. */
export function rowName(rows: ReportTable['rows'], row: number): string {
  const name = String(rows[row]?.[0])
  const before = rows.slice(0, row).filter(([first]) => String(first) === name).length
  return before > 0 ? `${name} (${before + 1})` : name
}

/** A cell by its table, row and column: `Matters of Schedule 6: complaint, Cases`. */
export const cellName = ({ title, columns, rows, dated }: ReportTable, row: number, column: number): string =>
  dated?.names[row] ?? `${title}: ${rowName(rows, row)}, ${columns[column]?.head}`
/** A column of a table of days has its own; any other is of the report's. */
const cellDay = ({ dated }: ReportTable, column: number, asAt: PlainDate): PlainDate => dated?.days[column - 1] ?? asAt
export const cellKey = (table: ReportTable, row: number, column: number, asAt: PlainDate): string =>
  `${cellText(table.rows[row]?.[column] ?? null)} in ${cellName(table, row, column)} ${cellDay(table, column, asAt)}`

const tablesOf = ({ sections }: Report): readonly ReportTable[] => sections.flatMap(({ tables }) => tables)

/** How the tables of some reports say that their numbers add up, once each. */
export function partitionsIn(reports: readonly Report[]): readonly Partition[] {
  const all = reports.flatMap(tablesOf).flatMap(({ dated }) => dated?.sums ?? [])
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

/** Each count that stands at several days beside each other: small at one, it is hidden at the others. */
export const besideEachOther = (reports: readonly Report[]): readonly (readonly string[])[] =>
  reports.flatMap((report) =>
    tablesOf(report).flatMap((table) =>
      table.rows.flatMap((row, at) => {
        const keys = row.flatMap((cell, column) =>
          typeof cell === 'number' ? [cellKey(table, at, column, report.asAt)] : [],
        )
        return table.dated && new Set(keys).size > 1 ? [keys] : []
      }),
    ),
  )

/** Every count of a report, by day and then by what it is called. */
export type Known = ReadonlyMap<PlainDate, ReadonlyMap<string, Keyed>>

export function knownOf(report: Report, keysOf: KeysOf): Known {
  const known = new Map<PlainDate, Map<string, Keyed>>()
  const note = (day: PlainDate, name: string, keyed: Keyed) => {
    const named = known.get(day) ?? new Map<string, Keyed>()
    const before = named.get(name)?.count
    // Of two values only one would be decided on, and the other printed.
    if (typeof before === 'number' && typeof keyed.count === 'number' && before !== keyed.count)
      throw new Error(`${name} has two values on ${day}`)
    known.set(day, named.set(name, keyed))
  }
  for (const figure of figuresOf(report))
    for (const month of [...figure.months, { ...figure, day: report.asAt }]) {
      const { part, base } = keysOf(figure, month)
      const within = figure.soFar ? periodOf(month.day, figure.soFar) : null
      note(month.day, figure.id, { key: part, count: month.counts, isBase: false, within })
      note(month.day, `${figure.id} of`, { key: base, count: month.of, isBase: true, within })
    }
  for (const table of tablesOf(report)) {
    const totals = new Set(table.dated?.sums.map(({ total }) => total))
    table.rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        const name = cellName(table, at, column)
        const key = cellKey(table, at, column, report.asAt)
        if (typeof cell !== 'string')
          note(cellDay(table, column, report.asAt), name, { key, count: cell, isBase: totals.has(name), within: null })
      })
    })
  }
  return known
}

/** `2026, quarter 4`; `2026, year`, from April. */
function periodOf(day: PlainDate, soFar: 'quarter' | 'year'): string {
  const { year, month } = civil(toNumber(day))
  if (soFar === 'year') return `${month < 4 ? year - 1 : year}, year`
  return `${year}, quarter ${Math.ceil(month / 3)}`
}

/** What is known of several reports: of a count that two of them print, the later's. */
export function knownOfAll(all: readonly Known[]): Known {
  const found = new Map<PlainDate, Map<string, Keyed>>()
  for (const known of all)
    for (const [day, named] of known)
      for (const [name, keyed] of named)
        if (typeof keyed.count === 'number')
          found.set(day, (found.get(day) ?? new Map<string, Keyed>()).set(name, keyed))
  return found
}

/** A share gives away the rest of its base. A figure that is all of its base is no share of it. */
export function percentagesOf(all: readonly Known[]): readonly Percentage[] {
  const found = new Map<string, Percentage>()
  for (const named of all.flatMap((known) => [...known.values()]))
    for (const [name, { key: part, count }] of named) {
      const base = named.get(`${name} of`)
      if (!base || base.key === part || typeof count !== 'number' || typeof base.count !== 'number') continue
      const key = `${part} of ${base.key}`
      if (count <= base.count) found.set(key, { key, part, base: base.key })
    }
  return [...found.values()]
}

type Growth = Sums & { readonly together: readonly (readonly string[])[] }

/**
 * Of what counts on through a quarter or a year, each month is the one before and those since, who are printed nowhere; and a small
 * count in one month is hidden in the next.
 */
export function growthOf(all: readonly Known[]): Growth {
  const found = new Map<string, { relation: Relation; rest: Figure; both: readonly string[] }>()
  for (const known of all)
    for (const [before, after] of pairsOf(known)) {
      const value = Number(after.count) - Number(before.count)
      const rest: Figure = { key: `${after.key} since ${before.key}`, value, standing: 'unprinted' }
      const both = [before.key, after.key]
      if (value >= 0) found.set(rest.key, { relation: adds(after.key, [before.key, rest.key]), rest, both })
    }
  const steps = [...found.values()]
  return {
    relations: steps.map(({ relation }) => relation),
    rests: steps.map(({ rest }) => rest),
    together: steps.map(({ both }) => both),
  }
}

/** Each count with the next month's of its period. */
function pairsOf(known: Known): (readonly [before: Keyed, after: Keyed])[] {
  const last = new Map<string, Keyed>()
  return [...known]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, named]) =>
      [...named].flatMap(([name, keyed]) => {
        if (keyed.within === null || typeof keyed.count !== 'number') return []
        const run = `${name}, ${keyed.within}`
        const before = last.get(run)
        last.set(run, keyed)
        return before ? [[before, keyed] as const] : []
      }),
    )
}

type Sums = { readonly relations: readonly Relation[]; readonly rests: readonly Figure[] }

/** Partitions as relations, one a day. What the parts known leave of the whole is a figure of its own, which is never printed. */
export function sumsOf(all: readonly Known[], partitions: readonly Partition[]): Sums {
  const relations = new Map<string, Relation>()
  const rests = new Map<string, Figure>()
  for (const named of all.flatMap((known) => [...known.values()]))
    for (const partition of partitions) {
      const sum = sumOf(named, partition)
      if (!sum) continue
      const keys = [...sum.parts, ...(sum.rest ? [sum.rest.key] : [])]
      relations.set(`${sum.total} is ${keys.join(' and ')}`, adds(sum.total, keys))
      if (sum.rest) rests.set(sum.rest.key, sum.rest)
    }
  return { relations: [...relations.values()], rests: [...rests.values()] }
}

type Sum = { readonly total: string; readonly parts: readonly string[]; readonly rest: Figure | null }

function sumOf(named: ReadonlyMap<string, Keyed>, { total, parts }: Partition): Sum | null {
  const whole = named.get(total)
  const each = parts.flatMap((name) => named.get(name) ?? []).filter(({ count }) => typeof count === 'number')
  if (!whole || typeof whole.count !== 'number' || each.length === 0) return null
  const keys = each.map(({ key }) => key)
  const value = whole.count - each.reduce((sum, { count }) => sum + Number(count), 0)
  // Parts of another knowledge than their whole may come to more: nobody can add those up. One number is no part of itself.
  if (value < 0 || new Set([whole.key, ...keys]).size <= keys.length) return null
  const rest = { key: `${whole.key} besides ${keys.join(' and ')}`, value, standing: 'unprinted' as const }
  return { total: whole.key, parts: keys, rest: value === 0 && each.length === parts.length ? null : rest }
}
