import { type Kysely, sql } from 'kysely'
import { isPlainDate, type PlainDate } from '../calendar'
import type { Tables } from '../database'
import { live } from './bases.store'
import type { Benchmark } from './benchmarks'
import { ourAuthority } from './districts.store'
import { shippedFor } from './shipped.store'

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
