import { ageOn, birthday } from '../../calendar'
import { isLookedAfterAllYear } from '../care'
import { day } from '../cells'
import { type Asked, type Check, ofChild, ofRow } from '../check'
import type { Row } from '../row'
import type { ColumnOf } from '../tables'
import { OC2_ALWAYS, OC2_SAYS, saysAll, saysAnything } from './said'

type Health = Row<'OC2'>
const CARE = ['DECOM', 'DEC', 'LS', 'REC', 'RNE'] as const

const ofHealth = (
  id: string,
  columns: readonly ColumnOf<'OC2'>[],
  says: string,
  isWrong: (row: Health, asked: Asked) => boolean,
): Check => ofRow(id, 'OC2', columns, says, isWrong)

/** A check of the health of a child who was looked after all year, or was not. */
const inCare = (
  id: string,
  isAllYear: boolean,
  columns: readonly ColumnOf<'OC2'>[],
  says: string,
  isWrong: (row: Health, asked: Asked) => boolean,
): Check =>
  ofChild(id, { OC2: columns, Episodes: CARE }, says, (child, flag, asked) => {
    const found = child.OC2.filter((row) => isWrong(row, asked))
    if (found.length > 0 && isLookedAfterAllYear(child, asked) === isAllYear) flag('OC2', ...found)
  })

/** Who should have a score: four when the year began, and not yet 17 when it ended. */
function isOfAge({ DOB }: Health, { start, end }: Asked): boolean {
  const born = day(DOB)
  return born !== undefined && birthday(born, 4) <= start && birthday(born, 17) > end
}

function turnedInYear({ DOB }: Health, { start, end }: Asked, age: number): boolean {
  const born = day(DOB)
  return born !== undefined && birthday(born, age) > start && birthday(born, age) <= end
}

/** The age when the year ended; of one not yet born, and of one whose birth cannot be read, none. */
function ageAtEnd({ DOB }: Health, { end }: Asked): number | undefined {
  const born = day(DOB)
  return born === undefined || born > end ? undefined : ageOn(born, end)
}

const hasScore = ({ SDQ_SCORE, SDQ_REASON }: Health): boolean => SDQ_SCORE !== '' || SDQ_REASON !== ''

/** What is told of the health of children looked after for a year. */
export const HEALTH: readonly Check[] = [
  inCare(
    '157',
    true,
    ['SDQ_REASON', 'DOB'],
    'There is said to be no score because of the child’s age, which asks for one.',
    (row, asked) => row.SDQ_REASON === 'SDQ1' && isOfAge(row, asked),
  ),
  inCare(
    '186',
    true,
    ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
    'A child looked after all year, of the age for it, has neither a score nor a reason for none.',
    (row, asked) => isOfAge(row, asked) && !hasScore(row),
  ),
  inCare(
    '197B',
    true,
    ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
    'A child looked after all year, who turned four or 17 in it, has neither a score nor a reason for none.',
    (row, asked) => (turnedInYear(row, asked, 4) || turnedInYear(row, asked, 17)) && !hasScore(row),
  ),
  ofHealth(
    '188',
    ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
    'A child under four has a score, or a reason for none.',
    (row, asked) => (ageAtEnd(row, asked) ?? 4) < 4 && hasScore(row),
  ),
  ofHealth(
    '189',
    ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
    'A child over 17 when the year began has a score, or a reason for none.',
    (row, { start }) => {
      const born = day(row.DOB)
      return born !== undefined && birthday(born, 17) <= start && hasScore(row)
    },
  ),
  ofHealth(
    '197a',
    ['SDQ_SCORE', 'SDQ_REASON'],
    'There is a score, and a reason for having none.',
    ({ SDQ_SCORE, SDQ_REASON }) => SDQ_SCORE !== '' && SDQ_REASON !== '',
  ),
  inCare(
    '185',
    false,
    ['SDQ_SCORE'],
    'A child not looked after all year has a score.',
    ({ SDQ_SCORE }) => SDQ_SCORE !== '',
  ),
  inCare(
    '198',
    false,
    ['SDQ_REASON'],
    'A child not looked after all year has a reason for having no score.',
    ({ SDQ_REASON }) => SDQ_REASON !== '',
  ),
  inCare('190', false, OC2_SAYS, 'Health is told of a child not looked after all year.', (row) =>
    saysAnything(row, OC2_SAYS),
  ),
  ofChild(
    '191',
    { Episodes: CARE, OC2: OC2_ALWAYS },
    'A child was looked after all year, and health checks, teeth, vaccinations or substances are not told.',
    (child, flag, asked) => {
      const short = child.OC2.filter((row) => !saysAll(row, OC2_ALWAYS))
      if (child.OC2.length > 0 && short.length === 0) return
      if (!isLookedAfterAllYear(child, asked)) return
      if (child.OC2.length === 0) flag('Episodes', ...child.Episodes)
      else flag('OC2', ...short)
    },
  ),
  ofHealth(
    '158',
    ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    'Help for a substance problem was received: whether it was offered is not asked.',
    (row) => row.INTERVENTION_RECEIVED === '1' && row.INTERVENTION_OFFERED !== '',
  ),
  ofHealth(
    '159',
    ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    'Help for a substance problem was not received, and whether it was offered is not told.',
    (row) => row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === '0' && row.INTERVENTION_OFFERED === '',
  ),
  ofHealth(
    '182',
    OC2_SAYS,
    'Some of a child’s health is told, and what is asked of every child is not.',
    (row) =>
      !saysAll(row, OC2_ALWAYS) &&
      saysAnything(row, ['CONVICTED', 'HEALTH_CHECK', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED']),
  ),
  ofHealth(
    '192',
    ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'],
    'A child has a substance problem, and whether help was received is not told.',
    (row) => row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === '',
  ),
  ofHealth(
    '193',
    ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
    'Help for a substance problem is told of a child who is not said to have one.',
    (row) => row.SUBSTANCE_MISUSE !== '1' && saysAnything(row, ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED']),
  ),
  ofHealth(
    '542',
    ['CONVICTED', 'DOB'],
    'Whether convicted is told of a child under ten.',
    (row, asked) => row.CONVICTED !== '' && (ageAtEnd(row, asked) ?? 10) < 10,
  ),
  inCare(
    '543',
    true,
    ['CONVICTED', 'DOB'],
    'Whether convicted is not told of a child of ten or over who was looked after all year.',
    (row, asked) => row.CONVICTED === '' && (ageAtEnd(row, asked) ?? 0) >= 10,
  ),
  ofHealth(
    '544',
    ['CONVICTED', ...OC2_ALWAYS],
    'A conviction is told, and not what is asked of every child’s health.',
    (row) => row.CONVICTED === '1' && !saysAll(row, OC2_ALWAYS),
  ),
  inCare(
    '545',
    true,
    ['HEALTH_CHECK', 'DOB'],
    'Whether checks of development are up to date is not told of a child under five looked after all year.',
    (row, asked) => row.HEALTH_CHECK === '' && (ageAtEnd(row, asked) ?? 5) < 5,
  ),
  ofHealth(
    '546',
    ['HEALTH_CHECK', 'DOB'],
    'Checks of development are told of a child of five or over.',
    (row, asked) => row.HEALTH_CHECK !== '' && (ageAtEnd(row, asked) ?? 0) >= 5,
  ),
  ofHealth(
    '547',
    ['HEALTH_CHECK', ...OC2_ALWAYS],
    'Checks of development are told, and not what is asked of every child’s health.',
    (row) => row.HEALTH_CHECK === '1' && !saysAll(row, OC2_ALWAYS),
  ),
]
