import { dayNumber } from '../../calendar'
import { pairs } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'

const WITH_WORKER_AND_REASON = dayNumber(2023, 4, 1)
const WORKER = /^[A-Z]{2}\d+$/

/** Who worked with a child, from when to when. */
export const WORKERS: readonly Check[] = [
  ofRow(
    'SW01aSTG1',
    'SWEpisodes',
    ['SW_DECOM'],
    'A social worker was allocated, and from when is not told.',
    ({ SW_DECOM }) => SW_DECOM === '',
  ),
  ofRow(
    'SW01bSTG1',
    'SWEpisodes',
    ['SW_ID', 'SW_DECOM', 'SW_REASON'],
    'A social worker was allocated, and who, from when or why is not told.',
    ({ SW_ID, SW_DECOM, SW_REASON }) =>
      SW_DECOM === '' || ((day(SW_DECOM) ?? -Infinity) >= WITH_WORKER_AND_REASON && (SW_ID === '' || SW_REASON === '')),
  ),
  ofRow(
    'SW02STG1',
    'SWEpisodes',
    ['SW_ID'],
    'The registration of the social worker is blank, or not two letters and a number.',
    ({ SW_ID }) => !WORKER.test(SW_ID),
  ),
  ofRow(
    'SW06STG2',
    'SWEpisodes',
    ['SW_DECOM'],
    'The social worker was allocated after the year ended.',
    ({ SW_DECOM }, { end }) => (day(SW_DECOM) ?? -Infinity) > end,
  ),
  ofRow(
    'SW07STG2',
    'SWEpisodes',
    ['SW_DEC'],
    'The social worker left the child before the year or after it.',
    ({ SW_DEC }, { start, end }) => {
      const left = day(SW_DEC)
      return left !== undefined && (left < start || left > end)
    },
  ),
  ofChild(
    'SW08STG2',
    { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
    'Another social worker follows one who is not said to have left.',
    ({ SWEpisodes }, flag) => {
      for (const [before] of pairs(SWEpisodes)) if (before.SW_DEC === '') flag('SWEpisodes', before)
    },
  ),
  ofRow(
    'SW09STG2',
    'SWEpisodes',
    ['SW_DECOM', 'SW_DEC'],
    'The social worker left the child on the day of coming.',
    ({ SW_DECOM, SW_DEC }) => day(SW_DEC) !== undefined && day(SW_DEC) === day(SW_DECOM),
  ),
  ofRow(
    'SW13STG1',
    'SWEpisodes',
    ['SW_REASON', 'SW_DECOM'],
    'Why the social worker changed is not a code of the return.',
    ({ SW_REASON, SW_DECOM }, { codes }) =>
      !codes.SW_REASON.has(SW_REASON) && (SW_REASON !== '' || (day(SW_DECOM) ?? -Infinity) >= WITH_WORKER_AND_REASON),
  ),
  ofChild(
    'LOS-OVERLAP-SWEpisodes',
    { SWEpisodes: ['SW_DECOM', 'SW_DEC'] },
    'The social worker came before the one before had left.',
    ({ SWEpisodes }, flag) => {
      for (const [before, after] of pairs(SWEpisodes))
        if ((day(after.SW_DECOM) ?? Infinity) < (day(before.SW_DEC) ?? -Infinity)) flag('SWEpisodes', after)
    },
  ),
  ofRow(
    'LOS-BACKWARDS-SWEpisodes',
    'SWEpisodes',
    ['SW_DECOM', 'SW_DEC'],
    'The social worker left the child before coming.',
    ({ SW_DECOM, SW_DEC }) => (day(SW_DEC) ?? Infinity) < (day(SW_DECOM) ?? -Infinity),
  ),
]
