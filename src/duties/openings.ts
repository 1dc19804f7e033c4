import { addTerm, birthday, type DayNumber, ENDLESS, momentsIn } from '../calendar'
import type { Happening, SubjectId } from '../happenings'
import { bornOn, coming } from './condition'
import type { Duty } from './duty'
import { partiesOf } from './evidence'
import { agrees, factsHold, happeningFact, owedUnder, type Past } from './history'
import { recipientsOf } from './meets'
import type { Evidence, Opens, Rule } from './rule'
import type { Spell } from './spell'

/** A day on which something opens a duty, and the happening that did, where one did. */
export type Opener = { readonly day: DayNumber; readonly by: Happening | null }

/** Whether anything has come that could open a duty at all: most subjects have nothing of most kinds. */
export function mayOpen(opens: Opens, { byKind, owed }: Past): boolean {
  if (opens.by === 'rules') return owed.some((duty) => opens.rules.includes(duty.rule))
  if (opens.by === 'all') return opens.of.every(({ kind }) => byKind.has(kind))
  return 'of' in opens ? byKind.has(opens.of.kind) : true
}

/** Every day in a spell on which a rule’s own opening comes, oldest first. */
export function openersIn(rule: Rule, opens: Opens, history: Past, spell: Spell): Opener[] {
  const openers = found(opens, history, spell)
  if (openers.length === 0) return openers
  return openers.filter(
    ({ day, by }) => spell.from <= day && day < spell.until && !isUnless(rule, by) && isToTell(rule, by),
  )
}

/** Where it is known who is to be told, and that is nobody, nothing is owed. */
const isToTell = ({ meets }: Rule, by: Happening | null): boolean =>
  meets.by !== 'each' || recipientsOf(meets, by).length > 0 || (by !== null && (by.facts[meets.of] ?? null) === null)

/** A fact of the opener under which nothing is owed. */
const isUnless = ({ unless }: Rule, by: Happening | null): boolean =>
  unless.length > 0 && by !== null && factsHold(unless, by, happeningFact) === true

function found(opens: Opens, history: Past, spell: Spell): Opener[] {
  switch (opens.by) {
    case 'happening':
      return concerning(opens.of, history, spell).map(opener)
    case 'all':
      return lastOfAll(opens.of, history, spell)
    case 'nth':
      return nthOf(opens, concerning(opens.of, history, spell), history)
    case 'every':
      return concerning(opens.of, history, spell)
        .filter((_, index) => index >= opens.after && (index - opens.after + 1) % opens.n === 0)
        .map(opener)
    case 'moment':
      // No further ahead than the calendar is held: a duty of the year after next is nobody’s yet.
      return momentsIn(
        opens.moment,
        Math.max(spell.from, history.calendar.held.from),
        end(spell, history),
        history.calendar,
      ).map((day) => ({ day, by: null }))
    case 'birthday':
      return birthdaysOf(opens.ages, history, spell)
    case 'rules':
      return opens.rules
        .flatMap((id) => owedUnder(history, id).flatMap((duty) => fromDuty(opens.what, duty, history)))
        .sort((a, b) => a.day - b.day)
  }
}

/** The first day after what a spell and the calendar hold. */
export const end = (spell: Pick<Spell, 'until'>, { calendar }: Past): DayNumber =>
  Math.min(spell.until, calendar.held.to + 1)

const opener = (by: Happening): Opener => ({ day: by.on, by })

/** Happenings of the spell that name the subject; or, of a placement, name whom it is about and contradict nothing. */
function concerning({ kind, where }: Evidence, history: Past, spell: Spell): Happening[] {
  const out: Happening[] = []
  const pair = partiesOf(spell, history)
  for (const each of history.byKind.get(kind) ?? out) {
    if (each.on < spell.from || each.on >= spell.until) continue
    if (factsHold(where, each, happeningFact) !== true) continue
    const own = isNamed(each, history.subject)
    if (own || (pair.length > 0 && isNamed(each, spell.owner) && agrees(each, pair))) out.push(each)
  }
  return out
}

function isNamed({ about }: Happening, subject: SubjectId): boolean {
  for (const role in about) if (about[role] === subject) return true
  return false
}

function lastOfAll(wanted: readonly Evidence[], history: Past, spell: Spell): Opener[] {
  const firsts = wanted.map((each) => concerning(each, history, spell)[0])
  const last = firsts.reduce((latest, each) => (latest && each && each.on >= latest.on ? each : latest), firsts[0])
  return last && firsts.every((each) => each !== undefined) ? [opener(last)] : []
}

/** Each time so many have come within the term; what was counted once is not counted again. */
function nthOf(
  { n, in: term }: Extract<Opens, { by: 'nth' }>,
  happenings: readonly Happening[],
  { calendar }: Past,
): Opener[] {
  const out: Opener[] = []
  let counted: Happening[] = []
  for (const happening of happenings) {
    counted = [...counted.filter((each) => !term || addTerm(each.on, term, calendar) > happening.on), happening]
    if (counted.length < n) continue
    out.push(opener(happening))
    if (!term) return out
    counted = []
  }
  return out
}

function birthdaysOf(ages: readonly number[], history: Past, spell: Spell): Opener[] {
  const born = bornOn(history, spell)
  return born === null ? [] : ages.map((age) => ({ day: coming(birthday(born, age)), by: null }))
}

function fromDuty(what: 'opening' | 'meeting' | 'lapse', duty: Duty, history: Past): Opener[] {
  if (what === 'opening') return [{ day: duty.opened, by: null }]
  if (what === 'lapse') return lapsedOn(duty).map((day) => ({ day, by: null }))
  if (duty.met === null) return []
  return [{ day: duty.met, by: history.happenings.find((each) => each.id === duty.metBy) ?? null }]
}

/** The day after its due day, as that then stood, where it had neither been met nor stopped by then. */
function lapsedOn({ due, met, closed, moved }: Duty): DayNumber[] {
  const stood = [...moved, { until: ENDLESS, due }].find((each) => each.due !== null && each.due + 1 < each.until)
  if (stood?.due == null) return []
  return (met === null || met > stood.due) && (closed === null || closed > stood.due) ? [stood.due + 1] : []
}
