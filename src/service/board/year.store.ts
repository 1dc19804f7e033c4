import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Meeting, Seat } from './year'

type Stretch = { readonly from: PlainDate; readonly to: PlainDate }

const standing = sql`not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`
/** The body whose year it is. */
export const PARENTS = 'corporate parenting board'

/** The meetings that the corporate parenting board held between two days. */
const held = ({ from, to }: Stretch) => sql`
  select h.on_day, (h.about->>'board_meeting')::bigint as meeting, h.facts from happening h
  where h.kind = 'board meeting held' and h.on_day between ${from}::date and ${to}::date and ${standing}
    and exists (select from span b where b.name = 'board' and b.subject_id = (h.about->>'board')::bigint and b.value->>'body' = ${PARENTS})`

export async function findMeetings(db: Kysely<Tables>, stretch: Stretch): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.on_day::text as on, (m.facts->>'present')::int as present, m.facts->>'quorate' as quorate,
      (select a.value->>'public' from span a where a.name = 'board meeting' and a.subject_id = m.meeting order by a.from_day desc limit 1) as "inPublic",
      (select min(h.on_day)::text from happening h where h.kind = 'board papers' and (h.about->>'board_meeting')::bigint = m.meeting and ${standing}) as "papersOn"
    from (${held(stretch)}) m order by m.on_day`.execute(db)
  return rows
}

/** Each member in office at each of those meetings, and what is on record of them. */
export async function findSeats(db: Kysely<Tables>, stretch: Stretch): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select s.ref, coalesce(c.value->>'name', s.ref) as name, c.value->>'seat' as seat, m.on_day::text as on,
      (select h.facts->>'attended' from happening h where h.kind = 'board attendance' and (h.about->>'councillor')::bigint = s.id
        and (h.about->>'board_meeting')::bigint = m.meeting and ${standing} order by h.id desc limit 1) as attended
    from (select distinct on_day, meeting from (${held(stretch)}) all_held) m
    join span c on c.name = 'councillor' and c.from_day <= m.on_day and c.until_day > m.on_day and coalesce(c.value->>'seat', 'none') <> 'none'
    join subject s on s.id = c.subject_id
    order by case c.value->>'seat' when 'chair' then 0 when 'substitute' then 2 else 1 end, 2, s.id, m.on_day, m.meeting`.execute(
    db,
  )
  return rows
}

export type Event = {
  readonly on: PlainDate
  readonly form: string | null
  readonly name: string | null
  readonly group: string | null
  readonly tookPart: number | null
}

/** What was held with those the service is for. */
export async function findEvents(db: Kysely<Tables>, { from, to }: Stretch): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select h.on_day::text as on, h.facts->>'form' as form, h.facts->>'name' as name, h.facts->>'group' as group, (h.facts->>'took_part')::int as "tookPart"
    from happening h where h.kind = 'engagement' and h.facts->>'form' in ('event', 'meeting') and h.on_day between ${from}::date and ${to}::date
      and ${standing} order by h.on_day, h.id`.execute(db)
  return rows
}

export type Promised = {
  readonly body: string
  readonly title: string
  readonly sort: string
  readonly figure: string | null
  readonly progress: string | null
}

/** What bodies had promised or set themselves on a day, and what was last told of it; of one sort of body, or of all. */
export async function findPromised(db: Kysely<Tables>, day: PlainDate, body?: string): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select coalesce(b.value->>'name', '') as body, c.value->>'title' as title, c.value->>'sort' as sort, c.value->>'figure' as figure,
      (select h.facts->>'progress' from happening_subject l join happening h on h.id = l.happening_id
        where l.subject_id = c.subject_id and l.kind = 'commitment progress' and h.on_day <= ${day}::date and ${standing}
        order by h.on_day desc, h.id desc limit 1) as progress
    from span c left join span b on b.subject_id = c.with_id and b.name = 'board' and b.from_day <= ${day}::date and b.until_day > ${day}::date
    where c.name = 'commitment' and c.from_day <= ${day}::date and c.until_day > ${day}::date
      ${body ? sql`and b.value->>'body' = ${body}` : sql``} order by 1, 3, c.subject_id`.execute(db)
  return rows
}
