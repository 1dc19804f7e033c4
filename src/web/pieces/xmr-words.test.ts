import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { fall, points, redrawn, steady, stepUp, young } from './every-piece/sample-figures'
import { type Direction, seriesOf, type Trend } from './xmr-series'
import { chartDescription, chartNotes, finding } from './xmr-words'

const turned = (trend: Trend, direction: Direction): Trend => ({ ...trend, direction })
const back: Trend = { ...steady, points: points([78, 77, 80, 79, 76, 81, 78, 80, 77, 79, 78, 80, 60, 79, 78, 80, 77]) }
const none: Trend = { ...steady, points: points([null, null]) }

describe('the finding', () => {
  test.each([
    { name: 'no value at all', trend: none, says: 'No trend yet' },
    { name: 'too few months', trend: young, says: 'Too few months to tell: 6 of the 12 that limits need' },
    { name: 'nothing but chance', trend: steady, says: 'No real change' },
    { name: 'a lasting step, higher is better', trend: stepUp, says: 'Better since January 2026' },
    {
      name: 'a lasting step up that has begun to fall',
      trend: { ...stepUp, points: points([...Array(12).fill(78), ...Array(7).fill(96), 95, 93.5, 91.8]) },
      says: 'Better since January 2026, lower each month since August 2026',
    },
    { name: 'the same, lower is better', trend: turned(stepUp, 'lower is better'), says: 'Worse since January 2026' },
    { name: 'the same, neither is better', trend: turned(stepUp, 'neither'), says: 'Higher since January 2026' },
    { name: 'a fall in the last month', trend: fall, says: 'Below its usual range in October 2026' },
    { name: 'an old dip', trend: back, says: 'Back in its usual range since July 2026' },
    { name: 'limits redrawn after a real step', trend: redrawn, says: 'Better since November 2025' },
    {
      name: 'limits redrawn though nothing changed',
      trend: { ...steady, redraws: [{ on: plainDate('2025-11-01'), event: 'A new form.' }] },
      says: 'No real change',
    },
  ])('$name', ({ trend, says }) => {
    expect(finding(seriesOf(trend))).toBe(says)
  })
})

describe('the notes', () => {
  test('say each signal once, a run rather than the points outside within it', () => {
    expect(chartNotes(seriesOf(stepUp)).map(({ text }) => text)).toEqual([
      'December 2025 was 71%, below the lower limit of 72.3%.',
      'From January 2026, 10 months in a row above the average of 78.6%: a real change.',
    ])
  })
  test('name the event that had the limits redrawn', () => {
    expect(chartNotes(seriesOf(redrawn)).map(({ text }) => text)).toEqual([
      'In November 2025 visits joined the weekly allocation meeting. Limits are drawn anew from November 2025.',
    ])
  })
  test('say when a redraw still waits for its months', () => {
    const waiting = { ...steady, redraws: [{ on: plainDate('2026-08-01'), event: 'A new form.' }] }
    expect(chartNotes(seriesOf(waiting)).map(({ text }) => text)).toEqual([
      'A new form. Limits will be drawn anew once 12 months have passed; 3 have.',
    ])
  })
  test('have nothing to say of chance', () => {
    expect(chartNotes(seriesOf(steady))).toEqual([])
  })
})

test('the description says the time, the average, what chance allows and where the scale begins', () => {
  expect(chartDescription('Share of homes visited', seriesOf(redrawn), '70%')).toBe(
    'Share of homes visited, each month end from November 2024 to October 2026. The average went from 78.6% to 85.6%; chance alone keeps it between 82.2% and 89.0%. The scale begins at 70%.',
  )
})

test('S271: an average skips the months without a figure, and says how many', () => {
  const gaps = { ...steady, points: [...points([null, null]), ...steady.points] }
  expect(chartDescription('Share', seriesOf(gaps), undefined)).toMatch(
    / 2 of \d+ months have no figure and are in no average\.$/,
  )
  const filled = chartDescription('Share', seriesOf(steady), undefined)
  expect(chartDescription('Share', seriesOf(gaps), undefined)).toContain(/The average .*?;/.exec(filled)?.[0])
})
