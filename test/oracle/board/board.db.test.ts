import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Opened } from '../../../src/database'
import { answered, landFiles, landReturn, serviceOf } from '../../support/board'
import { emptyDatabase } from '../../support/database'
import { type Day, dayAt, isoOf, partsOf } from '../calendar'
import { type Chance, chanceOf } from '../chance'
import { differences, rowsBehind } from './compare'
import { boardInCare } from './in-care'
import { sentLater } from './later'
import type { Answer, Records } from './model'
import { recordsIn } from './of-files'
import { endOf, type Return, recordsOf, yearly } from './of-return'
import { boardInFiles } from './of-services'
import { randomFiles } from './random-files'
import { OURS } from './random-life'
import { filesOf, randomLives, returnOf } from './random-return'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 3)
const FIRST = Number(process.env.LOS_PROPERTY_FIRST ?? 1)
const SEEDS = Array.from({ length: RUNS }, (_, index) => FIRST + index)
const CHILDREN = 40
const PATIENCE = 300_000

async function land(sent: Return): Promise<void> {
  expect((await landReturn(opened, filesOf(sent), sent.year)).rejected).toEqual([])
}

/** Asks the product what we have reckoned, for each of some days. */
async function found(days: readonly Day[], on: (day: Day) => Record<string, Answer>) {
  const all: string[] = []
  for (const day of days) {
    const theirs = on(day)
    const ours = await answered(opened, Object.keys(theirs), isoOf(day))
    all.push(...differences(day, ours, theirs))
  }
  return all
}

const monthEnds = (year: number) => Array.from({ length: 12 }, (_, month) => dayAt(year - 1, 5 + month, 1) - 1)

/** Month ends of a year to 31 March, and some days on which somebody’s care or placement began or ended. */
function daysOf(chance: Chance, { children }: Records, year: number): Day[] {
  const turns = children.flatMap(({ episodes }) => episodes.flatMap(({ from, until }) => [from, until]))
  const within = turns.filter((day) => day > endOf(year - 1) && day <= endOf(year))
  const some =
    within.length === 0
      ? []
      : Array.from({ length: 6 }, () => within[chance.between(0, within.length - 1)] ?? endOf(year))
  return [...monthEnds(year), ...some]
}

const isYearEnd = (returns: readonly Return[], day: Day) => returns.some(({ year }) => day === endOf(year))

const asReturned = (returns: readonly Return[], records: Records) => (day: Day) => ({
  ...boardInCare(records, day),
  ...(isYearEnd(returns, day) ? yearly(returns, OURS, partsOf(day).year) : {}),
})

test.each(SEEDS)(
  'return %i is counted as an independent calculation counts it',
  async (seed) => {
    const chance = chanceOf(seed)
    await serviceOf(opened, OURS)
    const sent = returnOf(chance, randomLives(chance, CHILDREN), 2025 + (seed % 2))
    await land(sent)
    const records = recordsOf([sent], OURS)
    const differ = await found(daysOf(chance, records, sent.year), asReturned([sent], records))
    expect({ differ, rows: rowsBehind(differ, sent.tables) }).toEqual({ differ: [], rows: [] })
  },
  PATIENCE,
)

test.each(SEEDS)(
  'return %i, the next year’s, and that one sent again',
  async (seed) => {
    const chance = chanceOf(1000 + seed)
    await serviceOf(opened, OURS)
    const lives = randomLives(chance, CHILDREN)
    const first = returnOf(chance, lives, 2026)
    const second = sentLater(chance, returnOf(chance, lives, 2027))
    const again = sentLater(chance, second)
    await land(first)
    for (const sent of [
      [first, second],
      [first, second, again],
    ]) {
      await land(sent.at(-1) ?? first)
      const records = recordsOf(sent, OURS)
      const days = [2026, 2027].flatMap((year) =>
        daysOf(chance, records, year).filter((day) => day === endOf(year) || chance.of(0.3)),
      )
      const differ = await found(days, asReturned(sent, records))
      const rows = sent.flatMap(({ tables }) => rowsBehind(differ, tables))
      expect({ sent: sent.length, differ, rows }).toEqual({ sent: sent.length, differ: [], rows: [] })
    }
  },
  PATIENCE,
)

test.each(SEEDS)(
  'our own files %i are counted as an independent calculation counts them',
  async (seed) => {
    const chance = chanceOf(seed)
    await serviceOf(opened, OURS)
    const files = randomFiles(chance, CHILDREN)
    expect((await landFiles(opened, files)).rejected).toEqual([])
    const records = recordsIn(files, OURS)
    const on = (day: Day) => ({ ...boardInCare(records, day), ...boardInFiles(files, OURS, day) })
    const differ = await found(daysOf(chance, records, 2026), on)
    expect({ differ, rows: rowsBehind(differ, files) }).toEqual({ differ: [], rows: [] })
  },
  PATIENCE,
)
