/** Milliseconds that some work took, and what came of it. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; answer: T }> {
  const began = performance.now()
  const answer = await work()
  return { ms: performance.now() - began, answer }
}

/** The same in milliseconds of processor time. */
export async function processed<T>(work: () => Promise<T> | T): Promise<{ ms: number; answer: T }> {
  const began = process.cpuUsage()
  const answer = await work()
  const { user, system } = process.cpuUsage(began)
  return { ms: (user + system) / 1000, answer }
}

/** Does a piece of work so many times, one after the other. */
export async function times(n: number, work: (each: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let each = 0; each < n; each++) took.push((await timed(() => work(each))).ms)
  return took
}

/** The same in milliseconds of processor time: what else runs on the machine does not count. */
export function processorTimes(n: number, work: () => unknown): number[] {
  const took: number[] = []
  for (let each = 0; each < n; each++) {
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    took.push((user + system) / 1000)
  }
  return took
}

/** The time within which such a share of the work was done: 0.5 is the median. */
export function within(took: readonly number[], share: number): number {
  const sorted = [...took].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
