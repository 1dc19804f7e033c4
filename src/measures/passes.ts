import { type Measure, ofCare } from './measure'

/** Names what a figure is worked out from in one pass with others: a base, or the rows of a source. Any other is alone. */
function passOf({ id, form, rows }: Measure): string {
  if (form.is === 'currency') return `of ${JSON.stringify(form.base)}`
  if (form.is === 'neither') return 'of undefined'
  return form.is === 'sorted' ? `${ofCare({ rows })} ${JSON.stringify(form.of)}` : id
}

/** Some figures, those of one pass together. */
export function inPasses<Of extends Measure>(measures: readonly Of[]): (readonly Of[])[] {
  const passes = new Map<string, Of[]>()
  for (const measure of measures) passes.set(passOf(measure), [...(passes.get(passOf(measure)) ?? []), measure])
  return [...passes.values()]
}
