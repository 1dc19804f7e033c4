import { heldBy } from '../calendar'
import { kindsOfRule, type Rule } from '../duties'
import type { House } from './house'
import { joined, lawOf, type Part, unitsOf } from './law-parts'

/** What one law says otherwise than another about a kind of subject, with all that is derived together with it. */
export type LawDifference = { readonly kind: string; readonly part: Part }

/** The parts of the law `after` that have to be derived again where `before` was followed. */
export function lawDifference(before: House, after: House): LawDifference[] {
  const days = !isSame(heldBy(before.law.calendar), heldBy(after.law.calendar))
  const kinds = [...new Set([...before.looks.keys(), ...after.looks.keys()])]
  return kinds.flatMap((kind) => {
    const ids = new Set([...before.law.rules.keys(), ...after.law.rules.keys()].filter((id) => differs(id, kind)))
    return ids.size === 0 ? [] : [{ kind, part: partOf(before, after, kind, ids) }]
  })

  function differs(id: string, kind: string): boolean {
    const [was, is] = [before.law.rules.get(id), after.law.rules.get(id)]
    if ((was ?? is)?.for !== kind) return false
    return !was || !is || !isSame(readingOf(was), readingOf(is)) || (days && countsDays(is))
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Of a rule, all that bears on what is owed: not how early it is shown. */
const readingOf = ({ warn: _, warned: __, ...rule }: Rule) => rule

/** Whether the calendar bears on a rule: by a unit it counts in, or a moment or period it goes by. */
const countsDays = (rule: Rule): boolean =>
  rule.count !== null || rule.opens?.by === 'moment' || /"(working|school|clear) days"/.test(JSON.stringify(rule))

function partOf(before: House, after: House, kind: string, ids: Set<string>): Part {
  const together = [before, after].flatMap(({ law }) =>
    joined(unitsOf(law, kind)).map((units) => units.flatMap((unit) => unit.rules.map(({ id }) => id))),
  )
  for (let size = -1; size < ids.size; ) {
    size = ids.size
    for (const group of together) if (group.some((id) => ids.has(id))) for (const id of group) ids.add(id)
  }
  const rules = [...ids]
  const kinds = new Set(rules.flatMap((id) => after.law.rules.get(id) ?? []).flatMap(kindsOfRule))
  const looks = after.looks.get(kind)
  return {
    law: lawOf(after.law, kind, ids),
    looks: new Map(looks ? [[kind, { ...looks, kinds: ['excusal', ...kinds] }]] : []),
    ...{ rules, only: rules, kinds },
  }
}
