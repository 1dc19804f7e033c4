import type { Kysely } from 'kysely'
import { z } from 'zod'
import { isPlainDate } from '../calendar'
import type { Tables } from '../database'
import { AMBER_WITHIN, type Target } from './targets'

const percent = z.number().int().min(0).max(100)
const row = z
  .object({ measure: z.string(), from: z.string().refine(isPlainDate), target: percent, amber: percent.optional() })
  .transform((each): Target => ({ ...each, amber: each.amber ?? Math.max(0, each.target - AMBER_WITHIN) }))

/** The targets a service has set for itself. One that cannot be read counts as not set: a figure is never held up by it. */
export async function findTargets(db: Kysely<Tables>): Promise<Target[]> {
  const setting = await db.selectFrom('setting').select('value').where('name', '=', 'targets').executeTakeFirst()
  const rows = z.array(z.unknown()).safeParse(setting?.value)
  return (rows.data ?? []).flatMap((each) => row.safeParse(each).data ?? [])
}
