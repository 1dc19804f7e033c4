import { expect, test } from 'vitest'
import { fromNumber, plainDate, toNumber } from '../../src/calendar'
import { workExample } from '../../src/duties'
import { type Chance, chanceOf } from '../oracle/chance'
import { type Given, type ReportDuty, type Rhythm, reportDuties } from '../oracle/report-duties'
import { house } from '../support/house'

const EVERY = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
type Every = keyof typeof EVERY
const TERMS = ['month', 'quarter', 'half-year', 'year'] as const
const START = toNumber(plainDate('2022-01-31'))
const after = (day: string, days: number) => fromNumber(toNumber(plainDate(day)) + days)
const later = (chance: Chance, days: number) => fromNumber(START + chance.between(0, days))

/** A rhythm as it was first agreed and as it was changed to, each with its term: changed on a day, or ended and begun again. */
type Agreed = Rhythm & { readonly every: Every; readonly isEnded: boolean }

function rhythmsOf(chance: Chance): Agreed[] {
  const rhythms: Agreed[] = []
  let agreed = later(chance, 60)
  for (let left = chance.between(1, 3); left > 0; left -= 1) {
    const before = rhythms.at(-1)
    // To another first day of the same term a rhythm is changed by being ended and begun again.
    const [one, ...others] = TERMS.filter((term) => before?.isEnded !== false || term !== before.every)
    const every = chance.pick([one ?? 'month', ...others])
    const first = after(agreed, chance.between(-20, 90))
    const until = after(agreed, chance.between(1, 400))
    const isEnded = chance.of(0.5)
    const ended = left > 1 || isEnded ? { ended: until } : {}
    rhythms.push({ agreed, first, months: EVERY[every], every, isEnded, ...ended })
    agreed = isEnded ? after(until, chance.between(0, 40)) : until
  }
  return rhythms
}

function drawn(seed: number) {
  const chance = chanceOf(seed)
  const rhythms = rhythmsOf(chance)
  const reports = Array.from({ length: chance.between(0, 12) }, (): Given => {
    const on = later(chance, 900)
    return chance.of(0.5) ? { on, for: after(on, chance.between(-300, 60)) } : { on }
  })
  return { rhythms, reports, asAt: later(chance, 900) }
}

const inOrder = (duties: readonly ReportDuty[]): ReportDuty[] =>
  [...duties].sort((a, b) => a.opened.localeCompare(b.opened) || a.due.localeCompare(b.due))

/** What the engine makes of it under one of the four rules, by the worked example of a law file. */
function worked({ rhythms, reports, asAt }: ReturnType<typeof drawn>, every: Every): ReportDuty[] {
  const rule = house.law.rules.get(`body-report-${every}`)
  if (!rule) throw new Error(`no rule of a ${every}`)
  const agreed = rhythms.flatMap((each) => [
    {
      ...{ what: 'reporting rhythm', on: plainDate(each.agreed), title: 'A report' },
      ...{ every: each.every, first_due: each.first },
    },
    ...(each.isEnded && each.ended ? [{ what: 'reporting rhythm ending', on: plainDate(each.ended) }] : []),
  ])
  const given = reports.map(({ on, for: day }) => ({
    ...{ what: 'body report', on: plainDate(on) },
    ...(day ? { for_day: day } : {}),
  }))
  const example = { case: 'Drawn by chance', happened: [...agreed, ...given], 'as at': asAt, expect: [] }
  const { answers } = workExample(house.words, house.law, rule, example)
  return inOrder(answers.map(({ subject: _, ...duty }) => duty as ReportDuty))
}

test('a report to a body answers the day that the oracle says it does, however its rhythm changes and ends', () => {
  const seen = { late: 0, afterTheEnd: 0, stopped: 0, changed: 0 }
  for (let seed = 1; seed <= 1200; seed++) {
    const one = drawn(seed)
    for (const every of TERMS) {
      const own = one.rhythms.filter((each) => each.every === every)
      const duties = inOrder(own.flatMap((rhythm) => reportDuties(rhythm, one.reports, one.asAt)))
      expect({ seed, every, duties: worked(one, every) }).toEqual({ seed, every, duties })
      seen.late += duties.filter(({ standing }) => standing === 'met late').length
      seen.afterTheEnd += duties.filter(({ met, closed }) => met !== null && closed !== null).length
      seen.stopped += duties.filter(({ standing }) => standing === 'stopped').length
    }
    seen.changed += one.rhythms.length > 1 ? 1 : 0
  }
  expect(Object.entries(seen).filter(([, n]) => n < 60)).toEqual([])
})
