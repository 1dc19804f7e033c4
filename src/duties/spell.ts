import { BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import type { SubjectId } from '../happenings'
import { names, type Span } from '../spans'
import { factsHold, type History, spanFact } from './history'
import type { Condition, SpanWanted } from './rule'

/** An unbroken time in which the spans a rule asks for all hold: the life of one chain of duties. */
export type Spell = {
  readonly from: DayNumber
  readonly until: DayNumber
  /** When the main span's run began, which may be before the spell. */
  readonly began: DayNumber
  /** Whose span it is, and the other subject it names: for a placement, the child and the household. */
  readonly owner: SubjectId
  readonly with: SubjectId | null
  readonly main: Span | null
}

const ALWAYS = { from: BEGINNING, until: ENDLESS, began: BEGINNING, with: null, main: null }

/** The spells of a rule's `while`, oldest first. No spans asked for: one spell without end. */
export function spellsOf(condition: Condition, history: History): Spell[] {
  const [main, ...others] = condition.spans
  if (!main) return [{ ...ALWAYS, owner: history.subject }]
  const found = history.spans.filter((span) => span.name === main.span && isOwn(span, history) && fits(main, span))
  let spells = joined(found.map(toSpell))
  for (const other of others) spells = spells.flatMap((spell) => within(spell, other, history))
  // Rows come in any order; what met a duty in one spell is looked for in those before it, so the order must be time's.
  return spells.sort((a, b) => a.from - b.from)
}

/** The main span is the subject's own, or is the subject itself; a household does not own its children's placements. */
const isOwn = (span: Span, history: History): boolean =>
  span.subject === history.subject || span.itself === history.subject

const fits = (wanted: SpanWanted, span: Span): boolean =>
  factsHold(wanted.where, (fact) => spanFact(span, fact)) === true

const toSpell = (span: Span): Spell => ({
  from: span.from,
  until: span.until,
  began: span.began,
  owner: span.subject,
  with: span.with,
  main: span,
})

/** Rows of one run that meet end to end are one spell: a change of value breaks nothing. */
function joined(spells: Spell[]): Spell[] {
  const out: Spell[] = []
  for (const spell of spells.sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && last.until === spell.from && last.began === spell.began)
      out[out.length - 1] = { ...last, until: spell.until, with: spell.with }
    else out.push(spell)
  }
  return out
}

function within(spell: Spell, wanted: SpanWanted, history: History): Spell[] {
  const parties = [history.subject, spell.owner, ...(spell.with === null ? [] : [spell.with])]
  const spans = history.spans.filter(
    (span) => span.name === wanted.span && parties.some((party) => names(span, party)) && fits(wanted, span),
  )
  // Each run of the other span is a spell of its own: approved again on the day approval ended, a new chain begins.
  const runs = new Set(spans.map((span) => `${span.key} ${span.began}`))
  return [...runs].flatMap((run) =>
    joined(spans.filter((span) => `${span.key} ${span.began}` === run).flatMap((span) => clipped(spell, span))),
  )
}

function clipped(spell: Spell, span: Span): Spell[] {
  const [from, until] = [Math.max(spell.from, span.from), Math.min(spell.until, span.until)]
  return from < until ? [{ ...spell, from, until }] : []
}
