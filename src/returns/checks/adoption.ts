import { type Episode, isAdoption, isForAdoption, isInYear } from '../care'
import { day } from '../cells'
import { type Check, ofChild, ofRow } from '../check'
import { AD1_SAYS, saysAll, saysAnything } from './said'

const adopters = (id: string, status: string, sexes: string, says: string): Check => {
  const allowed = new Set(sexes.split(' '))
  return ofRow(
    id,
    'AD1',
    ['LS_ADOPTR', 'SEX_ADOPTR'],
    says,
    ({ LS_ADOPTR, SEX_ADOPTR }) => LS_ADOPTR === status && !allowed.has(SEX_ADOPTR),
  )
}

/** What is told of children adopted, and of who adopted them. */
export const ADOPTION: readonly Check[] = [
  ofRow(
    '151',
    'AD1',
    AD1_SAYS,
    'Some of what is asked of an adoption is told, and not all.',
    (row) => saysAnything(row, AD1_SAYS) && !saysAll(row, AD1_SAYS),
  ),
  ofRow(
    '333',
    'AD1',
    ['DATE_INT', 'DATE_MATCH'],
    'The match came before the decision for these adopters.',
    ({ DATE_INT, DATE_MATCH }) => {
      const matched = day(DATE_MATCH)
      return matched !== undefined && (DATE_INT === '' || matched < (day(DATE_INT) ?? -Infinity))
    },
  ),
  ofRow(
    '511',
    'AD1',
    ['NB_ADOPTR', 'SEX_ADOPTR'],
    'Two adopted, and the sex of one is told.',
    ({ NB_ADOPTR, SEX_ADOPTR }) => NB_ADOPTR === '2' && ['M1', 'F1'].includes(SEX_ADOPTR),
  ),
  adopters('514', 'L0', 'M1 F1', 'A single person adopted, and the sex of two is told.'),
  adopters('520', 'L11', 'MF', 'A husband and wife adopted, and the sexes say otherwise.'),
  adopters('524', 'L12', 'MM FF', 'A married couple of one sex adopted, and the sexes say otherwise.'),
  adopters('519', 'L2', 'MM FF MF', 'Civil partners adopted, and the sex of one is told.'),
  adopters('517', 'L3', 'MF', 'A man and a woman adopted, not married, and the sexes say otherwise.'),
  adopters('518', 'L4', 'MM FF', 'A couple of one sex adopted, not married, and the sexes say otherwise.'),
  ofChild(
    '331',
    { AD1: ['DATE_MATCH'], Episodes: ['DECOM', 'REC'] },
    'The match came after the last placement before the adoption began.',
    ({ AD1, Episodes }, flag) => {
      for (const row of AD1) {
        const found = Episodes.filter(
          (episode) => isAdoption(episode) && (day(row.DATE_MATCH) ?? -Infinity) > (day(episode.DECOM) ?? Infinity),
        )
        if (found.length > 0) flag('AD1', row)
        flag('Episodes', ...found)
      }
    },
  ),
  ofChild(
    '334',
    { AD1: ['DATE_INT'], Episodes: ['DECOM', 'RNE'] },
    'The decision for these adopters came before care started.',
    ({ AD1, Episodes }, flag) => {
      const started = Episodes.findLast(({ RNE }) => RNE === 'S')
      for (const row of AD1)
        if (started && (day(row.DATE_INT) ?? Infinity) < (day(started.DECOM) ?? -Infinity)) {
          flag('AD1', row)
          flag('Episodes', started)
        }
    },
  ),
  ofChild(
    '521',
    { AD1: ['DATE_INT'], Episodes: ['DECOM', 'PLACE'] },
    'The child did not move in with the adopters on the day that is told for it.',
    ({ AD1, Episodes }, flag) => {
      const first = Episodes.find(isForAdoption)
      const from = first && day(first.DECOM)
      for (const row of AD1) {
        const on = day(row.DATE_INT)
        if (first === undefined || from === undefined || on === undefined || on === from) continue
        flag('AD1', row)
        flag('Episodes', first)
      }
    },
  ),
  ofChild(
    '523',
    { AD1: ['DATE_INT'], PlacedAdoption: ['DATE_PLACED'] },
    'The day of the decision for adoption is told twice, and differs.',
    ({ AD1, PlacedAdoption }, flag) => {
      for (const row of AD1)
        for (const placed of PlacedAdoption) {
          const [decided, on] = [day(row.DATE_INT), day(placed.DATE_PLACED)]
          if (decided === undefined || on === undefined || decided === on) continue
          flag('AD1', row)
          flag('PlacedAdoption', placed)
        }
    },
  ),
  ofChild(
    '525',
    { AD1: AD1_SAYS, PlacedAdoption: ['DATE_PLACED_CEASED'] },
    'The decision for adoption was taken back, and the child is told of as adopted.',
    ({ AD1, PlacedAdoption }, flag) => {
      const adopted = AD1.filter((row) => saysAnything(row, AD1_SAYS))
      const ceased = PlacedAdoption.filter(({ DATE_PLACED_CEASED }) => DATE_PLACED_CEASED !== '')
      if (adopted.length === 0 || ceased.length === 0) return
      flag('AD1', ...adopted)
      flag('PlacedAdoption', ...ceased)
    },
  ),
  ofChild(
    '601',
    { Episodes: ['DEC', 'REC'], AD1: AD1_SAYS },
    'The child was adopted in the year, and what is asked of an adoption is not all told.',
    ({ AD1, Episodes }, flag, asked) => {
      const adopted = Episodes.filter((episode) => isAdoption(episode) && isInYear(day(episode.DEC), asked))
      const short = AD1.filter((row) => !saysAll(row, AD1_SAYS))
      if (adopted.length === 0 || (AD1.length > 0 && short.length === 0)) return
      flag('Episodes', ...adopted)
      flag('AD1', ...short)
    },
  ),
  ofChild(
    '602',
    { AD1: AD1_SAYS, Episodes: ['DEC', 'REC'] },
    'An adoption is told of a child who did not leave care for one in the year.',
    ({ AD1, Episodes }, flag, asked) => {
      const isAdopted = (episode: Episode) => isAdoption(episode) && isInYear(day(episode.DEC), asked)
      if (!Episodes.some(isAdopted)) flag('AD1', ...AD1.filter((row) => saysAnything(row, AD1_SAYS)))
    },
  ),
]
