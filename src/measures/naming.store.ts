import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { covers } from './bases.store'
import type { Sorted } from './form'
import type { Naming } from './known'
import { holdsIn } from './naming'

type Asking = NonNullable<Sorted['naming']>
/** A row of somebody's that may name one of them; what else is true of them is told of the day alone. */
type Found = Pick<Naming, 'facts' | 'held'> & {
  readonly subject: number
  readonly with: number | null
  readonly from: PlainDate
  readonly until: string
  readonly began: PlainDate
}

/** Who names the subjects of some rows on a day, as each of some forms asks for it: of a row by its subject. */
export async function namingThem(
  db: Kysely<Tables>,
  forms: readonly Sorted[],
  rows: readonly { readonly subject_id: number }[],
  asAt: PlainDate,
): Promise<(form: Sorted, subject: number) => readonly Naming[]> {
  const found = new Map<string, Map<number, Naming[]>>()
  for (const { naming } of forms)
    if (naming && !found.has(keyOf(naming))) found.set(keyOf(naming), await bySubject(db, naming, rows, asAt))
  return ({ naming }, subject) => (naming && found.get(keyOf(naming))?.get(subject)) ?? []
}

const keyOf = (naming: Asking): string => JSON.stringify(naming)

async function bySubject(
  db: Kysely<Tables>,
  naming: Asking,
  rows: readonly { readonly subject_id: number }[],
  asAt: PlainDate,
): Promise<Map<number, Naming[]>> {
  const theirs = new Map<number, Found[]>()
  for (const each of await find(db, naming, [...new Set(rows.map(({ subject_id }) => subject_id))], asAt))
    theirs.set(each.subject, [...(theirs.get(each.subject) ?? []), each])
  const by = new Map<number, Naming[]>()
  for (const { of, until, last } of [...theirs.values()].flatMap((each) => holdsIn(each)))
    if (until > asAt)
      by.set(of, [...(by.get(of) ?? []), { sure: last.with !== null, facts: last.facts, held: last.held }])
  return by
}

/** All by the day of whoever ever named one of some subjects, oldest first. */
async function find(
  db: Kysely<Tables>,
  { span, held }: Asking,
  subjects: readonly number[],
  asAt: PlainDate,
): Promise<readonly Found[]> {
  const day = sql`${asAt}::date`
  const { rows } = await sql<Found>`
    select a.subject_id as subject, a.with_id as "with", a.from_day as "from", a.until_day as until, a.began_day as began, a.value as facts, coalesce(h.held, '{}'::jsonb) as held
    from span a
    left join lateral (select jsonb_object_agg(h.name, h.value) as held from span h where ${covers('a', day)} and h.subject_id = a.subject_id and h.name = any(${held}::text[]) and ${covers('h', day)}) h on true
    where a.name = ${span} and a.from_day <= ${day} and a.subject_id in (select b.subject_id from span b where b.name = ${span} and b.with_id = any(${subjects}::bigint[]))
    order by a.from_day, a.id`.execute(db)
  return rows
}
