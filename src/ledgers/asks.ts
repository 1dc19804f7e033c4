import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../database'
import { arrange, looksAt } from '../duties'
import type { SubjectId } from '../happenings'
import { buildHouse, type House } from './house'
import { unitsOf } from './law-parts'

/**
 * What a reader asks of the law in a world looked back to: what follows from these rules, about these subjects. What is not
 * asked for is not derived, and not there to be read.
 */
export type Asks = {
  readonly rules?: readonly string[]
  /** Settled in the world looked back to, where what happened and what was true is already as it was known then. */
  readonly about?: (world: Kysely<Tables>) => Promise<readonly SubjectId[]>
}

/** Of a reader of what happened and what was true alone. */
export const NOTHING_OWED: Asks = { rules: [] }

/** The house with no more of its law than some rules, what opens or moves what they owe, and the states it may look at. */
export function houseWithin(house: House, rules: readonly string[]): House {
  const { law, words, written, stamp } = house
  const ids = new Set([...rules, ...statesOf(house)])
  const units = [...house.looks.keys()].flatMap((kind) => unitsOf(law, kind))
  for (let size = -1; size < ids.size; ) {
    size = ids.size
    for (const unit of units)
      if (unit.rules.some(({ id }) => ids.has(id)))
        for (const rule of unit.rules) for (const id of [rule.id, ...looksAt(rule)]) ids.add(id)
  }
  const own = [...law.rules.values()].filter(({ id }) => ids.has(id))
  return buildHouse(words, arrange(own, law.calendar), written, stamp)
}

/** States are spans to whoever reads them, by a name of their own: they are there whichever rules are asked for. */
export const statesOf = ({ law }: House): string[] =>
  [...law.rules.values()].flatMap(({ form, id }) => (form === 'state' ? id : []))

/** Whether what is stored of a subject under a rule is asked for: a condition on the columns that say which. */
export function isAskedFor({ rules, about }: Asks, states: readonly string[], rule: string, subject: string) {
  const conditions: RawBuilder<boolean>[] = []
  if (rules)
    conditions.push(
      sql`${sql.ref(rule)} = any(array[${sql.join([...rules, ...states].map((id) => sql.lit(id)))}]::text[])`,
    )
  if (about) conditions.push(sql`${sql.ref(subject)} in (select id from known_about)`)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
