import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { bare, districts, placesOf } from '../places'
import { live } from './bases.store'

/** Where somebody lives who lives in none of our districts: a group of its own, so that totals tie. */
export const OUT_OF_COUNTY = 'out of county'

type Grouped = { readonly group: string | null }

/** The authority that the service is of, as it was recorded by a day. */
export async function ourAuthority(db: Kysely<Tables>, asAt: PlainDate): Promise<string | null> {
  const { rows } = await sql<{ authority: string | null }>`
    select h.facts->>'authority' as authority from happening h where h.kind = 'service' and h.on_day <= ${asAt}::date ${live} order by h.on_day desc, h.id desc limit 1`.execute(
    db,
  )
  return rows[0]?.authority ?? null
}

/** What is grouped by postcode, by the district it lies in: none where it is in no directory, or where nobody said whose county is ours. */
export async function inDistricts<Of extends Grouped>(
  db: Kysely<Tables>,
  rows: readonly Of[],
  asAt: PlainDate,
): Promise<Of[]> {
  const ours = await ourAuthority(db, asAt)
  const places = await placesOf(
    db,
    rows.flatMap(({ group }) => group ?? []),
  )
  const districtOf = (postcode: string | null): string | null => {
    const place = postcode === null ? undefined : places.get(bare(postcode))
    if (!place || !ours) return null
    return place.authority === ours ? (districts().get(place.district)?.name ?? place.district) : OUT_OF_COUNTY
  }
  return rows.map((row) => ({ ...row, group: districtOf(row.group) }))
}
