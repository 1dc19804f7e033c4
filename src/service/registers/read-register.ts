import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database'
import type { House } from '../../ledgers'
import { type Fields, one } from '../../web/route'
import type { Known } from './known'
import { findKnown } from './known.store'
import type { Register, Row } from './register'
import { type Asked, findRows } from './rows.store'

/** Which rows of a register are looked at: those a flag is true of, those of one part. */
export type Choice = { readonly flag: string | null; readonly by: string | null; readonly part: string | null }

/** How many rows there are of one part, and how many of them each flag is true of, in the order the flags are declared. */
export type Part = { readonly name: string; readonly all: number; readonly flagged: readonly number[] }

export type Read = {
  /** Every row the viewer may see, and those of the choice. */
  readonly all: readonly Row[]
  readonly rows: readonly Row[]
  readonly known: Known
  /** Of all rows, each flag with its number. */
  readonly flags: readonly (readonly [flag: string, rows: number])[]
  /** All rows by the parts of each way they divide. */
  readonly divided: readonly { readonly by: string; readonly parts: readonly Part[] }[]
  readonly totals: readonly string[]
}

/** Reads a choice from an address; what the register does not have counts as not chosen. */
export function readChoice({ flags, by }: Register, query: Fields): Choice {
  const flag = one(query, 'only')
  const way = one(query, 'by')
  const divides = Object.hasOwn(by, way)
  return {
    flag: Object.hasOwn(flags, flag) ? flag : null,
    by: divides ? way : null,
    part: (divides && one(query, 'in')) || null,
  }
}

/** A register as at a day, of what the viewer may see: every count is the length of the list it leads to. */
export async function readRegister(
  db: Kysely<Tables>,
  { law }: House,
  register: Register,
  asked: Omit<Asked, 'calendar'>,
  choice: Choice,
): Promise<Read> {
  const world = { ...asked, law, calendar: law.calendar }
  const found = await findRows(db, register, register.ofAll ? { ...world, visible: EVERYBODY } : world)
  const known = await findKnown(db, register, found, world)
  const kept = register.only ? found.filter((row) => register.only?.(row, known)) : found
  const together = register.together?.(kept, known) ?? kept
  const all = register.ofAll ? await seenOf(db, together, asked) : together
  const flags = Object.entries(register.flags)
  const flagged = (rows: readonly Row[]) => flags.map(([, holds]) => rows.filter((row) => holds(row, known)).length)
  return {
    all,
    rows: chosen(register, all, known, choice),
    known,
    flags: flagged(all).map((n, index) => [flags[index]?.[0] ?? '', n] as const),
    divided: Object.entries(register.by).map(([by, of]) => ({
      by,
      parts: partsOf(all, (row) => of(row, known)).map(([name, rows]) => ({
        name,
        all: rows.length,
        flagged: flagged(rows),
      })),
    })),
    totals: register.totals?.(all, known) ?? [],
  }
}

const EVERYBODY = sql<number>`(select id from subject)`

/** Those of the rows that the viewer may see. */
async function seenOf(db: Kysely<Tables>, rows: readonly Row[], { visible }: Pick<Asked, 'visible'>) {
  const ids = rows.map(({ id }) => id)
  const found = await sql<{
    id: number
  }>`select id from subject where id = any(${ids}::bigint[]) and id in ${visible}`.execute(db)
  const seen = new Set(found.rows.map(({ id }) => id))
  return rows.filter(({ id }) => seen.has(id))
}

function chosen({ flags, by }: Register, rows: readonly Row[], known: Known, choice: Choice): readonly Row[] {
  const holds = choice.flag === null ? undefined : flags[choice.flag]
  const of = choice.by === null ? undefined : by[choice.by]
  return rows.filter(
    (row) => (!holds || holds(row, known)) && (!of || choice.part === null || of(row, known) === choice.part),
  )
}

function partsOf(rows: readonly Row[], of: (row: Row) => string): [string, Row[]][] {
  const parts = new Map<string, Row[]>()
  for (const row of rows) {
    const part = parts.get(of(row))
    if (part) part.push(row)
    else parts.set(of(row), [row])
  }
  return [...parts].sort(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true }))
}
