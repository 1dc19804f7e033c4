import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database'
import { authorityOf, linesOf } from './districts'
import { bare, type Place } from './place'

type Found = Pick<Place, 'postcode' | 'district' | 'easting' | 'northing'>

const placed = (found: Found): Place => ({ ...found, authority: authorityOf(found.district) })

let shipped: ReadonlyMap<string, Place> | null = null

/** The few postcodes that come with the product, read once. */
function ours(): ReadonlyMap<string, Place> {
  shipped ??= new Map(
    ['postcodes.csv', 'fictional-postcodes.csv']
      .flatMap(linesOf)
      .map(([postcode = '', district = '', easting, northing]) => [
        postcode,
        placed({ postcode, district, easting: Number(easting), northing: Number(northing) }),
      ]),
  )
  return shipped
}

/** Where some postcodes lie, by the postcode without blanks; those in no directory are left out. What a service loaded goes before what came with us. */
export async function placesOf(db: Kysely<Tables>, postcodes: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const asked = [...new Set(postcodes.map(bare))]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Found>`
    select postcode, district, easting, northing from postcode where postcode = any(${asked}::text[])`.execute(db)
  const known = new Map(asked.flatMap((each) => (ours().has(each) ? [[each, ours().get(each) as Place] as const] : [])))
  return new Map([...known, ...rows.map((row) => [row.postcode, placed(row)] as const)])
}

/** Whether the service loaded a directory of its own. */
export async function hasDirectory(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from postcode limit 1`.execute(db)
  return rows.length > 0
}

/**
 * Adds to the directory, or moves what is in it; says how many it was given. Figures may tell otherwise where children live
 * from then on, of days long past too: what was kept of them is forgotten with it.
 */
export async function keepPlaces(db: Kysely<Tables>, places: readonly Found[]): Promise<number> {
  await sql`
    with forgotten as (delete from figure_kept)
    insert into postcode (postcode, district, easting, northing)
    select * from unnest(${places.map(({ postcode }) => bare(postcode))}::text[], ${places.map(({ district }) => district)}::text[],
      ${places.map(({ easting }) => easting)}::int[], ${places.map(({ northing }) => northing)}::int[])
    on conflict (postcode) do update set district = excluded.district, easting = excluded.easting, northing = excluded.northing`.execute(
    db,
  )
  return places.length
}
