import { type Fields, one } from './route'

/**
 * The address of a list as it is asked for, with some answers changed: what is `null` is taken out. Only its own `names` are
 * kept, in their order; `look` is what it is as at.
 */
export function listAddress(
  path: string,
  query: Fields,
  names: readonly string[],
  changes: Readonly<Record<string, string | null>>,
  look?: URLSearchParams,
): string {
  const out = new URLSearchParams(look)
  for (const name of names) {
    const value = name in changes ? changes[name] : one(query, name)
    if (value) out.set(name, value)
  }
  return out.size > 0 ? `${path}?${out}` : path
}
