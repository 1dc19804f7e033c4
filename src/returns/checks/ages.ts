import { birthday, type DayNumber } from '../../calendar'
import { type Episode, isAdoption } from '../care'
import { day } from '../cells'
import { type Check, ofChild } from '../check'
import type { ColumnOf } from '../tables'

type Told = { readonly episode: Episode; readonly born: DayNumber; readonly on: DayNumber }

/** A check of each episode, on the day it began or ended, beside the child’s birth. Flags both tables where `too`. */
const aged = (
  id: string,
  on: 'DECOM' | 'DEC',
  columns: readonly ColumnOf<'Episodes'>[],
  says: string,
  isWrong: (told: Told) => boolean,
  too = false,
): Check =>
  ofChild(id, { Episodes: [on, ...columns], Header: ['DOB'] }, says, ({ Header, Episodes }, flag) => {
    for (const header of Header) {
      const born = day(header.DOB)
      if (born === undefined) continue
      const found = Episodes.filter((episode) => {
        const told = day(episode[on])
        return told !== undefined && isWrong({ episode, born, on: told })
      })
      flag('Episodes', ...found)
      if (too && found.length > 0) flag('Header', header)
    }
  })

const isUnder = (age: number, { born, on }: Told): boolean => on < birthday(born, age)

/** What cannot be at the child’s age. */
export const AGES: readonly Check[] = [
  ofChild(
    '302',
    { Episodes: ['DECOM'], Header: ['DOB'] },
    'The first episode began before the child was born.',
    ({ Header, Episodes: [first] }, flag) => {
      const from = first && day(first.DECOM)
      for (const header of Header)
        if (first && from !== undefined && from < (day(header.DOB) ?? -Infinity)) {
          flag('Episodes', first)
          flag('Header', header)
        }
    },
  ),
  aged(
    '234',
    'DECOM',
    ['REASON_PLACE_CHANGE'],
    'The placement changed by a sentence or remand before the child was ten.',
    (told) => told.episode.REASON_PLACE_CHANGE === 'CUSTOD' && isUnder(10, told),
    true,
  ),
  aged(
    '352',
    'DECOM',
    ['RNE'],
    'Care started after the eighteenth birthday.',
    (told) => told.episode.RNE === 'S' && !isUnder(18, told),
  ),
  aged(
    '358',
    'DECOM',
    ['LS'],
    'The legal status is one of the courts for offenders, and the child was under ten.',
    (told) => ['J1', 'J2', 'J3'].includes(told.episode.LS) && isUnder(10, told),
    true,
  ),
  aged(
    '371',
    'DECOM',
    ['PLACE'],
    'The child was under 16 when placed in supported accommodation.',
    (told) => told.episode.PLACE === 'K3' && isUnder(16, told),
  ),
  aged(
    '372',
    'DECOM',
    ['PLACE'],
    'The child was under ten when placed in custody.',
    (told) => told.episode.PLACE === 'R5' && isUnder(10, told),
  ),
  aged(
    '386',
    'DEC',
    ['REC'],
    'The child was adopted after the eighteenth birthday.',
    (told) => isAdoption(told.episode) && !isUnder(18, told),
  ),
  aged(
    '387',
    'DEC',
    ['REC'],
    'The child moved to live alone before 16.',
    (told) => ['E5', 'E6'].includes(told.episode.REC) && isUnder(16, told),
  ),
  aged(
    '389',
    'DEC',
    ['REC'],
    'The child passed to services for adults before 16.',
    (told) => told.episode.REC === 'E7' && isUnder(16, told),
  ),
  aged(
    '407',
    'DEC',
    ['REC'],
    'A special guardian was appointed after the eighteenth birthday.',
    (told) => ['E45', 'E46', 'E47', 'E48'].includes(told.episode.REC) && !isUnder(18, told),
    true,
  ),
  aged(
    '460',
    'DEC',
    ['REC'],
    'Care is said to have ended with the eighteenth birthday, which had not come.',
    (told) => told.episode.REC === 'E17' && isUnder(18, told),
  ),
  ofChild(
    '359',
    { Header: ['DOB'], Episodes: ['DEC', 'LS', 'PLACE'] },
    'The person was 18 before the year ended, and is still looked after.',
    ({ Header, Episodes }, flag, { end }) => {
      for (const header of Header) {
        const born = day(header.DOB)
        if (born === undefined || birthday(born, 18) > end) continue
        const isAllowed = ({ LS, PLACE }: Episode) => LS === 'V2' && PLACE === 'K2'
        flag('Episodes', ...Episodes.filter((episode) => episode.DEC === '' && !isAllowed(episode)))
      }
    },
  ),
]
