import { type DayNumber, fromNumber, longDate, type PlainDate, toNumber } from '../../calendar'
import { type Evidence, type Law, meetingEvidence, openingKinds, type Rule, standing, versionOn } from '../../duties'
import { lawForceOf } from '../../duties/instrument'
import type { FactValue, Kind, SubjectId, Vocabulary } from '../../happenings'
import type { LawForce, StandingWord } from '../../web/pieces'
import { actOf, days, dayWords, whenWords } from '../people/duty-words'
import type { Person } from '../people/people.store'
import type { StoredDuty } from './owed.store'
import { choicesOf } from './value-words'
import { lower } from './wording'

/** Something owed, or met, in the words of a page. */
export type OwedLine = {
  readonly id: number
  readonly standing: StandingWord
  /** `Unannounced visit`, with whose it is where that is not plain. */
  readonly what: string
  readonly when: string
  readonly force: LawForce
  readonly source: string
  /** On what it depends whether a record meets it: `if they did not know you were coming`. */
  readonly provided?: string
  readonly act: { readonly href: string; readonly text: string } | null
}

export type Telling = {
  readonly words: Vocabulary
  readonly law: Law
  readonly people: ReadonlyMap<SubjectId, Person>
  readonly today: PlainDate
}

/** An open duty, as at today. */
export function openLine(telling: Telling, duty: StoredDuty): OwedLine | null {
  const { law, words, people } = telling
  const today = toNumber(telling.today)
  const rule = law.rules.get(duty.rule)
  const stands = standing(duty, today)
  const person = people.get(duty.subject)
  if (!rule || !stands || !person) return null
  const act = actOf(words, law, rule, person)
  return {
    ...line(rule, duty, person),
    standing: stands,
    when: stands === 'excused' ? 'excused' : openWords(duty, today),
    act,
  }
}

/** `in 16 days, by 8 December 2026`; what is months away is said by its day alone. */
function openWords(duty: StoredDuty, today: DayNumber): string {
  const when = lower(whenWords(duty, today))
  if (duty.due === null) return when
  const day = longDate(fromNumber(duty.due))
  if (duty.due < today) return `${when}, due ${day}`
  return duty.due - today > 60 ? `by ${day}` : `${when}, by ${day}`
}

/** A duty that was met: in time or late, and by how much. */
export function metLine({ law, people }: Telling, duty: StoredDuty): OwedLine | null {
  const rule = law.rules.get(duty.rule)
  const person = people.get(duty.subject)
  if (!rule || !person || duty.met === null) return null
  return {
    ...line(rule, duty, person),
    standing: duty.inTime ? 'met in time' : 'met late',
    when: metWords(duty, duty.met),
    act: null,
  }
}

function metWords({ due, inTime }: StoredDuty, met: DayNumber): string {
  if (due === null) return 'met'
  if (due === met) return inTime ? 'met on the day it was due' : 'met late, on the day it was due'
  return due > met
    ? `met in time, ${days(due - met)} before it was due`
    : `met late, ${days(met - due)} after it was due`
}

function line(rule: Rule, duty: StoredDuty, person: Person): Pick<OwedLine, 'id' | 'what' | 'force' | 'source'> {
  const whose = person.kind === 'household' || !person.named ? '' : `, ${person.name}`
  const version = versionOn(rule, duty.opened) ?? rule.versions.at(-1)
  return { id: duty.id, what: `${rule.short}${whose}`, force: lawForceOf(rule), source: version?.source ?? rule.title }
}

/** What a record of a kind could meet of what is owed, and what stays overdue whatever it says. */
export function prospects(
  telling: Telling,
  kind: Kind,
  open: readonly StoredDuty[],
): { meets: OwedLine[]; overdue: OwedLine[] } {
  const lines = open.flatMap((duty) => {
    const rule = telling.law.rules.get(duty.rule)
    const said = openLine(telling, duty)
    return rule && said
      ? [
          {
            said: { ...said, when: dueWords(duty, telling.today) },
            evidence: meetingEvidence(rule).find((each) => each.kind === kind.name),
          },
        ]
      : []
  })
  const meets = lines.flatMap(({ said, evidence }) =>
    evidence ? [{ ...said, ...providedThat(kind, evidence.where) }] : [],
  )
  const overdue = lines.flatMap(({ said, evidence }) => (evidence || said.standing !== 'overdue' ? [] : [said]))
  return { meets, overdue: overdue.slice(0, 3) }
}

function providedThat(kind: Kind, where: Evidence['where']): { provided?: string } {
  const said = where.map(({ fact, values }) => {
    const { label = fact, provided = {} } = kind.facts[fact] ?? {}
    if (values === 'known') return `if it says “${label}”`
    return (
      provided[values.join(' ')] ?? `if “${label}” is ${values.map((each) => valueText(kind, fact, each)).join(' or ')}`
    )
  })
  return said.length > 0 ? { provided: said.join(' and ') } : {}
}

const valueText = (kind: Kind, fact: string, value: FactValue): string =>
  choicesOf(kind, fact)?.find((choice) => choice.value === value)?.text ?? String(value)

function dueWords(duty: StoredDuty, today: PlainDate): string {
  if (duty.due === null) return 'owed promptly'
  const at = toNumber(today)
  return duty.due < at
    ? `due ${longDate(fromNumber(duty.due))}, ${days(at - duty.due)} overdue`
    : `due ${dayWords(duty.due, at)}`
}

/** Of what is owed, what is near, and what follows from what was just met; else, where asked, the one thing that comes next. */
export function nextFirst(
  duties: readonly StoredDuty[],
  met: readonly StoredDuty[],
  today: PlainDate,
  always: boolean,
): readonly StoredDuty[] {
  const soon = toNumber(today) + 28
  const follows = (duty: StoredDuty) => met.some(({ rule, subject }) => rule === duty.rule && subject === duty.subject)
  const near = duties.filter((duty) => duty.due === null || duty.due <= soon || follows(duty))
  return near.length > 0 || !always ? near : duties.slice(0, 1)
}

/** Whether records of a kind can meet anything at all: an approval or an excusal never does, and meeting nothing is no news. */
export const canMeet = ({ law }: Telling, kind: Kind): boolean =>
  [...law.rules.values()].some((rule) => meetingEvidence(rule).some((evidence) => evidence.kind === kind.name))

/** Of what is owed, what a record of a kind opened on its day. */
export function openedBy(
  { law, words }: Telling,
  kind: Kind,
  on: DayNumber,
  open: readonly StoredDuty[],
): readonly StoredDuty[] {
  return open.filter((duty) => {
    const rule = law.rules.get(duty.rule)
    return rule && duty.opened === on && openingKinds(words, rule).includes(kind.name)
  })
}
