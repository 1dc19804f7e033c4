import { describe, expect, test } from 'vitest'
import { type Figure, type Publication, protect, USUAL_POLICY } from '../../src/disclosure'
import { type Chance, chanceOf } from '../oracle/chance'
import { seen, solved, subtracted, tried } from './attacker'
import { publishYear } from './quarters'
import { hierarchy, table, twoDates, twoPacks } from './tables'
import { weaknesses } from './weaknesses'

const KINDS: { kind: string; many: number; of: (chance: Chance) => Publication }[] = [
  { kind: 'hierarchies', many: 1200, of: (chance) => hierarchy(chance) },
  {
    kind: 'tables of two ways',
    many: 700,
    of: (chance) => table(chance, 't', chance.between(2, 5), chance.between(2, 4)),
  },
  { kind: 'two packs, with percentages', many: 500, of: twoPacks },
  { kind: 'two dates', many: 60, of: twoDates },
]

describe.each(KINDS)('of $many $kind', ({ many, of }) => {
  test('linear programming recovers no hidden figure, nor comes nearer than promised', () => {
    let hidden = 0
    for (let seed = 1; seed <= many; seed++) {
      const publication = of(chanceOf(seed))
      expect({ seed, weaknesses: weaknesses(publication) }).toEqual({ seed, weaknesses: [] })
      hidden += [...protect(publication).figures.values()].filter((mark) => mark !== 'shown').length
    }
    expect(hidden).toBeGreaterThan(many)
  })
})

test('trying whole numbers one by one leaves each hidden figure the promised choice', () => {
  let attacked = 0
  for (let seed = 1; seed <= 400; seed++) {
    const publication = table(chanceOf(seed), 't', 2, 2)
    const { figures } = protect(publication)
    const all = seen(publication, figures, USUAL_POLICY)
    if (all.unknown.size > 5) continue
    const truly = new Map(publication.figures.map(({ key, value }) => [key, value]))
    for (const key of all.unknown.keys()) {
      attacked++
      const enough = tried(all, key, truly, 8).size >= USUAL_POLICY.possible
      expect({ seed, key, enough }).toEqual({ seed, key, enough: true })
    }
  }
  expect(attacked).toBeGreaterThan(300)
})

test('of a second pack, the first being out, all is safe but what is called exposed, and that truly is', () => {
  let exposures = 0
  for (let seed = 1; seed <= 300; seed++) {
    const both = twoPacks(chanceOf(seed))
    const isFirst = (key: string) => key.startsWith('board')
    const first = protect({
      figures: both.figures.filter(({ key }) => isFirst(key)),
      relations: both.relations.filter((terms) => terms.every(({ figure }) => isFirst(figure))),
    })
    const figures = both.figures.map(
      (figure): Figure => ({ ...figure, standing: first.figures.get(figure.key) ?? 'to decide' }),
    )
    const second = { ...both, figures }
    const { exposed, figures: marks } = protect(second)
    exposures += exposed.length
    const others = weaknesses(second).filter((said) => !exposed.some((key) => said.startsWith(key)))
    const needless = exposed.filter((key) => {
      const { low, high } = solved(seen(second, marks, USUAL_POLICY), key)
      return high - low >= USUAL_POLICY.possible - 1
    })
    expect({ seed, others, needless }).toEqual({ seed, others: [], needless: [] })
  }
  expect(exposures).toBeLessThan(50)
})

describe('a publisher who only hides what is small', () => {
  test('is found out, by subtraction and by linear programming', () => {
    const tables = Array.from({ length: 100 }, (_, seed) => table(chanceOf(seed), 't', 4, 4))
    const careless = tables.map(({ figures, relations }) => {
      const small = ({ value }: { value: number }) => value > 0 && value < USUAL_POLICY.under
      const marks = new Map(figures.map((figure) => [figure.key, small(figure) ? 'small' : 'shown'] as const))
      return seen({ figures, relations }, marks, USUAL_POLICY)
    })
    const lost = careless.filter((all) => subtracted(all).length > 0)
    const near = careless.filter((all) =>
      [...all.unknown.keys()].some((key) => {
        const { low, high } = solved(all, key)
        return high - low < USUAL_POLICY.possible - 1
      }),
    )
    expect(lost.length).toBeGreaterThan(30)
    expect(near.length).toBeGreaterThan(lost.length)
  })
})

describe('a year of quarterly packs about districts', () => {
  test.each([1, 2, 3])('keeps every quarter’s hidden figures when all four have been read (%i)', (seed) => {
    const { publication, marks, exposed } = publishYear(chanceOf(seed))
    expect(exposed).toEqual([])
    const hidden = [...marks.values()].filter((mark) => mark !== 'shown').length
    expect(hidden).toBeGreaterThan(50)
    expect(hidden).toBeLessThan(marks.size * 0.8)
    const all = seen(publication, marks, USUAL_POLICY)
    expect(subtracted(all).filter((key) => marks.has(key))).toEqual([])
    const narrow = [...marks.keys()].filter((key) => {
      if (marks.get(key) === 'shown') return false
      const { low, high } = solved(all, key)
      return high - low < USUAL_POLICY.possible - 1 - 1e-6
    })
    expect(narrow).toEqual([])
  })
})

test('percentages × bases give no hidden part: none is printed of one', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const publication = twoPacks(chanceOf(seed))
    const { figures, percentages } = protect(publication)
    const value = (key: string) => publication.figures.find((figure) => figure.key === key)?.value ?? Number.NaN
    for (const { key, part, base } of publication.percentages ?? []) {
      if (percentages.get(key) === 'hidden') continue
      expect([figures.get(part), figures.get(base)]).toEqual(['shown', 'shown'])
      for (const count of [value(part), value(base) - value(part)]) {
        expect(count === 0 || count >= USUAL_POLICY.under).toBe(true)
      }
    }
  }
})
