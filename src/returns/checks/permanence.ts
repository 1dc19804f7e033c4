import { day, partDay } from '../cells'
import { type Check, ofChild, ofRow } from '../check'

const SAYS = ['PREV_PERM', 'LA_PERM', 'DATE_PERM'] as const

/** What is told of permanence before care started. */
export const PERMANENCE: readonly Check[] = [
  ofChild(
    '630',
    { Episodes: ['DECOM', 'RNE'], PrevPerm: SAYS },
    'Care started in the year, and earlier permanence is not told, or not where and when.',
    ({ Episodes, PrevPerm }, flag, { start }) => {
      const isTold = PrevPerm.some(
        ({ PREV_PERM, LA_PERM, DATE_PERM }) =>
          PREV_PERM === 'Z1' || (PREV_PERM !== '' && LA_PERM !== '' && DATE_PERM !== ''),
      )
      if (!isTold)
        flag('Episodes', ...Episodes.filter(({ RNE, DECOM }) => RNE === 'S' && (day(DECOM) ?? -Infinity) >= start))
    },
  ),
  ofChild(
    '632',
    { PrevPerm: ['DATE_PERM'], Episodes: ['DECOM'] },
    'The earlier permanent arrangement began when care had started, or on no day.',
    ({ PrevPerm, Episodes: [first] }, flag) => {
      const started = first && day(first.DECOM)
      for (const row of PrevPerm) {
        const told = partDay(row.DATE_PERM)
        if (row.DATE_PERM === '' || started === undefined || !first || (told && told.from < started)) continue
        flag('PrevPerm', row)
        flag('Episodes', first)
      }
    },
  ),
  ofChild(
    '634',
    { PrevPerm: SAYS, Episodes: ['DECOM'] },
    'Earlier permanence is told of a child whose care did not start in the year.',
    ({ PrevPerm, Episodes }, flag, { start }) => {
      const told = PrevPerm.filter((row) => SAYS.some((column) => row[column] !== ''))
      const days = Episodes.map(({ DECOM }) => day(DECOM) ?? Infinity)
      if (told.length === 0 || Episodes.length === 0 || days.some((each) => each >= start)) return
      flag('PrevPerm', ...told)
      flag('Episodes', ...Episodes)
    },
  ),
  ofRow(
    '635',
    'PrevPerm',
    SAYS,
    'A place or a day of earlier permanence is told, and not of which kind it was.',
    ({ PREV_PERM, LA_PERM, DATE_PERM }) => PREV_PERM === '' && (LA_PERM !== '' || DATE_PERM !== ''),
  ),
]
