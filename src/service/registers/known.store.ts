import { type Kysely, sql } from 'kysely'
import { type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import type { Law } from '../../duties'
import { dueOn, excusedOn } from '../../duties/duties.store'
import type { SubjectId } from '../../happenings'
import { areaNameOf, placesOf } from '../../places'
import { leadOf } from '../today/stake'
import { type Area, type Held, type Known, knownOf, type Owed, type Told } from './known'
import type { Register, Row } from './register'
import type { Asked } from './rows.store'

type World = Asked & { readonly law: Law }

/** What a register looks up beside its rows, of subjects that the viewer may see and no others. */
export async function findKnown(
  db: Kysely<Tables>,
  register: Register,
  rows: readonly Row[],
  asked: World,
): Promise<Known> {
  const ids = new Set(rows.flatMap(({ id, about }) => [id, ...Object.values(about)].filter((each) => each !== null)))
  const spans = await findSpans(db, register, ids, asked)
  return knownOf(
    {
      spans,
      told: await findTold(db, register.kinds, [...ids], asked),
      owed: await findOwed(db, register.rules, [...ids], asked),
      areas: register.areas ? await findAreas(db, spans, asked) : new Map(),
    },
    asked.day,
    asked.calendar,
  )
}

/** Spans that name any of these, then those that name whoever they name; `ids` gains all of them. */
async function findSpans(
  db: Kysely<Tables>,
  { spans, steps }: Register,
  ids: Set<SubjectId>,
  { day, visible }: Asked,
): Promise<Held[]> {
  const found = new Map<number, Held>()
  let asked = [...ids]
  for (let step = 0; step < steps && asked.length > 0 && spans.length > 0; step++) {
    const naming = (party: string) => sql`
      select id, name, subject_id, with_id, itself_id, from_day, until_day, began_day, value from span
      where ${sql.ref(party)} = any(${asked}::bigint[]) and name = any(${[...spans]}::text[]) and from_day <= ${day}::date`
    const { rows } = await sql<Held & { id: number }>`
      select id, name, subject_id as subject, with_id as "with", itself_id as itself, from_day as "from", until_day as until, began_day as began, value as facts
      from (${naming('subject_id')} union ${naming('with_id')}) named where subject_id in ${visible} order by from_day, id`.execute(
      db,
    )
    const next = new Set(rows.flatMap((span) => [span.subject, span.with].filter((id) => id !== null && !ids.has(id))))
    for (const { id, ...span } of rows) found.set(id, span)
    asked = [...next].filter((id) => id !== null)
    for (const id of asked) ids.add(id)
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

async function findTold(
  db: Kysely<Tables>,
  kinds: readonly string[],
  ids: readonly SubjectId[],
  { day, visible }: Asked,
): Promise<Told[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<Told>`
    select distinct l.subject_id as subject, h.kind, h.on_day as "on", h.about, h.facts, h.id
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = any(${ids}::bigint[]) and l.subject_id in ${visible} and l.kind = any(${kinds}::text[]) and l.on_day <= ${day}::date
      and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by h.on_day, h.id`.execute(db)
  return rows
}

async function findOwed(
  db: Kysely<Tables>,
  rules: readonly string[],
  ids: readonly SubjectId[],
  { day, visible, law }: World,
): Promise<Owed[]> {
  if (rules.length === 0) return []
  const { rows } = await sql<Omit<Owed, 'near'>>`
    select d.subject_id as subject, d.rule, ${dueOn(day, 'd')} as due, ${excusedOn(day, 'd')} as excused from duty d
    where d.subject_id = any(${ids}::bigint[]) and d.subject_id in ${visible} and d.rule = any(${rules}::text[])
      and d.opened <= ${day}::date and d.until_day > ${day}::date order by 3 nulls last, d.id`.execute(db)
  return rows.map((row) => ({ ...row, near: isNear(law, row.rule, row.due, day) }))
}

/** Whether a day is as near as the work list would show it. */
function isNear(law: Law, id: string, due: PlainDate | null, day: PlainDate): boolean {
  const rule = law.rules.get(id)
  if (!due || !rule) return false
  return toNumber(due) - toNumber(day) <= leadOf(rule, toNumber(day), law.calendar)
}

/** Where the placements lie, told from our own authority: which that is has to be on record. */
async function findAreas(db: Kysely<Tables>, spans: readonly Held[], { day }: Asked): Promise<Map<string, Area>> {
  const { rows } = await sql<{ authority: string }>`
    select value->>'authority' as authority from span where name = 'service' and value->>'authority' is not null
      and from_day <= ${day}::date and until_day > ${day}::date limit 1`.execute(db)
  const ours = rows[0]?.authority
  if (!ours) return new Map()
  const postcodes = spans.flatMap(({ name, facts }) => (name === 'placed' && facts.postcode ? `${facts.postcode}` : []))
  const places = await placesOf(db, postcodes)
  const areas = [...places].map(([postcode, { district, authority }]): [string, Area] => [
    postcode,
    { name: areaNameOf(district), ours: authority === ours },
  ])
  return new Map(areas)
}
