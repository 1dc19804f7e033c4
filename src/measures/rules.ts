import { measureOf } from './catalogue'
import { type InDateOf, inDateOf } from './in-date'
import type { Measure } from './measure'

/** The rules behind a measure. */
export function rulesOf({ form }: { form: Measure['form'] }): readonly string[] {
  if (form.is === 'register') return []
  if (form.is === 'sorted') return form.rules ?? []
  if (form.is === 'completion') return form.rules
  if (form.is === 'currency') return [...new Set([...form.owed, ...inDateOf(form).map(({ rule }: InDateOf) => rule)])]
  return [...new Set(form.of.flatMap((id) => measureOf(id) ?? []).flatMap(rulesOf))]
}
