import { type Kysely, type RawBuilder, sql } from 'kysely'
import { actorOf } from '../../access'
import { isPlainDate, type PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { type After, type Kind, type Link, SELF } from '../../happenings'
import { promiseOf } from '../actions/action'
import { findActions } from '../actions/actions.store'
import type { Asked } from './address'
import type { FormFaults } from './form-faults'

type Asking = Pick<Asked, 'viewer' | 'clock'> & { readonly db: Kysely<Tables> }
type Values = Readonly<Record<string, string>>

/** What a record waits for and is not there yet, or was made by whoever makes this one. */
export const findTooSoon = async (asking: Asking, kind: Kind, values: Values): Promise<FormFaults> =>
  Object.fromEntries(await findWaiting(asking, kind, values))

/** What a correction would have waited for, and the record that it corrects would not: a slip in what is wrong already can be put right. */
export async function findNewlyTooSoon(
  asking: Asking,
  kind: Kind,
  values: Values,
  before: Values,
): Promise<FormFaults> {
  const was = new Set((await findWaiting(asking, kind, before)).map(([, why]) => why))
  return Object.fromEntries((await findWaiting(asking, kind, values)).filter(([, why]) => !was.has(why)))
}

/** Everything a record waits for, and at which answer it is said. */
async function findWaiting({ db, viewer, clock }: Asking, kind: Kind, values: Values): Promise<[string, string][]> {
  const asked = (kind.after ?? []).filter((each) => says(values, each.if ?? {}))
  const found = await Promise.all(asked.map(async (each) => ({ each, by: await findRecorders(db, each, values) })))
  const open = kind.finished && (await hasOpenActions(db, values[kind.finished.at] ?? '', clock.today))
  return [
    ...(kind.finished && open ? [[kind.finished.at, kind.finished.why] as [string, string]] : []),
    ...found
      .filter(({ each, by }) => (each.byAnother ? by.includes(actorOf(viewer)) : by.length === 0))
      .map(({ each }): [string, string] => [each.at, each.why]),
  ]
}

/** Whether anything promised for a subject is neither done nor dropped. Asked of all there is: what somebody may not see counts too. */
async function hasOpenActions(db: Kysely<Tables>, ref: string, day: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`select id from subject where ref = ${ref}`.execute(db)
  const asked = { day, visible: sql<number>`(select id from subject)`, sources: rows.map(({ id }) => id) }
  const noFigure = () => ({ shown: '', reached: null, target: 0 })
  return (await findActions(db, asked)).some(
    (row) => row.dropped === null && promiseOf(row, noFigure).progress !== 'done',
  )
}

const says = (values: Values, wanted: Values): boolean =>
  Object.entries(wanted).every(([name, value]) => values[name] === value)

/** Who recorded what another record waits for, so far as it counts. */
async function findRecorders(
  db: Kysely<Tables>,
  { of, kind, where = {}, ago, wait = 0, following = [], asItReads, byAnother }: After,
  values: Values,
): Promise<string[]> {
  const [ref, on] = [values[of] ?? '', values.on ?? '']
  const by = ago !== undefined && isPlainDate(on) ? sql`and h.on_day <= ${on}::date` : sql``
  const early = ago !== undefined && isPlainDate(on) ? sql`and h.on_day <= ${on}::date - ${ago}::int` : sql``
  const before = following.reduce<RawBuilder<unknown> | null>((last, link) => {
    const after = last ? sql`and h.on_day >= (${last}) + ${link.wait ?? 0}::int` : sql``
    const day = last ? sql`min(h.on_day)` : sql`max(h.on_day)`
    return sql`select ${day} ${standing(ref, of, link)} ${by} ${after}`
  }, null)
  const late = before ? sql`and h.on_day >= (${before}) + ${wait}::int` : sql``
  const lastly = asItReads ? sql`and h.id = ${lastOn(ref, of, kind)}` : sql``
  const own = byAnother ? everWritten(ref, kind) : sql``
  const { rows } = await sql<{ by: string }>`
    select h.recorded_by as by ${standing(ref, of, { kind, where })} ${early} ${late} ${lastly} ${own}`.execute(db)
  return rows.map(({ by }) => by)
}

/** Whoever wrote a version that was corrected since wrote it too. */
const everWritten = (ref: string, kind: string) => sql`
  union select h.recorded_by from subject s join happening_subject l on l.subject_id = s.id and l.role = ${SELF} and l.kind = ${kind}
    join happening h on h.id = l.happening_id where s.ref = ${ref}`

/**
 * The record of a kind that was begun last since a subject’s own words were last written, by nobody who wrote any of them. A
 * correction stands in the place of what it corrects, by its number: putting right an old finding makes it no newer.
 */
const lastOn = (ref: string, of: string, kind: string) => sql`(
  with recursive words as (select h.id, h.recorded_by from subject s join happening_subject l on l.subject_id = s.id and l.role = ${SELF}
      join happening h on h.id = l.happening_id where s.ref = ${ref}),
    back (id, first, by, corrects) as (
      select h.id, h.id, h.recorded_by, h.corrects ${standing(ref, of, { kind, where: {} })}
      union all select back.id, h.id, back.by, h.corrects from back join happening h on h.id = back.corrects)
  select case when by in (select recorded_by from words) then null else id end from back
  where corrects is null and first > (select max(id) from words) order by first desc limit 1)`

/** What stands of a kind about a subject, or is itself that subject, and says certain things. */
const standing = (ref: string, of: string, { kind, where }: Link) => sql`
  from subject s join happening_subject l on l.subject_id = s.id and l.role in (${of}, ${SELF}) and l.kind = ${kind}
    join happening h on h.id = l.happening_id
  where s.ref = ${ref} and not h.withdrawn and h.facts @> ${JSON.stringify(where)}::jsonb
    and not exists (select from happening c where c.corrects = h.id)`
