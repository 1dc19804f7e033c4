import { birthday, type Day, dayAt, never } from '../calendar'
import type { Chance } from '../chance'
import type { Episode } from './model'
import { SPOTS } from './places'

export const OURS = 'E10000034'
const ours = SPOTS.filter(({ authority }) => authority === OURS).map(({ postcode }) => postcode)
const all = SPOTS.map(({ postcode }) => postcode)

const TYPES = [
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
  'A3',
  'A5',
  'P1',
  'K1',
  'K2',
  'K3',
  'H5',
  'P2',
  'R1',
  'R2',
  'R3',
  'R5',
  'S1',
  'P3',
  'Z11',
] as const
const STAYS = ['T0', 'T1', 'T2', 'T3', 'T4'] as const
const FULL = ['C1', 'C2', 'E1', 'V2', 'D1', 'L1', 'J2'] as const
const LENGTHS = [1, 2, 5, 20, 40, 90, 90, 150, 300, 365, 400] as const
const GAPS = [0, 0, 1, 7, 30, 200, 364, 365, 366, 367, 500] as const

/** A postcode in our county, anywhere, in no directory, or none; written as people write them. */
export function anyPostcode(chance: Chance): string {
  const found = pickOf(chance, chance.of(0.6) ? ours : all)
  if (chance.of(0.06)) return ''
  if (chance.of(0.06)) return 'ZZ99 9ZZ'
  return chance.of(0.5) ? `${found.slice(0, -3)} ${found.slice(-3)}` : found
}

const pickOf = (chance: Chance, from: readonly string[]) => from[chance.between(0, from.length - 1)] ?? ''

/** A day of birth: now and then 29 February. */
export function bornBetween(chance: Chance, first: number, last: number): Day {
  const year = chance.between(first, last)
  return chance.of(0.15)
    ? birthday(dayAt(2008, 2, 29), year - 2008 - ((year - 2008) % 4))
    : dayAt(year, 1, chance.between(1, 365))
}

type Where = Pick<Episode, 'type' | 'provider' | 'urn' | 'post'>

const somewhere = (chance: Chance): Where => ({
  type: chance.of(0.02) ? '' : chance.pick(TYPES),
  provider: chance.pick(['PR1', 'PR2', 'PR4']),
  urn: `SC${chance.between(100000, 100020)}`,
  post: anyPostcode(chance),
})

/** Everything that happened to one child in care between two days: periods, moves, stays, changes of law, short breaks. */
export function randomLife(chance: Chance, first: Day, last: Day): Episode[] {
  const life: Episode[] = []
  let from = chance.between(first, last - 1)
  if (chance.of(0.1)) from = shortBreaks(chance, life, from)
  for (let period = 0; period < 4 && from < last; period += 1) {
    const until = onePeriod(chance, life, from, last)
    if (until === never) break
    from = until + Math.max(chance.pick(GAPS), life.at(-1)?.from === until ? 1 : 0)
  }
  return life
}

function shortBreaks(chance: Chance, life: Episode[], from: Day): Day {
  const home = anyPostcode(chance)
  const until = from + chance.pick([3, 30, 200])
  life.push({
    from,
    until,
    began: 'S',
    legal: chance.pick(['V3', 'V4']),
    home,
    ...somewhere(chance),
    final: chance.of(0.3),
  })
  return until
}

function onePeriod(chance: Chance, life: Episode[], start: Day, last: Day): Day {
  let [from, where, home] = [start, somewhere(chance), anyPostcode(chance)]
  let legal: string = chance.pick(FULL)
  let began = beginning(chance, life, start)
  let back: Where | null = null
  let ending = start
  for (;;) {
    const until = from < ending ? ending + chance.pick(LENGTHS) : from + (chance.of(0.04) ? 0 : chance.pick(LENGTHS))
    const goes = chance.of(0.72) && until > from
    const ended = until < last ? until : never
    life.push({ from, until: ended, began, legal, home, ...where, final: !goes && chance.of(0.9) })
    if (ended === never || !goes) return ended
    // Two rows overlap now and then; the later outlasts the earlier.
    ending = until
    from = chance.of(0.06) ? until - chance.between(1, until - from) + 1 : until
    const moved = next(chance, where, back)
    ;[began, where, back] = [moved.began, moved.where, moved.back]
    if (began === 'L' || began === 'B') legal = chance.pick(FULL)
    if (chance.of(0.05)) home = anyPostcode(chance)
  }
}

// A start after a series may be told as a change of law or of placement; after a final reason, now and then by mistake.
function beginning(chance: Chance, life: readonly Episode[], start: Day): string {
  const before = life.at(-1)
  if (!before) return 'S'
  return before.until === start && chance.of(0.3) ? chance.pick(['L', 'P', 'B']) : chance.of(0.1) ? 'P' : 'S'
}

type Move = { readonly began: string; readonly where: Where; readonly back: Where | null }

function next(chance: Chance, where: Where, back: Where | null): Move {
  if (back) return { began: 'P', where: chance.of(0.7) ? back : somewhere(chance), back: null }
  if (chance.of(0.2))
    return { began: 'P', where: { ...somewhere(chance), type: chance.pick(STAYS), provider: '' }, back: where }
  const began = chance.pick(['L', 'P', 'T', 'B', 'U', 'P'])
  if (began === 'L') return { began, where, back: null }
  if (began === 'U') return { began, where: { ...where, urn: `SC${chance.between(100021, 100040)}` }, back: null }
  return { began, where: somewhere(chance), back: null }
}
