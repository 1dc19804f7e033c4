import type { Figure, Publication } from './publication'

type Term = { cell: number; times: number }

/** The figures by number, and which relations hold which: what the search walks. */
export type Net = {
  figures: readonly Figure[]
  relations: readonly (readonly Term[])[]
  /** The relations that each figure stands in, with its times. */
  of: readonly (readonly { relation: number; times: number }[])[]
  /** For each figure the others that are hidden when it is small. */
  together: ReadonlyMap<number, readonly number[]>
}

/** The publication by number. Throws RangeError for a value that is no count, an unknown key or a relation that does not hold. */
export function netOf({ figures, relations, together = [] }: Publication): Net {
  const at = new Map(figures.map(({ key }, cell) => [key, cell]))
  if (at.size < figures.length) throw new RangeError('Two figures have one key')
  const wrong = figures.find(({ value }) => !Number.isSafeInteger(value) || value < 0)
  if (wrong) throw new RangeError(`${wrong.key} is not a count`)
  const cellOf = (key: string): number => {
    const cell = at.get(key)
    if (cell === undefined) throw new RangeError(`No figure is called ${key}`)
    return cell
  }
  const numbered = relations.map((terms) => terms.map(({ figure, times }) => ({ cell: cellOf(figure), times })))
  numbered.forEach((terms) => {
    checkHolds(figures, terms)
  })
  return { figures, relations: numbered, of: standing(figures.length, numbered), together: mates(together, cellOf) }
}

function checkHolds(figures: readonly Figure[], terms: readonly Term[]): void {
  const sum = terms.reduce((total, { cell, times }) => total + times * (figures[cell]?.value ?? 0), 0)
  // A table that does not add up gives nobody a relation to solve by: what is unknown belongs in it as a row.
  if (sum !== 0)
    throw new RangeError(`Figures do not add up: ${terms.map(({ cell }) => figures[cell]?.key).join(', ')}`)
}

function standing(count: number, relations: Net['relations']): Net['of'] {
  const of = Array.from({ length: count }, (): { relation: number; times: number }[] => [])
  relations.forEach((terms, relation) => {
    for (const { cell, times } of terms) of[cell]?.push({ relation, times })
  })
  return of
}

function mates(groups: readonly (readonly string[])[], cellOf: (key: string) => number): Net['together'] {
  const found = new Map<number, number[]>()
  for (const group of groups) {
    const cells = group.map(cellOf)
    for (const cell of cells) found.set(cell, [...(found.get(cell) ?? []), ...cells.filter((other) => other !== cell)])
  }
  return found
}
