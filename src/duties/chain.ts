import { addTerm, type DayNumber, ENDLESS, londonInstant, type Term } from '../calendar'
import { conditionHolds, edges } from './condition'
import type { Duty } from './duty'
import { evidenceFor, matches } from './evidence'
import type { EvidenceDay, Past } from './history'
import { dayAfterLast, firstDay, type Rule, recurs, versionOn } from './rule'
import { type Spell, spellsOf } from './spell'
import { termsOn } from './terms'

/** Rules that open one another, by being met (`next`) or at an edge of scope (`becomes`). Most chains are one rule long. */
export type Chain = { readonly head: Rule; readonly rules: ReadonlyMap<string, Rule> }

/** A duty about to be opened: by which rule, when, counted from which day, and whether something met before it. */
type Opening = {
  readonly rule: Rule
  readonly opened: DayNumber
  readonly from: DayNumber
  readonly again: boolean
  /** The happening that met the step before; it, and others of its day and rule, meet nothing more. */
  readonly after: { readonly evidence: EvidenceDay; readonly rule: Rule } | null
  readonly openerAt: number | null
}

type Walk = {
  readonly chain: Chain
  readonly history: Past
  readonly spell: Spell
  /** By rule, worked out once: what could meet it in this spell, and where its age and length of run hold. */
  readonly evidence: Map<string, EvidenceDay[]>
  readonly scopes: Map<string, Stretch>
  /** Duties of earlier spells: what met one of them on the day this spell begins meets no other of its rule. */
  readonly earlier: readonly Duty[]
}

/** Every duty of a chain about one subject. Pure. */
export function dutiesOfChain(chain: Chain, history: Past): Duty[] {
  if (chain.head.opensBy) return openedByHappenings(chain, history)
  const duties: Duty[] = []
  for (const spell of spellsOf(chain.head.while, history)) {
    const walk: Walk = { chain, history, spell, evidence: new Map(), scopes: new Map(), earlier: [...duties] }
    const opening = firstOpening(walk)
    if (opening) duties.push(...follow(walk, opening))
  }
  return duties
}

function openedByHappenings(chain: Chain, history: Past): Duty[] {
  const openers = (history.byKind.get(chain.head.opensBy ?? '') ?? []).filter(
    (each) => each.about.self === history.subject,
  )
  return openers.flatMap((opener) => {
    const spell: Spell = {
      from: opener.on,
      until: ENDLESS,
      began: opener.on,
      owner: history.subject,
      with: null,
      main: null,
    }
    const openerAt = opener.at === null ? null : londonInstant(opener.on, opener.at).getTime()
    const opening = { rule: chain.head, opened: opener.on, from: opener.on, again: false, after: null, openerAt }
    return versionOn(chain.head, opener.on)
      ? follow({ chain, history, spell, evidence: new Map(), scopes: new Map(), earlier: [] }, opening)
      : []
  })
}

/**
 * How a chain begins in a spell. A once rule looks only at spells that begin in its time; where the spell was already
 * running, the rule of the chain that comes again and whose scope holds opens on its own first day.
 */
function firstOpening(walk: Walk): Opening | null {
  const { chain, spell } = walk
  const { from, until } = scope(walk, chain.head)
  const begins = (rule: Rule, opened: DayNumber): Opening => ({
    rule,
    opened,
    from: opened,
    again: false,
    after: null,
    openerAt: null,
  })
  if (from >= until) return null
  if (versionOn(chain.head, from)) return begins(chain.head, from)
  for (const rule of chain.rules.values()) {
    const day = firstDay(rule)
    const own = scope(walk, rule)
    if (recurs(rule) && spell.from < day && own.from <= day && day < own.until) return begins(rule, day)
  }
  return null
}

type Stretch = { readonly from: DayNumber; readonly until: DayNumber }

/** The part of a spell in which a rule's age and length of run hold. An unknown birth date leaves no scope. */
function scope(walk: Walk, rule: Rule): Stretch {
  const known = walk.scopes.get(rule.id)
  if (known) return known
  const { history, spell } = walk
  const [from, until] = edges(rule.while, history, spell)
  const unknown = from === undefined || until === undefined
  const own = unknown
    ? { from: ENDLESS, until: ENDLESS }
    : { from: Math.max(spell.from, from), until: Math.min(spell.until, until) }
  walk.scopes.set(rule.id, own)
  return own
}

/** Steps along a chain, duty by duty, until one stays open or is closed. */
function follow(walk: Walk, first: Opening): Duty[] {
  const duties: Duty[] = []
  let opening: Opening | null = first
  while (opening) {
    const step: { duty: Duty; next: Opening | null } = live(walk, opening)
    duties.push(step.duty)
    opening = step.next
  }
  return duties
}

/** One duty from its opening to what ends it, and the opening that follows. */
function live(walk: Walk, opening: Opening): { duty: Duty; next: Opening | null } {
  const { rule } = opening
  const duty = open(walk, opening)
  const own = scope(walk, rule)
  const stop = Math.min(rule.becomes ? walk.spell.until : own.until, dayAfterLast(rule))
  const evidence = meeting(walk, opening)
  const edge = rule.becomes && own.until < stop && (duty.due === null || duty.due >= own.until) ? own.until : ENDLESS
  if (edge < stop && (!evidence || evidence.day >= edge)) return takenOver(walk, opening, duty, edge)
  if (!evidence || evidence.day > stop) return { duty: stop < ENDLESS ? { ...duty, closed: stop } : duty, next: null }
  return { duty: met(walk, duty, evidence), next: evidence.day < stop ? afterMeeting(walk, opening, evidence) : null }
}

function open({ history, spell }: Walk, { rule, opened, from, again, openerAt }: Opening): Duty {
  const terms = termsOn(rule, history, spell, opened)
  const term = again ? (terms?.then ?? terms?.within) : terms?.within
  const counted = term && term !== 'promptly' ? term : null
  return {
    rule: rule.id,
    version: terms?.version.from ?? firstDay(rule),
    subject: history.subject,
    opened,
    due: counted ? addTerm(from, counted) : null,
    dueAt: counted?.unit === 'hours' && openerAt !== null ? openerAt + counted.n * 3_600_000 : null,
    met: null,
    metBy: null,
    inTime: false,
    closed: null,
    excusals: [],
    unknown: terms?.unknown ?? false,
  }
}

function met({ history }: Walk, duty: Duty, { day, happening }: EvidenceDay): Duty {
  // Hours run between instants when both carry a time, else to the end of the day.
  const at = duty.dueAt !== null && happening.at !== null ? londonInstant(day, happening.at).getTime() : null
  const inTime = at !== null && duty.dueAt !== null ? at <= duty.dueAt : duty.due === null || day <= duty.due
  return { ...duty, met: day, metBy: happening.id, inTime, subject: history.subject }
}

/** What meets an opening: the first evidence on or after it; before it, so far as the rule says evidence may be early. */
function meeting(walk: Walk, opening: Opening): EvidenceDay | null {
  const evidence = evidenceOf(walk, opening.rule)
  const version = versionOn(opening.rule, opening.opened)
  if (version?.early && !opening.after) {
    const earliest = version.early === 'ever' ? -ENDLESS : opening.opened - lengthBefore(opening.opened, version.early)
    // Of several before the opening the latest is what stood on that day; one of the day itself then meets the next.
    const standing = evidence.findLast((each) => each.day < opening.opened && each.day >= earliest)
    if (standing) return standing
  }
  const spent = (each: EvidenceDay) =>
    walk.earlier.some((duty) => duty.rule === opening.rule.id && duty.met === each.day)
  for (let at = firstFrom(evidence, opening.opened); at < evidence.length; at++) {
    const each = evidence[at]
    if (each && !isSpent(each, opening) && !spent(each)) return each
  }
  return null
}

/** Where the evidence of a day or later begins: a long chain would look through all of it at every step. */
function firstFrom(evidence: readonly EvidenceDay[], day: DayNumber): number {
  let [from, to] = [0, evidence.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((evidence[middle]?.day ?? ENDLESS) < day) from = middle + 1
    else to = middle
  }
  return from
}

const lengthBefore = (day: DayNumber, term: Term): number => addTerm(day, term) - day

/** What met the step before meets nothing more, nor does anything before it, nor another of its day for the same rule. */
function isSpent(each: EvidenceDay, { after }: Opening): boolean {
  if (!after || each.day > after.evidence.day) return false
  return each.day < after.evidence.day || matches(after.rule, each.happening) === true
}

function evidenceOf({ evidence, history, spell }: Walk, rule: Rule): EvidenceDay[] {
  const known = evidence.get(rule.id)
  if (known) return known
  const found = evidenceFor(rule, history, spell)
  evidence.set(rule.id, found)
  return found
}

/** At an edge of its scope an open duty not past due is taken over, counted from the same day. */
function takenOver(walk: Walk, opening: Opening, duty: Duty, edge: DayNumber): { duty: Duty; next: Opening | null } {
  const rule = walk.chain.rules.get(opening.rule.becomes ?? '')
  return { duty: { ...duty, closed: edge }, next: rule ? { ...opening, rule, opened: edge } : null }
}

/** What being met opens: the first of `next` that fits, else the rule itself if it comes again; past its edge, what it became. */
function afterMeeting(walk: Walk, { rule }: Opening, evidence: EvidenceDay): Opening | null {
  const { chain, history, spell } = walk
  const chosen = rule.next.find((each) => !each.if || conditionHolds(each.if, history, spell, evidence.day) !== false)
  const next = chosen ? chain.rules.get(chosen.rule) : recurs(rule) ? rule : undefined
  const current = next && inScope(walk, next, evidence.day)
  if (!current || evidence.day >= dayAfterLast(current)) return null
  // Evidence so early that it came before the opening opens the next on the day the first opened, not before.
  const opened = Math.max(evidence.day, scope(walk, current).from, firstDay(current))
  return {
    rule: current,
    opened,
    from: evidence.day,
    again: current === rule,
    after: { evidence, rule },
    openerAt: null,
  }
}

function inScope(walk: Walk, rule: Rule, day: DayNumber): Rule | undefined {
  const { until } = scope(walk, rule)
  if (day < until) return rule
  const becomes = walk.chain.rules.get(rule.becomes ?? '')
  return becomes && inScope(walk, becomes, day)
}
