import { type Kysely, sql } from 'kysely'
import { isPlainDate, type PlainDate, plainDate } from '../calendar'
import type { Tables } from '../database'
import { linesOf } from '../places'
import { live } from './bases.store'
import { type Benchmark, meanOf } from './benchmarks'
import { ourAuthority } from './districts.store'

const SOURCE = 'Department for Education, children looked after in England'
const MODEL = 'model of 2025'

/** What the shipped figures count, and whether that is another basis than ours. */
const COUNTS: Readonly<Record<string, readonly [definition: string, bracketed: boolean]>> = {
  M111: ['Children looked after on 31 March with three or more placements during the year', false],
  M133: ['Care leavers of 19 to 21 in touch around their birthday; ours is of all ages, within eight weeks', true],
  M134: ['Care leavers of 19 to 21 in suitable accommodation around their birthday; ours is of all ages', true],
  M135: [
    'Care leavers of 19 to 21 in education, employment or training around their birthday; ours is of all ages',
    true,
  ],
  M187: ['Children looked after for a year on 31 March who had their annual health assessment', false],
  M190: ['Children looked after for a year on 31 March whose immunisations were up to date', false],
  M191: ['Children looked after for a year on 31 March whose teeth were checked by a dentist', false],
  M192: ['Children of 5 to 16 looked after for a year on 31 March with a score; ours is from 4', true],
}

/** The figures of others that may stand beside ours: what the service recorded, and after it what comes with the product. */
export async function findBenchmarks(world: Kysely<Tables>, asAt: PlainDate): Promise<readonly Benchmark[]> {
  return [...(await recorded(world)), ...shippedFor(await ourAuthority(world, asAt))]
}

async function recorded(world: Kysely<Tables>): Promise<Benchmark[]> {
  const { rows } = await sql<{ facts: Record<string, string | null> }>`
    select h.facts from happening h where h.kind = 'benchmark' ${live} order by h.on_day desc, h.id desc`.execute(world)
  return rows.flatMap(({ facts }) => {
    const until = String(facts.year_until ?? '')
    if (!isPlainDate(until)) return []
    return [
      {
        ...{
          measure: String(facts.measure).toUpperCase(),
          area: capital(String(facts.area)),
          shown: String(facts.value),
        },
        ...{ yearUntil: until, definition: facts.definition ?? '', bracketed: facts.bracketed === 'yes' },
        ...{ of: facts.neighbours ?? '', source: facts.source ?? '' },
      },
    ]
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ENGLAND = 'E92000001'
type Line = { readonly measure: string; readonly area: string; readonly year: string; readonly percent: number }

let lines: readonly Line[] | null = null
const published = (): readonly Line[] => {
  lines ??= linesOf('published-figures.csv').map(([measure = '', area = '', , year = '', percent]) => ({
    ...{ measure, area, year, percent: Number(percent) },
  }))
  return lines
}

let sets: ReadonlyMap<string, readonly string[]> | null = null
const neighboursOf = (authority: string): readonly string[] => {
  sets ??= new Map(linesOf('neighbours.csv').map(([code = '', , names = '']) => [code, names.split('; ')]))
  return sets.get(authority) ?? []
}

/** Those of England, and the mean of the authority’s statistical neighbours in each year in which any of them published. */
function shippedFor(authority: string | null): Benchmark[] {
  const own = authority ? neighboursOf(authority) : []
  const codes = own.map((each) => each.slice(0, each.indexOf(' ')))
  const names = own.map((each) => each.slice(each.indexOf(' ') + 1)).join(', ')
  return published()
    .filter(({ area }) => area === ENGLAND)
    .flatMap(({ measure, year, percent }): Benchmark[] => {
      const [definition = '', bracketed = false] = COUNTS[measure] ?? []
      const shared = { measure, yearUntil: plainDate(`${year}-03-31`), definition, bracketed, source: SOURCE }
      const mean = meanOf(codes.map((code) => percentOf(measure, code, year)))
      return [
        { ...shared, area: 'England', shown: `${percent}%`, of: '' },
        ...(mean
          ? [
              {
                ...shared,
                area: 'Statistical neighbours',
                shown: mean.shown,
                of: `${capital(mean.said)} (${MODEL}): ${names}`,
              },
            ]
          : []),
      ]
    })
}

let percents: ReadonlyMap<string, number> | null = null
const percentOf = (measure: string, area: string, year: string): number | null => {
  percents ??= new Map(published().map((each) => [`${each.measure} ${each.area} ${each.year}`, each.percent]))
  return percents.get(`${measure} ${area} ${year}`) ?? null
}
