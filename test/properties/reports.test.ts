import { expect, test } from 'vitest'
import { fromNumber, plainDate, toNumber } from '../../src/calendar'
import { workExample } from '../../src/duties'
import { type Chance, chanceOf } from '../oracle/chance'
import { type Given, type Rhythm, reportDuties } from '../oracle/report-duties'
import { house } from '../support/house'

const EVERY = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
const START = toNumber(plainDate('2022-01-31'))
const later = (chance: Chance, days: number) => fromNumber(START + chance.between(0, days))

function drawn(seed: number) {
  const chance = chanceOf(seed)
  const every = chance.pick(['month', 'quarter', 'half-year', 'year'] as const)
  const rhythm: Rhythm = { agreed: later(chance, 60), first: later(chance, 90), months: EVERY[every] }
  const reports = Array.from({ length: chance.between(0, 12) }, (): Given => {
    const on = later(chance, 900)
    return chance.of(0.4) ? { on, for: fromNumber(toNumber(on) + chance.between(-200, 40)) } : { on }
  })
  return { every, rhythm, reports, asAt: later(chance, 900) }
}

/** What the engine makes of it, by the worked example of a law file. */
function worked({ every, rhythm, reports, asAt }: ReturnType<typeof drawn>) {
  const rule = house.law.rules.get(`body-report-${every}`)
  if (!rule) throw new Error(`no rule of a ${every}`)
  const agreed = {
    what: 'reporting rhythm',
    on: plainDate(rhythm.agreed),
    title: 'A report',
    every,
    first_due: rhythm.first,
  }
  const given = reports.map(({ on, for: day }) => ({
    ...{ what: 'body report', on: plainDate(on) },
    ...(day ? { for_day: day } : {}),
  }))
  const example = { case: 'Drawn by chance', happened: [agreed, ...given], 'as at': asAt, expect: [] }
  const { answers } = workExample(house.words, house.law, rule, example)
  return answers.map(({ due, met }) => ({ due, met })).sort((a, b) => String(a.due).localeCompare(String(b.due)))
}

test('a report to a body answers the day that the oracle says it does', () => {
  let late = 0
  for (let seed = 1; seed <= 600; seed++) {
    const one = drawn(seed)
    const duties = reportDuties(one.rhythm, one.reports, one.asAt)
    expect({ seed, duties: worked(one) }).toEqual({ seed, duties })
    late += duties.filter(({ due, met }) => met !== null && met > due).length
  }
  expect(late).toBeGreaterThan(100)
})
