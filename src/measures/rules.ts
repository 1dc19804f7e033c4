import type { Asks } from '../ledgers'
import { measureOf } from './catalogue'
import { type InDateOf, inDateOf } from './in-date'
import type { Measure } from './measure'

/** The rules behind a measure: those it is worked out by, and those it is read beside. */
export function rulesOf({ form }: { form: Measure['form'] }): readonly string[] {
  if (form.is === 'register') return []
  if (form.is === 'sorted') return form.rules ?? []
  if (form.is === 'completion') return form.rules
  if (form.is === 'currency') return [...new Set([...form.owed, ...inDateOf(form).map(({ rule }: InDateOf) => rule)])]
  return [...new Set(form.of.flatMap((id) => measureOf(id) ?? []).flatMap(rulesOf))]
}

/** The rules whose duties a measure is worked out by: what happened, or is true, is sorted without asking what is owed. */
export function workedOutBy(measure: { form: Measure['form'] }): readonly string[] {
  const { form } = measure
  if (form.is === 'completion')
    return [...form.rules, ...(form.ordinal ? [...form.ordinal.rules, form.ordinal.first] : [])]
  if (form.is !== 'sorted') return rulesOf(measure)
  if ('owed' in form.of) return form.of.owed
  if ('counted' in form.of && form.of.counted)
    return [measureOf(form.of.counted)].flatMap((of) => (of ? workedOutBy(of) : []))
  if (!('happening' in form.of)) return []
  const { within, meets = [] } = form.of
  return [...meets, ...(within?.first ? [within.first] : [])]
}

/** What some measures ask of a world looked back to: their rules, and those by which a yearly return tells them. */
export const asksOf = (measures: readonly Measure[]): Asks => ({
  rules: [
    ...new Set(
      measures
        .flatMap(({ form, inReturn }) => [form, ...(inReturn ? [inReturn.form] : [])])
        .flatMap((form) => workedOutBy({ form })),
    ),
  ],
})
