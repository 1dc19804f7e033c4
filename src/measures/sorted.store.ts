import type { Kysely } from 'kysely'
import type { Calendar, PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Asked, Judged } from './asked'
import { type Beside, knownBeside } from './beside.store'
import type { Sorted } from './form'
import { type Found, findRows } from './found.store'
import type { Row } from './known'
import type { SortedMeasure, Why } from './measure'
import type { Period } from './period'
import { asShared } from './sharing'

type Within = Asked & { readonly calendar: Calendar }

/** A row as a judge is handed it, beside the row that was found. */
type Ready = { readonly row: Row; readonly found: Found }

/**
 * The rows of some measures of one source in a period, each with the word that a measure gives it by what is known of it by
 * the day; by measure. The rows, and what is told beside them, are found once for all.
 */
export async function sortedRows(
  db: Kysely<Tables>,
  measures: readonly SortedMeasure[],
  period: Period | null,
  asked: Within,
): Promise<Map<string, Judged[]>> {
  const [first] = measures
  if (!first) return new Map()
  const found = await findRows(db, { of: first.form.of, rows: first.rows }, period, asked)
  const forms = measures.map(({ form }) => form)
  const known = await knownBeside(db, forms, found, asked)
  const ready = makingReady(found, known, asked)
  return new Map(measures.map((measure) => [measure.id, judge(measure, ready(measure.form), asked)]))
}

/** Rows made ready once for all forms that ask for the same beside them: a dozen figures of every child are judged by the same rows. */
function makingReady(
  found: readonly Found[],
  known: (form: Sorted) => (subject: number) => Beside,
  asked: Within,
): (form: Sorted) => readonly Ready[] {
  const made = new Map<string, readonly Ready[]>()
  return (form) => {
    const asks = JSON.stringify([form.beside, form.standing, form.naming])
    const beside = known(form)
    const ready =
      made.get(asks) ?? found.map((each) => ({ row: toRow(each, beside(each.subject_id), asked), found: each }))
    made.set(asks, ready)
    return ready
  }
}

/** Named one by one: taken over from the row that was found, all at once, it takes four times as long. */
function toRow(each: Found, { beside, standing, held, naming, places }: Beside, { asAt, calendar }: Within): Row {
  const { on, at, facts, about, who, home, n, meets, sure, began } = each
  const until = each.until === 'infinity' || each.until > asAt ? null : (each.until as PlainDate)
  return {
    asAt,
    on,
    until,
    at,
    facts,
    about,
    who,
    home,
    n,
    meets,
    sure,
    began,
    beside,
    standing,
    held,
    naming,
    places,
    calendar,
  }
}

/** Each row with its word; where nobody asks for the rows, so many of a group and word at once. */
function judge(measure: SortedMeasure, ready: readonly Ready[], { rows }: Within): Judged[] {
  const { sharing, weight } = measure.form
  return rows || sharing || weight ? eachJudged(measure, ready) : summedUp(measure, ready)
}

function eachJudged(measure: SortedMeasure, ready: readonly Ready[]): Judged[] {
  const { form, id } = measure
  const rows = ready.flatMap(({ row, found: { subject, grp, worker_grp } }) => {
    const judged = { measure: id, group: grp ?? worker_grp, subject, on: row.on }
    const weight = form.weight ? { weight: form.weight.of(row) } : {}
    const shares = form.sharing ? (row.facts[form.sharing.fact]?.toString() ?? null) : null
    return saidOf(form, row).map(([word, n]) => ({
      judged: { ...judged, ...weight, n, ...amountOf(form, row, word) },
      shares,
    }))
  })
  return asShared(measure, rows)
}

/** A dozen figures of every child at thirteen month ends are a million words: no object is made for each of them. */
function summedUp({ form, id }: SortedMeasure, ready: readonly Ready[]): Judged[] {
  const sums = new Map<string | null, Map<Why, Sum>>()
  for (const { row, found } of ready) {
    const said = form.judge(row)
    if (said === null) continue
    const group = found.grp ?? found.worker_grp
    const own = sums.get(group) ?? new Map<Why, Sum>()
    sums.set(group, own)
    if (typeof said === 'string') add(own, form, row, said, 1)
    else for (const [word, n] of tallied(said)) add(own, form, row, word, n)
  }
  return [...sums].flatMap(([group, own]) =>
    [...own].map(([why, sum]) => ({ measure: id, group, subject: null, why, ...sum })),
  )
}

type Sum = { n: number; amount?: number }

function add(sums: Map<Why, Sum>, form: Sorted, row: Row, word: Why, n: number): void {
  const { why, amount } = form.amount ? amountOf(form, row, word) : { why: word, amount: undefined }
  const sum = sums.get(why) ?? { n: 0 }
  sums.set(why, sum)
  sum.n += n
  if (amount !== undefined) sum.amount = (sum.amount ?? 0) + amount
}

const saidOf = (form: Sorted, row: Row): (readonly [Why, number])[] => {
  const said = form.judge(row)
  return said === null ? [] : tallied(typeof said === 'string' ? [said] : said)
}

const tallied = (said: readonly Why[] | ReadonlyMap<Why, number>): (readonly [Why, number])[] =>
  Array.isArray(said) ? said.map((word) => [word, 1]) : [...(said as ReadonlyMap<Why, number>)]

/** The word of a row with what it comes to: of what nobody said, it is unknown. */
function amountOf({ amount }: Sorted, row: Row, why: Why): { readonly why: Why; readonly amount?: number } {
  const comes = amount?.(row, why)
  if (comes === undefined) return { why }
  return comes === null ? { why: 'unknown' } : { why, amount: comes }
}
