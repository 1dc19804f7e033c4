import type { DayNumber } from '../calendar'
import { type Happening, SELF } from '../happenings'
import { oweSteps } from './anchored'
import { besides } from './beside'
import { countedFrom } from './counted-from'
import type { Duty } from './duty'
import type { Past } from './history'
import { mayOpen, openersIn } from './openings'
import { inForceFrom, type Opens, type Rule, recurs, timesInForce, versionOn } from './rule'
import { type Spell, spellsOf } from './spell'
import { stepOf } from './step'
import { openedBy } from './stretch'
import { type Chain, type Opening, scope, type Walk } from './walk'

/** Owes every duty of a chain about one subject. */
export function oweChain(chain: Chain, history: Past): void {
  const { opens } = chain.head
  if (opens && !mayOpen(opens, history)) return
  const since = history.owed.length
  for (const spell of spellsOf(chain.head.while, history)) {
    if (opens) openIn(chain, opens, history, spell)
    else live(walkOf(chain, history, spell, since))
  }
  if (chain.rules.size > 1 || chain.beside.size > 0) standTogether(history.owed, since)
}

/** Duties of one rule stand together, whichever of the chain came between. */
function standTogether(owed: Duty[], since: number): void {
  const byRule = new Map<string, Duty[]>()
  for (let at = since; at < owed.length; at++) {
    const duty = owed[at]
    const own = duty && byRule.get(duty.rule)
    if (own) own.push(duty)
    else if (duty) byRule.set(duty.rule, [duty])
  }
  if (byRule.size > 1) owed.splice(since, owed.length - since, ...[...byRule.values()].flat())
}

const walkOf = (
  chain: Chain,
  history: Past,
  spell: Spell,
  since: number,
  evidence: Walk['evidence'] = chain.goesOn ? new Map() : null,
  led: Walk['led'] = chain.goesOn ? new Map() : NOTHING_LED,
): Walk => ({ chain, history, spell, evidence, since, before: history.owed.length, led })

const NOTHING_LED: Walk['led'] = new Map()

/**
 * Each opening of a spell begins a chain of its own, which stops with the spell. One happening may answer several requests;
 * but what the calendar brings round is owed each time anew, so there what met one meets no other.
 */
function openIn(chain: Chain, opens: Opens, history: Past, spell: Spell): void {
  const { head } = chain
  const openers = openersIn(head, opens, history, spell)
  const first = history.owed.length
  const shared = chain.goesOn || openers.length > 1 ? new Map() : null
  const led = chain.goesOn ? new Map() : NOTHING_LED
  for (const { day, by } of openers) {
    const since = opens.by === 'moment' ? first : history.owed.length
    // What may meet it depends on the opener only where that is a subject itself.
    const evidence = by && SELF in by.about ? undefined : shared
    const opened = openedBy(spell, by, spell.main ? spell.began : day)
    const walk = walkOf(chain, history, opened, since, evidence, led)
    const { from, until } = scope(walk, head)
    if (!versionOn(head, day) || day < from || day >= until) continue
    const counted = by && head.from === null && by.on === day ? by : null
    follow(walk, opening(walk, head, day, counted))
  }
}

const opening = (
  { history, spell }: Walk,
  rule: Rule,
  opened: DayNumber,
  counted: Happening | null = null,
): Opening => ({
  rule,
  opened,
  from: countedFrom(rule, history, spell, opened),
  again: false,
  after: null,
  counted,
})

/**
 * How a chain begins in a spell. A once rule looks only at spells that begin in its time; where the spell was already
 * running, the rule of the chain that comes again and whose scope holds opens on its own first day.
 */
function firstOpening(walk: Walk): Opening | null {
  const { chain, spell } = walk
  const { from, until } = scope(walk, chain.head)
  if (from >= until) return null
  if (versionOn(chain.head, from)) return opening(walk, chain.head, from)
  for (const rule of chain.rules.values()) {
    const day = inForceFrom(rule, spell.from)?.from
    if (day !== undefined && spell.from < day && beginsOn(walk, rule, day)) return opening(walk, rule, day)
  }
  return null
}

/** A rule that comes again begins for what is running and within its scope. */
function beginsOn(walk: Walk, rule: Rule, day: DayNumber): boolean {
  const { from, until } = scope(walk, rule)
  return comesRound(rule) && from <= day && day < until
}

/** Comes again after it was met, or at steps from an anchor. */
const comesRound = (rule: Rule): boolean => recurs(rule) || rule.versions.some((version) => version.every !== null)

/** Every duty of a spell: to the end of the chain, and on from where a rule that was stopped begins again. */
function live(walk: Walk): void {
  const { owed } = walk.history
  for (let next = firstOpening(walk); next; ) {
    walk.led.clear()
    follow(walk, next)
    next = begunAgain(walk, owed.length > walk.before ? owed.at(-1) : undefined)
  }
}

function begunAgain(walk: Walk, last: Duty | undefined): Opening | null {
  const rule = last && walk.chain.rules.get(last.rule)
  const ends = last?.closed ?? last?.met ?? null
  if (!rule || ends === null) return null
  // What met it may be older than itself: what comes after it comes after it began, or nothing would ever end.
  const over = Math.max(ends, last?.opened ?? ends)
  if (versionOn(rule, over)) return null
  for (const each of walk.chain.rules.values()) {
    const day = timesInForce(each).find((time, index) => index > 0 && over < time.from)?.from
    if (day !== undefined && beginsOn(walk, each, day)) return opening(walk, each, day)
  }
  return null
}

/**
 * Steps along a chain, duty by duty, until one stays open or is closed; or, where one happening met two chains, until they
 * run together.
 */
function follow(walk: Walk, first: Opening): void {
  const { owed } = walk.history
  for (let opening: Opening | null = first; opening && !isLed(opening, walk); ) {
    if (versionOn(opening.rule, opening.opened)?.every) {
      oweSteps(walk, opening)
      return
    }
    const step: { duty: Duty; next: Opening | null } = stepOf(walk, opening)
    if (walk.chain.beside.size > 0) owed.push(...besides(walk, opening, step.duty))
    owed.push(step.duty)
    opening = step.next
  }
}

/** Whether the happening that met the step before has opened a duty of this rule already. */
function isLed({ rule, after }: Opening, { led }: Walk): boolean {
  if (!after) return false
  const known = led.get(rule)
  if (!known) led.set(rule, new Set([after.evidence.id]))
  else if (known.has(after.evidence.id)) return true
  else known.add(after.evidence.id)
  return false
}
