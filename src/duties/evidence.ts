import { type Happening, SELF } from '../happenings'
import { agrees, factsHold, type History, happeningFact, type InRole, ofKinds, type Past } from './history'
import { type Evidence, meetingEvidence, type Rule } from './rule'
import type { Spell } from './spell'

/** What could meet a rule in a spell, oldest first: of several on one day the first recorded, unless each is wanted or says what it is for. */
export function evidenceFor(rule: Rule, history: Past, spell: Spell | null): readonly Happening[] {
  const each = rule.meets.by === 'any' && rule.answers === null ? 'day' : 'one'
  return happeningsOf(meetingEvidence(rule), history, spell, each)
}

/** The happenings of some kinds that bear on a spell and do not contradict it. */
export function happeningsOf(
  wanted: readonly Evidence[],
  history: Past,
  spell: Spell | null,
  each: 'day' | 'one' = 'one',
): readonly Happening[] {
  const all = ofKinds(history, wanted)
  if (all.length === 0) return all
  const pair = pairOf(history, spell)
  if (each === 'one' && pair.length === 0 && wanted.length === 1 && wanted[0]?.where.length === 0) return all
  const out: Happening[] = []
  for (const happening of all) {
    // Whom it names is told sooner than what it says: of many openers most evidence names another.
    if (!agrees(happening, pair) || matchesAny(wanted, happening) !== true) continue
    if (each === 'one' || out.at(-1)?.on !== happening.on) out.push(happening)
  }
  return out
}

/** Whether a happening is evidence for a rule; undefined when the fact that would tell is not known. */
export const matches = (rule: Rule, happening: Happening): boolean | undefined =>
  matchesAny(meetingEvidence(rule), happening)

/** Whether a happening is one of several wanted; undefined when the fact that would tell is not known. */
export function matchesAny(wanted: readonly Evidence[], happening: Happening): boolean | undefined {
  let answer: boolean | undefined = false
  for (const evidence of wanted) {
    if (evidence.kind !== happening.kind) continue
    if (evidence.where.length === 0) return true
    const holds = factsHold(evidence.where, happening, happeningFact)
    if (holds === true) return true
    answer = holds === undefined ? undefined : answer
  }
  return answer
}

/** By role, the subjects that evidence may not contradict: a plan must be for this child in this home. */
function pairOf(history: History, spell: Spell | null): readonly InRole[] {
  if (!spell) return NOBODY
  const pair = partiesOf(spell, history)
  const itself = spell.opener?.about[SELF]
  // A step of one complaint is none of another: where the opener is itself a subject, evidence may not name another such.
  return spell.opener && itself !== undefined ? [...pair, { role: roleOf(spell.opener.kind), id: itself }] : pair
}

/** By kind, the role in which a happening names a subject of that kind: made anew it would be looked up far more slowly. */
const roles = new Map<string, string>()
function roleOf(kind: string): string {
  const role = roles.get(kind) ?? kind.replaceAll(' ', '_')
  roles.set(kind, role)
  return role
}
const NOBODY: readonly InRole[] = []

/** Of a placement, the child and the household. */
export const partiesOf = (spell: Spell, { subject }: Pick<History, 'subject'>): readonly InRole[] =>
  spell.main?.itself === subject
    ? [
        { role: 'child', id: spell.owner },
        { role: 'household', id: spell.with },
      ]
    : NOBODY
