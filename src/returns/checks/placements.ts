import { dayNumber } from '../../calendar'
import { isForAdoption, isTemporary, pairs } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'

const stays = (id: string, place: string, days: number, says: string): Check =>
  ofRow(id, 'Episodes', ['PLACE', 'DECOM', 'DEC'], says, ({ PLACE, DECOM, DEC }) => {
    const [from, to] = [day(DECOM), day(DEC)]
    return PLACE === place && from !== undefined && to !== undefined && to - from > days
  })

const SINCE_2015 = dayNumber(2015, 4, 1)
const FOSTER = new Set(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'])
const MOVES = ['P', 'B', 'T', 'U']
/** One or two letters, a figure, perhaps another sign; then a figure and two letters. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/

/** Where a child is placed. */
export const PLACEMENTS: readonly Check[] = [
  ofRow(
    '214',
    'Episodes',
    ['LS', 'PL_POST', 'URN'],
    'A place is told of a short break, of which none is asked.',
    ({ LS, PL_POST, URN }) => ['V3', 'V4'].includes(LS) && (PL_POST !== '' || URN !== ''),
  ),
  ofRow(
    '398',
    'Episodes',
    ['LS', 'HOME_POST', 'PL_POST'],
    'A postcode is told of a short break, of which none is asked.',
    ({ LS, HOME_POST, PL_POST }) => ['V3', 'V4'].includes(LS) && (HOME_POST !== '' || PL_POST !== ''),
  ),
  ofRow(
    '392c',
    'Episodes',
    ['HOME_POST', 'PL_POST'],
    'A postcode is not of the form that postcodes have.',
    ({ HOME_POST, PL_POST }) => [HOME_POST, PL_POST].some((each) => each !== '' && !POSTCODE.test(each)),
  ),
  ofRow(
    '217',
    'Episodes',
    ['PLACE', 'RNE', 'DECOM'],
    'The child is placed for adoption with the same carers, and the new episode is said to be of other carers.',
    ({ PLACE, RNE, DECOM }) =>
      ['A3', 'A5'].includes(PLACE) && !['S', 'T', 'U'].includes(RNE) && (day(DECOM) ?? -Infinity) >= SINCE_2015,
  ),
  ofChild(
    '225',
    { Episodes: ['RNE', 'REC', 'PLACE', 'REASON_PLACE_CHANGE'] },
    'The placement changed, and the reason is not told.',
    ({ Episodes }, flag) => {
      for (const [before, after] of pairs(Episodes)) {
        const isMove = before.REC === 'X1' && MOVES.includes(after.RNE)
        if (isMove && before.REASON_PLACE_CHANGE === '' && !isTemporary(before) && !isTemporary(after))
          flag('Episodes', before)
      }
    },
  ),
  ofChild(
    '226',
    { Episodes: ['PLACE', 'REASON_PLACE_CHANGE'] },
    'A reason is told for a change into or out of a temporary placement, of which none is asked.',
    ({ Episodes }, flag) => {
      Episodes.forEach((episode, index) => {
        const before = Episodes[index - 1]?.REASON_PLACE_CHANGE ?? ''
        if (isTemporary(episode) && (episode.REASON_PLACE_CHANGE !== '' || before !== '')) flag('Episodes', episode)
      })
    },
  ),
  ofChild(
    '336',
    { Episodes: ['DECOM', 'PLACE'] },
    'The child was placed for adoption from a placement that is not fostering.',
    ({ Episodes }, flag) => {
      for (const [before, after] of pairs(Episodes))
        if (isForAdoption(after) && !isForAdoption(before) && !FOSTER.has(before.PLACE)) flag('Episodes', after)
    },
  ),
  stays('375', 'T1', 42, 'A temporary stay in hospital lasted longer than 42 days.'),
  stays('376', 'T3', 21, 'A temporary stay while the carer was away lasted longer than 21 days.'),
  stays('379', 'T4', 7, 'A temporary placement of up to seven days lasted longer.'),
  ofRow(
    '380',
    'Episodes',
    ['PLACE', 'RNE'],
    'A temporary placement began with something other than a change of placement.',
    (row) => isTemporary(row) && row.RNE !== '' && !['P', 'B'].includes(row.RNE),
  ),
  ofRow(
    '381',
    'Episodes',
    ['PLACE', 'REC'],
    'Care ended in a temporary placement, from which a child goes back.',
    (row) => isTemporary(row) && row.REC !== '' && row.REC !== 'X1',
  ),
  ofRow(
    '382',
    'Episodes',
    ['PLACE', 'LS'],
    'A short break is no temporary placement.',
    (row) => isTemporary(row) && ['V3', 'V4'].includes(row.LS),
  ),
  ofChild(
    '383',
    { Episodes: ['RNE', 'PLACE', 'PL_POST'] },
    'The child did not go back, after a temporary placement, to where it was before.',
    ({ Episodes }, flag) => {
      Episodes.forEach((after, index) => {
        const [first, between] = [Episodes[index - 2], Episodes[index - 1]]
        if (!first || !between || !isTemporary(between) || isTemporary(first) || isTemporary(after)) return
        const isBack = after.RNE === 'P' && after.PLACE === first.PLACE && after.PL_POST === first.PL_POST
        if (!isBack) flag('Episodes', after)
      })
    },
  ),
  ofRow(
    '390',
    'Episodes',
    ['PLACE', 'REC'],
    'The child was adopted from a placement that was not for adoption.',
    (row) => ['E11', 'E12'].includes(row.REC) && !isForAdoption(row),
  ),
  ofRow(
    '516',
    'Episodes',
    ['PLACE', 'REC'],
    'Former foster carers became special guardians, and the placement was not with foster carers.',
    ({ PLACE, REC }) => ['E45', 'E46'].includes(REC) && !FOSTER.has(PLACE),
  ),
]
