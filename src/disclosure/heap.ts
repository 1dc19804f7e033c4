/** The cheapest first: a binary heap. Of equal costs the earlier put is not promised to come first, but always the same one. */
export type Heap<T> = { put: (cost: number, item: T) => void; take: () => T | undefined }

type Entry<T> = { cost: number; item: T }

export function heapOf<T>(): Heap<T> {
  const entries: Entry<T>[] = []
  const cost = (at: number) => entries[at]?.cost ?? Number.POSITIVE_INFINITY
  return {
    put: (itsCost, item) => {
      entries.push({ cost: itsCost, item })
      rise(entries, cost)
    },
    take: () => {
      const top = entries[0]
      const last = entries.pop()
      if (last && entries.length > 0) {
        entries[0] = last
        sink(entries, cost)
      }
      return top?.item
    },
  }
}

function rise<T>(entries: Entry<T>[], cost: (at: number) => number): void {
  let at = entries.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (cost(above) <= cost(at)) return
    swap(entries, at, above)
    at = above
  }
}

function sink<T>(entries: Entry<T>[], cost: (at: number) => number): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const below = cost(left + 1) < cost(left) ? left + 1 : left
    if (cost(below) >= cost(at)) return
    swap(entries, at, below)
    at = below
  }
}

function swap<T>(entries: Entry<T>[], one: number, other: number): void {
  const [first, second] = [entries[one], entries[other]]
  if (first && second) {
    entries[one] = second
    entries[other] = first
  }
}
