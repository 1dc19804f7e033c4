import { birthday } from '../../calendar'
import { isAdoption, isLookedAfterAllYear, isShortBreak } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'
import type { Child } from '../children'
import { AD1_SAYS, OC2_SAYS, OC3_SAYS, saysAll, saysAnything } from './said'

const told = ({ OC3 }: Child) => OC3.filter((row) => saysAnything(row, OC3_SAYS))

/** What is told of care leavers. */
export const LEAVERS: readonly Check[] = [
  ofRow(
    '153',
    'OC3',
    OC3_SAYS,
    'Some of what is asked of a care leaver is told, and not all.',
    (row) => saysAnything(row, OC3_SAYS) && !saysAll(row, OC3_SAYS),
  ),
  ofRow(
    '344',
    'OC3',
    OC3_SAYS,
    'The young person died or went home: neither what they do nor where they live is asked.',
    ({ IN_TOUCH, ACTIV, ACCOM }) => ['DIED', 'RHOM'].includes(IN_TOUCH) && !(ACTIV === '0' && ACCOM === '0'),
  ),
  ofRow(
    '345',
    'OC3',
    OC3_SAYS,
    'The council is in touch, and what the young person does or where they live is said not to be known.',
    ({ IN_TOUCH, ACTIV, ACCOM }) => IN_TOUCH === 'YES' && (ACTIV === '0' || ACCOM === '0'),
    { severity: 'look' },
  ),
  ofRow('391', 'OC3', ['DOB', ...OC3_SAYS], 'The young person was not yet 17 when the year ended.', (row, { end }) => {
    const born = day(row.DOB)
    return born !== undefined && birthday(born, 17) > end && saysAnything(row, OC3_SAYS)
  }),
  ofRow(
    '3001',
    'OC3',
    ['ACCOM'],
    'A young person who turned 17 in the year is said to live in a kind of home that is not told of that age.',
    ({ ACCOM }, { start, end }, { Header }) =>
      ['Z1', 'Z2'].includes(ACCOM) &&
      Header.some(({ DOB }) => {
        const born = day(DOB)
        return born !== undefined && birthday(born, 17) >= start && birthday(born, 17) <= end
      }),
    { also: { Header: ['DOB'] } },
  ),
  ofChild(
    '134',
    { OC3: OC3_SAYS, AD1: AD1_SAYS },
    'The young person is told of as a care leaver and as adopted.',
    (child, flag) => {
      if (told(child).length > 0) flag('AD1', ...child.AD1.filter((row) => saysAnything(row, AD1_SAYS)))
    },
  ),
  ofChild(
    '187',
    { OC3: OC3_SAYS, AD1: AD1_SAYS, Episodes: ['DECOM', 'DEC', 'LS', 'REC', 'RNE'] },
    'A child looked after all year is told of as a care leaver or as adopted.',
    (child, flag, asked) => {
      const adopted = child.AD1.filter((row) => saysAnything(row, AD1_SAYS))
      if (told(child).length + adopted.length === 0 || !isLookedAfterAllYear(child, asked)) return
      flag('OC3', ...told(child))
      flag('AD1', ...adopted)
    },
  ),
  ofChild(
    '215',
    { OC3: OC3_SAYS, OC2: OC2_SAYS },
    'The young person is told of as a care leaver, and as looked after for a year.',
    (child, flag) => {
      const health = child.OC2.filter((row) => saysAnything(row, OC2_SAYS))
      if (told(child).length === 0 || health.length === 0) return
      flag('OC3', ...told(child))
      flag('OC2', ...health)
    },
  ),
  ofChild(
    '1000',
    { OC3: ['CHILD'], Episodes: ['REC'] },
    'A care leaver died in care.',
    ({ OC3, Episodes, last }, flag) => {
      if ([...Episodes, ...last.Episodes].some(({ REC }) => REC === 'E2')) flag('OC3', ...OC3)
    },
    { alsoLast: { Episodes: ['REC'] } },
  ),
  ofChild(
    '1001',
    { OC3: ['CHILD'], Header: ['DOB'], Episodes: ['DECOM', 'DEC', 'LS', 'REC'] },
    'The episodes of two years do not show the 13 weeks in care after 14, some of them after 16, of a care leaver.',
    (child, flag, { end }) => {
      if (child.OC3.length > 0 && !isCareLeaver(child, end)) flag('OC3', ...child.OC3)
    },
    { last: { Episodes: ['DECOM', 'DEC', 'LS', 'REC'] }, severity: 'look' },
  ),
  ofChild(
    '1002',
    { OC3: ['CHILD'], Episodes: ['CHILD'] },
    'A care leaver has no episode in either year.',
    ({ OC3, Episodes, last }, flag) => {
      if (Episodes.length + last.Episodes.length === 0) flag('OC3', ...OC3)
    },
    { last: { Episodes: ['CHILD'] }, severity: 'look' },
  ),
  ofChild(
    '1010',
    { OC3: ['CHILD'], Episodes: ['CHILD'] },
    'A care leaver was in care when last year ended, and has no episode in this one.',
    ({ OC3, Episodes, last }, flag) => {
      if (Episodes.length === 0 && last.Episodes.at(-1)?.DEC === '') flag('OC3', ...OC3)
    },
    { last: { Episodes: ['DECOM', 'DEC'] } },
  ),
  ofChild(
    '1011',
    { OC3: OC3_SAYS, Episodes: ['DECOM', 'REC'] },
    'Another council took over the care of one told of as this council’s care leaver.',
    (child, flag) => {
      if (child.Episodes.at(-1)?.REC === 'E3') flag('OC3', ...told(child))
    },
  ),
]

const THIRTEEN_WEEKS = 91

/** True when the episodes of both years show enough days in care. Without a birth, or an episode, none do. */
function isCareLeaver({ Header, Episodes, last }: Child, end: number): boolean {
  const born = Header.map(({ DOB }) => day(DOB)).find((each) => each !== undefined)
  // An episode of both years counts once: as the return tells it in which it ended.
  const both = [...last.Episodes, ...Episodes].sort((a, b) => Number(a.DEC !== '') - Number(b.DEC !== ''))
  const episodes = [...new Map(both.map((episode) => [day(episode.DECOM), episode])).values()]
  const isAdopted = [...Episodes.slice(-1)].some(isAdoption)
  if (born === undefined || isAdopted) return false
  const daysFrom = (age: number) =>
    episodes
      .filter((episode) => !isShortBreak(episode))
      .reduce((days, { DECOM, DEC }) => {
        const from = day(DECOM)
        const to = DEC === '' ? end : day(DEC)
        return from === undefined || to === undefined
          ? days
          : days + Math.max(0, to - Math.max(from, birthday(born, age)))
      }, 0)
  return daysFrom(14) >= THIRTEEN_WEEKS && daysFrom(16) >= 1
}
