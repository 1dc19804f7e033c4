import { type Episode, isTemporary } from '../care'
import { day } from '../cells'
import { type Asked, type Check, ofRow, type Provider } from '../check'

/** What is no place of a provider: temporary stays, and other placements. */
const hasNoProvider = (episode: Episode): boolean => isTemporary(episode) || episode.PLACE.startsWith('Z')
const isCoded = ({ PLACE }: Episode, { codes }: Asked): boolean => codes.PLACE.has(PLACE)

const provided = (id: string, provider: string, places: string, says: string): Check => {
  const excluded = new Set(places.split(' '))
  return ofRow(
    id,
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER'],
    says,
    ({ PLACE, PLACE_PROVIDER }) => PLACE_PROVIDER === provider && excluded.has(PLACE),
  )
}

/** Told in the place of a registration number where there is none to tell: the provider is on no list of Ofsted’s. */
const NO_NUMBER = 'X'.repeat(7)
const WITHOUT_URN = new Set('R1 R2 R5 P1 P3 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14'.split(' '))

const registered = (id: string, says: string, isWrong: (row: Episode, provider: Provider, asked: Asked) => boolean) =>
  ofRow(
    id,
    'Episodes',
    ['URN', 'PLACE_PROVIDER', 'DECOM', 'DEC'],
    says,
    (row, asked) => {
      const provider = asked.providers?.get(row.URN)
      return provider !== undefined && isWrong(row, provider, asked)
    },
    { needs: 'providers' },
  )

/** Who provides a placement. */
export const PROVISION: readonly Check[] = [
  ofRow(
    '178',
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER'],
    'The provider is no code, or is told of a placement that has none.',
    (row, asked) =>
      row.PLACE_PROVIDER !== '' &&
      (!asked.codes.PLACE_PROVIDER.has(row.PLACE_PROVIDER) || (hasNoProvider(row) && isCoded(row, asked))),
  ),
  ofRow(
    '213',
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER'],
    'A provider is told of a temporary or other placement, which has none.',
    (row, asked) => row.PLACE_PROVIDER !== '' && hasNoProvider(row) && isCoded(row, asked),
  ),
  ofRow(
    '526',
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER'],
    'The placement has no provider.',
    (row, asked) => row.PLACE !== '' && row.PLACE_PROVIDER === '' && !(hasNoProvider(row) && isCoded(row, asked)),
  ),
  provided('527', 'PR1', 'P1 R2 R5', 'A council does not itself provide such a placement.'),
  provided('528', 'PR2', 'P1 R2 R5', 'Another council does not provide such a placement.'),
  provided(
    '529',
    'PR3',
    'A3 A4 A5 A6 K1 K2 P1 U1 U2 U3 U4 U5 U6',
    'Another public body does not provide such a placement.',
  ),
  provided('530', 'PR4', 'P1', 'A private provider does not place a child with parents.'),
  provided('531', 'PR5', 'P1', 'A voluntary provider does not place a child with parents.'),
  ofRow(
    '550',
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER'],
    'Parents are the provider of a placement that is not with them.',
    ({ PLACE, PLACE_PROVIDER }) => PLACE_PROVIDER === 'PR0' && PLACE !== 'P1',
  ),
  ofRow(
    '222',
    'Episodes',
    ['PLACE', 'URN'],
    'A registration number is told of a placement that nobody registers.',
    ({ PLACE, URN }, { codes }) => WITHOUT_URN.has(PLACE) && codes.PLACE.has(PLACE) && URN !== '' && URN !== NO_NUMBER,
  ),
]

/** What is told of providers, beside Ofsted’s list of them. */
export const PROVIDERS: readonly Check[] = [
  ofRow(
    '1008',
    'Episodes',
    ['URN'],
    'The registration number is not on Ofsted’s list.',
    ({ URN }, { providers }) => URN !== '' && URN !== NO_NUMBER && !providers?.has(URN),
    { needs: 'providers' },
  ),
  registered(
    '224',
    'The kind of provider is another than the one registered under this number.',
    ({ PLACE_PROVIDER }, { codes }) => !codes.includes(PLACE_PROVIDER),
  ),
  registered(
    '227',
    'The placement began when the registration had ended.',
    ({ DECOM }, { registeredUntil = Infinity }) => (day(DECOM) ?? -Infinity) >= registeredUntil,
  ),
  registered(
    '228',
    'The placement went on after the registration ended.',
    ({ DEC }, { registeredUntil = Infinity }, { end }) =>
      (DEC === '' ? end : (day(DEC) ?? -Infinity)) > registeredUntil,
  ),
]
