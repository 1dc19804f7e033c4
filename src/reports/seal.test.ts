import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trialFigure, trialReport } from '../../test/support/trial-report'
import { changesBetween, movedBetween } from './changes'
import type { Report } from './report'
import { canonical, sealOf, shortSeal } from './seal'
import { openTwin } from './twin'

describe('a seal', () => {
  test('is the same however fields are ordered, and after a store has had them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse())
        expect(sealOf(turned)).toBe(sealOf(data))
        expect(sealOf(JSON.parse(JSON.stringify(data)))).toBe(sealOf(data))
      }),
    )
  })

  test('is another for any other data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sealOf(a) === sealOf(b)).toBe(canonical(a) === canonical(b))
      }),
    )
    expect(shortSeal(sealOf({ b: 1, a: [null, 'x'] }))).toBe(shortSeal(sealOf({ a: [null, 'x'], b: 1 })))
    expect(canonical({ b: 1, a: [null, 'x'], c: undefined })).toBe('{"a":[null,"x"],"b":1}')
  })
})

const of = (counts: readonly number[], id = 'M1'): Report => ({
  ...trialReport,
  sections: trialReport.sections.map((section) => ({ ...section, figures: [trialFigure(id, 'Visits', counts, 245)] })),
})

test('changes are each figure and each month that prints otherwise, and a figure that came or went', () => {
  expect(changesBetween(of([200, 211]), of([200, 211]))).toEqual([])
  expect(changesBetween(of([200, 211]), of([201, 212])).map(({ day, was, is }) => [day, was, is])).toEqual([
    ['2026-10-31', '86% (211 of 245)', '86% (212 of 245)'],
    ['2026-09-30', '81% (200 of 245)', '82% (201 of 245)'],
  ])
  expect(changesBetween(of([211]), of([211], 'M2')).map(({ id, was, is }) => [id, was, is])).toEqual([
    ['M1', '86% (211 of 245)', 'no longer in it'],
    ['M2', 'not in it', '86% (211 of 245)'],
  ])
})

const withCases = (...rows: (readonly (string | number | null)[])[]): Report => ({
  ...of([211]),
  sections: of([211]).sections.map((section) => ({
    ...section,
    tables: [
      {
        title: 'Matters',
        columns: [
          { head: 'Matter', kind: 'text' },
          { head: 'Cases', kind: 'number' },
        ],
        rows,
      },
    ],
  })),
})

test('changes are each cell of a table that prints otherwise, by its table, row and head', () => {
  const was = withCases(['Complaints', 12], ['Restraint', 14], ['Missing', null])
  const is = withCases(['Restraint', 14], ['Missing', 11], ['Complaints', 13], ['Serious', 10])
  expect(changesBetween(was, is).map(({ id, title, was, is }) => [id, title, was, is])).toEqual([
    ['Matters', 'Complaints, Cases', '12', '13'],
    ['Matters', 'Missing, Cases', 'no figure', '11'],
    ['Matters', 'Serious, Cases', 'not in it', '10'],
  ])
})

test('changes between two twins for anybody hold no count that either hides', () => {
  const open = (report: Report): Report => openTwin(report, []).report
  const [was, is] = [withCases(['Restraint', 3]), withCases(['Restraint', 12])]
  const small = {
    ...is,
    sections: is.sections.map((section) => ({ ...section, figures: of([4]).sections[0]?.figures ?? [] })),
  }
  const told = changesBetween(open(was), open(small)).map(({ was, is }) => [was, is])
  expect(told).toEqual([
    ['86% (211 of 245)', 'hidden: fewer than 10'],
    ['hidden: fewer than 10', '12'],
  ])
})

test('rows that came, went, or say another word', () => {
  const row = (subject: string, why: string) => ({ subject, why, counted: why === 'in time' })
  const was = { M1: [row('H-1', 'late'), row('H-2', 'in time'), row('H-3', 'late')] }
  const is = { M1: [row('H-1', 'in time'), row('H-3', 'late'), row('H-4', 'late')] }
  expect(movedBetween(was, is)).toEqual([
    { id: 'M1', subject: 'H-1', was: 'late', is: 'in time' },
    { id: 'M1', subject: 'H-2', was: 'in time', is: null },
    { id: 'M1', subject: 'H-4', was: null, is: 'late' },
  ])
})
