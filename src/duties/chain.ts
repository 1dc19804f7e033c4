import { type DayNumber, ENDLESS, londonInstant } from '../calendar'
import type { Duty } from './duty'
import type { Past } from './history'
import { firstDay, type Rule, recurs, versionOn } from './rule'
import { type Spell, spellsOf } from './spell'
import { live } from './step'
import { type Chain, type Opening, scope, type Walk } from './walk'

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
