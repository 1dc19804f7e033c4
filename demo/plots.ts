import type { Band, Cohort, Figure, Plot, Word } from './cast'
import { dealChildren, dealFigures } from './dealing'
import type { Draw } from './draw'
import { CASELOADS, OFF_SEAT, settled } from './seats'

const WEEKS = [14, 25, 52, 63]
const WEEKS_KINSHIP = [38, 76]
const AGES: Record<Exclude<Band, 'weeks'>, [number, number]> = {
  months: [98, 346],
  year: [374, 526],
  years: [566, 1080],
  long: [1112, 5300],
}

const IN_TIME: Record<Figure, Word> = {
  support: 'in time',
  unannounced: 'in time',
  review: 'in time',
  formal: 'in time',
  management: 'in time',
  training: 'in time',
}

const plot = (cohort: Cohort, band: Band, age: number): Plot => ({
  band,
  age,
  cohort,
  team: cohort === 'mainstream' ? 'North' : 'Kinship',
  seat: null,
  copy: 0,
  children: 0,
  again: false,
  words: { ...IN_TIME },
})

// A long approval is more often a recent one: the square of the draw leans to the young end.
const drawn = (draw: Draw, cohort: Cohort, band: Exclude<Band, 'weeks'>, count: number): Plot[] => {
  const [from, to] = AGES[band]
  return Array.from({ length: count }, () => {
    const share = band === 'long' ? draw.next() ** 1.5 : draw.next()
    return plot(cohort, band, Math.round(from + share * (to - from)))
  })
}

const everyBand = (draw: Draw): Plot[] => [
  ...WEEKS.map((age) => plot('mainstream', 'weeks', age)),
  ...WEEKS_KINSHIP.map((age) => plot('kinship', 'weeks', age)),
  ...drawn(draw, 'mainstream', 'months', 10),
  ...[339, 346].map((age) => plot('mainstream', 'months', age)),
  ...drawn(draw, 'kinship', 'months', 6),
  ...drawn(draw, 'mainstream', 'year', 7),
  ...drawn(draw, 'kinship', 'year', 5),
  ...drawn(draw, '', 'year', 1),
  ...drawn(draw, 'mainstream', 'years', 25),
  ...drawn(draw, 'kinship', 'years', 12),
  ...drawn(draw, '', 'years', 1),
  ...drawn(draw, 'mainstream', 'long', 125),
  ...drawn(draw, 'kinship', 'long', 44),
  ...drawn(draw, '', 'long', 1),
]

const dealTeams = (draw: Draw, plots: Plot[]) => {
  const mainstream = draw.shuffled(plots.filter(({ cohort }) => cohort === 'mainstream'))
  mainstream.forEach((each, index) => {
    each.team = index < 92 ? 'North' : 'River'
  })
}

const dealSeats = (draw: Draw, plots: Plot[]) => {
  let seat = 0
  for (const team of ['North', 'River', 'Kinship'] as const) {
    // The worker who is off, and the household nobody holds, are dealt first: theirs are settled homes.
    const left = draw
      .shuffled(plots.filter((each) => each.team === team))
      .sort((a, b) => Number(settled(b)) - Number(settled(a)))
    const off = team === 'River' ? left.splice(0, 16) : []
    if (team === 'River') left.splice(0, 1)
    const rest = draw.shuffled(left)
    for (const size of CASELOADS[team]) {
      for (const each of seat === OFF_SEAT ? off : rest.splice(0, size)) each.seat = seat
      seat += 1
    }
  }
}

const deal = (draw: Draw): Plot[] => {
  const plots = everyBand(draw)
  for (const step of [dealTeams, dealSeats, dealChildren, dealFigures]) step(draw, plots)
  const again = plots.filter(({ band, words }) => band === 'years' && words.training === 'in time')
  for (const each of draw.shuffled(again).slice(0, 5)) each.again = true
  return draw.shuffled(plots)
}

/** The places of every household on the register on the last day: the 245 of the published table, or as many like them. */
export const plotsOf = (draw: Draw, households: number): Plot[] => {
  const plots = deal(draw)
  const uses = new Map<Plot, number>()
  return Array.from({ length: households }, (_, index) => {
    const each = plots[Math.floor((index * plots.length) / households)] ?? plot('mainstream', 'long', 2000)
    const copy = uses.get(each) ?? 0
    uses.set(each, copy + 1)
    return { ...each, copy, children: copy > 0 ? Math.min(each.children, 3) : each.children, words: { ...each.words } }
  })
}
