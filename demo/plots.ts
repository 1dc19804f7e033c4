import type { Band, Cohort, Figure, Plot, Team, Word } from './cast'
import type { Draw } from './draw'

const WEEKS = [14, 25, 52, 63]
const WEEKS_KINSHIP = [38, 76]
const AGES: Record<Exclude<Band, 'weeks'>, [number, number]> = {
  months: [98, 346],
  year: [374, 526],
  years: [566, 1080],
  long: [1112, 5300],
}

/** How many households each supervising social worker holds, team by team. One holds more than 18. */
export const CASELOADS: Record<Team, number[]> = {
  North: [16, 19, 15, 14, 14, 14],
  River: [17, 16, 16, 16, 15],
  Kinship: [15, 14, 14, 14, 15],
}

/** The seat of the River worker who has been off sick for eight weeks. */
export const OFF_SEAT = 8

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

const settled = ({ band }: Plot): boolean => band === 'years' || band === 'long'

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
    const left = draw.shuffled(plots.filter((each) => each.team === team)).sort((a, b) => Number(settled(b)) - Number(settled(a)))
    const off = team === 'River' ? left.splice(0, 16) : []
    if (team === 'River') left.splice(0, 1)
    const rest = draw.shuffled(left)
    for (const size of CASELOADS[team]) {
      for (const each of seat === OFF_SEAT ? off : rest.splice(0, size)) each.seat = seat
      seat += 1
    }
  }
}

const dealChildren = (draw: Draw, plots: Plot[]) => {
  const give = (list: Plot[], counts: [children: number, homes: number][]) => {
    const order = draw.shuffled(list)
    for (const [children, homes] of counts) for (const each of order.splice(0, homes)) each.children = children
  }
  const of = (cohort: Cohort) => plots.filter((each) => each.cohort === cohort && !(each.band === 'weeks' && each.age < 60))
  const young = plots.filter((each) => each.band === 'weeks' && each.cohort === 'kinship' && each.age < 60)
  for (const each of young) each.children = 1
  give(of('mainstream').filter(settled), [[4, 2], [3, 9]])
  give(of('mainstream').filter((each) => each.children === 0), [[2, 25], [1, 82]])
  give(of('kinship'), [[3, 6], [2, 18], [1, 41]])
  give(of(''), [[1, 3]])
}

const some = (draw: Draw, list: Plot[], figure: Figure, word: Word, count: number, lean: (each: Plot) => number = () => 1) => {
  const keyed = list.filter((each) => each.words[figure] === 'in time').map((each) => ({ each, key: draw.next() / lean(each) }))
  keyed.sort((a, b) => a.key - b.key)
  for (const { each } of keyed.slice(0, count)) each.words[figure] = word
}

const RIVER_LEANS: Record<Team, number> = { North: 0.6, River: 1.9, Kinship: 0.8 }
const lean = (each: Plot): number => RIVER_LEANS[each.team]

const dealVisits = (draw: Draw, plots: Plot[]) => {
  const grown = plots.filter(({ band }) => band !== 'weeks' && band !== 'months')
  some(draw, plots.filter(({ band }) => band === 'weeks'), 'unannounced', 'not yet due', 6)
  some(draw, plots.filter(({ band, age }) => band === 'months' && age < 260), 'unannounced', 'not yet due', 4)
  some(draw, grown, 'unannounced', 'late', 24, lean)
  some(draw, plots.filter(({ band, children, age }) => band === 'weeks' && children === 0 && age < 60), 'support', 'not yet due', 3)
  some(draw, plots.filter(({ seat }) => seat === OFF_SEAT), 'support', 'late', 16)
  some(draw, plots.filter(({ band }) => band !== 'weeks'), 'support', 'late', 56, lean)
}

const dealSupervision = (draw: Draw, plots: Plot[]) => {
  const older = plots.filter(({ band }) => band !== 'weeks')
  for (const figure of ['formal', 'management'] as const)
    some(draw, plots.filter(({ band, age }) => band === 'weeks' && age < 60), figure, 'not yet due', 4)
  some(draw, plots.filter(({ seat, band }) => band === 'long' && seat !== OFF_SEAT), 'formal', 'excused', 3)
  some(draw, older, 'formal', 'late', 72, lean)
  some(draw, older, 'management', 'late', 24, lean)
}

const dealReviews = (draw: Draw, plots: Plot[]) => {
  const grown = plots.filter(({ band }) => band !== 'weeks' && band !== 'months')
  // Two of the first year's homes had their first review early; the other 22 are not yet due one.
  const early = plots.filter(({ band, age, cohort }) => band === 'months' && cohort === 'mainstream' && age >= 339).slice(-2)
  some(draw, plots.filter((each) => !grown.includes(each) && !early.includes(each)), 'review', 'not yet due', 22)
  some(draw, grown.filter(({ band }) => band === 'long'), 'review', 'excused', 2)
  some(draw, grown, 'review', 'late', 36, lean)
}

const dealTraining = (draw: Draw, plots: Plot[]) => {
  const of = (...bands: Band[]) => plots.filter(({ band }) => bands.includes(band))
  some(draw, of('weeks', 'months'), 'training', 'not yet due', 21, ({ age }) => (age > 160 ? 1 : 1000))
  some(draw, of('year').filter(({ cohort }) => cohort === 'kinship'), 'training', 'not yet due', 4)
  some(draw, of('year').filter(({ cohort }) => cohort === 'mainstream'), 'training', 'late', 1)
  // Without a cohort nobody can say whether twelve months or eighteen apply.
  some(draw, of('year').filter(({ cohort }) => cohort === ''), 'training', 'unknown', 1)
  const told = of('years', 'long').filter(({ cohort }) => cohort !== '')
  some(draw, told, 'training', 'late', 37, lean)
  some(draw, told.filter(({ age }) => age > 640), 'training', 'complete, late', 44)
}

const deal = (draw: Draw): Plot[] => {
  const plots = everyBand(draw)
  for (const step of [dealTeams, dealSeats, dealChildren, dealVisits, dealSupervision, dealReviews, dealTraining]) step(draw, plots)
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
