import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isPlainDate, type PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { SubjectId } from '../../happenings'
import { SHARED_FIELDS, type SharedField } from './sharing'

export type Agreement = {
  readonly on: PlainDate
  readonly by: string | null
  readonly review: PlainDate | null
  /** It was to be looked at again by a day that is past: until it is, nothing is shown. */
  readonly lapsed: boolean
  readonly fields: readonly SharedField[]
}

/** What was agreed last by a day; null where nothing ever was. */
export async function findAgreement(db: Kysely<Tables>, day: PlainDate): Promise<Agreement | null> {
  const { rows } = await sql<{ on: PlainDate; facts: Readonly<Record<string, string | null>> }>`
    select h.on_day as "on", h.facts from happening h
    where h.kind = 'exploitation group agreement' and h.on_day <= ${day}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
    order by h.on_day desc, h.id desc limit 1`.execute(db)
  const [last] = rows
  if (!last) return null
  const review = dayOf(last.facts.review_by)
  const lapsed = review !== null && review < day
  const fields = lapsed ? [] : SHARED_FIELDS.filter((field) => last.facts[field] === 'yes')
  return { on: last.on, by: last.facts.agreed_by ?? null, review, lapsed, fields }
}

const dayOf = (said: string | null | undefined): PlainDate | null => (said && isPlainDate(said) ? said : null)

/** A child as the group sees it: nothing that was not agreed is in it. */
export type SharedCase = {
  readonly id: SubjectId
  /** By the order in which concerns were first recorded: it stays with the child, whoever looks and whatever follows. */
  readonly number: number
  readonly told: Readonly<Partial<Record<SharedField, string | number | null>>>
}

/** Every child at risk of exploitation on a day, with what was agreed and no more: what was not is never read. */
export async function findShared(
  db: Kysely<Tables>,
  fields: readonly SharedField[],
  { day, visible }: { day: PlainDate; visible: RawBuilder<number> },
): Promise<SharedCase[]> {
  if (fields.length === 0) return []
  const asked = fields.flatMap((field) => [sql`${field}::text`, sql`(${expressions(day)[field]})`])
  const { rows } = await sql<SharedCase>`
    with first as (select subject_id, min(happening_id) as recorded from happening_subject
      where kind = 'exploitation concern' and role = 'child' group by subject_id),
    numbered as (select subject_id, row_number() over (order by recorded, subject_id)::int as number from first)
    select a.subject_id as id, n.number, jsonb_build_object(${sql.join(asked)}) as told
    from span a join numbered n on n.subject_id = a.subject_id
    where a.name = 'at risk of exploitation' and ${holds('a', day)} and a.subject_id in ${visible} order by n.number`.execute(
    db,
  )
  return rows
}

const holds = (of: string, day: PlainDate) =>
  sql`${sql.ref(`${of}.from_day`)} <= ${day}::date and ${sql.ref(`${of}.until_day`)} > ${day}::date`

function expressions(day: PlainDate): Readonly<Record<SharedField, RawBuilder<unknown>>> {
  const own = (span: string, value: RawBuilder<unknown>) =>
    sql`select ${value} from span o where o.name = ${span} and o.subject_id = a.subject_id and ${holds('o', day)} limit 1`
  const told = (kind: string, what: RawBuilder<unknown>) => sql`
    select ${what} from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = a.subject_id and l.kind = ${kind} and h.on_day <= ${day}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)`
  return {
    first_name: own('child', sql`o.value->>'name'`),
    age: own('child', sql`extract(year from age(${day}::date, (o.value->>'born')::date))::int`),
    level: sql`a.value->>'level'`,
    exploitation: sql`a.value->>'exploitation'`,
    since: sql`a.began_day`,
    risk: sql`${told('exploitation screening', sql`h.facts->>'risk'`)} order by h.on_day desc, h.id desc limit 1`,
    missing: sql`${told('missing episode', sql`count(*)`)} and h.on_day > ${day}::date - 90`,
    area: own('placed', sql`o.value->>'area'`),
    team: sql`select w.value->>'team' from span k join span w on w.subject_id = k.with_id and w.name = 'worker' and ${holds('w', day)}
      where k.name = 'known to a worker' and k.subject_id = a.subject_id and ${holds('k', day)} limit 1`,
  }
}
