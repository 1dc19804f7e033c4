import type { DayNumber } from '../../calendar'
import { type Period, periodsOf } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'
import type { Row } from '../row'
import { overlapping } from './overlaps'

const isWithin = (on: DayNumber, { from, to }: Period): boolean => on >= from && (to === undefined || on <= to)

/** True when something told from one day to another, or still going on, cannot have ended in this stretch of care. */
export function isOutside(from: DayNumber, to: DayNumber | undefined, isOpen: boolean, care: Period): boolean {
  if (isOpen) return care.to !== undefined || from < care.from
  return to !== undefined && !isWithin(to, care)
}

/** What is told of children missing or away. */
export const MISSING: readonly Check[] = [
  ofRow(
    '564',
    'Missing',
    ['MISSING', 'MIS_START'],
    'A child was missing or away, and it is not told from when.',
    ({ MISSING, MIS_START }) => MISSING !== '' && MIS_START === '',
  ),
  ofRow(
    '565',
    'Missing',
    ['MISSING', 'MIS_START'],
    'A child went, and whether missing or away is not told.',
    ({ MISSING, MIS_START }) => MISSING === '' && MIS_START !== '',
  ),
  ofRow(
    '566',
    'Missing',
    ['MISSING', 'MIS_END'],
    'A child came back, and whether missing or away before is not told.',
    ({ MISSING, MIS_END }) => MISSING === '' && MIS_END !== '',
  ),
  ofRow(
    '567',
    'Missing',
    ['MIS_START', 'MIS_END'],
    'The child came back before going.',
    ({ MIS_START, MIS_END }) => (day(MIS_END) ?? Infinity) < (day(MIS_START) ?? -Infinity),
  ),
  ofRow(
    '570',
    'Missing',
    ['MIS_START'],
    'The child went after the year ended.',
    ({ MIS_START }, { end }) => (day(MIS_START) ?? -Infinity) > end,
  ),
  ofRow('571', 'Missing', ['MIS_END'], 'The child came back before the year or after it.', ({ MIS_END }, asked) => {
    const back = day(MIS_END)
    return back !== undefined && (back < asked.start || back > asked.end)
  }),
  ofRow(
    '586',
    'Missing',
    ['DOB', 'MIS_START'],
    'The child went missing before birth.',
    ({ DOB, MIS_START }) => (day(MIS_START) ?? Infinity) < (day(DOB) ?? -Infinity),
  ),
  overlapping('574', 'Missing', 'MIS_START', 'MIS_END', 'The child went again before coming back.'),
  ofChild(
    '577',
    { Missing: ['MIS_START', 'MIS_END'], Episodes: ['DECOM', 'DEC'] },
    'Care ended, and the child is told of as missing beyond it or in no stretch of it.',
    ({ Missing, Episodes }, flag) => {
      if (Missing.length === 0) return
      const care = periodsOf(Episodes)
      flag(
        'Missing',
        ...Missing.filter(({ MIS_START, MIS_END }) => {
          const from = day(MIS_START)
          if (from === undefined || care.length === 0) return false
          return care.every((period) => isOutside(from, day(MIS_END), MIS_END === '', period))
        }),
      )
    },
  ),
  ofChild(
    '578',
    { Missing: ['MIS_START'], Episodes: ['DECOM', 'DEC'] },
    'The child went missing on a day when not looked after.',
    ({ Missing, Episodes }, flag) => {
      if (Missing.length === 0) return
      const care = periodsOf(Episodes)
      flag(
        'Missing',
        ...Missing.filter(({ MIS_START }) => {
          const from = day(MIS_START)
          return from !== undefined && care.length > 0 && !care.some((period) => isWithin(from, period))
        }),
      )
    },
  ),
  ofChild(
    '581',
    { Missing: ['MIS_START', 'MIS_END'], Episodes: ['DECOM', 'DEC'] },
    'Neither the day the child went nor the day of coming back is in an episode of care.',
    ({ Missing, Episodes }, flag) => {
      const told = Missing.filter(({ MIS_END }) => MIS_END !== '')
      if (told.length === 0 || Episodes.length === 0) return
      const isInCare = (on: DayNumber | undefined) =>
        on !== undefined &&
        Episodes.some(
          ({ DECOM, DEC }) => on >= (day(DECOM) ?? Infinity) && (DEC === '' || on <= (day(DEC) ?? -Infinity)),
        )
      const isOut = ({ MIS_START, MIS_END }: Row<'Missing'>) =>
        day(MIS_END) !== undefined && !isInCare(day(MIS_START)) && !isInCare(day(MIS_END))
      flag('Missing', ...told.filter(isOut))
    },
  ),
]
