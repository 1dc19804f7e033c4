import { addTerm, BEGINNING, type DayNumber, ENDLESS } from '../calendar'
import { names, type Span } from '../spans'
import type { Duty } from './duty'
import { factsHold, type History, spanFact } from './history'
import { dayAfterLast, firstDay, type Limit, type Rule } from './rule'
import { type Spell, spellsOf } from './spell'
import { termsOn } from './terms'

type Stretch = { readonly from: DayNumber; readonly until: DayNumber }

/** A duty for every stretch in which a limit or state did not hold. No row means that it held throughout. */
export function dutiesOfLimit(rule: Rule, limit: Limit, history: History): Duty[] {
  const broken = limit.watches === 'span' ? gaps(limit, history) : excess(limit, history)
  const inForce = { from: firstDay(rule), until: dayAfterLast(rule) }
  return spellsOf(rule.while, history).flatMap((spell) =>
    broken.flatMap((stretch) => {
      const part = { from: Math.max(stretch.from, spell.from, inForce.from), until: stretch.until }
      const stop = Math.min(spell.until, inForce.until)
      return part.from < part.until && part.from < stop ? [breach(rule, history, spell, part, stop)] : []
    }),
  )
}

function breach(rule: Rule, history: History, spell: Spell, part: Stretch, stop: DayNumber): Duty {
  const terms = termsOn(rule, history, spell, part.from)
  const due = terms && terms.within !== 'promptly' ? addTerm(part.from, terms.within) : part.from
  // Holding again on the stop day itself still meets it, as any evidence would.
  const met = part.until <= stop && part.until < ENDLESS ? part.until : null
  return {
    rule: rule.id,
    version: terms?.from ?? firstDay(rule),
    subject: history.subject,
    opened: part.from,
    due,
    dueAt: null,
    met,
    metBy: null,
    inTime: met !== null && met <= due,
    closed: met === null && stop < ENDLESS ? stop : null,
    excusals: [],
    unknown: false,
  }
}

/** Where no span of that name, with those facts, holds for the subject. */
function gaps(limit: Extract<Limit, { watches: 'span' }>, history: History): Stretch[] {
  const holding = history.spans
    .filter((span) => span.name === limit.span && span.subject === history.subject)
    .filter((span) => factsHold(limit.where, (fact) => spanFact(span, fact)) === true)
    .sort((a, b) => a.from - b.from)
  const out: Stretch[] = []
  let from = BEGINNING
  for (const span of holding) {
    if (span.from > from) out.push({ from, until: span.from })
    from = Math.max(from, span.until)
  }
  return from < ENDLESS ? [...out, { from, until: ENDLESS }] : out
}

/** Where more spans of that name than allowed name the subject, leaving out those under an exemption. */
function excess(limit: Extract<Limit, { watches: 'count' }>, history: History): Stretch[] {
  const counted = history.spans.filter((span) => span.name === limit.span && names(span, history.subject))
  const changes = counted.flatMap((span) => {
    const until = Math.min(span.until, exemptFrom(limit.unless, span, history))
    return until > span.from
      ? [
          { day: span.from, by: 1 },
          { day: until, by: -1 },
        ]
      : []
  })
  return over(
    changes.sort((a, b) => a.day - b.day),
    limit.atMost,
  )
}

/** The first day of an exemption that names both parties of a span; it does not end. */
function exemptFrom(name: string | null, span: Span, history: History): DayNumber {
  const exempt = history.spans.filter(
    (each) => each.name === name && names(each, span.subject) && names(each, history.subject),
  )
  return Math.min(ENDLESS, ...exempt.map((each) => each.from))
}

function over(changes: readonly { day: DayNumber; by: number }[], atMost: number): Stretch[] {
  const out: Stretch[] = []
  let count = 0
  let since: DayNumber | null = null
  changes.forEach(({ day, by }, index) => {
    count += by
    if (changes[index + 1]?.day === day) return
    if (count > atMost && since === null) since = day
    if (count <= atMost && since !== null) {
      out.push({ from: since, until: day })
      since = null
    }
  })
  return since === null ? out : [...out, { from: since, until: ENDLESS }]
}
