import { adds, type Decision, type Figure, type Publication, protect, type Relation } from '../../src/disclosure'
import type { Chance } from '../oracle/chance'

const DISTRICTS = ['Bramfield', 'Carrow', 'Denholt', 'Eastmere', 'Fallowby', 'Garside', 'out of county']
const SPLITS: Record<string, readonly string[]> = {
  age: ['under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17'],
  placement: ['foster care', 'relatives', 'residential', 'with parents', 'other'],
  status: ['care order', 'interim care order', 'accommodated', 'placement order'],
}

type Year = { publication: Publication; marks: Map<string, Decision>; exposed: string[] }

/**
 * Four quarterly packs, each published in the knowledge of those before: children by district and by each split, starts in the
 * year so far, and care leavers in touch as a percentage.
 */
export function publishYear(chance: Chance): Year {
  const children = Array.from({ length: 560 }, () => child(chance))
  const starts = new Map(DISTRICTS.map((district) => [district, 0]))
  const year: Year = {
    publication: { figures: [], relations: [], percentages: [], together: [] },
    marks: new Map(),
    exposed: [],
  }
  for (let quarter = 1; quarter <= 4; quarter++) {
    for (const one of children) if (chance.of(0.08)) Object.assign(one, child(chance))
    issue(
      year,
      joined([...stocks(quarter, children), started(chance, quarter, starts), inTouch(chance, quarter)]),
      quarter,
    )
  }
  return year
}

/** Publishes one pack, with all that was published before standing as it did. */
function issue(year: Year, pack: Publication, quarter: number): void {
  const before = year.publication.figures.map((figure): Figure => {
    const mark = year.marks.get(figure.key)
    return mark ? { ...figure, standing: mark } : figure
  })
  const last = pack.figures.flatMap(({ key }) => {
    const earlier = key.replace(`Q${quarter}`, `Q${quarter - 1}`)
    return earlier !== key && year.marks.has(earlier) ? [[earlier, key]] : []
  })
  year.publication = joined([
    { ...year.publication, figures: before },
    { ...pack, together: last },
  ])
  const { figures, exposed } = protect(year.publication)
  for (const [key, mark] of figures) year.marks.set(key, mark)
  year.exposed.push(...exposed)
}

type Child = Record<string, string>

function child(chance: Chance): Child {
  const pick = (names: readonly string[]) =>
    names[Math.min(chance.between(0, names.length - 1), chance.between(0, names.length - 1))] ?? ''
  return Object.fromEntries([
    ['district', pick(DISTRICTS)],
    ...Object.entries(SPLITS).map(([split, names]) => [split, pick(names)]),
  ])
}

/** Children on the last day of the quarter: by district, and by district and each split, with the county's totals. */
function stocks(quarter: number, children: readonly Child[]): Publication[] {
  const name = (district: string, value: string) => `Q${quarter} ${district} ${value}`
  const count = (district: string, split: string, value: string) =>
    children.filter(
      (one) => (district === 'county' || one.district === district) && (value === 'all' || one[split] === value),
    ).length
  const places = ['county', ...DISTRICTS]
  const totals = places.map((place) => ({ key: name(place, 'all'), value: count(place, '', 'all'), matters: 2 }))
  return [
    {
      figures: totals,
      relations: [
        adds(
          name('county', 'all'),
          DISTRICTS.map((one) => name(one, 'all')),
        ),
      ],
    },
    ...Object.entries(SPLITS).map(([split, values]) => ({
      figures: places.flatMap((place) =>
        values.map((value) => ({ key: name(place, value), value: count(place, split, value) })),
      ),
      relations: [
        ...places.map((place) =>
          adds(
            name(place, 'all'),
            values.map((value) => name(place, value)),
          ),
        ),
        ...values.map((value) =>
          adds(
            name('county', value),
            DISTRICTS.map((one) => name(one, value)),
          ),
        ),
      ],
    })),
  ]
}

/** Children who started to be looked after in the year so far. Those of one quarter are never printed, and follow. */
function started(chance: Chance, quarter: number, starts: Map<string, number>): Publication {
  const key = (place: string, of = quarter) => `Q${of} ${place} started`
  const since = (place: string) => `${key(place)} since`
  const figures: Figure[] = []
  const relations: Relation[] = [
    adds(
      key('county'),
      DISTRICTS.map((one) => key(one)),
    ),
  ]
  let county = 0
  for (const district of DISTRICTS) {
    const now = chance.between(0, 14)
    const total = (starts.get(district) ?? 0) + now
    county += total
    starts.set(district, total)
    figures.push({ key: key(district), value: total })
    if (quarter === 1) continue
    figures.push({ key: since(district), value: now, standing: 'unprinted' })
    relations.push(adds(key(district), [key(district, quarter - 1), since(district)]))
  }
  return { figures: [{ key: key('county'), value: county }, ...figures], relations }
}

/** Care leavers, how many of them are in touch, and the percentage. */
function inTouch(chance: Chance, quarter: number): Publication {
  const lines = DISTRICTS.map((district) => {
    const base = chance.between(4, 70)
    return { name: `Q${quarter} ${district}`, base, part: base - Math.min(base, chance.between(0, 12)) }
  })
  const county = `Q${quarter} county`
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const all = [
    ...lines,
    { name: county, base: sum(lines.map(({ base }) => base)), part: sum(lines.map(({ part }) => part)) },
  ]
  return {
    figures: all.flatMap(({ name, base, part }) => [
      { key: `${name} leavers`, value: base },
      { key: `${name} in touch`, value: part },
    ]),
    relations: ['leavers', 'in touch'].map((of) =>
      adds(
        `${county} ${of}`,
        lines.map(({ name }) => `${name} ${of}`),
      ),
    ),
    percentages: all.map(({ name }) => ({ key: `${name} %`, part: `${name} in touch`, base: `${name} leavers` })),
  }
}

const joined = (parts: readonly Publication[]): Publication => ({
  figures: parts.flatMap(({ figures }) => figures),
  relations: parts.flatMap(({ relations }) => relations),
  percentages: parts.flatMap(({ percentages = [] }) => percentages),
  together: parts.flatMap(({ together = [] }) => together),
})
