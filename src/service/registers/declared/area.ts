import type { Held, Known } from '../known'

export const OURS = 'our own area'
const UNKNOWN = 'area not known'

/** Where a placement lies, as figures tell it: by its postcode where one is given, else as the placement itself says. */
export function areaOf(stay: Held | undefined, known: Known): string {
  const { postcode, area } = stay?.facts ?? {}
  if (postcode) {
    const found = known.areaOf(postcode)
    return found ? (found.ours ? OURS : found.name) : UNKNOWN
  }
  if (!area) return UNKNOWN
  return area === OURS ? OURS : 'another area, not named'
}

export const isAway = (area: string): boolean => area !== OURS && area !== UNKNOWN
export const isUnknown = (area: string): boolean => area === UNKNOWN
