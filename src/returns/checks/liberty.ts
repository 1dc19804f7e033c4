import { periodsOf } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'
import { isOutside } from './missing'
import { overlapping } from './overlaps'

/** Orders that deprive a child of liberty. */
export const LIBERTY: readonly Check[] = [
  ofRow(
    '702',
    'DoLo',
    ['DOLO_START', 'DOLO_END'],
    'The order ended on the day it began, or before.',
    ({ DOLO_START, DOLO_END }) => (day(DOLO_END) ?? Infinity) <= (day(DOLO_START) ?? -Infinity),
  ),
  ofRow(
    '703',
    'DoLo',
    ['DOLO_START'],
    'The order began after the year ended.',
    ({ DOLO_START }, { end }) => (day(DOLO_START) ?? -Infinity) > end,
  ),
  ofRow('704', 'DoLo', ['DOLO_END'], 'The order ended before the year or after it.', ({ DOLO_END }, { start, end }) => {
    const ended = day(DOLO_END)
    return ended !== undefined && (ended < start || ended > end)
  }),
  overlapping('705', 'DoLo', 'DOLO_START', 'DOLO_END', 'Two orders for one child overlap.'),
  ofChild(
    '707',
    { DoLo: ['DOLO_START', 'DOLO_END'], Episodes: ['DECOM', 'DEC'] },
    'Care ended, and an order is told of beyond it or in no stretch of it.',
    ({ DoLo, Episodes }, flag) => {
      const care = DoLo.length > 0 ? periodsOf(Episodes) : []
      flag(
        'DoLo',
        ...DoLo.filter(({ DOLO_START, DOLO_END }) => {
          const from = day(DOLO_START)
          if (from === undefined || care.length === 0) return false
          return care.every((period) => isOutside(from, day(DOLO_END), DOLO_END === '', period))
        }),
      )
    },
  ),
  ofRow(
    '708',
    'DoLo',
    ['DOB', 'DOLO_START'],
    'The order began before the child was born, or on that day.',
    ({ DOB, DOLO_START }) => (day(DOLO_START) ?? Infinity) <= (day(DOB) ?? -Infinity),
  ),
]
