import { fromNumber, longDate, type PlainDate, toNumber } from '../../calendar'
import { type Law, standing } from '../../duties'
import { lawForceOf } from '../../duties/instrument'
import type { SubjectId } from '../../happenings'
import type { DutyLine, StandingWord } from '../../web/pieces'
import type { Excused, StoredDuty } from './case.store'
import { isOpenOn, ruleWords, toEpisode, whenWords } from './duty-words'
import type { Person } from './people.store'

/** Rules that hand over to one another are one line: the first review, the second, and those after are one story. */
function lineKey(law: Law, duty: StoredDuty): string {
  for (const chains of law.chains.values())
    for (const chain of chains) if (chain.rules.has(duty.rule)) return `${duty.subject} ${chain.head.id}`
  return `${duty.subject} ${duty.rule}`
}

type Look = {
  readonly day: PlainDate
  readonly here: SubjectId
  readonly followed: ReadonlySet<string>
  readonly excused: readonly Excused[]
}

/** One line a chain of duties about one subject, sorted by what is due next, overdue first. */
export function dutyLines(
  law: Law,
  duties: readonly StoredDuty[],
  people: ReadonlyMap<SubjectId, Person>,
  { day, here, followed, excused }: Look,
): DutyLine[] {
  const lines = new Map<string, StoredDuty[]>()
  for (const duty of duties) lines.set(lineKey(law, duty), [...(lines.get(lineKey(law, duty)) ?? []), duty])
  const at = toNumber(day)
  return [...lines]
    .flatMap(([key, own]) => {
      // Of fixed steps several may be open: the oldest is what is owed first.
      const latest = own.find((duty) => isOpenOn(duty, at)) ?? own.at(-1)
      const line = latest && toLine(law, key, own, latest, whoseWords(people, latest.subject, here), day)
      if (!line) return []
      const apart = own.every((duty) => !followed.has(duty.rule))
      const when = line.standing === 'excused' ? excusedWords(excused, latest) : line.when
      return [{ line: { ...line, when, ...(apart ? { apart } : {}) }, order: order(latest, at) }]
    })
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => line)
}

/** `, Kit` where a line is about somebody else than the page: not of a home on its page, nor of a child on theirs. */
function whoseWords(people: ReadonlyMap<SubjectId, Person>, subject: SubjectId, here: SubjectId): string {
  const [person, own] = [people.get(subject), people.get(here)]
  const isStay = person?.named === true && person.child !== null && person.child.ref === own?.ref
  if (!person || subject === here || person.kind === 'household' || isStay) return ''
  return `, ${person.name}`
}

/** Open ones by due day, then what is over, latest last. */
const order = (duty: StoredDuty, at: number): number => (isOpenOn(duty, at) ? (duty.due ?? at) : 1e8 - duty.opened)

function toLine(
  law: Law,
  key: string,
  own: readonly StoredDuty[],
  latest: StoredDuty,
  whose: string,
  day: PlainDate,
): DutyLine | null {
  const rule = law.rules.get(latest.rule)
  const at = toNumber(day)
  const stands = standing(latest, at)
  if (!rule || !stands) return null
  return {
    key,
    name: `${rule.short}${whose}`,
    force: lawForceOf(rule),
    rule: ruleWords(rule),
    episodes: own.flatMap((duty) => toEpisode(duty, day) ?? []),
    standing: stands satisfies StandingWord,
    when: standWords(latest, stands, at),
    day: dayOf(latest, stands),
    why: `/duties/${latest.id}/why`,
  }
}

function standWords(duty: StoredDuty, stands: string, at: number): string {
  if (stands === 'due')
    return duty.due === null
      ? whenWords(duty, at)
      : duty.due === at
        ? 'Due today'
        : duty.due === at + 1
          ? 'Due tomorrow'
          : `Due in ${duty.due - at} days`
  if (stands === 'overdue') return duty.closed !== null && duty.closed <= at ? 'Was never met' : whenWords(duty, at)
  return (
    { 'met in time': 'Met in time', 'met late': 'Met late', excused: 'Excused', stopped: 'Stopped' }[stands] ?? stands
  )
}

/** `Excused: not needed`, as whoever agreed it said. */
function excusedWords(excused: readonly Excused[], { subject, rule }: Pick<StoredDuty, 'subject' | 'rule'>): string {
  const found = excused.find((each) => each.subject === subject && each.rule === rule)
  return found ? `Excused: ${found.reason}` : 'Excused'
}

function dayOf(duty: StoredDuty, stands: string): string {
  if (stands.startsWith('met') && duty.met !== null) return longDate(fromNumber(duty.met))
  if (stands === 'stopped' && duty.closed !== null) return longDate(fromNumber(duty.closed))
  return duty.due === null ? 'no day in law' : `${stands === 'overdue' ? 'due ' : ''}${longDate(fromNumber(duty.due))}`
}

/** Said from the counts: `One of seven is overdue. Three were met late in the last two years.`; of a day gone by, in the past. */
export function owedSentence(lines: readonly DutyLine[], past: boolean): string {
  const open = lines.filter((line) => ['due', 'overdue', 'excused'].includes(line.standing))
  const over = open.filter((line) => line.standing === 'overdue').length
  const late = lines.flatMap((line) => line.episodes).filter((episode) => episode.standing === 'met late').length
  const be = (n: number) => (past ? (n === 1 ? 'was' : 'were') : n === 1 ? 'is' : 'are')
  if (lines.length === 0) return `Nothing ${be(1)} owed yet.`
  const first =
    over === 0
      ? `Nothing ${be(1)} overdue; ${open.length} ${open.length === 1 ? 'thing' : 'things'} ${be(open.length)} owed next.`
      : `${over} of ${open.length} ${be(over)} overdue.`
  if (late === 0) return first
  return `${first} ${late} ${late === 1 ? 'was' : 'were'} met late in the ${past ? 'two years before' : 'last two years'}.`
}
