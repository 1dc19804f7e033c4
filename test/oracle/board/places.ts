import { readFileSync } from 'node:fs'

const lines = (file: string) =>
  readFileSync(`reference/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))

const authorities = new Map(lines('districts.csv').map(([district = '', , authority = '']) => [district, authority]))

export type Spot = {
  readonly postcode: string
  readonly authority: string
  readonly east: number
  readonly north: number
}

/** The postcodes of the directory. A district of no upper tier that we know is its own authority. */
export const SPOTS: readonly Spot[] = lines('postcodes.csv').map(([postcode = '', district = '', east, north]) => ({
  postcode,
  authority: authorities.get(district) ?? district,
  east: Number(east),
  north: Number(north),
}))

const known = new Map(SPOTS.map((spot) => [spot.postcode, spot]))

/** Where a postcode is, written with spaces or without; undefined where it is in no directory (reading 5). */
export const spotOf = (postcode: string) => known.get(postcode.replaceAll(' ', '').toUpperCase())

export const metresBetween = (one: Spot, other: Spot) =>
  Math.sqrt((one.east - other.east) ** 2 + (one.north - other.north) ** 2)
