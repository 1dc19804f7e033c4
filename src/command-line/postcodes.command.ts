import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { type Db, Refused } from '../database'
import { keepPlaces } from '../places'
import type { Command } from './command'
import { withService } from './looking'

/** What the directory of the statistics office has called each column from year to year, and what our own sample calls it. */
const COLUMNS = {
  postcode: /^(postcode|pcds)$/i,
  district: /^(district|lad\d*cd|oslaua|laua)$/i,
  easting: /^(easting|oseast1m|east1m)$/i,
  northing: /^(northing|osnrth1m|north1m)$/i,
} as const
type Column = keyof typeof COLUMNS
type Place = { postcode: string; district: string; easting: number; northing: number }

const AT_ONCE = 20_000

export const postcodesCommand: Command = {
  says: 'loads a directory of postcodes, by which figures know where children live',
  usage: 'postcodes FILE',
  values: [],
  flags: [],
  words: [1, 1],
  run: async (call) => {
    const file = resolve(call.words[0] ?? '')
    if (!existsSync(file)) throw new Refused('no-file', `There is no file ${file}.`)
    const kept = await withService(call, (db) => keepAll(db, file, (n) => call.say(`${n} postcodes`)))
    call.answer({ kept }, () => `${kept} postcodes kept`)
    return 0
  },
}

/** Keeps what a file holds, some at a time: the whole directory is nearly three million lines. */
async function keepAll(db: Db, file: string, told: (kept: number) => void): Promise<number> {
  let kept = 0
  let waiting: Place[] = []
  const rows = createReadStream(file).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }))
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const place = placeIn(row)
    if (place) waiting.push(place)
    if (waiting.length < AT_ONCE) continue
    kept += await keepPlaces(db, waiting)
    waiting = []
    told(kept)
  }
  return kept + (await keepPlaces(db, waiting))
}

/** A line as a place; undefined where it has no grid reference, as those of some islands have none. */
function placeIn(row: Record<string, string>): Place | undefined {
  const cell = (column: Column) => Object.entries(row).find(([name]) => COLUMNS[column].test(name.trim()))?.[1] ?? ''
  const [postcode, district] = [cell('postcode').trim(), cell('district').trim()]
  if (postcode === '' || district === '')
    throw new Refused(
      'postcodes',
      'The file needs a postcode and a district in every line: columns such as pcds, lad25cd, oseast1m, osnrth1m.',
    )
  const [easting, northing] = [Number(cell('easting')), Number(cell('northing'))]
  return easting > 0 && northing > 0 ? { postcode, district, easting, northing } : undefined
}
