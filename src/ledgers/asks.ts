import { type RawBuilder, sql } from 'kysely'
import { arrange, looksAt } from '../duties'
import { buildHouse, type House } from './house'
import { unitsOf } from './law-parts'

/**
 * What a reader asks of the law in a world looked back to: what follows from these rules; from all, where none are named. What is
 * not asked for is not derived, and not there to be read.
 */
export type Asks = { readonly rules?: readonly string[] }

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

/** Whether what is stored under a rule is asked for: a condition on the column that says which. */
export const isAskedFor = ({ rules }: Asks, states: readonly string[], rule: string): RawBuilder<boolean> =>
  rules
    ? sql`${sql.ref(rule)} = any(array[${sql.join([...rules, ...states].map((id) => sql.lit(id)))}]::text[])`
    : sql`true`
