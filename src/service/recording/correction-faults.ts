import { type Kind, lacking } from '../../happenings'

type Values = Readonly<Record<string, string>>

/**
 * What a correction leaves out that a form asks for; what was lacking already may stay so, or a wrong day could not be put
 * right. An answer that would have refused the record is let through: it was recorded, and is to say what was so.
 */
export function newlyLacking(kind: Kind, values: Values, before: Values): Record<string, string> {
  const was = lacking(kind, before)
  const stops = (column: string) => kind.needs?.some(({ ask, as }) => ask === column && as) && values[column] !== ''
  return Object.fromEntries(
    Object.entries(lacking(kind, values)).filter(([column]) => !(column in was) && !stops(column)),
  )
}

/** What was checked of other words than these. */
export function notRechecked({ rechecked }: Kind, values: Values, before: Values): Record<string, string> {
  if (!rechecked) return {}
  const { of, at, is, why } = rechecked
  if (values[at] !== is || before[at] !== is) return {}
  return (values[of] ?? '') === (before[of] ?? '') ? {} : { [at]: why }
}
