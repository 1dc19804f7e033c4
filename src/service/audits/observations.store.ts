import { type Kysely, sql } from 'kysely'
import { may, type Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'

/** Somebody whose practice is observed, with what was seen: the last first. */
export type Folder = {
  readonly ref: string
  readonly name: string
  readonly team: string | null
  readonly seen: readonly {
    readonly id: number
    readonly on: PlainDate
    readonly by: string | null
    readonly shared: string | null
    readonly notes: string | null
  }[]
}

/**
 * The supervision folders a viewer may open: their own, those of the team they manage, and every one for whoever reads staff
 * records. Of reviewing officers in post, and of whoever was observed at all. The store leaves the others out, not the page.
 */
export async function findFolders(db: Kysely<Tables>, viewer: Viewer, day: PlainDate): Promise<Folder[]> {
  const on = sql`${day}::date`
  const team = viewer.scope.kind === 'team' ? viewer.scope.team : null
  const theirs = may(viewer, 'read staff records')
    ? sql`true`
    : sql`(w.ref = ${viewer.worker} or own.value->>'team' = ${team})`
  const { rows } = await sql<Folder>`
    with observed as (select (h.about->>'worker')::bigint as worker, jsonb_agg(jsonb_build_object('id', h.id, 'on', h.on_day,
        'by', h.facts->>'by', 'shared', h.facts->>'shared', 'notes', h.facts->>'notes') order by h.on_day desc, h.id desc) as seen
      from happening h where h.kind = 'iro observation' and h.on_day <= ${on} and not h.withdrawn
        and not exists (select from happening c where c.corrects = h.id) group by 1)
    select w.ref, coalesce(own.value->>'name', w.ref) as name, own.value->>'team' as team, coalesce(observed.seen, '[]') as seen
    from subject w left join span own on own.subject_id = w.id and own.name = 'worker' and own.from_day <= ${on} and own.until_day > ${on}
    left join observed on observed.worker = w.id
    where w.kind = 'worker' and ${theirs} and (observed.worker is not null or exists (select from span e where e.subject_id = w.id
      and e.name = 'employed' and e.value->>'role' = 'reviewing officer' and e.from_day <= ${on} and e.until_day > ${on}))
    order by 2, 1`.execute(db)
  return rows
}
