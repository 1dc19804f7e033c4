import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { SubjectId } from '../happenings'
import type { House } from '../ledgers'
import { keyOfId } from './admit-file'
import { FORMS } from './extracts/read-extract'
import { recordsOfExtract } from './extracts/records'
import { findImportRows } from './import-rows.store'
import { keyOf, type Mapped } from './returns/mapped'
import { type KeptRow, tablesOfKept } from './returns/merge'
import { recordsOfReturn } from './returns/records-of-return'
import { RETURN } from './returns/returned'

/** A row that another system sent, as it came, from which a record of ours follows. */
export type SourceRow = {
  readonly system: string
  /** The return, or an extract by its title. */
  readonly form: string
  readonly table: string
  readonly line: number
  /** The last day of the year of a return. */
  readonly yearEnd: PlainDate | null
  readonly cells: Readonly<Record<string, string>>
  /** The import that told it so last, when and by whom, where that was an account. */
  readonly run: number
  readonly at: Date
  readonly sender: string | null
}

type Kept = Omit<SourceRow, 'form'> & {
  readonly key: string
  readonly since: Readonly<Record<string, PlainDate>> | null
}

/**
 * The rows that a record follows from, by working forward: what rows tell of the children it is about is worked out again, and
 * those whose record it is are found. No trace of a row is written beside a record, so none can contradict it.
 */
export async function findSourceRows(
  house: House,
  db: Kysely<Tables>,
  happening: number,
  about: readonly SubjectId[],
): Promise<SourceRow[]> {
  const kept = await findKept(db, await childrenOf(db, about))
  const systems = [...new Set(kept.map(({ system }) => system))]
  const found = await Promise.all(
    systems.map((system) =>
      ofSystem(
        house,
        db,
        happening,
        system,
        kept.filter((row) => row.system === system),
      ),
    ),
  )
  return found.flat()
}

/** The children whom some subjects are, or are of: a placement is its child’s. */
async function childrenOf(db: Kysely<Tables>, about: readonly SubjectId[]): Promise<readonly string[]> {
  const { rows } = await sql<{ ref: string }>`
    select ref from subject where kind = 'child' and id in (
      select unnest(${about}::bigint[]) union select subject_id from span where itself_id = any(${about}::bigint[])
      union select with_id from span where subject_id = any(${about}::bigint[]))`.execute(db)
  return rows.map(({ ref }) => ref)
}

const IN_PLACE_OF_CHILD = FORMS.flatMap(({ inPlaceOfChild }) => inPlaceOfChild ?? [])

/** All that is kept of what systems said of some children; an extract names the child in one cell or another, or what is the child’s. */
async function findKept(db: Kysely<Tables>, children: readonly string[]): Promise<Kept[]> {
  const through = IN_PLACE_OF_CHILD.map(
    ({ table, column }) =>
      sql`(source, cells->>${column}::text) in (select source, cells->>${column}::text from named where table_name = ${table})`,
  )
  const { rows } = await sql<Omit<Kept, 'yearEnd'> & { year_end: PlainDate | null }>`
    with named as (
      select source, table_name, key, cells from extract_row e
      where exists (select from jsonb_each_text(e.cells) c where c.value = any(${children}::text[]))), told as (
      select source as system, table_name as "table", key, line, year_end, cells, run_id, null::jsonb as since from return_row
      where line > 0 and split_part(key, '|', 2) = any(${children}::text[])
      union all select source, table_name, key, line, null, cells, run_id, since from extract_row e
      where (source, table_name, key) in (select source, table_name, key from named) or ${sql.join(through, sql` or `)})
    select t.*, t.run_id as run, i.started_at as at, a.name as sender from told t join import_run i on i.id = t.run_id
    left join account a on 'account ' || a.id = i.by_whom order by t.system, t.year_end, t."table", t.line`.execute(db)
  return rows.map(({ year_end, ...row }) => ({ ...row, yearEnd: year_end }))
}

async function ofSystem(
  house: House,
  db: Kysely<Tables>,
  happening: number,
  system: string,
  kept: readonly Kept[],
): Promise<SourceRow[]> {
  const form = FORMS.find(({ tables }) => tables.some(({ name }) => kept.some(({ table }) => table === name)))
  const told = form
    ? recordsOfExtract(
        house,
        form,
        kept.map((row) => ({ ...row, since: row.since ?? {} })),
      ).records
    : []
  const records: readonly Mapped[] = [...told, ...recordsOfReturn(tablesOfKept(kept.filter(isOfReturn)))]
  const keys = new Map(records.map((each) => [each, keyOfId(system, each.file, each.id)]))
  const known = await findImportRows(db, [...new Set(keys.values())])
  const from = records
    .filter((each) => known.get(keys.get(each) ?? '')?.some((row) => row.happening === happening))
    .map((each) => `${each.from.table} ${each.from.key}`)
  return kept
    .filter((row) => from.includes(`${row.table} ${row.key}`) || (isOfReturn(row) && from.includes(bareMark(row))))
    .map(({ key: _, since: __, ...row }) => ({ ...row, form: row.yearEnd === null ? (form?.title ?? '') : RETURN }))
}

type OfReturn = Kept & KeptRow
const isOfReturn = (row: Kept): row is OfReturn => row.yearEnd !== null

/** A second row under one key is numbered where it is kept, and not where a record names it. */
const bareMark = ({ table, cells }: OfReturn): string => `${table} ${keyOf(table, cells)}`
