import { isShortBreak } from '../care'
import { type Check, ofChild, ofRow, type Where } from '../check'

/** A postcode as the directory is asked for it. */
const bare = (postcode: string): string => postcode.replaceAll(/\s/g, '')

/** By the return's own sum: metres of the national grid, a mile being 1,609.3 of them. */
const milesApart = (a: Where, b: Where): number => Math.hypot(a.easting - b.easting, a.northing - b.northing) / 1609.3

/** Further than any two places of England are from each other, but for its corners. */
const FAR = 350

/** Placed with parents, or with somebody known to them: there a child may well stay where they lived. */
const MAY_BE_HOME = new Set(['P1', 'U1', 'U2', 'U3'])

/** Homes and carers of the authority's own; children placed with those they knew, or away for a while, may be anywhere. */
const OWN_PROVISION = 'PR1'
const ANYWHERE = /^(U|T|P|A|Z)/

/** Where children came from and where they are: by their postcodes, and beside the directory where it is at hand. */
export const WHERE: readonly Check[] = [
  ofChild(
    '392b',
    { Episodes: ['HOME_POST', 'PL_POST'], UASC: ['CHILD'] },
    'The child is looked after, and a postcode is missing: of where they lived or of where they are.',
    ({ Episodes, UASC, last }, flag) => {
      // A child alone here has no home postcode; nor has one who was until lately.
      if (UASC.length + last.UASC.length > 0) return
      flag('Episodes', ...Episodes.filter((row) => !isShortBreak(row) && (row.HOME_POST === '' || row.PL_POST === '')))
    },
    { alsoLast: { UASC: ['CHILD'] }, severity: 'look' },
  ),
  ofRow(
    'LOS-AT-HOME',
    'Episodes',
    ['PLACE', 'HOME_POST', 'PL_POST'],
    'The child is placed where they lived before, and not with parents, relatives or friends.',
    ({ PLACE, HOME_POST, PL_POST }) => HOME_POST !== '' && bare(HOME_POST) === bare(PL_POST) && !MAY_BE_HOME.has(PLACE),
    { severity: 'look' },
  ),
  ofRow(
    'LOS-NOWHERE',
    'Episodes',
    ['HOME_POST', 'PL_POST'],
    'A postcode is in no directory, so that no distance or authority can be told.',
    ({ HOME_POST, PL_POST }, { places }) =>
      [HOME_POST, PL_POST].some((postcode) => postcode !== '' && !places?.has(bare(postcode))),
    { needs: 'places', severity: 'look' },
  ),
  ofRow(
    'LOS-FAR',
    'Episodes',
    ['HOME_POST', 'PL_POST'],
    `The child is placed over ${FAR} miles from home.`,
    ({ HOME_POST, PL_POST }, { places }) => {
      const [home, placed] = [places?.get(bare(HOME_POST)), places?.get(bare(PL_POST))]
      return home !== undefined && placed !== undefined && milesApart(home, placed) > FAR
    },
    { needs: 'places', severity: 'look' },
  ),
  ofRow(
    'LOS-OWN-ELSEWHERE',
    'Episodes',
    ['PLACE', 'PLACE_PROVIDER', 'PL_POST'],
    'The provider is the authority itself, and the placement lies in another authority.',
    (row, { places, authority }) => {
      const placed = places?.get(bare(row.PL_POST))
      const isOwn = row.PLACE_PROVIDER === OWN_PROVISION && !ANYWHERE.test(row.PLACE) && !isShortBreak(row)
      return isOwn && placed !== undefined && placed.authority !== authority
    },
    { needs: 'authority', severity: 'look' },
  ),
]
