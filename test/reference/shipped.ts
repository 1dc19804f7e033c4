import { linesOf } from '../../src/places'
import type { Printed } from './sources'

export const ENGLAND = 'E92000001'
export const SHARES = linesOf('published-figures.csv')
export const NUMBERS = linesOf('published-numbers.csv')
export const NAMES = new Map(SHARES.map(([, area = '', name = '']) => [area, name]))
/** The years that the table of 2019 tells. */
export const FIVE = ['2015', '2016', '2017', '2018', '2019']

/** What was printed of our areas; a mark is no number, and never nought. */
export const told = (printed: readonly Printed[]) =>
  printed.filter(([area, , value]) => NAMES.has(area) && /^\d+(\.\d+)?$/.test(value))
export const inOrder = (lines: readonly (readonly string[])[]) => lines.map((line) => line.join(' ')).sort()
