import { createHash } from 'node:crypto'

/** What a seal is over: data as JSON has it, its fields in the order of their names, so that no store's own order matters. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}

/** The sha-256 of some data, in hexadecimal. */
export const sealOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** As it is printed: the first sixteen signs, in fours. */
export const shortSeal = (seal: string): string => (seal.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
