import type { Home, Stay } from './cast'
import { ageOn, type Day, dayOf } from './days'
import type { Draw } from './draw'

const FOREVER = 1_000_000

// Independent living and semi-independent codes gave way to supported accommodation (K3) on this day.
const SUPPORTED_FROM = dayOf('2023-10-28')

/** Children living in a home on a day. */
export const livingIn = (home: Home, day: Day): number =>
  home.stays.filter(({ from, to }) => from <= day && day < (to ?? FOREVER)).length

/** The most children at once in a home between two days. */
const fullest = (home: Home, from: Day, to: Day): number => {
  const overlapping = home.stays.filter((stay) => stay.from < to && from < (stay.to ?? FOREVER))
  return Math.max(livingIn(home, from), ...overlapping.map((stay) => livingIn(home, Math.max(stay.from, from))), 0)
}

/** Whether so many more children fit in a home throughout, within its approval and the usual three. */
export const roomIn = (home: Home, from: Day, to: Day, size: number): boolean => {
  const approved = home.spells.find((spell) => spell.from <= from && to <= (spell.to ?? FOREVER))
  return approved !== undefined && fullest(home, from, to) + size <= Math.min(3, approved.places)
}

/** A mainstream home with room throughout, or none if none turns up in a few tries. */
export const homeWithRoom = (draw: Draw, homes: Home[], from: Day, to: Day, size: number): Home | null => {
  for (let tries = 0; tries < 60; tries += 1) {
    const home = draw.pick(homes)
    if (home.plot?.band !== 'weeks' && roomIn(home, from, to, size)) return home
  }
  return null
}

const elsewhereType = (draw: Draw, born: Day, from: Day): string => {
  const age = ageOn(born, from)
  if (age >= 16) return from >= SUPPORTED_FROM ? draw.pick(['K3', 'K3', 'K2']) : draw.pick(['H5', 'K2'])
  if (age < 9) return draw.pick(['U6', 'U6', 'P1'])
  return draw.weighted([
    ['K2', 55],
    ['U6', 20],
    ['U4', 10],
    ['P1', 12],
    ['K1', 1],
  ] as const)
}

const familyType = (draw: Draw, kinship: boolean, days: number): string => {
  if (kinship)
    return draw.weighted([
      ['U1', days > 400 ? 70 : 15],
      ['U3', days > 400 ? 25 : 75],
      ['U2', 5],
    ] as const)
  return draw.weighted([
    ['U4', days > 600 ? 62 : 4],
    ['U6', days > 600 ? 34 : 92],
    ['U5', 3],
  ] as const)
}

/** A stay from a day up to a day, with the code and intent that suit where it is and how long it lasts. */
export const stayOf = (draw: Draw, home: Home | null, born: Day, from: Day, to: Day | null, lastDay: Day): Stay => {
  const days = (to ?? lastDay) - from
  const type = home === null ? elsewhereType(draw, born, from) : familyType(draw, home.cohort === 'kinship', days)
  const until18 = (type === 'U1' || type === 'U4') && draw.chance(0.9)
  return { ref: '', from, to, home, type, until18, reason: '' }
}
