import { type Look, lookQuery } from '../web/looking'
import type { Clock } from '../web/route'

type Said = Readonly<Record<string, string | null | undefined>>

/** An address that looks at the same day with the same knowledge, with what else it holds; what is null or empty is left out. */
export function addressOf(path: string, look: Look, clock: Clock, said: Said = {}): string {
  const query = lookQuery(look, clock)
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export const figurePath = (id: string): string => `/figures/${encodeURIComponent(id)}`
