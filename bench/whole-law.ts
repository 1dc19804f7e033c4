import { plainDate, toNumber } from '../src/calendar'
import { deriveDuties, type History } from '../src/duties'
import { told } from '../src/duties/history'
import type { House } from '../src/ledgers'
import { chanceOf } from '../test/oracle/chance'
import { admitted, historiesIn, numbered } from '../test/support/random/in-memory'
import { randomRecords } from '../test/support/random/random-records'
import type { Result } from './result'
import { processorTimes, within } from './timing'

const AIM = 200_000
/** As many records to a home as the services above have, here of every kind alike; and no more than fit in memory. */
const A_HOME = 117
const MOST = 172_000
const YEARS = 3
const ONE_OF = { service: 1, board: 2 }

/** The engine by itself with every rule on, over a service that records every kind of thing there is: none of it read or written. */
export function measureWholeLaw(house: House, households: number): Result[] {
  const histories = historiesOf(house, Math.min(households * A_HOME, MOST))
  const happenings = new Set(histories.flatMap((history) => history.happenings.map(({ id }) => id))).size
  const duties = histories.reduce((sum, history) => sum + deriveDuties(house.law, history).duties.length, 0)
  const bare = within(
    processorTimes(5, () => histories.map((history) => told(history, house.law.calendar))),
    0.5,
  )
  const took = within(
    processorTimes(5, () => histories.map((history) => deriveDuties(house.law, history))),
    0.5,
  )
  const a = (count: number, ms: number) => count / (ms / 1000)
  const value = a(happenings, took)
  const what = (of: string) =>
    `Every kind under all ${house.law.rules.size} rules in memory, ${of} a second of one processor`
  return [
    {
      ...{ what: what('happenings'), rate: true, value },
      bare: { what: 'The same happenings looked at once and told apart by kind', value: a(happenings, bare) },
      aim: { says: `at least ${AIM.toLocaleString('en-GB')}`, met: value >= AIM },
    },
    {
      what: what('duties'),
      rate: true,
      value: a(duties, took),
    },
  ]
}

/** Records of three years drawn from the declarations, as the engine reads them of each subject. */
function historiesOf(house: House, records: number): History[] {
  const from = toNumber(plainDate('2023-04-01'))
  const subjects = Math.ceil(records / A_HOME)
  const plan = { from, days: YEARS * 365, leanOn: 0, subjects, most: ONE_OF }
  const drawing = randomRecords(house, chanceOf(1), plan)
  const entries = []
  while (entries.length < records) for (const record of drawing.draw()) entries.push(admitted(house, record))
  return historiesIn(house, numbered(house, entries))
}
