/** How many subjects are read, derived and written at a time: bounds memory, whatever the size of the service. */
export const CHUNK = 2_000

/** A list in parts, in order. */
export function chunks<T>(items: readonly T[], size: number = CHUNK): T[][] {
  const out: T[][] = []
  for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size))
  return out
}
