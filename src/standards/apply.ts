import { toNumber } from '../calendar'
import { arrange, type Law, type Rule, type Version } from '../duties'
import { without } from '../duties/stretch'
import { AS_WRITTEN, calendarFrom } from './calendar-draft'
import type { Draft, LawChange, Proposal, Switch } from './change'
import { kindOf } from './kinds'
import { inOrder } from './kinds/switches'

/** The changes that count, in the order they were recorded: what was taken back does not, unless the taking back was. */
export function standingChanges<C extends Pick<LawChange, 'id' | 'reverses'>>(changes: readonly C[]): C[] {
  const back = new Set<number>()
  for (const change of [...changes].sort((a, b) => b.id - a.id))
    if (change.reverses !== null && !back.has(change.id)) back.add(change.reverses)
  return changes.filter(({ id }) => !back.has(id))
}

/** The law and the calendar with what the service changed, before either is arranged. */
export function draftOf(written: Law, changes: readonly (Proposal & Pick<LawChange, 'id'>)[]): Draft {
  const start: Draft = { rules: written.rules, switches: [], calendar: AS_WRITTEN }
  return standingChanges(changes).reduce(
    (draft, { what, from }) => kindOf(what.change).apply(draft, what, toNumber(from)),
    start,
  )
}

/** The law as the service follows it: as written, with its changes. */
export function lawUnder(written: Law, changes: readonly (Proposal & Pick<LawChange, 'id'>)[]): Law {
  if (changes.length === 0) return written
  const draft = draftOf(written, changes)
  const rules = [...draft.rules.values()].map((rule) => masked(rule, draft.switches))
  return arrange(rules, draft.calendar === AS_WRITTEN ? written.calendar : calendarFrom(draft.calendar))
}

/** A rule without the times in which it, or its profile, is off. */
function masked(rule: Rule, switches: readonly Switch[]): Rule {
  const own = switches.filter(({ of }) => of(rule))
  if (own.length === 0) return rule
  const off = [...new Set(own.map(({ name }) => name))].flatMap((name) =>
    offTimes(inOrder(own.filter((each) => each.name === name))),
  )
  return { ...rule, versions: rule.versions.flatMap((version) => left(version, off)) }
}

type Off = { readonly from: number; readonly until: number }

function offTimes(switches: readonly Switch[]): Off[] {
  return switches.flatMap(({ on, from }, index) => {
    const next = switches[index + 1]?.from ?? Number.MAX_SAFE_INTEGER
    return on ? [] : [{ from, until: next }]
  })
}

function left(version: Version, off: readonly Off[]): Version[] {
  const whole = [{ from: version.from, until: version.to + 1 }]
  const times = off.reduce((parts, each) => parts.flatMap((part) => without(part, each)), whole)
  return times.map(({ from, until }) => ({ ...version, from, to: until - 1 }))
}
