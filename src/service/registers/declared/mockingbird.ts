import { ageOn, toNumber } from '../../../calendar'
import type { SubjectId } from '../../../happenings'
import type { Known } from '../known'
import { count, day, defineRegister, people, type Register, type Row, text } from '../register'
import { dayOf, daysBetween, last, monthsFrom } from './days'

const area = 'Mockingbird'

const homesOf = (id: SubjectId, known: Known) =>
  known.naming('in constellation', id).filter(({ subject }) => known.held('approved', subject))
const hubsOf = (id: SubjectId, known: Known) => homesOf(id, known).filter(({ facts }) => facts.part === 'hub')
const childrenOf = (id: SubjectId, known: Known) =>
  homesOf(id, known).flatMap(({ subject }) => known.naming('placed', subject).map((stay) => stay.subject))

/** `3 to 15`: of the children whose birthday is known. */
function ages(id: SubjectId, known: Known): string | null {
  const years = childrenOf(id, known).flatMap((child) => {
    const born = dayOf(known.held('child', child)?.facts.born)
    return born ? [ageOn(toNumber(born), toNumber(known.day))] : []
  })
  if (years.length === 0) return null
  const [least, most] = [Math.min(...years), Math.max(...years)]
  return least === most ? `${least}` : `${least} to ${most}`
}

const lastCheck = ({ id }: Row, known: Known) => last(known, 'fidelity check', id)
const unchecked = (row: Row, known: Known) => {
  const check = lastCheck(row, known)
  return !check || check.on < monthsFrom(known.day, -12)
}
const isPast = (row: Row, known: Known) => {
  const next = dayOf(lastCheck(row, known)?.facts.next_on)
  return next !== null && next < known.day
}

/** Three hubs, twenty households, thirty-six children: what a paper prints of them. */
function totals(rows: readonly Row[], known: Known): string[] {
  const of = (each: (id: SubjectId, known: Known) => readonly unknown[]) =>
    rows.reduce((sum, { id }) => sum + each(id, known).length, 0)
  const [homes, hubs] = [of(homesOf), of(hubsOf)]
  return [
    `${rows.length} hubs, ${homes} households, ${of(childrenOf)} children. Of the households ${hubs} are hub homes and ${homes - hubs} satellites.`,
  ]
}

export const mockingbird: readonly Register[] = [
  defineRegister({
    ...{ name: 'constellations', area, title: 'Mockingbird constellations', row: ['constellation', 'constellations'] },
    says: 'Each constellation with its hub home, satellites, children, liaison worker and last fidelity check.',
    whose: 'Constellation',
    of: [{ span: 'constellation' }],
    spans: ['in constellation', 'approved', 'placed', 'child', 'liaised'],
    steps: 3,
    kinds: ['fidelity check'],
    columns: [
      people('Hub home', ({ id }, known) => hubsOf(id, known).map(({ subject }) => subject)),
      day('Started', ({ began }) => began),
      count('Households', ({ id }, known) => homesOf(id, known).length),
      count('Children', ({ id }, known) => childrenOf(id, known).length),
      text('Ages', ({ id }, known) => ages(id, known)),
      people('Liaison worker', ({ id }, known) => [known.held('liaised', id)?.with]),
      day('Last check', (row, known) => lastCheck(row, known)?.on),
      text('Result', (row, known) => lastCheck(row, known)?.facts.result),
    ],
    flags: {
      'no liaison worker': ({ id }, known) => !known.held('liaised', id)?.with,
      'no hub home': ({ id }, known) => hubsOf(id, known).length === 0,
      'no fidelity check in 12 months': unchecked,
      'day of the next check is past': isPast,
    },
    totals,
    reading: 'Households are those on the register, hub homes among them.',
  }),
  defineRegister({
    ...{ name: 'constellation-homes', area, title: 'Homes in constellations', row: ['home', 'homes'] },
    says: 'Each home on the register that is in a constellation, hub or satellite, and the children there.',
    whose: 'Home',
    of: [{ span: 'in constellation', named: 'constellation', while: 'approved' }],
    spans: ['constellation', 'placed'],
    columns: [
      text('Part', ({ facts }) => facts.part),
      people('Constellation', ({ about }) => [about.with]),
      day('Since', ({ began }) => began),
      people('Children', ({ id }, known) => known.naming('placed', id).map(({ subject }) => subject)),
    ],
    by: {
      constellation: ({ about }, known) => String(known.held('constellation', about.with)?.facts.name ?? 'not named'),
      part: ({ facts }) => String(facts.part ?? 'not said'),
    },
  }),
  defineRegister({
    ...{ name: 'constellation-waiting', area, title: 'Waiting for a constellation', row: ['home', 'homes'] },
    says: 'Each home on the register that asked to join a constellation and is in none, in the order they asked.',
    whose: 'Home',
    of: [{ span: 'waiting for constellation', while: 'approved' }],
    spans: ['allocated'],
    columns: [
      day('Asked on', ({ began }) => began),
      count('Days waiting', ({ began }, known) => daysBetween(began, known.day)),
      people('Supervising social worker', ({ id }, known) => [known.held('allocated', id)?.with]),
    ],
    flags: { 'a year or longer': ({ began }, known) => monthsFrom(began, 12) <= known.day },
    by: { team: ({ id }, known) => String(known.held('allocated', id)?.facts.team ?? 'no team') },
  }),
]
