import type { DayNumber } from '../calendar'
import type { Happening } from '../happenings'
import { dutiesOfSteps } from './anchored'
import { besides } from './beside'
import { countedFrom } from './counted-from'
import type { Duty } from './duty'
import type { Past } from './history'
import { mayOpen, openersIn } from './openings'
import { inForceFrom, type Opens, type Rule, recurs, timesInForce, versionOn } from './rule'
import { type Spell, spellsOf } from './spell'
import { live } from './step'
import { openedBy } from './stretch'
import { type Chain, type Opening, scope, type Walk } from './walk'

/** Every duty of a chain about one subject. Pure. */
export function dutiesOfChain(chain: Chain, history: Past): Duty[] {
  const { opens } = chain.head
  const duties: Duty[] = []
  if (opens && !mayOpen(opens, history)) return duties
  for (const spell of spellsOf(chain.head.while, history)) {
    if (opens) duties.push(...openedIn(chain, opens, history, spell))
    else {
      duties.push(...lived(walkOf(chain, history, spell, [...duties])))
    }
  }
  return duties
}

const walkOf = (chain: Chain, history: Past, spell: Spell, earlier: readonly Duty[]): Walk => ({
  chain,
  history,
  spell,
  evidence: new Map(),
  earlier,
})

/**
 * Each opening of a spell begins a chain of its own, which stops with the spell. One happening may answer several requests;
 * but what the calendar brings round is owed each time anew, so there what met one meets no other.
 */
function openedIn(chain: Chain, opens: Opens, history: Past, spell: Spell): Duty[] {
  const { head } = chain
  const duties: Duty[] = []
  const led = new Set<string>()
  for (const { day, by } of openersIn(head, opens, history, spell)) {
    const earlier = opens.by === 'moment' ? [...duties] : []
    const walk = walkOf(chain, history, openedBy(spell, by, spell.main ? spell.began : day), earlier)
    const { from, until } = scope(walk, head)
    if (!versionOn(head, day) || day < from || day >= until) continue
    const counted = by && head.from === null && by.on === day ? by : null
    duties.push(...follow(walk, opening(walk, head, day, counted), led))
  }
  return duties
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
function lived(walk: Walk): Duty[] {
  const duties: Duty[] = []
  for (let next = firstOpening(walk); next; ) {
    duties.push(...follow(walk, next))
    next = begunAgain(walk, duties.at(-1))
  }
  return duties
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
 * run together: what it opens next is opened once.
 */
function follow(walk: Walk, first: Opening, led: Set<string> = new Set()): Duty[] {
  const duties: Duty[] = []
  let opening: Opening | null = first
  while (opening && !isLed(opening, led)) {
    if (versionOn(opening.rule, opening.opened)?.every) return [...duties, ...dutiesOfSteps(walk, opening)]
    const step: { duty: Duty; next: Opening | null } = live(walk, opening)
    if (walk.chain.beside.size > 0) duties.push(...besides(walk, opening, step.duty))
    duties.push(step.duty)
    opening = step.next
  }
  return duties
}

function isLed({ rule, after }: Opening, led: Set<string>): boolean {
  const by = after && `${rule.id} ${after.evidence.id}`
  if (by === null || !led.has(by)) {
    if (by !== null) led.add(by)
    return false
  }
  return true
}
