import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { ADOPTER_STAGES } from './adoption.kinds'

/** How many households that would adopt reached each stage between two days, each once a stage; none where no stage was ever recorded. */
export async function findStages(
  db: Kysely<Tables>,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<{ stage: string; households: number }[]> {
  const { rows } = await sql<{ stage: string; households: number }>`
    select h.facts->>'stage' as stage, (count(distinct h.about->>'adopter_household') filter (where h.on_day >= ${from}::date))::int as households
    from happening h where h.kind = 'adopter stage' and h.on_day <= ${to}::date and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) group by 1`.execute(db)
  if (rows.length === 0) return []
  const found = new Map(rows.map(({ stage, households }) => [stage, households]))
  return ADOPTER_STAGES.map((stage) => ({ stage, households: found.get(stage) ?? 0 }))
}
