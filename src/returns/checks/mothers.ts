import { isFemale, isInYear, isMale, isShortBreak } from '../care'
import { day } from '../cells'
import { type Check, ofChild } from '../check'
import { OC3_SAYS, saysAnything } from './said'

/** Whether a child is a mother, told of girls looked after in the year. */
export const MOTHERS: readonly Check[] = [
  ofChild(
    '165',
    { Header: ['SEX', 'MOTHER'], Episodes: ['DECOM', 'DEC', 'LS'], OC3: OC3_SAYS },
    'Whether she is a mother is to be told, as 0 or 1, of girls looked after in the year and of nobody else.',
    ({ Header, Episodes, OC3 }, flag, { start, end, codes }) => {
      const isInCare = Episodes.some(
        (episode) =>
          !isShortBreak(episode) &&
          (day(episode.DECOM) ?? Infinity) <= end &&
          (episode.DEC === '' || (day(episode.DEC) ?? -Infinity) >= start),
      )
      for (const header of Header) {
        const isTold = codes.YES_OR_NO.has(header.MOTHER)
        const isAsked = isFemale(header.SEX) && isInCare
        if (!(isAsked && !isTold) && !(isMale(header.SEX) && header.MOTHER !== '')) continue
        flag('Header', header)
        flag('OC3', ...OC3)
      }
    },
  ),
  ofChild(
    '393',
    { Header: ['SEX', 'MOTHER'], Episodes: ['LS'] },
    'A girl is looked after, and whether she is a mother is not told.',
    ({ Header, Episodes }, flag) => {
      if (Episodes.some((episode) => !isShortBreak(episode)))
        flag('Header', ...Header.filter(({ SEX, MOTHER }) => isFemale(SEX) && MOTHER === ''))
    },
  ),
  ofChild(
    '607',
    { Header: ['SEX', 'MOTHER'], Episodes: ['DEC', 'REC', 'LS'] },
    'A girl left care in the year, and whether she is a mother is not told.',
    ({ Header, Episodes }, flag, asked) => {
      const left = Episodes.filter(
        (episode) =>
          episode.REC !== '' && episode.REC !== 'X1' && !isShortBreak(episode) && isInYear(day(episode.DEC), asked),
      )
      for (const header of Header)
        if (isFemale(header.SEX) && header.MOTHER === '' && left.length > 0) {
          flag('Header', header)
          flag('Episodes', ...left)
        }
    },
  ),
  ofChild(
    '625',
    { Header: ['MC_DOB'], Episodes: ['DEC'] },
    'Her child was born after the year, or after she left care.',
    ({ Header, Episodes }, flag, { end }) => {
      const ends = Episodes.map(({ DEC }) => day(DEC)).filter((each) => each !== undefined)
      const latest = Math.max(...ends)
      for (const header of Header) {
        const born = day(header.MC_DOB)
        if (born === undefined || !(born > end || (ends.length > 0 && born > latest))) continue
        flag('Header', header)
        flag('Episodes', ...Episodes.filter(({ DEC }) => day(DEC) === latest))
      }
    },
  ),
  ofChild(
    '628',
    { OC3: OC3_SAYS, Header: ['MOTHER'], Episodes: ['CHILD'] },
    'Whether she is a mother is told of a care leaver without an episode in the year.',
    ({ Header, Episodes, OC3 }, flag) => {
      if (Episodes.length === 0 && OC3.some((row) => saysAnything(row, OC3_SAYS)))
        flag('Header', ...Header.filter(({ MOTHER }) => MOTHER !== ''))
    },
  ),
]
