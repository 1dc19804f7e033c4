import type { Kysely } from 'kysely'
import { type DayNumber, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import { asStood, type Duty, type Law, meetingEvidence, type Standing, standing } from '../../duties'
import { loadDuties } from '../../duties/duties.store'
import type { SubjectId, Vocabulary } from '../../happenings'
import { slugOf } from '../recording/wording'

/** One thing owed about a case, as the ledger has it on a day. Nothing about time is worked out here. */
export type Owed = {
  readonly id: number
  readonly rule: string
  readonly name: string
  readonly duty: Duty
  readonly standing: Standing
  readonly opened: PlainDate
  readonly due: PlainDate | null
  readonly met: PlainDate | null
  /** Whoever complained may act, and the service owes nothing. */
  readonly theirs: boolean
  readonly open: boolean
}

/** What is owed about some subjects on a day, by subject, in the order in which it opened. */
export async function owedAbout(
  db: Kysely<Tables>,
  law: Law,
  subjects: readonly SubjectId[],
  day: PlainDate,
): Promise<ReadonlyMap<SubjectId, readonly Owed[]>> {
  const at = toNumber(day)
  const out = new Map<SubjectId, Owed[]>()
  for (const duty of await loadDuties(db, subjects)) {
    const owed = toOwed(law, asStood(duty, at), at)
    if (owed) out.set(duty.subject, [...(out.get(duty.subject) ?? []), owed])
  }
  return out
}

function toOwed(law: Law, duty: Duty & { readonly id: number }, at: DayNumber): Owed | null {
  const rule = law.rules.get(duty.rule)
  const stands = standing(duty, at)
  // How long a record is kept is owed of every record, and is nobody’s next step.
  if (!rule || !stands || rule.form === 'keep') return null
  const by = (day: DayNumber | null) => (day === null || day > at ? null : fromNumber(day))
  return {
    ...{ id: duty.id, rule: rule.id, name: rule.short, duty, standing: stands, theirs: duty.theirs },
    opened: fromNumber(duty.opened),
    due: duty.due === null ? null : fromNumber(duty.due),
    met: by(duty.met),
    open: stands === 'due' || stands === 'overdue',
  }
}

/** What the service must do next, soonest first; what is owed promptly has no day and comes first of all. */
export const nextOwed = (owed: readonly Owed[]): readonly Owed[] =>
  owed.filter(({ open, theirs }) => open && !theirs).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))

export const isLate = ({ standing: stands, theirs }: Owed): boolean => stands === 'overdue' && !theirs
export const wasLate = ({ standing: stands }: Owed): boolean => stands === 'met late'

type Act = { readonly href: string; readonly text: string }

/** The form that would meet what is owed, filled in as far as its rule says: `/record/complaint-step?complaint=CO-1&step=acknowledged`. */
export function actFor(
  words: Vocabulary,
  law: Law,
  { rule }: Pick<Owed, 'rule'>,
  about: Readonly<Record<string, string>>,
): Act | null {
  const [evidence] = law.rules.has(rule) ? meetingEvidence(ruleOf(law, rule)) : []
  const kind = evidence && words.byName.get(evidence.kind)
  if (!kind) return null
  const preset = evidence.where.flatMap(({ fact, values }): [string, string][] =>
    values === 'known' || values[0] === undefined ? [] : [[fact, String(values[0])]],
  )
  const own = Object.entries(about).filter(([role]) => role in kind.about)
  return { href: `/record/${slugOf(kind)}?${new URLSearchParams([...own, ...preset])}`, text: kind.act }
}

function ruleOf(law: Law, id: string) {
  const rule = law.rules.get(id)
  if (!rule) throw new Error(`There is no rule ${id}`)
  return rule
}
