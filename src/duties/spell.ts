import { BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import type { Happening, SubjectId } from '../happenings'
import { names, type Span } from '../spans'
import { factsHold, ofName, type Past, spanFact } from './history'
import type { Condition, SpanWanted } from './rule'
import { without } from './stretch'

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
  /** The happening that opened the duty, where one did. */
  readonly opener: Happening | null
}

const ALWAYS = { from: BEGINNING, until: ENDLESS, began: BEGINNING, with: null, main: null, opener: null }

/** The spells of a rule's `while`, oldest first. No spans asked for: one spell without end. */
export function spellsOf(condition: Condition, history: Past): Spell[] {
  const { main, others, absent } = partsOf(condition)
  // Most rules are about what is not true of most subjects.
  if (main && ofName(history, main.span).length === 0) return []
  const held = main ? spellsWith(main, others, history) : [{ ...ALWAYS, owner: history.subject }]
  const spells = absent.reduce((left, wanted) => left.flatMap((spell) => outside(spell, wanted, history)), held)
  // Rows come in any order; what met a duty in one spell is looked for in those before it, so the order must be time's.
  return spells.sort((a, b) => a.from - b.from)
}

type Parts = {
  readonly main: SpanWanted | undefined
  readonly others: readonly SpanWanted[]
  readonly absent: readonly SpanWanted[]
}

/** What a condition asks of spans, told apart once: it is asked of every subject. */
function partsOf(condition: Condition): Parts {
  const known = parted.get(condition)
  if (known) return known
  const [main, ...others] = condition.spans.filter((span) => span.holds)
  const parts = { main, others, absent: condition.spans.filter((span) => !span.holds) }
  parted.set(condition, parts)
  return parts
}
const parted = new WeakMap<Condition, Parts>()

function spellsWith(main: SpanWanted, others: readonly SpanWanted[], history: Past): Spell[] {
  const found = ofName(history, main.span).filter((span) => isOwn(span, history) && fits(main, span))
  if (others.length === 0) return joined(found.map(toSpell))
  // Each row by itself: who moves home has the approval of the one home until then, and of the other from then on.
  let rows: Row[] = found.map((span) => ({ ...toSpell(span), run: '' }))
  for (const other of others) rows = rows.flatMap((row) => within(row, other, history))
  return joinedByRun(rows)
}

/** The main span is the subject's own, or is the subject itself; a household does not own its children's placements. */
const isOwn = (span: Span, history: Past): boolean =>
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
  opener: null,
})

/** One row of the main span, so far as the others hold, and which runs of them those are. */
type Row = Spell & { readonly run: string }

/** Each run of the other spans is a spell of its own: approved again on the day approval ended, a new chain begins. */
function joinedByRun(rows: readonly Row[]): Spell[] {
  const runs = new Map<string, Spell[]>()
  for (const { run, ...spell } of rows) {
    const own = runs.get(run)
    if (own) own.push(spell)
    else runs.set(run, [spell])
  }
  return [...runs.values()].flatMap(joined)
}

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

function within(row: Row, wanted: SpanWanted, history: Past): Row[] {
  return bearing(row, wanted, history).flatMap((span) => {
    const [from, until] = [Math.max(row.from, span.from), Math.min(row.until, span.until)]
    return from < until ? [{ ...row, from, until, run: `${row.run} ${span.subject} ${span.key} ${span.began}` }] : []
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
    (left, span) => left.flatMap((each) => without(each, span).map((part) => ({ ...each, ...part }))),
    [spell],
  )
}
