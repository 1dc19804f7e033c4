import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { type Db, Refused } from '../database'
import { bare, keepPlaces } from '../places'
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
    const { kept, leftOut } = await withService(call, (db) => keepAll(db, file, (n) => call.say(`${n} postcodes`)))
    call.answer({ kept, leftOut }, () => `${kept} postcodes kept, ${leftOut} lines left out: they tell no place`)
    return 0
  },
}

/** Keeps what a file holds, all or nothing, some at a time: the whole directory is nearly three million lines. */
function keepAll(db: Db, file: string, told: (kept: number) => void): Promise<{ kept: number; leftOut: number }> {
  return db.transaction().execute(async (trx) => {
    let [kept, leftOut] = [0, 0]
    let columns: Columns | undefined
    // The last that is said of a postcode stands.
    let waiting = new Map<string, Place>()
    const reader = Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: 'greedy' })
    for await (const row of createReadStream(file).pipe(reader) as AsyncIterable<Record<string, string>>) {
      columns ??= columnsIn(row)
      const place = placeIn(row, columns)
      if (place) waiting.set(bare(place.postcode), place)
      else leftOut += 1
      if (waiting.size < AT_ONCE) continue
      kept += await keepPlaces(trx, [...waiting.values()])
      waiting = new Map()
      told(kept)
    }
    return { kept: kept + (await keepPlaces(trx, [...waiting.values()])), leftOut }
  })
}

type Columns = Readonly<Record<Column, string>>

/** What the file calls each column. Throws Refused where it has not all of them. */
function columnsIn(row: Record<string, string>): Columns {
  const found = Object.entries(COLUMNS).map(([column, called]) => [
    column,
    Object.keys(row).find((name) => called.test(name.replace(/^\uFEFF/, '').trim())),
  ])
  if (found.some(([, name]) => name === undefined))
    throw new Refused(
      'postcodes',
      'The file needs columns of postcode, district, easting and northing: such as pcds, lad25cd, oseast1m, osnrth1m.',
    )
  return Object.fromEntries(found)
}

/** A line as a place; undefined where it has no district or no grid reference, as those of some islands have none. */
function placeIn(row: Record<string, string>, columns: Columns): Place | undefined {
  const cell = (column: Column) => (row[columns[column]] ?? '').trim()
  const [postcode, district] = [cell('postcode'), cell('district')]
  const [easting, northing] = [Number(cell('easting')), Number(cell('northing'))]
  const isTold = postcode !== '' && district !== '' && easting > 0 && northing > 0
  return isTold ? { postcode, district, easting, northing } : undefined
}
