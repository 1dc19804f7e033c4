import { birthday } from '../../calendar'
import { isFemale, isMale, isShortBreak } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'

const REAL_UPN = /^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/

const isUnreadable = (cell: string): boolean => cell !== '' && day(cell) === undefined

/** What is told of each child. */
export const HEADER: readonly Check[] = [
  ofRow('101', 'Header', ['SEX'], 'The sex is not a code of the year.', ({ SEX }, { codes }) => !codes.SEX.has(SEX)),
  ofRow('102', 'Header', ['DOB'], 'The date of birth is no date.', ({ DOB }) => day(DOB) === undefined),
  ofRow(
    '103',
    'Header',
    ['ETHNIC'],
    'The ethnicity is not a code of the return.',
    ({ ETHNIC }, { codes }) => !codes.ETHNIC.has(ETHNIC),
  ),
  ofRow(
    '168',
    'Header',
    ['UPN'],
    'The pupil number is neither of thirteen characters nor a code for one not known.',
    ({ UPN }, { codes }) => UPN !== '' && !codes.UNKNOWN_UPN.has(UPN) && !REAL_UPN.test(UPN),
  ),
  ofRow('171', 'Header', ['MC_DOB'], 'The date of birth of her child is no date.', ({ MC_DOB }) =>
    isUnreadable(MC_DOB),
  ),
  ofRow(
    '174',
    'Header',
    ['SEX', 'MC_DOB'],
    'A boy is recorded as having given birth.',
    ({ SEX, MC_DOB }) => isMale(SEX) && MC_DOB !== '',
  ),
  ofRow('301', 'Header', ['DOB'], 'The child was born after the year ended.', ({ DOB }, { end }) => {
    const born = day(DOB)
    return born !== undefined && born > end
  }),
  ofRow(
    '351',
    'Header',
    ['DOB'],
    'The person was over 25 before the year began, and belongs in no part of it.',
    ({ DOB }, { start }) => {
      const born = day(DOB)
      return born !== undefined && birthday(born, 25) < start
    },
  ),
  ofRow(
    '209',
    'Header',
    ['UPN', 'DOB'],
    'The pupil number is said to be missing as the child is too young for school, who was five before the year began.',
    ({ UPN, DOB }, { start }) => {
      const born = day(DOB)
      return UPN === 'UN1' && born !== undefined && birthday(born, 5) < start
    },
    { severity: 'look' },
  ),
  ofRow(
    '444',
    'Header',
    ['UPN'],
    'Two children share this pupil number.',
    ({ UPN }, { sharedUpns }) => UPN !== '' && sharedUpns.has(UPN),
  ),
  ofChild(
    '442',
    { Header: ['UPN'], Episodes: ['LS'] },
    'The child was looked after, other than in short breaks, and has no pupil number nor a reason why.',
    ({ Header, Episodes }, flag) => {
      if (Episodes.some((episode) => !isShortBreak(episode))) flag('Header', ...Header.filter(({ UPN }) => UPN === ''))
    },
  ),
  ofChild(
    'EPI',
    { Header: ['CHILD'], Episodes: ['CHILD'] },
    'The child has no episode, nor anything as a care leaver.',
    ({ Header, Episodes, OC3 }, flag) => {
      if (Episodes.length === 0 && OC3.length === 0) flag('Header', ...Header)
    },
    { also: { OC3: ['CHILD'] } },
  ),
  ofRow(
    '620',
    'Header',
    ['DOB', 'MOTHER'],
    'The child is recorded as a mother, and was under eleven when the year began.',
    ({ DOB, MOTHER }, { start }) => {
      const born = day(DOB)
      return MOTHER === '1' && born !== undefined && birthday(born, 11) > start
    },
  ),
  ofRow(
    '611',
    'Header',
    ['MOTHER', 'MC_DOB'],
    'A mother has no date of birth of her child.',
    ({ MOTHER, MC_DOB }) => MOTHER === '1' && MC_DOB === '',
  ),
  ofRow(
    '612',
    'Header',
    ['SEX', 'MOTHER', 'MC_DOB'],
    'There is a date of birth of a child of hers, and she is not recorded as a mother.',
    ({ SEX, MOTHER, MC_DOB }) => isFemale(SEX) && MOTHER !== '1' && MC_DOB !== '',
  ),
  ofRow(
    '621',
    'Header',
    ['DOB', 'MC_DOB'],
    'Her child was born no later than she was.',
    ({ DOB, MC_DOB }) => (day(MC_DOB) ?? Infinity) <= (day(DOB) ?? -Infinity),
  ),
]
