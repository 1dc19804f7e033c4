import type { Counts, Figure } from '../figure'
import { UNSET } from '../figure'
import { counted } from '../words'
import type { KeyFigure, KeyFigures } from './key-figures'

export const teamName = (name: string): string => (name === UNSET ? 'No team' : name)

/** Every team that is in any figure of the table, those of whom no team is said last. */
export function teamsOf({ rows, register }: KeyFigures): string[] {
  const names = [register, ...rows.map(({ figure }) => figure)].flatMap(({ groups = [] }) =>
    groups.map(({ name }) => name),
  )
  return [...new Set(names)].sort((a, b) => Number(a === UNSET) - Number(b === UNSET) || (a < b ? -1 : 1))
}

export const ofTeam = (figure: Figure, team: string): Counts | null =>
  figure.groups?.find(({ name }) => name === team) ?? null

/** `River is the lowest of the three in five of six figures. North has 92 households, River 81, Kinship 72.` */
export function teamsWords(key: KeyFigures): string {
  const teams = teamsOf(key).flatMap((team) => {
    const group = ofTeam(key.register, team)
    return group ? [{ team, n: group.counts }] : []
  })
  const sizes = teams.map(({ team, n }, index) =>
    index === 0 ? `${teamName(team)} has ${counted({ rows: 'household' }, n)}` : `${teamName(team)} ${n}`,
  )
  return [
    lowestWords(
      key,
      teams.map(({ team }) => team),
    ),
    sizes.length > 0 ? `${sizes.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

// Said only of a team that is the lowest, alone, in more than half of the figures that compare.
function lowestWords({ rows }: KeyFigures, teams: readonly string[]): string {
  const lowest = rows.flatMap((row) => lowestIn(row, teams) ?? [])
  if (teams.length < 2 || lowest.length === 0) return ''
  const most = teams
    .map((team) => ({ team, n: lowest.filter((each) => each === team).length }))
    .reduce((a, b) => (b.n > a.n ? b : a))
  if (most.n * 2 <= lowest.length) return ''
  return `${teamName(most.team)} is the lowest in ${most.n === lowest.length ? 'every figure' : `${most.n} of ${lowest.length} figures`}.`
}

/** The one team with the lowest share; null where the figure compares nobody, and a word of nobody's where two are equal. */
function lowestIn({ measure, figure }: KeyFigure, teams: readonly string[]): string | null {
  const known = teams.flatMap((team) => {
    const group = ofTeam(figure, team)
    return group && group.value !== null ? [{ team, value: group.value }] : []
  })
  if (known.length < 2 || measure.unit !== 'percent') return null
  const least = Math.min(...known.map(({ value }) => value))
  const [first, second] = known.filter(({ value }) => value === least)
  return second ? '' : (first?.team ?? null)
}
