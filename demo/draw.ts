/** A stream of choices that is the same for the same seed and label. */
export type Draw = {
  next: () => number
  int: (from: number, to: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

/** A small fast generator of numbers from 0 up to 1. */
export const mulberry32 = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hash = (seed: number, label: string): number => {
  let h = seed ^ 0x811c9dc5
  for (let i = 0; i < label.length; i += 1) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193)
  return h
}

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new RangeError('nothing to draw from')
  return item
}

const byWeight = <T>(list: readonly (readonly [T, number])[], share: number): T => {
  let left = share * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of list) {
    left -= weight
    if (left < 0) return value
  }
  return at(list, list.length - 1)[0]
}

const shuffle = <T>(list: readonly T[], next: () => number): T[] => {
  const keyed = list.map((item) => ({ item, key: next() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

/** A stream of its own for each label, so that a change in one matter leaves the others as they were. */
export const drawing = (seed: number, label: string): Draw => {
  const next = mulberry32(hash(seed, label))
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (list) => byWeight(list, next()),
    shuffled: (list) => shuffle(list, next),
  }
}
