import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { findReturnRows, type KeptReturn, listReturns } from '../../imports'
import { ourAuthority } from '../../measures'
import { bare, hasDirectory, placesOf } from '../../places'
import { casesOf, type Quality, type Step, type Whereabouts } from './cases'

/** Every step that counts, oldest first. */
async function stepsOf(db: Kysely<Tables>): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select h.facts->>'system' as system, h.facts->>'year_ending' as "yearEnding", h.facts->>'check' as "check", h.facts->>'row' as "row", h.facts->>'step' as step, h.facts->>'reason' as reason,
      w.ref as worker, h.recorded_at as at
    from happening h left join subject w on w.id = (h.about->>'worker')::bigint
    where h.kind = 'data quality step' and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
    order by h.recorded_at, h.id`.execute(db)
  return rows
}

/**
 * Where the postcodes of a return lie, and whose return it is. The few postcodes that come with the product are no directory, nor are
 * some that a service loaded for its own homes: beside them nearly every other would seem to be nowhere.
 */
async function whereabouts(
  db: Kysely<Tables>,
  kept: Awaited<ReturnType<typeof findReturnRows>>,
  yearEnd: PlainDate,
): Promise<Whereabouts> {
  if (!(await hasDirectory(db))) return {}
  const told = kept.flatMap(({ cells }) => [cells.HOME_POST, cells.PL_POST].filter((each) => each !== undefined))
  const places = await placesOf(db, told)
  if (told.filter((each) => places.has(bare(each))).length <= told.length / 2) return {}
  const authority = await ourAuthority(db, yearEnd)
  return { places, ...(authority ? { authority } : {}) }
}

export type Looked = { readonly of: KeptReturn; readonly others: readonly KeptReturn[]; readonly quality: Quality }

/** The return that is asked for, the latest where none is said, with its faults. Undefined where it is not kept. */
export async function lookAt(db: Kysely<Tables>, asked: { source: string; year: string }): Promise<Looked | undefined> {
  const all = await listReturns(db)
  const isAsked = ({ source, yearEnd }: KeptReturn) => source === asked.source && yearEnd.slice(0, 4) === asked.year
  const of = asked.source === '' ? all[0] : all.find(isAsked)
  if (!of) return undefined
  const kept = await findReturnRows(db, of.source)
  return {
    of,
    others: all.filter((each) => each !== of),
    quality: casesOf(kept, of, await stepsOf(db), await whereabouts(db, kept, of.yearEnd)),
  }
}
