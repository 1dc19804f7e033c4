import { plainDate, toNumber } from '../src/calendar'
import { deriveDuties } from '../src/duties'
import { told } from '../src/duties/history'
import type { House } from '../src/ledgers'
import { chanceOf } from '../test/oracle/chance'
import { admitted, historiesIn, numbered, owedIn } from '../test/support/random/in-memory'
import { randomRecords } from '../test/support/random/random-records'
import type { Result } from './result'
import { processorTimes, within } from './timing'

const AIM = 200_000
/** As many records to a home as the services above have, here of every kind alike; and no more than fit in memory. */
const A_HOME = 117
const MOST = 172_000
const YEARS = 3
const ONE_OF = { service: 1, board: 2 }

/** The first passes teach the processor its way, as the first minutes of a server do: they are among those measured. */
const PASSES = 15

/**
 * The engine by itself with every rule on, over a service that records every kind of thing there is: none of it read or
 * written. A happening counts once, however many subjects it bears on, and only where a rule looks at its kind; the two
 * other ways of counting are told beside it.
 */
export function measureWholeLaw(house: House, households: number): Result[] {
  const world = worldOf(house, Math.min(households * A_HOME, MOST))
  const histories = historiesIn(house, world)
  const looked = histories.flatMap((history) => history.happenings.map(({ id }) => id))
  const duties = histories.reduce((sum, history) => sum + deriveDuties(house.law, history).duties.length, 0)
  const bare = median(() => histories.map((history) => told(history, house.law.calendar)))
  const took = median(() => histories.map((history) => deriveDuties(house.law, history)))
  const whole = median(() => owedIn(house, world))
  const a = (count: number, ms: number) => count / (ms / 1000)
  const value = a(new Set(looked).size, took)
  const what = (of: string) =>
    `Every kind under all ${house.law.rules.size} rules in memory, ${of} a second of one processor`
  return [
    {
      ...{ what: what('happenings'), rate: true, value },
      bare: { what: 'The same happenings looked at once and told apart by kind', value: a(new Set(looked).size, bare) },
      aim: { says: `at least ${AIM.toLocaleString('en-GB')}`, met: value >= AIM },
    },
    { what: what('duties'), rate: true, value: a(duties, took) },
    { what: what('happenings, each as often as it is derived from,'), rate: true, value: a(looked.length, took) },
    {
      what: what('records of any kind, what was true worked out of them too,'),
      rate: true,
      value: a(world.happenings.length, whole),
    },
  ]
}

const median = (work: () => unknown): number => within(processorTimes(PASSES, work), 0.5)

/** Records of three years drawn from the declarations. */
function worldOf(house: House, records: number): ReturnType<typeof numbered> {
  const from = toNumber(plainDate('2023-04-01'))
  const subjects = Math.ceil(records / A_HOME)
  const plan = { from, days: YEARS * 365, leanOn: 0, subjects, most: ONE_OF }
  const drawing = randomRecords(house, chanceOf(1), plan)
  const entries = []
  while (entries.length < records) for (const record of drawing.draw()) entries.push(admitted(house, record))
  return numbered(house, entries)
}
