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
