import { type Policy, type Publication, protect, USUAL_POLICY } from '../../src/disclosure'
import { seen, solved, spelledOut, subtracted } from './attacker'

/** Everything found wrong with what one publication shows: empty when nobody can work out what is hidden. */
export function weaknesses(publication: Publication, policy: Policy = USUAL_POLICY): string[] {
  const { figures, possible, exposed } = protect(publication, policy)
  const all = seen(publication, figures, policy)
  const given = new Set(subtracted(all))
  const secrets = spelledOut(publication).figures.filter(
    ({ key, value }) => all.unknown.has(key) && (figures.has(key) || (value > 0 && value < policy.under)),
  )
  return [
    ...exposed.map((key) => `${key} is exposed`),
    ...secrets.filter(({ key }) => given.has(key)).map(({ key }) => `${key} is given by subtraction`),
    ...secrets.flatMap(({ key, value }) => {
      const { low, high } = solved(all, key)
      const claimed = possible.get(key)
      const wide = high - low > policy.possible - 1 - 1e-6
      const holds = low < value + 1e-6 && high > value - 1e-6
      const within = claimed && claimed.low > low - 1e-6 && claimed.high < high + 1e-6
      return wide && holds && within ? [] : [`${key} (${value}) lies from ${low} to ${high}`]
    }),
  ]
}
