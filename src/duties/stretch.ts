import type { DayNumber } from '../calendar'

/** Days from the first up to, not on, the last. */
export type Stretch = { readonly from: DayNumber; readonly until: DayNumber }

/** A stretch of days with another taken out of it. */
export function without(run: Stretch, out: Stretch): Stretch[] {
  return [
    { from: run.from, until: Math.min(run.until, out.from) },
    { from: Math.max(run.from, out.until), until: run.until },
  ].filter((each) => each.from < each.until)
}

/** Stretches that touch or overlap made one, oldest first. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const { from, until } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && from <= last.until) out[out.length - 1] = { from: last.from, until: Math.max(last.until, until) }
    else out.push({ from, until })
  }
  return out
}
