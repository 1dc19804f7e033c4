import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { type Case, REGISTERS } from './schedule-6'

type Asked = { readonly from: PlainDate; readonly to: PlainDate; readonly visible: RawBuilder<number> }

/**
 * What was recorded of the matters between two days, oldest first: each matter by itself, and each case of a register. What names
 * anybody out of sight is left out, as it is everywhere: whoever works here is in everybody's sight, and says nothing of a case.
 */
export async function findMatters(db: Kysely<Tables>, { from, to, visible }: Asked): Promise<Case[]> {
  const { rows } = await sql<Omit<Case, 'matter'> & { matter: string | null }>`
    select h.id, h.kind, h.on_day::text as "on", h.facts->>'matter' as matter, coalesce(h.facts->>'none', 'no') = 'yes' as nil, h.facts->>'finding' as finding
    from happening h where h.kind = any(${['monitored matter', ...Object.keys(REGISTERS)]}::text[])
      and h.on_day between ${from}::date and ${to}::date and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
      and not exists (select from happening_subject l where l.happening_id = h.id and l.subject_id not in ${visible})
    order by h.on_day, h.id`.execute(db)
  return rows.map(({ matter, ...each }) => ({ ...each, matter: REGISTERS[each.kind] ?? matter ?? '' }))
}
