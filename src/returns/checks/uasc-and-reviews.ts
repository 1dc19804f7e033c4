import { birthday } from '../../calendar'
import { day } from '../cells'
import { type Check, ofRow } from '../check'

/** Children who came alone, and reviews. */
export const UASC_AND_REVIEWS: readonly Check[] = [
  ofRow(
    '104',
    'UASC',
    ['DUC'],
    'The day a child ceased to be unaccompanied is no date, or was before the year.',
    ({ DUC }, { start }) => DUC !== '' && (day(DUC) ?? -Infinity) < start,
  ),
  ofRow(
    '304',
    'UASC',
    ['DOB', 'DUC'],
    'A child ceased to be unaccompanied after the eighteenth birthday.',
    ({ DOB, DUC }) => {
      const [born, ceased] = [day(DOB), day(DUC)]
      return born !== undefined && ceased !== undefined && ceased > birthday(born, 18)
    },
  ),
  ofRow(
    '440',
    'Reviews',
    ['DOB', 'REVIEW', 'REVIEW_CODE'],
    'The child is said to be too young to take part in the review, at four or over.',
    ({ DOB, REVIEW, REVIEW_CODE }) => {
      const [born, on] = [day(DOB), day(REVIEW)]
      return REVIEW_CODE === 'PN0' && born !== undefined && on !== undefined && on >= birthday(born, 4)
    },
  ),
  ofRow(
    '441',
    'Reviews',
    ['DOB', 'REVIEW', 'REVIEW_CODE'],
    'How a child under four took part in the review is told.',
    ({ DOB, REVIEW, REVIEW_CODE }) => {
      const [born, on] = [day(DOB), day(REVIEW)]
      return /^PN[1-7]$/.test(REVIEW_CODE) && born !== undefined && on !== undefined && on < birthday(born, 4)
    },
  ),
]
