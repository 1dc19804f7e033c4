import { addYears, isoOf } from './calendar'
import { settled } from './random-household'
import { add, addSubject, type Draft } from './random-place'

/** Brothers and sisters placed with one home within days of each other: one too many, until one leaves or is exempt. */
export function drawSiblings(draft: Draft): void {
  const { chance } = draft
  if (!chance.of(0.4)) return
  const household = draft.households[chance.between(0, draft.households.length - 1)]?.ref ?? ''
  const from = settled(chance.between(draft.from, draft.to - 200))
  for (let number = chance.between(4, 5); number > 0; number -= 1) {
    const child = `B${number}`
    const placed = from + chance.pick([0, 0, 0, 2, 30])
    addSubject(draft, 'children', { ref: child, born: isoOf(addYears(from, -chance.between(1, 16))), sex: 'female' })
    add(draft, 'care-starts', { child, on: isoOf(from) })
    add(draft, 'placements', {
      ref: `${child}-P1`,
      child,
      household,
      on: isoOf(placed),
      type: 'foster care',
      until_18: '',
    })
    const left = isoOf(placed + chance.pick([14, 14, 60, chance.between(1, 150)]))
    if (chance.of(0.5)) add(draft, 'placement-endings', { child, on: left, reason: 'planned' })
    const on = isoOf(placed + chance.pick([0, 0, -3, 7, 14]))
    if (chance.of(0.35)) add(draft, 'exemptions', { household, child, on, reason: 'brothers and sisters' })
  }
}
