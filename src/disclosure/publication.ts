/** A count that is printed, or that can be worked out from what is printed. */
export type Figure = {
  key: string
  /** A count: whole and not negative. */
  value: number
  /**
   * Where it stands before this decision. `shown`, `small` and `protecting` are already published so, here or in another pack,
   * and cannot be taken back; `unprinted` is never printed, but is a fact somebody could work out (the rest of a base, those
   * who joined since last quarter).
   */
  standing?: 'to decide' | 'shown' | 'small' | 'protecting' | 'unprinted'
  /** How much this figure matters to readers: the higher, the later it is chosen to protect another. 0 when not said. */
  matters?: number
}

/** What everybody knows of the figures: so many times each, added up, make nought. */
export type Relation = readonly { figure: string; times: number }[]

/** A percentage is of two printed figures, of which one is part of the other. */
export type Percentage = { key: string; part: string; base: string }

export type Publication = {
  figures: readonly Figure[]
  relations: readonly Relation[]
  percentages?: readonly Percentage[]
  /** Figures that are hidden when one of them is small: one count at two dates, where the one would tell of the other. */
  together?: readonly (readonly string[])[]
}

/** That a total is its parts added up. A later count that is an earlier one and those since is a total too. */
export const adds = (total: string, parts: readonly string[]): Relation => [
  { figure: total, times: -1 },
  ...parts.map((figure) => ({ figure, times: 1 })),
]

/** The rest of a base, which a percentage gives away with it, is a figure like another: the key it goes by. */
const restOf = ({ part, base }: Percentage): string => `${base} without ${part}`

/** The publication with the rest of each percentage's base as an unprinted figure. A part over its base makes no count. */
export function withRests(publication: Publication): Publication {
  const values = new Map(publication.figures.map(({ key, value }) => [key, value]))
  const countOf = (key: string) => values.get(key) ?? Number.NaN
  const known = (publication.percentages ?? []).filter((percentage) => !values.has(restOf(percentage)))
  const rests = new Map(known.map((percentage) => [restOf(percentage), percentage]))
  const figures = [...rests].map(([key, { part, base }]): Figure => {
    return { key, value: countOf(base) - countOf(part), standing: 'unprinted' }
  })
  return {
    ...publication,
    figures: [...publication.figures, ...figures],
    relations: [...publication.relations, ...[...rests].map(([key, { part, base }]) => adds(base, [part, key]))],
  }
}
