import { adds, type Figure, type Publication, type Relation } from '../../src/disclosure'
import type { Chance } from '../oracle/chance'

/** Counts like a district's: many small, some nought, a few large. */
const count = (chance: Chance): number =>
  chance.pick([0, chance.between(1, 9), chance.between(1, 9), chance.between(10, 40), chance.between(10, 200)])

const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A total and its parts; sometimes a part is itself split. */
export function hierarchy(chance: Chance, name = 'all', depth = 2): Publication {
  const parts = upTo(chance.between(2, 5)).map((at) => {
    const key = `${name}.${at}`
    return depth > 0 && chance.of(0.3)
      ? hierarchy(chance, key, depth - 1)
      : { figures: [{ key, value: count(chance) }], relations: [] }
  })
  const tops = parts.flatMap(({ figures }) => figures.slice(0, 1))
  return {
    figures: [{ key: name, value: sum(tops.map(({ value }) => value)) }, ...parts.flatMap(({ figures }) => figures)],
    relations: [
      adds(
        name,
        tops.map(({ key }) => key),
      ),
      ...parts.flatMap(({ relations }) => relations),
    ],
  }
}

/** A table of two ways with its margins, and a grand total. */
export function table(
  chance: Chance,
  name: string,
  rows: number,
  columns: number,
  value = () => count(chance),
): Publication {
  const cells = upTo(rows).map(() => upTo(columns).map(value))
  const key = (row: number | 'all', column: number | 'all') => `${name} ${row} ${column}`
  const rowKeys = (row: number) => upTo(columns).map((column) => key(row, column))
  const columnKeys = (column: number) => upTo(rows).map((row) => key(row, column))
  const figures: Figure[] = [
    ...cells.flatMap((line, row) => line.map((of, column) => ({ key: key(row, column), value: of }))),
    ...cells.map((line, row) => ({ key: key(row, 'all'), value: sum(line) })),
    ...upTo(columns).map((column) => ({ key: key('all', column), value: sum(cells.map((line) => line[column] ?? 0)) })),
    { key: key('all', 'all'), value: sum(cells.flat()) },
  ]
  const relations: Relation[] = [
    ...upTo(rows).map((row) => adds(key(row, 'all'), rowKeys(row))),
    ...upTo(columns).map((column) => adds(key('all', column), columnKeys(column))),
    adds(
      key('all', 'all'),
      upTo(rows).map((row) => key(row, 'all')),
    ),
    adds(
      key('all', 'all'),
      upTo(columns).map((column) => key('all', column)),
    ),
  ]
  return { figures, relations }
}

/** Two packs of one population: the second splits the first's rows otherwise, so that both give the same row totals. */
export function twoPacks(chance: Chance): Publication {
  const rows = chance.between(2, 4)
  const first = table(chance, 'board', rows, chance.between(2, 4))
  const splits = upTo(rows).map((row) => {
    const total = first.figures.find(({ key }) => key === `board ${row} all`)?.value ?? 0
    const part = chance.between(0, total)
    return {
      key: `board ${row} all`,
      girls: { key: `girls ${row}`, value: part },
      boys: { key: `boys ${row}`, value: total - part },
    }
  })
  return {
    figures: [...first.figures, ...splits.flatMap(({ girls, boys }) => [girls, boys])],
    relations: [...first.relations, ...splits.map(({ key, girls, boys }) => adds(key, [girls.key, boys.key]))],
    percentages: splits.map(({ key, girls }) => ({ key: `${girls.key} %`, part: girls.key, base: key })),
  }
}

/** A year's counts so far at two dates, by row and column: those since are few, and never printed. */
export function twoDates(chance: Chance): Publication {
  const [rows, columns] = [chance.between(2, 3), chance.between(2, 3)]
  const earlier = table(chance, 'June', rows, columns)
  const since = table(chance, 'since', rows, columns, () =>
    chance.pick([0, 0, chance.between(1, 4), chance.between(5, 20)]),
  )
  const value = (key: string) => since.figures.find((figure) => figure.key === key)?.value ?? 0
  const names = earlier.figures.map(({ key }) => key.replace('June ', ''))
  return {
    figures: [
      ...earlier.figures,
      ...since.figures.map((figure): Figure => ({ ...figure, standing: 'unprinted' })),
      ...earlier.figures.map((figure) => ({
        key: figure.key.replace('June', 'September'),
        value: figure.value + value(figure.key.replace('June', 'since')),
      })),
    ],
    relations: [
      ...earlier.relations,
      ...since.relations,
      ...names.map((name) => adds(`September ${name}`, [`June ${name}`, `since ${name}`])),
    ],
    together: names.map((name) => [`June ${name}`, `September ${name}`]),
  }
}
