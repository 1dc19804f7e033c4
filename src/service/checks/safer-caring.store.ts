import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Audited, Stay } from './safer-caring'

/** What calls for another look at a plan: about the child, and about the home while the child is there. */
const OF_CHILD = ['missing episode', 'allegation', 'restraint', 'exploitation concern', 'monitored matter']
const OF_HOME = ['notifiable event', 'allegation', 'standards of care concern']

type Asked = { readonly day: PlainDate; readonly visible: RawBuilder<number> }

const counts = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
const dated = sql`jsonb_build_object('id', h.id, 'on', h.on_day, 'kind', h.kind)`

/** Every child in a foster home on a day whom the viewer may see, home by home. */
export async function findStays(db: Kysely<Tables>, { day, visible }: Asked): Promise<Stay[]> {
  const on = sql`${day}::date`
  const of = (subject: string, kinds: readonly string[]) => sql`
    from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id = ${sql.ref(subject)} and l.kind = any(${kinds}::text[]) and l.on_day <= ${on} and ${counts}`
  const last = sql`order by h.on_day desc, h.id desc limit 1`
  const called = (kind: string, subject: string) => sql`
    (select jsonb_build_object('ref', s.ref, 'name', coalesce((select value->>'name' from span where subject_id = s.id and name = ${kind}
      and from_day <= ${on} order by from_day desc limit 1), s.ref)) from subject s where s.id = ${sql.ref(subject)})`
  const nil = sql`and coalesce(h.facts->>'none', 'no') <> 'yes'`
  const { rows } = await sql<Stay>`
    select ${called('child', 'p.subject_id')} as child, ${called('household', 'p.with_id')} as home, al.value->>'team' as team,
      (select ${dated} ${of('p.subject_id', ['safer caring plan'])} and (h.about->>'household')::bigint = p.with_id ${last}) as plan,
      (select ${dated} from (
        select h.id, h.on_day, h.kind ${of('p.subject_id', OF_CHILD)} ${nil}
        union all select h.id, h.on_day, h.kind ${of('p.with_id', OF_HOME)}) h where h.on_day >= p.began_day ${last}) as incident,
      (select ${dated} ${of('p.subject_id', ['risk assessment'])} and coalesce((h.facts->>'review_on')::date, 'infinity') >= ${on} ${last}) as risk
    from span p left join span al on al.name = 'allocated' and al.subject_id = p.with_id and al.from_day <= ${on} and al.until_day > ${on}
    where p.name = 'placed' and p.with_id is not null and p.from_day <= ${on} and p.until_day > ${on} and p.subject_id in ${visible}
    order by p.with_id, p.subject_id`.execute(db)
  return rows
}

/** Of audits finished in the year to a day, what they found of safer caring, by the team that has the home. */
export async function findAudited(db: Kysely<Tables>, { day, visible }: Asked): Promise<Audited[]> {
  const on = sql`${day}::date`
  const { rows } = await sql<Audited>`
    select al.value->>'team' as team, h.facts->>'safer_caring' as found, count(distinct a.subject_id)::int as n
    from happening h join span a on a.name = 'audit' and a.subject_id = (h.about->>'audit')::bigint
    left join span al on al.name = 'allocated' and al.subject_id = a.with_id and al.from_day <= h.on_day and al.until_day > h.on_day
    where h.kind = 'audit result' and h.facts->>'safer_caring' is not null and h.on_day <= ${on} and h.on_day > ${on} - interval '1 year'
      and a.with_id in ${visible} and ${counts} group by 1, 2`.execute(db)
  return rows
}
