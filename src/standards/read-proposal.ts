import { datePartsOf, dayText } from '../web/typed-day'
import { standingChanges } from './apply'
import type { Draft, Faults, LawChange, Proposal, Told, Typed } from './change'
import { isChange, kindOf } from './kinds'

/** Reads what somebody proposes, against the law as the service has it. */
export function readProposal(
  told: Told,
  typed: Typed,
  changes: readonly LawChange[],
): { readonly proposal: Proposal } | { readonly faults: Faults } {
  const name = typed.change ?? ''
  if (!isChange(name)) return { faults: { change: 'There is no such change' } }
  if (name === 'taken back') return readBack(typed, changes)
  const read = kindOf(name).read(told, whole(typed))
  return 'faults' in read ? read : { proposal: { what: read.value, from: read.from, reverses: null } }
}

/** Days that are asked for in three fields, as one text. */
function whole(typed: Typed): Typed {
  const day = (name: string) => dayText(datePartsOf(typed, name))
  return { ...typed, from: typed.from || day('from'), last: typed.last || day('last') }
}

function readBack({ id }: Typed, changes: readonly LawChange[]) {
  const change = standingChanges(changes).find((each) => String(each.id) === id)
  if (!change) return { faults: { change: 'That change has been taken back already' } }
  return { proposal: { what: { change: 'taken back' }, from: change.from, reverses: change.id } as const }
}

type Saying = { readonly draft: Pick<Draft, 'rules'>; readonly changes: readonly LawChange[] }

/** A change in a sentence; of one that takes another back, that other’s. */
export function saysOf({ what, from, reverses }: Proposal, { draft, changes }: Saying): string {
  const back = changes.find(({ id }) => id === reverses)
  if (back) return `Taken back: ${saysOf(back, { draft, changes })}`
  return kindOf(what.change).says(what, from, (id) => draft.rules.get(id)?.short ?? id)
}

/** Whether a change bears on a rule: on it, on what stands beside it, or on its profile. */
export function bearsOn({ what }: Proposal, rule: { readonly id: string; readonly profile: string }): boolean {
  if ('rule' in what) return what.rule === rule.id || `${what.rule}-ours` === rule.id
  return what.change === 'profile' && what.profile === rule.profile
}

/** Whether a change is one of the calendar, or takes one of those back. */
export function isOfCalendar({ what, reverses }: Proposal, changes: readonly LawChange[]): boolean {
  const back = changes.find(({ id }) => id === reverses)
  return back ? isOfCalendar(back, changes) : ['holiday', 'years', 'school term'].includes(what.change)
}
