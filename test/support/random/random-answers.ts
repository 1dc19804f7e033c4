import { type DayNumber, fromNumber } from '../../../src/calendar'
import { type Fact, isInUse } from '../../../src/happenings'
import type { Chance } from '../../oracle/chance'

export type Answering = {
  readonly chance: Chance
  /** By fact, the values on which the law decides. */
  readonly asked: ReadonlyMap<string, readonly string[]>
  readonly rules: readonly string[]
}

/** Ages at which something begins or ends. */
const AGES = [0, 4, 5, 13, 14, 15, 16, 17, 18, 20, 21, 24, 25]

/** An answer that may be given to a question on a day: left out now and then, and most often one that the law looks at. */
export function answerTo({ chance, asked, rules }: Answering, name: string, fact: Fact, on: DayNumber): string {
  if (name === 'born') return fromNumber(on - Math.round(pick(chance, AGES) * 365.25) - chance.between(-40, 300))
  if (!fact.required && chance.of(0.15)) return ''
  if (fact.offers === 'duties') return pick(chance, rules)
  if (fact.choices) return chosen(chance, fact, asked.get(name) ?? [], on)
  if (fact.type === 'day') return fromNumber(on + chance.between(-30, 45))
  if (fact.type === 'number') return String(chance.between(fact.min ?? 0, Math.min(fact.max ?? 20, 20)))
  const likely = asked.get(name) ?? []
  return likely.length > 0 && chance.of(0.85) ? pick(chance, likely) : 'As agreed'
}

/** One of the choices that were in use on a day. */
function chosen(chance: Chance, { choices = [], codes }: Fact, asked: readonly string[], on: DayNumber): string {
  const inUse = choices.filter((value) => {
    const code = codes?.find((each) => each.code === value)
    return !code || isInUse(code, fromNumber(on))
  })
  const likely = asked.filter((value) => inUse.includes(value))
  if (inUse.length === 0) return ''
  return pick(chance, likely.length > 0 && chance.of(0.6) ? likely : inUse)
}

/** One of a list, each as likely. Throws where there is none. */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  const [first] = list
  if (first === undefined) throw new Error('There is nothing to choose from')
  return list[chance.between(0, list.length - 1)] ?? first
}
