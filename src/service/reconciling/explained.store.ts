import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import { printedFigureExplained } from './explained.kinds'

export type Explained = {
  readonly id: number
  readonly on: PlainDate
  readonly publication: string
  readonly figures: string
  readonly why: string
}

/** The latest explanations kept of services that may be seen, the newest first. */
export async function findExplained(db: Db, visible: RawBuilder<number>, most: number): Promise<Explained[]> {
  const { rows } = await sql<Explained>`
    select h.id, h.on_day::text as on, h.facts->>'publication' as publication, h.facts->>'figures' as figures, h.facts->>'why' as why
    from happening h
    where h.kind = ${printedFigureExplained.name} and (h.about->>'service')::bigint in ${visible}
      and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by h.on_day desc, h.id desc limit ${most}`.execute(db)
  return rows
}
