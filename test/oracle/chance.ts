/** Chance that a seed repeats exactly. */
export type Chance = {
  /** A whole number from the first to the second, both included. */
  between: (low: number, high: number) => number
  /** True as often as the number says, from 0 to 1. */
  of: (likelihood: number) => boolean
  pick: <T>(choices: readonly [T, ...T[]]) => T
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    of: (likelihood) => next() < likelihood,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  }
}
