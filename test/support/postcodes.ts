import { authorityOf, linesOf, metresApart, type Place } from '../../src/places'

const all: readonly Place[] = linesOf('postcodes.csv').map(([postcode = '', district = '', easting, northing]) => ({
  ...{ postcode, district, authority: authorityOf(district) },
  ...{ easting: Number(easting), northing: Number(northing) },
}))

/** The first postcode of the shipped directory that is as wanted. */
export function placeIn(wanted: (place: Place, away: (from: Place) => number) => boolean): Place {
  const found = all.find((place) => wanted(place, (from) => metresApart(place, from)))
  if (!found) throw new Error('no such postcode is shipped')
  return found
}
