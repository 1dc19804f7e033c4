import { describe, expect, test } from 'vitest'
import { adds, type Figure, type Publication, protect, USUAL_POLICY } from '.'

const counts = (values: Record<string, number>): Figure[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }))
const split = (values: Record<string, number>): Publication => {
  const [total = '', ...parts] = Object.keys(values)
  return { figures: counts(values), relations: [adds(total, parts)] }
}
const marks = (publication: Publication, policy = USUAL_POLICY) =>
  Object.fromEntries(protect(publication, policy).figures)

describe('a split of a total', () => {
  test.each<{ case: string; of: Record<string, number>; hidden: Record<string, string> }>([
    { case: 'ten and nought are shown', of: { total: 32, a: 10, b: 22, c: 0 }, hidden: {} },
    {
      case: 'one small figure takes the least other with it',
      of: { total: 65, a: 9, b: 20, c: 36 },
      hidden: { a: 'small', b: 'protecting' },
    },
    {
      case: 'a nought protects nothing',
      of: { total: 29, a: 4, b: 0, c: 25 },
      hidden: { a: 'small', c: 'protecting' },
    },
    {
      case: 'a figure too near ten to give way is passed over',
      of: { total: 48, a: 9, b: 10, c: 29 },
      hidden: { a: 'small', b: 'protecting' },
    },
    {
      case: 'two small ones protect each other',
      of: { total: 30, a: 4, b: 6, c: 20 },
      hidden: { a: 'small', b: 'small' },
    },
    {
      case: 'two nines do not: eighteen is only two nines',
      of: { total: 38, a: 9, b: 9, c: 20 },
      hidden: { a: 'small', b: 'small', c: 'protecting' },
    },
    {
      case: 'a small total is hidden too',
      of: { total: 7, a: 3, b: 4 },
      hidden: { total: 'small', a: 'small', b: 'small' },
    },
    {
      case: 'seven ones under a total under ten: the total is not said to be under ten',
      of: { total: 7, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
      hidden: {
        total: 'protecting',
        a: 'small',
        b: 'small',
        c: 'small',
        d: 'small',
        e: 'small',
        f: 'small',
        g: 'small',
      },
    },
  ])('$case', ({ of, hidden }) => {
    const shown = Object.fromEntries(Object.keys(of).map((key) => [key, 'shown']))
    expect(marks(split(of))).toEqual({ ...shown, ...hidden })
  })

  test('what matters to readers is hidden last', () => {
    const { relations } = split({ total: 65, a: 9, b: 20, c: 36 })
    const figures = counts({ total: 65, a: 9, c: 36 }).concat({ key: 'b', value: 20, matters: 1 })
    expect(marks({ figures, relations })).toMatchObject({ a: 'small', b: 'shown', c: 'protecting' })
  })
})

test('a table of districts by age hides a square', () => {
  const districts = ['north', 'south', 'east']
  const ages = ['young', 'older', 'oldest']
  const value = { north: [4, 30, 40], south: [25, 31, 22], east: [33, 27, 28] } as Record<string, number[]>
  const cell = (district: string, age: string) => `${district} ${age}`
  const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
  const figures = [
    ...districts.flatMap((one) => ages.map((age, at) => ({ key: cell(one, age), value: value[one]?.[at] ?? 0 }))),
    ...districts.map((one) => ({ key: one, value: sum(value[one] ?? []) })),
    ...ages.map((age, at) => ({ key: age, value: sum(districts.map((one) => value[one]?.[at] ?? 0)) })),
  ]
  const relations = [
    ...districts.map((one) =>
      adds(
        one,
        ages.map((age) => cell(one, age)),
      ),
    ),
    ...ages.map((age) =>
      adds(
        age,
        districts.map((one) => cell(one, age)),
      ),
    ),
  ]
  const hidden = [...protect({ figures, relations }).figures].filter(([, mark]) => mark !== 'shown')
  expect(hidden.map(([key]) => key).sort()).toEqual(['north oldest', 'north young', 'south oldest', 'south young'])
})

describe('percentages', () => {
  const percentage = (part: number, base: number) =>
    protect({
      figures: counts({ part, base }),
      relations: [],
      percentages: [{ key: '%', part: 'part', base: 'base' }],
    })
  test.each([
    { case: 'of enough', part: 40, base: 90, shown: 'shown' },
    { case: 'with a small part', part: 4, base: 90, shown: 'hidden' },
    { case: 'with a small rest', part: 86, base: 90, shown: 'hidden' },
    { case: 'of a small base', part: 4, base: 9, shown: 'hidden' },
    { case: 'of all', part: 90, base: 90, shown: 'shown' },
    { case: 'of none', part: 0, base: 90, shown: 'shown' },
  ])('$case', ({ part, base, shown }) => expect(percentage(part, base).percentages.get('%')).toBe(shown))

  test('the rest is protected though it is never printed', () => {
    const { figures, possible } = percentage(86, 90)
    expect([figures.get('part'), figures.get('base'), figures.has('base without part')]).toContain('protecting')
    expect(possible.get('base without part')).toBeDefined()
    expect(figures.has('base without part')).toBe(false)
  })
})

describe('what is already published', () => {
  test('two counts of a year to date may not both be told when few came between', () => {
    const figures: Figure[] = [
      { key: 'to June', value: 41, standing: 'shown' },
      { key: 'since', value: 3, standing: 'unprinted' },
      { key: 'to September', value: 44 },
    ]
    const { figures: marks, exposed } = protect({ figures, relations: [adds('to September', ['to June', 'since'])] })
    expect(marks.get('to September')).toBe('protecting')
    expect(exposed).toEqual([])
  })

  test('what another pack hid stays hidden when this one shows its total', () => {
    const figures: Figure[] = [
      { key: 'a', value: 3, standing: 'small' },
      { key: 'b', value: 40, standing: 'shown' },
      { key: 'total', value: 43 },
    ]
    expect(marks({ figures, relations: [adds('total', ['a', 'b'])] })).toMatchObject({ total: 'protecting' })
  })

  test('what can be worked out already is said, and not passed over', () => {
    const figures: Figure[] = [
      { key: 'a', value: 3 },
      { key: 'b', value: 40, standing: 'shown' },
      { key: 'total', value: 43, standing: 'shown' },
    ]
    expect(protect({ figures, relations: [adds('total', ['a', 'b'])] }).exposed).toEqual(['a'])
  })

  test('hidden at one date, hidden at the other', () => {
    const figures = counts({ 'in December': 8, 'in March': 12 })
    expect(marks({ figures, relations: [], together: [['in December', 'in March']] })).toEqual({
      'in December': 'small',
      'in March': 'protecting',
    })
  })

  test('one that is small and was said to protect another hides its other date too', () => {
    const figures: Figure[] = [
      { key: 'in December', value: 7, standing: 'protecting' },
      { key: 'in March', value: 14 },
    ]
    const hidden = marks({ figures, relations: [], together: [['in December', 'in March']] })
    expect(hidden).toEqual({ 'in December': 'protecting', 'in March': 'protecting' })
  })
})

describe('policy', () => {
  test('another threshold', () => {
    expect(marks(split({ total: 15, a: 4, b: 5, c: 6 }), { under: 5, zero: 'shown', possible: 3 }).b).not.toBe('small')
  })
  test('noughts hidden among the small', () => {
    const policy = { ...USUAL_POLICY, zero: 'hidden' } as const
    expect(marks(split({ total: 65, a: 0, b: 29, c: 36 }), policy)).toMatchObject({ a: 'small', b: 'protecting' })
  })
  test('a promise that cannot be kept is refused', () => {
    expect(() => protect(split({ a: 1, b: 1 }), { under: 5, zero: 'shown', possible: 5 })).toThrow(RangeError)
  })
})

test.each([
  { case: 'a value that is no count', publication: { figures: counts({ a: 1.5 }), relations: [] } },
  { case: 'a key used twice', publication: { figures: [...counts({ a: 1 }), ...counts({ a: 1 })], relations: [] } },
  { case: 'an unknown figure', publication: { figures: counts({ a: 1 }), relations: [adds('a', ['b'])] } },
  { case: 'a table that does not add up', publication: split({ total: 10, a: 4, b: 5 }) },
])('refuses $case', ({ publication }) => expect(() => protect(publication)).toThrow(RangeError))
