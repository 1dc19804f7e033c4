import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { programRoot } from '../database'

export type District = {
  readonly code: string
  readonly name: string
  readonly authority: string
  readonly authorityName: string
}

let read: ReadonlyMap<string, District> | null = null

/** Every district of England and Wales by its code, and those of the fictional service’s county, read once. */
export function districts(): ReadonlyMap<string, District> {
  read ??= new Map(
    ['districts.csv', 'fictional-districts.csv']
      .flatMap(linesOf)
      .map(([code = '', name = '', authority = '', authorityName = '']) => [
        code,
        { code, name, authority, authorityName },
      ]),
  )
  return read
}

/** The districts of an authority, by name. */
export const districtsOf = (authority: string | null): readonly District[] =>
  [...districts().values()]
    .filter((each) => each.authority === authority)
    .sort((one, other) => (one.name < other.name ? -1 : 1))

/** A district outside England and Wales answers for itself, and is nobody's county. */
export const authorityOf = (district: string): string => districts().get(district)?.authority ?? district

/** What that authority is called; outside England and Wales, its code. */
export const areaNameOf = (district: string): string => districts().get(district)?.authorityName ?? district

/** The rows of a file of reference data, without its header. */
export const linesOf = (file: string): string[][] =>
  Papa.parse<string[]>(readFileSync(join(programRoot(), 'reference', file), 'utf8'), {
    skipEmptyLines: true,
  }).data.slice(1)
