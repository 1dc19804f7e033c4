import type { Band, Cohort, Figure, Plot, Team, Word } from './cast'
import type { Draw } from './draw'
import { OFF_SEAT, settled } from './seats'

/** Says how many children live in each home now. */
export const dealChildren = (draw: Draw, plots: Plot[]) => {
  const give = (list: Plot[], counts: [children: number, homes: number][]) => {
    const order = draw.shuffled(list)
    for (const [children, homes] of counts) for (const each of order.splice(0, homes)) each.children = children
  }
  const of = (cohort: Cohort) =>
    plots.filter((each) => each.cohort === cohort && !(each.band === 'weeks' && each.age < 60))
  const young = plots.filter((each) => each.band === 'weeks' && each.cohort === 'kinship' && each.age < 60)
  for (const each of young) each.children = 1
  give(of('mainstream').filter(settled), [
    [4, 2],
    [3, 9],
  ])
  give(
    of('mainstream').filter((each) => each.children === 0),
    [
      [2, 25],
      [1, 82],
    ],
  )
  give(of('kinship'), [
    [3, 6],
    [2, 18],
    [1, 41],
  ])
  give(of(''), [[1, 3]])
}

const some = (
  draw: Draw,
  list: Plot[],
  figure: Figure,
  word: Word,
  count: number,
  lean: (each: Plot) => number = () => 1,
) => {
  const keyed = list
    .filter((each) => each.words[figure] === 'in time')
    .map((each) => ({ each, key: draw.next() / lean(each) }))
  keyed.sort((a, b) => a.key - b.key)
  for (const { each } of keyed.slice(0, count)) each.words[figure] = word
}

const RIVER_LEANS: Record<Team, number> = { North: 0.6, River: 1.9, Kinship: 0.8 }
const lean = (each: Plot): number => RIVER_LEANS[each.team]

const dealVisits = (draw: Draw, plots: Plot[]) => {
  const grown = plots.filter(({ band }) => band !== 'weeks' && band !== 'months')
  some(
    draw,
    plots.filter(({ band }) => band === 'weeks'),
    'unannounced',
    'not yet due',
    6,
  )
  some(
    draw,
    plots.filter(({ band, age }) => band === 'months' && age < 260),
    'unannounced',
    'not yet due',
    4,
  )
  some(draw, grown, 'unannounced', 'late', 24, lean)
  some(
    draw,
    plots.filter(({ band, children, age }) => band === 'weeks' && children === 0 && age < 60),
    'support',
    'not yet due',
    3,
  )
  some(
    draw,
    plots.filter(({ seat }) => seat === OFF_SEAT),
    'support',
    'late',
    16,
  )
  some(
    draw,
    plots.filter(({ band }) => band !== 'weeks'),
    'support',
    'late',
    56,
    lean,
  )
}

const dealSupervision = (draw: Draw, plots: Plot[]) => {
  const older = plots.filter(({ band }) => band !== 'weeks')
  for (const figure of ['formal', 'management'] as const)
    some(
      draw,
      plots.filter(({ band, age }) => band === 'weeks' && age < 60),
      figure,
      'not yet due',
      4,
    )
  some(
    draw,
    plots.filter(({ seat, band }) => band === 'long' && seat !== OFF_SEAT),
    'formal',
    'excused',
    3,
  )
  some(draw, older, 'formal', 'late', 72, lean)
  some(draw, older, 'management', 'late', 24, lean)
}

const dealReviews = (draw: Draw, plots: Plot[]) => {
  const grown = plots.filter(({ band }) => band !== 'weeks' && band !== 'months')
  // Two of the first year's homes had their first review early; the other 22 are not yet due one.
  const early = plots
    .filter(({ band, age, cohort }) => band === 'months' && cohort === 'mainstream' && age >= 339)
    .slice(-2)
  some(
    draw,
    plots.filter((each) => !grown.includes(each) && !early.includes(each)),
    'review',
    'not yet due',
    22,
  )
  some(
    draw,
    grown.filter(({ band }) => band === 'long'),
    'review',
    'excused',
    2,
  )
  some(draw, grown, 'review', 'late', 36, lean)
}

const dealTraining = (draw: Draw, plots: Plot[]) => {
  const of = (...bands: Band[]) => plots.filter(({ band }) => bands.includes(band))
  some(draw, of('weeks', 'months'), 'training', 'not yet due', 21, ({ age }) => (age > 160 ? 1 : 1000))
  some(
    draw,
    of('year').filter(({ cohort }) => cohort === 'kinship'),
    'training',
    'not yet due',
    4,
  )
  some(
    draw,
    of('year').filter(({ cohort }) => cohort === 'mainstream'),
    'training',
    'late',
    1,
  )
  // Without a cohort nobody can say whether twelve months or eighteen apply.
  some(
    draw,
    of('year').filter(({ cohort }) => cohort === ''),
    'training',
    'unknown',
    1,
  )
  const told = of('years', 'long').filter(({ cohort }) => cohort !== '')
  some(draw, told, 'training', 'late', 37, lean)
  some(
    draw,
    told.filter(({ age }) => age > 640),
    'training',
    'complete, late',
    44,
  )
}

/** Gives every household its place in each key figure, so that the figures come out as published. */
export const dealFigures = (draw: Draw, plots: Plot[]) => {
  for (const step of [dealVisits, dealSupervision, dealReviews, dealTraining]) step(draw, plots)
}
