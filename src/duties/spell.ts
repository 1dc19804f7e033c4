import { BEGINNING, ENDLESS } from '../calendar'
import type { SubjectId } from '../happenings'
import { names, type Span } from '../spans'
import { factsHold, ofName, type Past, spanFact } from './history'
import { once } from './once'
import type { Condition, SpanWanted } from './rule'
import { type Spell, spellFrom, without } from './stretch'

export type { Spell }

function always(owner: SubjectId): Spell {
  return { from: BEGINNING, until: ENDLESS, began: BEGINNING, owner, with: null, main: null, opener: null }
}

/** The spells of a rule's `while`, oldest first. No spans asked for: one spell without end. Found once for rules that ask the same. */
export function spellsOf(condition: Condition, history: Past): readonly Spell[] {
  const parts = partsOf(condition)
  // Most rules are about what is not true of most subjects, or about what is true of all.
  if (parts.main && ofName(history, parts.main.span).length === 0) return NONE
  if (!parts.main && parts.absent.length === 0) return alwaysOf(history)
  history.spells ??= new Map()
  const known = history.spells.get(parts.asked)
  if (known) return known
  const spells = spellsIn(parts, history)
  history.spells.set(parts.asked, spells)
  return spells
}
const NONE: readonly Spell[] = []

function alwaysOf(history: Past): readonly Spell[] {
  history.always ??= [always(history.subject)]
  return history.always
}

function spellsIn({ main, others, absent }: Parts, history: Past): Spell[] {
  let spells = main ? spellsWith(main, others, history) : [always(history.subject)]
  for (const wanted of absent) spells = spells.flatMap((spell) => outside(spell, wanted, history))
  // Rows come in any order; what met a duty in one spell is looked for in those before it, so the order must be time's.
  return spells.length > 1 ? spells.sort((a, b) => a.from - b.from) : spells
}

type Parts = {
  /** The same for whatever asks the same. */
  readonly asked: string
  readonly main: SpanWanted | undefined
  readonly others: readonly SpanWanted[]
  readonly absent: readonly SpanWanted[]
}

/** What a condition asks of spans, told apart once: it is asked of every subject. */
const partsOf = once(({ spans }: Condition): Parts => {
  const [main, ...others] = spans.filter((span) => span.holds)
  return { asked: JSON.stringify(spans), main, others, absent: spans.filter((span) => !span.holds) }
})

function spellsWith(main: SpanWanted, others: readonly SpanWanted[], history: Past): Spell[] {
  const found: Spell[] = []
  for (const span of ofName(history, main.span)) if (isOwn(span, history) && fits(main, span)) found.push(toSpell(span))
  if (others.length === 0) return joined(found)
  // Each row by itself: who moves home has the approval of the one home until then, and of the other from then on.
  let rows: Row[] = found.map((spell) => ({ spell, run: '' }))
  for (const other of others) rows = rows.flatMap((row) => within(row, other, history))
  return joinedByRun(rows)
}

/** The main span is the subject's own, or is the subject itself; a household does not own its children's placements. */
const isOwn = (span: Span, history: Past): boolean =>
  span.subject === history.subject || span.itself === history.subject

const fits = (wanted: SpanWanted, span: Span): boolean => factsHold(wanted.where, span, spanFact) === true

const toSpell = (span: Span): Spell => ({
  from: span.from,
  until: span.until,
  began: span.began,
  owner: span.subject,
  with: span.with,
  main: span,
  opener: null,
})

/** One row of the main span, so far as the others hold, and which runs of them those are. */
type Row = { readonly spell: Spell; readonly run: string }

/** Each run of the other spans is a spell of its own: approved again on the day approval ended, a new chain begins. */
function joinedByRun(rows: readonly Row[]): Spell[] {
  const runs = new Map<string, Spell[]>()
  for (const { run, spell } of rows) {
    const own = runs.get(run)
    if (own) own.push(spell)
    else runs.set(run, [spell])
  }
  return [...runs.values()].flatMap(joined)
}

/** Rows of one run that meet end to end are one spell: a change of value breaks nothing. */
function joined(spells: Spell[]): Spell[] {
  if (spells.length < 2) return spells
  const out: Spell[] = []
  for (const spell of spells.sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && last.until === spell.from && last.began === spell.began)
      out[out.length - 1] = spellFrom(last, last.from, spell.until, spell.with)
    else out.push(spell)
  }
  return out
}

function within({ spell, run }: Row, wanted: SpanWanted, history: Past): Row[] {
  return bearing(spell, wanted, history).flatMap((span) => {
    const [from, until] = [Math.max(spell.from, span.from), Math.min(spell.until, span.until)]
    if (from >= until) return []
    return [{ spell: spellFrom(spell, from, until), run: `${run} ${span.subject} ${span.key} ${span.began}` }]
  })
}

/** Spans of a wanted name and value that name the subject of a spell or either party to it. */
function bearing(spell: Spell, wanted: SpanWanted, history: Past): Span[] {
  const parties = [history.subject, spell.owner, ...(spell.with === null ? [] : [spell.with])]
  return ofName(history, wanted.span).filter(
    (span) =>
      (wanted.itself ? span.itself === history.subject : parties.some((party) => names(span, party))) &&
      fits(wanted, span),
  )
}

/** What of a spell is left when a span is wanted not to hold. */
function outside(spell: Spell, wanted: SpanWanted, history: Past): Spell[] {
  return bearing(spell, wanted, history).reduce<Spell[]>(
    (left, span) => left.flatMap((each) => without(each, span).map(({ from, until }) => spellFrom(each, from, until))),
    [spell],
  )
}
