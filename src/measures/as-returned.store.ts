import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { covers, live } from './bases.store'
import type { InReturn, Measure } from './measure'

/** Whether a yearly return may tell of a measure on a day: whoever asks of another day need not look. */
export const mayBeReturned = ({ inReturn }: Measure, asAt: PlainDate): boolean =>
  inReturn !== undefined && asAt.endsWith('-03-31')

/**
 * Some measures, those that a yearly return tells of the day as it tells them: by its rows, and with a title that says so.
 * For a question of that one day. A trend, a report and what is kept compare days, and are of the declared form alone.
 */
export async function asReturned(
  db: Kysely<Tables>,
  measures: readonly Measure[],
  asAt: PlainDate,
): Promise<readonly Measure[]> {
  const asked = measures.flatMap((measure) =>
    measure.inReturn && mayBeReturned(measure, asAt) ? [measure.inReturn] : [],
  )
  if (asked.length === 0) return measures
  const told = await toldOn(db, asked, asAt)
  return measures.map((measure) =>
    measure.inReturn && told.has(measure.inReturn) ? inWords(measure, measure.inReturn) : measure,
  )
}

function inWords(measure: Measure, { form, reading }: InReturn): Measure {
  const n = measure.unit === 'mean' ? '{amount} on average, of {n},' : '{n}'
  return {
    ...{ ...measure, form, reading, returned: true },
    title: `${measure.title}, as the yearly return tells it`,
    says: `${measure.title}, of those the yearly return is asked of`,
    sentence: `${measure.title}: ${n} on {day}, as the yearly return tells it.`,
  }
}

/** Those that the day has answers for, and that our own records do not tell better. */
async function toldOn(db: Kysely<Tables>, asked: readonly InReturn[], asAt: PlainDate): Promise<ReadonlySet<InReturn>> {
  const day = sql`${asAt}::date`
  const [kinds, spans] = [asked.map(({ happening }) => happening), asked.flatMap(({ unless }) => unless ?? [])]
  const { rows } = await sql<{ name: string; is: 'answer' | 'span' }>`
    select distinct h.kind as name, 'answer' as "is" from happening h where h.kind = any(${kinds}::text[]) and h.on_day = ${day} ${live}
    union all select distinct a.name, 'span' from span a where a.name = any(${spans}::text[]) and ${covers('a', day)}`.execute(
    db,
  )
  const has = (name: string, is: string) => rows.some((row) => row.name === name && row.is === is)
  return new Set(asked.filter(({ happening, unless }) => has(happening, 'answer') && !(unless && has(unless, 'span'))))
}
