import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { covers } from './bases.store'
import type { Sorted } from './form'
import type { Naming } from './known'

type Asking = NonNullable<Sorted['naming']>
type Found = Naming & { readonly named: number }

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
  const by = new Map<number, Naming[]>()
  for (const { named, ...each } of await find(db, naming, [...new Set(rows.map(({ subject_id }) => subject_id))], asAt))
    by.set(named, [...(by.get(named) ?? []), each])
  return by
}

/** Of what runs on the day, whom it last named: what names nobody says nothing of whom it named before. */
async function find(
  db: Kysely<Tables>,
  { span, held }: Asking,
  subjects: readonly number[],
  asAt: PlainDate,
): Promise<readonly Found[]> {
  const day = sql`${asAt}::date`
  const { rows } = await sql<Found>`
    select last.with_id as named, a.with_id is not null as sure, a.value as facts,
      coalesce((select jsonb_object_agg(h.name, h.value) from span h where h.subject_id = a.subject_id and h.name = any(${held}::text[]) and ${covers('h', day)}), '{}'::jsonb) as held
    from span a
    cross join lateral (select with_id from span b where b.subject_id = a.subject_id and b.name = a.name and b.began_day = a.began_day
      and b.from_day <= a.from_day and b.with_id is not null order by b.from_day desc limit 1) last
    where a.name = ${span} and ${covers('a', day)} and last.with_id = any(${subjects}::bigint[]) order by a.from_day, a.id`.execute(
    db,
  )
  return rows
}
