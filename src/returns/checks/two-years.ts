import { type Episode, isAdoption } from '../care'
import { day } from '../cells'
import { type Check, ofChild } from '../check'
import type { Child } from '../children'
import type { Row } from '../row'
import type { ColumnOf } from '../tables'

type Told = Row<'Header'>

/** What a child is told to be in this year’s row, beside last year’s. */
const changed = (
  id: string,
  column: ColumnOf<'Header'>,
  says: string,
  isWrong: (now: Told, before: Told, child: Child) => boolean,
): Check =>
  ofChild(
    id,
    { Header: [column] },
    says,
    (child, flag) => {
      for (const before of child.last.Header)
        flag('Header', ...child.Header.filter((now) => isWrong(now, before, child)))
    },
    { last: { Header: [column] }, severity: 'look' },
  )

/** The same day may be written in two ways: 1/4/2020 is 01/04/2020. */
const isOtherDay = (a: string, b: string): boolean => a !== b && (day(a) === undefined || day(a) !== day(b))

/** What of an episode still going on when last year ended is told otherwise this year, from the same day. */
const continued = (id: string, column: ColumnOf<'Episodes'>, says: string, allows?: Moves): Check =>
  ofChild(
    id,
    { Episodes: ['DECOM', column] },
    says,
    ({ Episodes, last }, flag) => {
      for (const before of last.Episodes) {
        const from = day(before.DECOM)
        if (before.DEC !== '' || from === undefined) continue
        const isOther = (now: Episode) =>
          day(now.DECOM) === from && now[column] !== before[column] && !allows?.[before[column]]?.includes(now[column])
        flag('Episodes', ...Episodes.filter(isOther))
      }
    },
    { last: { Episodes: ['DECOM', 'DEC', column] }, severity: 'look' },
  )

type Moves = { readonly [before: string]: readonly string[] }

/** Codes that took the place of another while a placement went on. */
const NEW_CODES: Moves = { Z1: ['Z11', 'Z12', 'Z13', 'Z14'], H5: ['K3'] }
const UNKNOWN = ['UN2', 'UN3', 'UN4', 'UN5']

/** True when a pupil number may follow last year’s: an unknown one becomes known, or unknown for another reason. */
function mayFollow(now: string, before: string): boolean {
  const wasUnknown = before === '' || before === 'UN1' || UNKNOWN.includes(before)
  if (UNKNOWN.includes(now)) return before === '' || before === 'UN1'
  return wasUnknown && now !== '' && now !== 'UN1'
}

const LAST_DAYS = { Episodes: ['DECOM', 'DEC'] } as const

/** What this year’s return says otherwise than last year’s did. */
export const TWO_YEARS: readonly Check[] = [
  changed('202', 'SEX', 'The sex is told otherwise than last year.', (now, before) => now.SEX !== before.SEX),
  changed('203', 'DOB', 'The date of birth is told otherwise than last year.', (now, before) =>
    isOtherDay(now.DOB, before.DOB),
  ),
  changed(
    '204',
    'ETHNIC',
    'The ethnicity is told otherwise than last year.',
    (now, before) => now.ETHNIC !== before.ETHNIC,
  ),
  changed(
    '207',
    'MOTHER',
    'She was a mother last year, and is said not to be one.',
    (now, before, { Episodes }) => before.MOTHER === '1' && now.MOTHER !== '1' && Episodes.length > 0,
  ),
  changed(
    '208',
    'UPN',
    'The pupil number is told otherwise than last year.',
    (now, before) => now.UPN !== before.UPN && !mayFollow(now.UPN, before.UPN),
  ),
  changed(
    '624',
    'MC_DOB',
    'The birth of her child is told otherwise than last year.',
    (now, before) => before.MC_DOB !== '' && isOtherDay(now.MC_DOB, before.MC_DOB),
  ),
  ofChild(
    '626',
    { Header: ['MOTHER', 'MC_DOB'] },
    'She became a mother before this year, and was not one in last year’s return.',
    ({ Header, last }, flag, { start }) => {
      const wasNone = last.Header.some(({ MOTHER }) => MOTHER.startsWith('0'))
      if (wasNone)
        flag('Header', ...Header.filter((now) => now.MOTHER.startsWith('1') && (day(now.MC_DOB) ?? Infinity) < start))
    },
    { last: { Header: ['MOTHER'] }, severity: 'look' },
  ),
  ofChild(
    'NoE',
    { Episodes: ['DECOM'] },
    'Care started before this year, and last year’s return has no episode of the child.',
    ({ Episodes: [first], last }, flag, { start }) => {
      if (first && last.Episodes.length === 0 && (day(first.DECOM) ?? Infinity) < start) flag('Episodes', first)
    },
    { last: { Episodes: ['DECOM'] } },
  ),
  ofChild(
    '199',
    { Episodes: ['DECOM', 'REC'] },
    'An episode follows the child’s adoption.',
    ({ Episodes, last }, flag) => {
      const adopted = Math.min(
        ...[...last.Episodes, ...Episodes].filter(isAdoption).map(({ DECOM }) => day(DECOM) ?? Infinity),
      )
      flag('Episodes', ...Episodes.filter(({ DECOM }) => (day(DECOM) ?? -Infinity) > adopted))
    },
    { alsoLast: { Episodes: ['DECOM', 'REC'] } },
  ),
  ofChild(
    '502',
    { Episodes: ['DECOM'] },
    'An episode went on when last year ended, and this year’s first began on another day.',
    ({ Episodes: [first], last }, flag) => {
      const open = last.Episodes.filter(({ DEC }) => DEC === '')
      const from = first && day(first.DECOM)
      if (first && from !== undefined && open.length > 0 && !open.some(({ DECOM }) => day(DECOM) === from))
        flag('Episodes', first)
    },
    { last: LAST_DAYS },
  ),
  ofChild(
    '562',
    { Episodes: ['DECOM'] },
    'This year’s first episode began before the year, and was not the last of last year’s.',
    ({ Episodes: [first], last }, flag, { start }) => {
      const from = first && day(first.DECOM)
      const before = last.Episodes.at(-1)
      if (first && before && from !== undefined && from < start && day(before.DECOM) !== from) flag('Episodes', first)
    },
    { last: LAST_DAYS },
  ),
  continued('503A', 'RNE', 'An episode goes on from last year, with another reason for it.'),
  continued('503B', 'LS', 'An episode goes on from last year, with another legal status.'),
  continued('503C', 'CIN', 'An episode goes on from last year, with another category of need.'),
  continued('503D', 'PLACE', 'An episode goes on from last year, in another kind of placement.', NEW_CODES),
  continued('503E', 'PLACE_PROVIDER', 'An episode goes on from last year, with another kind of provider.'),
  continued('503F', 'URN', 'An episode goes on from last year, with another registration number.'),
  ofChild(
    '348',
    { OC3: ['IN_TOUCH'] },
    'The young person had died by last year’s return.',
    ({ OC3, last }, flag) => {
      if (last.OC3.some(({ IN_TOUCH }) => IN_TOUCH === 'DIED'))
        flag('OC3', ...OC3.filter(({ IN_TOUCH }) => IN_TOUCH !== 'DIED'))
    },
    { last: { OC3: ['IN_TOUCH'] } },
  ),
  ofChild(
    '559',
    { PlacedAdoption: ['DATE_PLACED'] },
    'The decision for adoption was made before this year, and last year’s return does not tell it.',
    ({ PlacedAdoption, last }, flag, { start }) => {
      const before = new Set(last.PlacedAdoption.map(({ DATE_PLACED }) => day(DATE_PLACED)))
      flag(
        'PlacedAdoption',
        ...PlacedAdoption.filter(({ DATE_PLACED }) => {
          const on = day(DATE_PLACED)
          return on !== undefined && on < start && !before.has(on)
        }),
      )
    },
    { last: { PlacedAdoption: ['DATE_PLACED'] } },
  ),
  ofChild(
    '560',
    { PlacedAdoption: ['DATE_PLACED'] },
    'A decision for adoption that stood when last year ended is told of another day.',
    ({ PlacedAdoption, last }, flag) => {
      const standing = last.PlacedAdoption.filter((row) => row.DATE_PLACED_CEASED === '' && row.DATE_PLACED !== '')
      for (const before of standing)
        if (!PlacedAdoption.some(({ DATE_PLACED }) => !isOtherDay(DATE_PLACED, before.DATE_PLACED)))
          flag('PlacedAdoption', ...PlacedAdoption)
    },
    { last: { PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED'] } },
  ),
  ofChild(
    '576',
    { Missing: ['MIS_START'] },
    'The child was missing when last year ended, and this year’s return does not tell from when.',
    ({ Missing: [first, ...more], last }, flag) => {
      const open = last.Missing.filter(({ MIS_END }) => MIS_END === '')
      for (const before of open)
        if (first && ![first, ...more].some(({ MIS_START }) => !isOtherDay(MIS_START, before.MIS_START)))
          flag('Missing', first)
    },
    { last: { Missing: ['MIS_START', 'MIS_END'] } },
  ),
]
