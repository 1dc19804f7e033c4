import { isAdoption, isEnding, isForAdoption, isShortBreak, pairs } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'
import { overlapping } from './overlaps'

/** What is told of decisions that a child should be placed for adoption. */
export const PLACED: readonly Check[] = [
  ofRow(
    '119',
    'PlacedAdoption',
    ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    'A decision was taken back without a day or without a reason.',
    ({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }) => (DATE_PLACED_CEASED === '') !== (REASON_PLACED_CEASED === ''),
  ),
  ofRow(
    '522',
    'PlacedAdoption',
    ['DATE_PLACED', 'DATE_PLACED_CEASED'],
    'The decision was taken back before it was made.',
    ({ DATE_PLACED, DATE_PLACED_CEASED }) => (day(DATE_PLACED) ?? -Infinity) > (day(DATE_PLACED_CEASED) ?? Infinity),
  ),
  ofRow(
    '563',
    'PlacedAdoption',
    ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    'A decision was taken back, and the day it was made is not told.',
    (row) => row.DATE_PLACED === '' && row.DATE_PLACED_CEASED !== '' && row.REASON_PLACED_CEASED !== '',
  ),
  ofRow(
    '184',
    'PlacedAdoption',
    ['DATE_PLACED'],
    'The decision came before the child was born.',
    ({ DATE_PLACED }, _, { Header }) =>
      Header.some(({ DOB }) => (day(DATE_PLACED) ?? Infinity) < (day(DOB) ?? -Infinity)),
    { also: { Header: ['DOB'] } },
  ),
  overlapping('579', 'PlacedAdoption', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'Two decisions for adoption overlap.'),
  ofChild(
    '583',
    { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] },
    'Another decision for adoption follows one that was never taken back.',
    ({ PlacedAdoption }, flag) => {
      for (const [before] of pairs(PlacedAdoption)) if (before.DATE_PLACED_CEASED === '') flag('PlacedAdoption', before)
    },
  ),
  ofChild(
    '117',
    { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'], Episodes: ['DEC', 'REC'] },
    'The decision was made or taken back after the year, or after the child left care.',
    ({ PlacedAdoption, Episodes }, flag, { end }) => {
      const left = Episodes.findLast((episode) => isEnding(episode) && day(episode.DECOM) !== undefined)
      const until = Math.min(end, (left && day(left.DEC)) ?? Infinity)
      const late = PlacedAdoption.filter((row) =>
        [row.DATE_PLACED, row.DATE_PLACED_CEASED].some((cell) => (day(cell) ?? -Infinity) > until),
      )
      flag('PlacedAdoption', ...late)
      if (left && late.length > 0) flag('Episodes', left)
    },
  ),
  ofChild(
    '118',
    { PlacedAdoption: ['DATE_PLACED_CEASED'], Episodes: ['DECOM', 'LS'] },
    'The decision was taken back before the year, or before care started.',
    ({ PlacedAdoption, Episodes }, flag, { start }) => {
      const first = Episodes.find((episode) => !isShortBreak(episode))
      const from = Math.max(start, (first && day(first.DECOM)) ?? -Infinity)
      const early = PlacedAdoption.filter(({ DATE_PLACED_CEASED }) => (day(DATE_PLACED_CEASED) ?? Infinity) < from)
      flag('PlacedAdoption', ...early)
      if (first && early.length > 0) flag('Episodes', first)
    },
  ),
  ofChild(
    '551',
    { Episodes: ['PLACE'], PlacedAdoption: ['DATE_PLACED'] },
    'The child is placed for adoption, and the decision for it is not told.',
    ({ Episodes, PlacedAdoption }, flag) => {
      if (!PlacedAdoption.some(({ DATE_PLACED }) => DATE_PLACED !== ''))
        flag('Episodes', ...Episodes.filter(isForAdoption))
    },
  ),
  ofChild(
    '552',
    { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM', 'PLACE'] },
    'The child was placed for adoption before the decision for it.',
    ({ Episodes, PlacedAdoption }, flag) => {
      for (const episode of Episodes.filter(isForAdoption)) {
        const late = PlacedAdoption.filter(
          ({ DATE_PLACED }) => (day(DATE_PLACED) ?? -Infinity) > (day(episode.DECOM) ?? Infinity),
        )
        flag('PlacedAdoption', ...late)
        if (late.length > 0) flag('Episodes', episode)
      }
    },
  ),
  ofChild(
    '553',
    { Episodes: ['LS', 'DEC'], PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'] },
    'A placement order is in force: the decision for adoption is not told, or is said to be taken back.',
    ({ Episodes, PlacedAdoption }, flag) => {
      const ordered = Episodes.filter(({ LS, DEC }) => LS === 'E1' && DEC === '')
      if (ordered.length === 0) return
      if (PlacedAdoption.length === 0) flag('Episodes', ...ordered)
      flag(
        'PlacedAdoption',
        ...PlacedAdoption.filter((row) => row.DATE_PLACED_CEASED !== '' || row.REASON_PLACED_CEASED !== ''),
      )
    },
  ),
  ofChild(
    '554',
    { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM', 'LS'] },
    'The decision for adoption came after the placement order.',
    ({ Episodes, PlacedAdoption }, flag) => {
      const ordered = Episodes.find(({ LS }) => LS === 'E1')
      const late = PlacedAdoption.filter(
        ({ DATE_PLACED }) => (day(DATE_PLACED) ?? -Infinity) > ((ordered && day(ordered.DECOM)) ?? Infinity),
      )
      if (ordered && late.length > 0) flag('Episodes', ordered)
      flag('PlacedAdoption', ...late)
    },
    { severity: 'look' },
  ),
  ofChild(
    '557',
    { Episodes: ['PLACE', 'LS', 'REC'], PlacedAdoption: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'] },
    'A child who was to be adopted left care otherwise, and the end of that decision is not told.',
    ({ Episodes, PlacedAdoption }, flag) => {
      const left = Episodes.filter(
        (episode) =>
          (isForAdoption(episode) || ['D1', 'E1'].includes(episode.LS)) &&
          episode.REC !== '' &&
          episode.REC !== 'X1' &&
          !isAdoption(episode),
      )
      const short = PlacedAdoption.filter((row) => row.DATE_PLACED_CEASED === '' || row.REASON_PLACED_CEASED === '')
      if (left.length === 0 || (PlacedAdoption.length > 0 && short.length === 0)) return
      flag('Episodes', ...left)
      flag('PlacedAdoption', ...short)
    },
  ),
  ofChild(
    '1003',
    { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM', 'RNE'] },
    'The decision for adoption came before care started.',
    ({ Episodes, PlacedAdoption }, flag) => {
      const started = Episodes.find(({ RNE }) => RNE === 'S')
      const early = PlacedAdoption.filter(
        ({ DATE_PLACED }) => (day(DATE_PLACED) ?? Infinity) < ((started && day(started.DECOM)) ?? -Infinity),
      )
      if (started && early.length > 0) flag('Episodes', started)
      flag('PlacedAdoption', ...early)
    },
  ),
]
