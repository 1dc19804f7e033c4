import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import type { Heard } from './asked'
import { live } from './bases.store'
import type { Told } from './known'

export const toldColumns = sql`h.kind, h.on_day as "on", h.at_time as at, h.about, h.facts`

/**
 * Reads what happened up to a last day, once for each subject: asked as at a dozen month ends, what happened in ten years
 * is the same but for its end. It is of the world it was made in, and goes with it.
 */
export function hearing(db: Kysely<Tables>, last: PlainDate): Heard {
  const byKinds = new Map<string, Map<number, Told[]>>()
  return async (kinds, subjects, asAt) => {
    if (asAt > last) throw new Error(`What happened was asked for up to ${last}, and not to ${asAt}`)
    const known = byKinds.get(kinds.join()) ?? new Map<number, Told[]>()
    byKinds.set(kinds.join(), known)
    await hear(db, kinds, subjects, last, known)
    return (subject) => by(known.get(subject) ?? [], asAt)
  }
}

async function hear(
  db: Kysely<Tables>,
  kinds: readonly string[],
  subjects: readonly number[],
  last: PlainDate,
  known: Map<number, Told[]>,
): Promise<void> {
  const asked = [...new Set(subjects)].filter((subject) => !known.has(subject))
  for (const subject of asked) known.set(subject, [])
  if (kinds.length === 0 || asked.length === 0) return
  const found = await sql<Told & { readonly subject_id: number }>`
    select distinct hs.subject_id, h.id, ${toldColumns} from happening_subject hs join happening h on h.id = hs.happening_id
    where hs.subject_id = any(${asked}::bigint[]) and hs.kind = any(${kinds}::text[]) and hs.on_day <= ${last}::date ${live}
    order by h.on_day, h.id`.execute(db)
  for (const { subject_id, ...each } of found.rows) known.get(subject_id)?.push(each)
}

function by(told: readonly Told[], asAt: PlainDate): readonly Told[] {
  const after = told.findIndex(({ on }) => on > asAt)
  return after < 0 ? told : told.slice(0, after)
}
