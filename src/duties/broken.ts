import { addTerm, BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import type { Happening } from '../happenings'
import { holdsOn, names, type Span } from '../spans'
import { happeningsOf, matchesAny } from './evidence'
import { factsHold, happeningFact, ofName, type Past, spanFact } from './history'
import type { Evidence, Limit, Wanted } from './rule'
import { daysOver, runsOver } from './running-days'
import type { Spell } from './spell'
import { type Stretch, without } from './stretch'

type Of<T extends Limit['watches']> = Extract<Limit, { watches: T }>
type Bounds = { readonly least: number; readonly most: number }

/** The stretches of days in which what a limit watches does not hold. */
export function brokenWhen(limit: Limit, history: Past, spell: Spell): Stretch[] {
  switch (limit.watches) {
    case 'span':
      return gaps(limit, history)
    case 'count':
      return outside(changesOfSpans(limit, history), limit)
    case 'happenings':
      return outside(changesOfHappenings(limit, history, spell), limit)
    case 'days':
      return daysOver(ownSpans(limit.span, [], history), limit.most, limit.in, history.calendar)
    case 'run':
      return runsOver(ownSpans(limit.span, [], history), limit.most)
    case 'differ':
      return same(limit, history, spell)
    case 'fact':
      return otherwise(limit, history, spell)
  }
}

const ownSpans = (name: string, where: readonly Wanted[], history: Past): Span[] =>
  ofName(history, name).filter((span) => names(span, history.subject) && factsHold(where, span, spanFact) === true)

/** Where no span of that name, with those facts, holds for the subject. */
function gaps(limit: Of<'span'>, history: Past): Stretch[] {
  const holding = ownSpans(limit.span, limit.where, history)
    .filter((span) => span.subject === history.subject)
    .sort((a, b) => a.from - b.from)
  const out: Stretch[] = []
  let from = BEGINNING
  for (const span of holding) {
    if (span.from > from) out.push({ from, until: span.from })
    from = Math.max(from, span.until)
  }
  return from < ENDLESS ? [...out, { from, until: ENDLESS }] : out
}

type Change = { readonly day: DayNumber; readonly by: number }

const between = (from: DayNumber, until: DayNumber): Change[] =>
  until > from
    ? [
        { day: from, by: 1 },
        { day: until, by: -1 },
      ]
    : []

/** Spans that name the subject come and go; the days under an exemption are left out. */
function changesOfSpans(limit: Of<'count'>, history: Past): Change[] {
  return ownSpans(limit.span, limit.where, history).flatMap((span) =>
    exemptions(limit.unless, span, history)
      .reduce<Stretch[]>((left, each) => left.flatMap((part) => without(part, each)), [span])
      .flatMap((part) => between(part.from, part.until)),
  )
}

/** The exemptions that name both parties of a span. */
function exemptions(name: string | null, span: Span, history: Past): Span[] {
  if (name === null) return []
  return ofName(history, name).filter((each) => names(each, span.subject) && names(each, history.subject))
}

/** A happening counts on its day and until the rolling term has gone by: (D less the term, D]. */
function changesOfHappenings(limit: Of<'happenings'>, history: Past, spell: Spell): Change[] {
  return happeningsOf([limit.of], history, spell).flatMap((each) =>
    between(each.on, addTerm(each.on, limit.in, history.calendar)),
  )
}

/** Where a count that changes so is below the least or above the most. */
function outside(changes: readonly Change[], { least, most }: Bounds): Stretch[] {
  // Each that comes is two changes: too few of them to be too many.
  if (least <= 0 && changes.length <= most * 2) return []
  const sorted = [...changes].sort((a, b) => a.day - b.day)
  const out: Stretch[] = []
  let count = 0
  let since: DayNumber | null = least > 0 ? BEGINNING : null
  sorted.forEach(({ day, by }, index) => {
    count += by
    if (sorted[index + 1]?.day === day) return
    const broken = count > most || count < least
    if (broken && since === null) since = day
    if (!broken && since !== null) {
      out.push({ from: since, until: day })
      since = null
    }
  })
  return since === null ? out : [...out, { from: since, until: ENDLESS }]
}

/** Two roles or facts of a happening that ought to differ, and are the same: until another puts it right. */
function same({ kind, between: [a, b] }: Of<'differ'>, history: Past, spell: Spell): Stretch[] {
  return brokenBy({ kind, where: [] }, history, spell, (each) => {
    const [left, right] = [happeningFact(each, a), happeningFact(each, b)]
    return left === null || right === null ? undefined : left !== right
  })
}

const otherwise = ({ of }: Of<'fact'>, history: Past, spell: Spell): Stretch[] =>
  brokenBy({ kind: of.kind, where: [] }, history, spell, (each) => matchesAny([of], each))

/** From a happening that breaks it up to a later day’s that keeps it. One that does not say does neither. */
function brokenBy(
  of: Evidence,
  history: Past,
  spell: Spell,
  keeps: (each: Happening) => boolean | undefined,
): Stretch[] {
  const out: Stretch[] = []
  let since: DayNumber | null = null
  for (const [day, kept] of byDay(happeningsOf([of], history, spell), keeps)) {
    if (!holdsOn(spell, day)) continue
    if (!kept) since ??= day
    else if (since !== null) {
      out.push({ from: since, until: day })
      since = null
    }
  }
  return since === null ? out : [...out, { from: since, until: ENDLESS }]
}

/** Whether all of each day’s that say so keep it. */
function byDay(
  happenings: readonly Happening[],
  keeps: (each: Happening) => boolean | undefined,
): Map<DayNumber, boolean> {
  const days = new Map<DayNumber, boolean>()
  for (const each of happenings) {
    const kept = keeps(each)
    if (kept !== undefined) days.set(each.on, kept && (days.get(each.on) ?? true))
  }
  return days
}
