import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { called } from '../people/called'

/** Somebody who may be asked to audit: a team manager with an account, by the reference they work under. */
export type Auditor = { readonly ref: string; readonly name: string; readonly team: string | null }

export async function findAuditors(db: Kysely<Tables>): Promise<Auditor[]> {
  const { rows } = await sql<Auditor>`
    select a.worker_ref as ref, a.name, a.team from account a join subject s on s.ref = a.worker_ref and s.kind = 'worker'
    where a.role = 'team manager' and a.disabled_at is null order by a.name`.execute(db)
  return rows
}

/** Homes audited on or after a day, by what was known, but for those of one list: they may be left out of a draw. */
export async function findAuditedSince(
  db: Kysely<Tables>,
  since: PlainDate,
  list: string | null = null,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct (h.about->>'household')::bigint as id from happening h
    where h.kind = 'audit' and h.on_day >= ${since}::date and h.about ? 'household' and not h.withdrawn
      and (h.about->>'audit_round')::bigint is distinct from (select id from subject where ref = ${list} and kind = 'audit round')
      and not exists (select from happening c where c.corrects = h.id)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** One audit as a list shows it: of which home, by whom, and how far it is. */
export type AuditRow = {
  readonly id: number
  readonly ref: string
  readonly on_day: PlainDate
  readonly facts: Readonly<Record<string, string | number | null>>
  readonly household: { readonly ref: string; readonly name: string; readonly team: string | null } | null
  readonly child: { readonly ref: string; readonly name: string } | null
  readonly lead: { readonly ref: string; readonly name: string } | null
  readonly peer: { readonly ref: string; readonly name: string } | null
  readonly tool: number | null
  readonly round: string | null
  /** What it was raised from, and the reference of the audit that it does again. */
  readonly raised: number | null
  readonly repeats: string | null
  /** Whose answers are in, by the worker's reference. */
  readonly finished: readonly string[]
  readonly moderated: { readonly on: PlainDate; readonly grade: string | null } | null
  readonly checked: PlainDate | null
  readonly replaced: string | null
}

export type AuditsAsked = {
  readonly day: PlainDate
  readonly visible: RawBuilder<number>
  readonly ref?: string
  readonly round?: string
}

/** Every audit known by a day that the viewer may see, the newest first. */
export async function findAudits(db: Kysely<Tables>, { day, visible, ref, round }: AuditsAsked): Promise<AuditRow[]> {
  const on = sql`${day}::date`
  const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
  const of = (kind: string) => sql`from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = own.id and l.role = 'audit' and h.kind = ${kind} and l.on_day <= ${on} and ${standing}`
  const named = (role: string) => sql`
    (select jsonb_build_object('ref', s.ref, 'name', ${called(sql`s.id`)})
     from subject s where s.id = (own.about->>${role})::bigint)`
  const { rows } = await sql<AuditRow>`
    with own as (
      select distinct on (s.id) s.id, s.ref, h.on_day, h.facts, h.about
      from subject s join happening_subject l on l.subject_id = s.id and l.role = 'self' join happening h on h.id = l.happening_id
      where s.kind = 'audit' and h.kind = 'audit' and l.on_day <= ${on} and s.id in ${visible} and ${standing}
        ${ref === undefined ? sql`` : sql`and s.ref = ${ref}`}
      order by s.id, h.on_day desc, h.recorded_at desc)
    select own.id, own.ref, own.on_day::text as on_day, own.facts, ${named('lead')} as lead, ${named('peer')} as peer,
      case when own.about ? 'household' then ${named('household')} || jsonb_build_object('team',
        (select value->>'team' from span where subject_id = (own.about->>'household')::bigint and name = 'allocated' and from_day <= ${on} and until_day > ${on} limit 1)) end as household,
      ${named('child')} as child,
      (own.about->>'audit_tool')::bigint as tool, (own.about->>'raised_from')::bigint as raised,
      own.facts->>'repeats' as repeats,
      (select ref from subject where id = (own.about->>'audit_round')::bigint) as round,
      (select coalesce(jsonb_agg(distinct coalesce(w.ref, '')), '[]') from (select (h.about->>'worker')::bigint as worker ${of('audit result')}) results left join subject w on w.id = results.worker) as finished,
      (select jsonb_build_object('on', h.on_day, 'grade', h.facts->>'grade') ${of('audit moderation')} order by h.on_day desc, h.recorded_at desc limit 1) as moderated,
      (select min(h.on_day)::text ${of('audit loop check')}) as checked,
      (select h.facts->>'reason' ${of('audit replaced')} limit 1) as replaced
    from own where ${round === undefined ? sql`true` : sql`(own.about->>'audit_round')::bigint = (select id from subject where ref = ${round} and kind = 'audit round')`}
    order by own.on_day desc, own.ref`.execute(db)
  return rows
}
