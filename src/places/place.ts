/** Where a postcode lies: its district and its upper-tier authority by their ONS codes, and its place on the national grid in metres. */
export type Place = {
  readonly postcode: string
  readonly district: string
  readonly authority: string
  readonly easting: number
  readonly northing: number
}

/** Postcodes match without their blanks. */
export const bare = (postcode: string): string => postcode.replaceAll(/\s/g, '').toUpperCase()

/** Twenty miles, in whole metres as the readings of the measures print it. */
export const TWENTY_MILES = 32_186

/** Straight-line distance in metres. */
export const metresApart = (a: Place, b: Place): number => Math.hypot(a.easting - b.easting, a.northing - b.northing)
