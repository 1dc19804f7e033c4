import { dayNumber } from '../../calendar'
import { type Episode, isEnding, pairs } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'

const ACT_IN_FORCE = dayNumber(1991, 10, 14)
const PLACEMENT = ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN'] as const
const isSamePlacement = (a: Episode, b: Episode): boolean => PLACEMENT.every((column) => a[column] === b[column])

/** A check of each episode beside the one before it: it flags the later. */
const besides = (
  id: string,
  columns: readonly (keyof Episode & string)[],
  says: string,
  isWrong: (before: Episode, after: Episode) => boolean,
): Check =>
  ofChild(id, { Episodes: columns as never }, says, ({ Episodes }, flag) => {
    for (const [before, after] of pairs(Episodes)) if (isWrong(before, after)) flag('Episodes', after)
  })

/** How the episodes of a child follow each other. */
export const ORDER: readonly Check[] = [
  ofChild(
    '142',
    { Episodes: ['DECOM', 'DEC', 'REC'] },
    'Another episode follows one that has no end, or no reason for it.',
    ({ Episodes }, flag) => {
      for (const [before] of pairs(Episodes)) if (before.DEC === '' || before.REC === '') flag('Episodes', before)
    },
  ),
  ofRow(
    '148',
    'Episodes',
    ['DEC', 'REC'],
    'The episode has an end without a reason, or a reason without an end.',
    ({ DEC, REC }) => (DEC === '') !== (REC === ''),
  ),
  ofRow('355', 'Episodes', ['DECOM', 'DEC'], 'The episode ended on the day it began.', ({ DECOM, DEC }) => {
    const from = day(DECOM)
    return from !== undefined && from === day(DEC)
  }),
  ofRow(
    '356',
    'Episodes',
    ['DECOM', 'DEC'],
    'The episode ended before it began.',
    ({ DECOM, DEC }) => (day(DEC) ?? Infinity) < (day(DECOM) ?? -Infinity),
  ),
  ofChild(
    '388',
    { Episodes: ['DECOM', 'DEC', 'REC'] },
    'The reason for the end says that another episode follows at once, and none does; or one does, and it says not.',
    ({ Episodes }, flag) => {
      Episodes.forEach((episode, index) => {
        const next = Episodes[index + 1]
        const goesOn = next !== undefined && day(next.DECOM) !== undefined && day(next.DECOM) === day(episode.DEC)
        if (episode.REC === 'X1' ? !goesOn : isEnding(episode) && goesOn) flag('Episodes', episode)
      })
    },
  ),
  besides(
    '431',
    ['RNE', 'DECOM', 'DEC'],
    'Care is said to start on a day when it had not ended.',
    (before, { RNE, DECOM }) => RNE === 'S' && (day(DECOM) ?? Infinity) <= (day(before.DEC) ?? -Infinity),
  ),
  besides(
    '432',
    ['RNE', 'REC'],
    'Care is said to go on after an episode with which it ended.',
    (before, { RNE }) => ['L', 'P', 'T', 'U', 'B'].includes(RNE) && before.REC !== '' && before.REC !== 'X1',
  ),
  besides(
    '433',
    ['RNE', 'DECOM', 'DEC'],
    'Care is said to go on, and the episode does not begin on the day when the one before it ended.',
    (before, { RNE, DECOM }) => {
      const [until, from] = [day(before.DEC), day(DECOM)]
      return RNE !== 'S' && RNE !== '' && until !== undefined && from !== undefined && until !== from
    },
  ),
  besides(
    '434',
    ['RNE', 'LS', ...PLACEMENT],
    'Only the legal status is said to change: it does not, or the placement does as well.',
    (before, after) => after.RNE === 'L' && (before.LS === after.LS || !isSamePlacement(before, after)),
  ),
  besides(
    '435',
    ['RNE', 'LS', ...PLACEMENT],
    'Only the placement is said to change: it does not, or the legal status does as well.',
    (before, after) => after.RNE === 'P' && (before.LS !== after.LS || isSamePlacement(before, after)),
  ),
  besides(
    '436',
    ['RNE', 'LS', ...PLACEMENT],
    'Both legal status and placement are said to change, and one of them does not.',
    (before, after) => ['B', 'U'].includes(after.RNE) && (before.LS === after.LS || isSamePlacement(before, after)),
  ),
  ofChild(
    '437',
    { Episodes: ['DECOM', 'REC'] },
    'Another episode follows one that ended with the child’s death, or in another council’s care for good.',
    ({ Episodes }, flag) => {
      for (const [before, after] of pairs(Episodes))
        if (['E2', 'E15'].includes(before.REC) && day(after.DECOM) !== undefined) flag('Episodes', before)
    },
  ),
  besides(
    '501',
    ['DECOM', 'DEC'],
    'The episode began before the one before it ended.',
    (before, { DECOM }) => (day(DECOM) ?? Infinity) < (day(before.DEC) ?? -Infinity),
  ),
  besides(
    '504',
    ['DECOM', 'DEC', 'CIN'],
    'The category of need changed within one stretch of care.',
    (before, { DECOM, CIN }) => CIN !== before.CIN && day(DECOM) !== undefined && day(DECOM) === day(before.DEC),
  ),
  ofChild(
    '357',
    { Episodes: ['DECOM', 'RNE'] },
    'The first episode began in the year, and is not the start of care.',
    ({ Episodes: [first] }, flag, { start }) => {
      if (first && first.RNE !== 'S' && (day(first.DECOM) ?? -Infinity) >= start) flag('Episodes', first)
    },
  ),
  ofRow(
    '353',
    'Episodes',
    ['DECOM'],
    'The episode began before the Children Act 1989 came into force.',
    ({ DECOM }) => (day(DECOM) ?? Infinity) < ACT_IN_FORCE,
  ),
  ofRow(
    '354',
    'Episodes',
    ['DECOM'],
    'The episode began after the year ended.',
    ({ DECOM }, { end }) => (day(DECOM) ?? -Infinity) > end,
  ),
  ofRow(
    '385',
    'Episodes',
    ['DEC'],
    'The episode ended after the year did.',
    ({ DEC }, { end }) => (day(DEC) ?? -Infinity) > end,
  ),
]
