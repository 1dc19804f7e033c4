import { type DayNumber, dayNumber } from '../../calendar'
import { type Episode, isShortBreak } from '../care'
import { day } from '../cells'
import { type Asked, type Check, ofChild, ofRow } from '../check'

/** Episodes of one legal status, each upon the other, and how many days they make together. An open one ends with the year. */
function* stretchesOf(status: string, episodes: readonly Episode[], { end }: Asked) {
  let held: Episode[] = []
  let from: DayNumber | undefined
  let to: DayNumber | undefined
  for (const episode of episodes) {
    const begins = day(episode.DECOM)
    if (episode.LS !== status || begins === undefined) continue
    if (to !== begins && held.length > 0) {
      yield { held, days: (to ?? 0) - (from ?? 0) }
      held = []
    }
    if (held.length === 0) from = begins
    held.push(episode)
    to = episode.DEC === '' ? end : (day(episode.DEC) ?? begins)
  }
  if (held.length > 0) yield { held, days: (to ?? 0) - (from ?? 0) }
}

const longest = (id: string, status: string, days: number, says: string): Check =>
  ofChild(id, { Episodes: ['LS', 'DECOM', 'DEC'] }, says, ({ Episodes }, flag, asked) => {
    for (const stretch of stretchesOf(status, Episodes, asked))
      if (stretch.days > days) flag('Episodes', ...stretch.held)
  })

const lasted = ({ DECOM, DEC }: Episode, { start, end }: Asked): number => {
  const from = day(DECOM)
  const to = DEC === '' ? end : day(DEC)
  return from === undefined || to === undefined ? 0 : Math.max(0, Math.min(to, end) - Math.max(from, start))
}

const MOST_OF_A_YEAR = 75
const PLACEMENT_ORDERS = dayNumber(2005, 12, 1)

/** What a legal status allows. */
export const LEGAL: readonly Check[] = [
  longest('361', 'L1', 3, 'Police protection lasted longer than 72 hours.'),
  longest('362', 'L2', 21, 'An emergency protection order lasted longer than 21 days.'),
  longest('363', 'L3', 7, 'A child assessment order lasted longer than seven days.'),
  longest('364', 'J2', 21, 'A detention on remand lasted longer than 21 days.'),
  ofRow(
    '365',
    'Episodes',
    ['LS', 'DECOM', 'DEC'],
    'A short break lasted longer than 17 days.',
    ({ LS, DECOM, DEC }, { end }) => {
      const from = day(DECOM)
      const to = DEC === '' ? end : day(DEC)
      return LS === 'V3' && from !== undefined && to !== undefined && to - from > 17
    },
  ),
  ofRow(
    '366',
    'Episodes',
    ['LS', 'RNE'],
    'A short break is no start of care by itself.',
    ({ LS, RNE }) => LS === 'V3' && RNE !== 'S',
  ),
  ofChild(
    '367',
    { Episodes: ['LS', 'DECOM', 'DEC'] },
    'Short breaks made more than 75 days of the year.',
    ({ Episodes }, flag, asked) => {
      const breaks = Episodes.filter((episode) => episode.LS === 'V3' && lasted(episode, asked) > 0)
      const days = breaks.reduce((sum, episode) => sum + lasted(episode, asked), 0)
      if (days > MOST_OF_A_YEAR) flag('Episodes', ...breaks)
    },
  ),
  ofChild(
    '426',
    { Episodes: ['LS'] },
    'The child has short breaks of both kinds in one year.',
    ({ Episodes }, flag) => {
      const kinds = new Set(Episodes.filter(isShortBreak).map(({ LS }) => LS))
      if (kinds.size > 1) flag('Episodes', ...Episodes.filter(isShortBreak))
    },
  ),
  ofChild(
    '399',
    { Episodes: ['LS'], Header: ['MOTHER'], Reviews: ['REVIEW', 'REVIEW_CODE'] },
    'Reviews, or whether she is a mother, are told of a child who had one series of short breaks and no more.',
    ({ Episodes, Header, Reviews }, flag) => {
      const isBreaks = Episodes.length > 0 && Episodes.every(({ LS }) => LS === 'V4')
      const mothers = Header.filter(({ MOTHER }) => MOTHER !== '')
      const reviews = Reviews.filter(({ REVIEW, REVIEW_CODE }) => REVIEW !== '' || REVIEW_CODE !== '')
      if (!isBreaks || mothers.length + reviews.length === 0) return
      flag('Episodes', ...Episodes)
      flag('Header', ...mothers)
      flag('Reviews', ...reviews)
    },
  ),
  ofRow(
    '446',
    'Episodes',
    ['LS', 'DECOM'],
    'The placement order is older than the law that makes them.',
    ({ LS, DECOM }) => LS === 'E1' && (day(DECOM) ?? Infinity) < PLACEMENT_ORDERS,
  ),
  ofRow(
    '408',
    'Episodes',
    ['PLACE', 'LS'],
    'The child is placed for adoption under a placement order, and the legal status is another.',
    ({ PLACE, LS }) => ['A5', 'A6'].includes(PLACE) && LS !== 'E1',
  ),
  ofRow(
    '384',
    'Episodes',
    ['PLACE', 'LS'],
    'A short break is not with long-term foster carers.',
    ({ PLACE, LS }) => ['U1', 'U4'].includes(PLACE) && ['V3', 'V4'].includes(LS),
  ),
  ofRow(
    '378',
    'Episodes',
    ['PLACE', 'LS'],
    'The child is placed with parents while accommodated by agreement with them.',
    ({ PLACE, LS }) => PLACE === 'P1' && LS === 'V2',
  ),
]
