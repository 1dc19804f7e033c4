import { type DayNumber, fromNumber } from '../../../src/calendar'
import type { Kind } from '../../../src/happenings'
import type { House } from '../../../src/ledgers'
import type { Chance } from '../../oracle/chance'
import { type Answering, answerTo, pick } from './random-answers'
import { kindsAbout, valuesAsked } from './said-by-law'

/** One record as a file or a form would say it. */
export type RandomRecord = { readonly kind: string; readonly values: Readonly<Record<string, string>> }

export type Plan = {
  readonly from: DayNumber
  readonly days: number
  /** So many rules are leant on: most records are of kinds that bear on them. 0: every kind alike. */
  readonly leanOn: number
  /** So many of each kind of subject at most, and a few times as many of what happens: few, so that it meets. */
  readonly subjects: number
  /** Of some kinds of subject there are fewer: a service is one. */
  readonly most?: Readonly<Record<string, number>>
  /** No two records on one day. */
  readonly oneADay?: boolean
}

type Draft = Answering & {
  readonly house: House
  readonly plan: Plan
  readonly leaning: readonly string[]
  readonly refs: Map<string, string[]>
  readonly taken: Set<DayNumber>
  readonly born: Map<string, string>
}

/** Draws records of every kind there is, one after another; each names only who was drawn before. */
export type Drawing = {
  /** A record, after those of whom it names and who is new. */
  readonly draw: () => RandomRecord[]
  /** The same record said otherwise: of the same subject, on another day, with other answers. */
  readonly otherwise: (record: RandomRecord) => RandomRecord
}

export function randomRecords(house: House, chance: Chance, plan: Plan): Drawing {
  const rules = [...house.law.rules.values()]
  const leaning = Array.from({ length: plan.leanOn }, () => kindsAbout(house.words, pick(chance, rules))).flat()
  const answering = { chance, asked: valuesAsked(house.law), rules: rules.map(({ id }) => id) }
  const draft = { ...answering, house, plan, leaning, refs: new Map(), taken: new Set<DayNumber>(), born: new Map() }
  return { draw: () => draw(draft), otherwise: (record) => otherwise(draft, record) }
}

function draw(draft: Draft): RandomRecord[] {
  const { chance, plan } = draft
  const kind = someKind(draft)
  const known = draft.refs.get(kind.subject ?? '') ?? []
  const most = mostOf(plan, kind.subject ?? '')
  const isSomebody = kind.subject !== undefined && kind.on === 'if known'
  if (isSomebody && known.length >= most)
    return [otherwise(draft, { kind: kind.name, values: { ref: pick(chance, known) } })]
  if (known.length >= most * 3) return []
  const out: RandomRecord[] = []
  addRecord(draft, kind, out, isSomebody ? null : someDay(draft))
  return out
}

const mostOf = ({ subjects, most }: Plan, kind: string): number => most?.[kind] ?? subjects

function someKind({ chance, leaning, house: { words } }: Draft): Kind {
  const leant = leaning.length > 0 && chance.of(0.85) ? words.byName.get(pick(chance, leaning)) : undefined
  return leant ?? pick(chance, words.kinds)
}

function someDay({ chance, plan, taken }: Draft): DayNumber {
  for (;;) {
    const day = plan.from + chance.between(0, plan.days)
    if (plan.oneADay && taken.has(day)) continue
    taken.add(day)
    return day
  }
}

/** Adds a record, after those of whom it names and who is new; returns its ref. No day: true from the first. */
function addRecord(draft: Draft, kind: Kind, out: RandomRecord[], said: DayNumber | null): string {
  const { chance, refs, plan } = draft
  const on = said ?? plan.from
  const values: Record<string, string> = said === null ? {} : { on: fromNumber(on) }
  for (const [role, { kinds, optional }] of Object.entries(kind.about)) {
    // A ring of kinds that need each other is left open where it may be.
    const others = kinds.filter((each) => each !== kind.subject || refs.has(each))
    if (others.length > 0 && !(optional && chance.of(0.25))) values[role] = somebody(draft, others, out, on)
  }
  for (const [name, fact] of Object.entries(kind.facts)) values[name] = answerTo(draft, name, fact, on)
  if (said !== null && chance.of(0.2)) values.at = timeOf(chance)
  if (kind.subject) {
    const own = refs.get(kind.subject) ?? []
    values.ref = `${draft.house.words.refs.get(kind.subject)}${own.length + 1}`
    own.push(values.ref)
    refs.set(kind.subject, own)
    if (values.born) draft.born.set(values.ref, values.born)
  }
  out.push({ kind: kind.name, values })
  return values.ref ?? ''
}

/** Somebody of one of these kinds: known already, or somebody new. */
function somebody(draft: Draft, kinds: readonly string[], out: RandomRecord[], on: DayNumber): string {
  const kind = pick(draft.chance, kinds)
  const known = draft.refs.get(kind) ?? []
  if (known.length > 0 && (known.length >= mostOf(draft.plan, kind) || draft.chance.of(0.8)))
    return pick(draft.chance, known)
  const own = draft.house.words.bySubject.get(kind)
  if (!own) throw new Error(`${kind} is nobody's subject`)
  return addRecord(draft, own, out, own.on === 'if known' ? null : on)
}

function otherwise(draft: Draft, record: RandomRecord): RandomRecord {
  const { chance, refs } = draft
  const kind = draft.house.words.byName.get(record.kind)
  if (!kind) throw new Error(`${record.kind} is no kind`)
  const on = someDay(draft)
  const values: Record<string, string> = { ...record.values, on: fromNumber(on) }
  for (const [role, { kinds }] of Object.entries(kind.about)) {
    const known = kinds.flatMap((each) => refs.get(each) ?? []).filter((ref) => ref !== values.ref)
    if (known.length > 0 && (!values[role] || chance.of(0.3))) values[role] = pick(chance, known)
  }
  for (const [name, fact] of Object.entries(kind.facts))
    if (record.values[name] === undefined || fact.codes || chance.of(0.5))
      values[name] = answerTo(draft, name, fact, on)
  // A birth date does not change from a day on: a wrong one is corrected.
  if ('born' in kind.facts) values.born = draft.born.get(values.ref ?? '') ?? ''
  return { kind: kind.name, values }
}

const timeOf = (chance: Chance): string =>
  [chance.between(0, 23), chance.between(0, 59)].map((part) => String(part).padStart(2, '0')).join(':')
