import type { Team, Worker } from './cast'
import type { Day } from './days'
import type { Draw } from './draw'
import { CASELOADS, OFF_SEAT } from './seats'
import { type World, write } from './window'

/** Everybody who works with the homes and the children, by what they do. */
export type Staff = {
  /** By seat, through the three teams; a larger service repeats the seats. */
  supervising: Worker[]
  managers: Record<Team, Worker>
  /** Supervising social workers who have left, the longest gone first. */
  former: Record<Team, Worker[]>
  children: Worker[]
}

const TEAMS = ['North', 'River', 'Kinship'] as const

const SUPERVISING = `Nadia Brereton|Callum Osei-Hartley|Priya Sandhanam|Bethan Rosewarne|Luke Fairweather|Amara Nwodo|
Joanna Pilgrim-Hale|Sanjay Kothari|Ruth Ellerby|Dominic Vasey|Hafsa Mirza-Cole|Megan Thornbury|Kwame Asantewa|
Lucy Hartgrove|Piotr Zawada|Shona Kincardie`
const MANAGERS = 'Tomasz Hale|Evelyn Marchbanks|Rashid Belcourt'
const FORMER = 'Glenda Sparrowhawk|Owain Trevanion|Marta Lisowska|Denise Oakenfull|Ravi Chandrapal|Hilary Stoneferry'
const CHILDREN = `Imogen Farr|Leila Hamdani|Sam Otterway|Grainne Mulcahy-Reed|Tunde Okonjo|Clare Windrush-Penn|
Ben Harrowgate|Anjali Deshmane|Rob Stannard-Lee|Faye Colbeck|Ewa Pietrzyk|Michael Quarrington|Sade Bankole-Ferris|
Jenna Wetherden|Owen Llanover|Maryam Sharifi|Kit Devonport|Holly Brambleby`

const split = (text: string): string[] => text.split('|').map((name) => name.trim())

// Each worker may once have been away for some weeks, long enough ago that today's figures do not show it.
const sickness = (world: World, draw: Draw): Worker['sick'] => {
  if (!draw.chance(0.4)) return null
  const from = draw.int(world.start + 60, world.lastDay - 260)
  return { from, to: from + draw.int(28, 60) }
}

const supervisingOf = (world: World, draw: Draw, copies: number, hire: (name: string, team: string) => Worker) => {
  const names = split(SUPERVISING)
  const seats = TEAMS.flatMap((team) => CASELOADS[team].map(() => team))
  return Array.from({ length: copies }, (_, copy) =>
    seats.map((team, seat) => {
      const worker = hire(copy === 0 ? (names[seat] ?? '') : `${names[seat]} ${copy + 1}`, team)
      const off = seat === OFF_SEAT ? { from: world.lastDay - 55, to: world.lastDay + 30 } : sickness(world, draw)
      return { ...worker, sick: off }
    }),
  ).flat()
}

/** Draws the staff and writes them down at take-on. */
export const staffOf = (world: World, copies: number): Staff => {
  const draw = world.drawFor('staff')
  let count = 0
  const hire = (name: string, team: string, left: Day | null = null): Worker => {
    count += 1
    const worker = { ref: `W-${String(count).padStart(3, '0')}`, name, team, left, sick: null }
    write(world, draw, 'workers', { ref: worker.ref, name, team }, world.start - 1, { subject: true })
    return worker
  }
  const supervising = supervisingOf(world, draw, copies, hire)
  const [north, river, kinship] = split(MANAGERS).map((name, index) => hire(name, TEAMS[index] ?? 'North'))
  if (!north || !river || !kinship) throw new Error('each team has a manager')
  const [early, late] = [world.start - draw.int(150, 700), draw.int(world.start + 120, world.lastDay - 330)]
  const former = split(FORMER).map((name, index) =>
    hire(name, TEAMS[index >> 1] ?? 'North', (index % 2 ? late : early) + draw.int(0, 90)),
  )
  return {
    supervising,
    managers: { North: north, River: river, Kinship: kinship },
    former: { North: former.slice(0, 2), River: former.slice(2, 4), Kinship: former.slice(4, 6) },
    children: split(CHILDREN).map((name) => hire(name, 'Children in Care')),
  }
}
