import type { PlainDate } from '../../calendar'
import { type KeptReturn, type KeptRow, returnOf } from '../../imports'
import {
  type Check,
  type Checked,
  type CouldNotRun,
  figuresTouchedBy,
  runChecks,
  type TableName,
  type ToCheck,
} from '../../returns'

/** What somebody did about a row with a fault. */
export type Step = {
  /** The return it is of: the system that it comes from, and the last day of its year. */
  readonly system: string
  readonly yearEnding: PlainDate
  readonly check: string
  readonly row: string
  readonly step: 'taken on' | 'let stand' | 'no longer let stand'
  readonly worker: string | null
  readonly reason: string | null
  /** When it was recorded. */
  readonly at: Date
}

/** One row of a return that a check found fault with. */
export type Case = {
  readonly check: Check
  readonly row: KeptRow
  readonly owner: string | null
  /** Why it is let stand; null while it is work to do. */
  readonly letStand: string | null
}

export type Quality = {
  readonly cases: readonly Case[]
  readonly ran: number
  readonly couldNotRun: readonly CouldNotRun[]
}

/** The directory of postcodes, where one was loaded, and which authority is ours. */
export type Whereabouts = Pick<ToCheck, 'places' | 'authority'>

/** One year’s return of one system. */
export type Asked = Pick<KeptReturn, 'source' | 'yearEnd'>

/**
 * Every fault of a year’s return, with who sees to it. A row is let stand as it was then: told otherwise, it is work again. Pure: the same rows and steps give the same cases. Cost grows with the
 * rows of the return times the checks.
 */
export function casesOf(
  kept: readonly KeptRow[],
  asked: Asked,
  steps: readonly Step[],
  where: Whereabouts = {},
): Quality {
  const { source, yearEnd } = asked
  const year = Number(yearEnd.slice(0, 4))
  const last = returnOf(kept, `${year - 1}${yearEnd.slice(4)}` as PlainDate)
  const checked = runChecks({
    tables: returnOf(kept, yearEnd),
    year,
    ...where,
    ...(Object.keys(last).length > 0 ? { last } : {}),
  })
  const done = latestByCase(steps)
  return {
    cases: rowsFlagged(checked, kept, yearEnd).map(({ check, row }) => {
      const said = done.get(caseKey({ system: source, yearEnding: yearEnd, check: check.id, row: row.key })) ?? []
      const stands = said.findLast(({ step }) => step !== 'taken on')
      const asItWas = !(stands && row.toldSince && row.toldSince > stands.at)
      return {
        ...{ check, row, owner: said.findLast(({ step }) => step === 'taken on')?.worker ?? null },
        letStand: stands?.step === 'let stand' && asItWas ? (stands.reason ?? 'no reason was given') : null,
      }
    }),
    ran: checked.counts.size,
    couldNotRun: checked.couldNotRun,
  }
}

const caseKey = ({ system, yearEnding, check, row }: Pick<Step, 'system' | 'yearEnding' | 'check' | 'row'>): string =>
  JSON.stringify([system, yearEnding, check, row])

function latestByCase(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const done = new Map<string, Step[]>()
  for (const step of steps) {
    const key = caseKey(step)
    done.set(key, [...(done.get(key) ?? []), step])
  }
  return done
}

function rowsFlagged({ flags }: Checked, kept: readonly KeptRow[], yearEnd: PlainDate) {
  const rows = new Map<TableName, KeptRow[]>()
  for (const row of kept)
    if (row.yearEnd === yearEnd && row.line > 0) rows.set(row.table, [...(rows.get(row.table) ?? []), row])
  return flags.flatMap(({ check, table, at }) => {
    const row = rows.get(table)?.[at]
    return row ? [{ check, row }] : []
  })
}

/** What a check stands for in a list: its faults, those still to do, and who is behind them. */
export type CheckLine = {
  readonly check: Check
  readonly all: number
  readonly toDo: number
  readonly owned: number
  readonly figures: readonly string[]
}

/** The checks that found something, those with most to do first. */
export function checkLines(cases: readonly Case[]): CheckLine[] {
  const lines = new Map<string, Case[]>()
  for (const each of cases) lines.set(each.check.id, [...(lines.get(each.check.id) ?? []), each])
  return [...lines.values()]
    .map((of) => ({
      check: (of[0] as Case).check,
      all: of.length,
      toDo: of.filter(({ letStand }) => letStand === null).length,
      owned: of.filter(({ owner, letStand }) => letStand === null && owner !== null).length,
      figures: figuresTouchedBy((of[0] as Case).check),
    }))
    .sort((a, b) => b.toDo - a.toDo || (a.check.id < b.check.id ? -1 : 1))
}

/** What a figure would be at worst and at best, were every row in doubt behind it wrong one way or the other. */
export type Span = { readonly id: string; readonly counts: number; readonly least: number; readonly most: number }

export function spanOf(
  id: string,
  rows: readonly { readonly subject: string; readonly counted: boolean }[],
  cases: readonly Case[],
): Span {
  const doubted = new Set(
    cases.flatMap(({ check, row, letStand }) =>
      letStand === null && figuresTouchedBy(check).includes(id) ? [row.cells.CHILD ?? ''] : [],
    ),
  )
  const counted = new Set(rows.filter((row) => row.counted).map(({ subject }) => subject))
  const inDoubt = [...doubted].filter((child) => counted.has(child)).length
  return { id, counts: counted.size, least: counted.size - inDoubt, most: counted.size + doubted.size - inDoubt }
}

/** The figures that any case still to do touches, in the order of their numbers. */
export const figuresOf = (cases: readonly Case[]): string[] =>
  [...new Set(cases.flatMap(({ check, letStand }) => (letStand === null ? figuresTouchedBy(check) : [])))].sort()
