import { isTerm, meetingEvidence, openingKinds } from '../../duties'
import type { Kind } from '../../happenings'
import type { House } from '../../ledgers'
import type { Person } from '../people/people.store'
import type { Address, Asked } from './address'
import { offeredFor } from './excusal-reasons'
import { type Typed, typedOf } from './form-values'
import { findOptions } from './options.store'
import { type OwedLine, prospects } from './owed'
import { findLast, findOpen, type Last } from './owed.store'
import { type Question, questionsOf } from './questions'
import { findValues } from './records.store'
import { findByRefs, findNameable, findNextRef, findOwnWorker, findRelated } from './subjects.store'
import { wordingOf } from './wording'

/** A form about to be filled in: what the address already answers, what is asked, and what recording it would do. */
export type Form = {
  readonly kind: Kind
  readonly address: Address
  /** By role: whom it is about, and so is not asked. */
  readonly fixed: Readonly<Record<string, Person>>
  /** A home or child that the address names and the record does not: its page is where one came from. */
  readonly around: Person | null
  /** The subject of which something changes, where nobody is added. */
  readonly self: Person | null
  readonly questions: readonly Question[]
  readonly prefill: Typed
  readonly last: Last | null
  readonly meets: readonly OwedLine[]
  readonly overdue: readonly OwedLine[]
}

/** Reads all that a form shows. Null when its address names somebody who is not there, or not this viewer's to see. */
export async function findForm(asked: Asked, kind: Kind, address: Address): Promise<Form | null> {
  const given = await findGiven(asked, kind, address)
  if (!given) return null
  const fixed = Object.fromEntries(Object.entries(given).filter(([role]) => role in kind.about))
  const worker = await findOwn(asked, kind, address)
  if (worker) fixed.worker = worker
  const self = given.ref ?? null
  const near = [...new Set(Object.values(given).filter((person) => person.kind !== 'worker'))]
  const options = await findOptions(asked, { kind, address, fixed, near, self })
  const leaveOut = new Set([
    ...Object.keys(fixed),
    ...(address.given.rule ? ['rule'] : []),
    ...(options.childPlaced === false ? ['child_seen_alone'] : []),
  ])
  const anew = self === null
  const questions = questionsOf({
    kind,
    today: asked.clock.today,
    leaveOut,
    options: options.options,
    elsewhere: options.elsewhere,
    anew,
    at: hasHour(asked.house, kind),
  })
  const prefill = await findPrefill(asked, kind, questions, {
    self,
    team: fixed.household?.team ?? null,
    preset: address.preset,
  })
  const around = near.find((person) => person !== self && !Object.values(fixed).includes(person)) ?? null
  const { worker: _, ...whom } = { ...(around ? { [around.kind]: around } : {}), ...fixed }
  return {
    kind,
    address,
    fixed,
    around,
    self,
    questions: offeredFor(asked.house.law, kind, questions, address.given.rule ?? ''),
    prefill,
    ...(await findProspects(asked, kind, whom)),
    last: await findLastTime(asked, kind, fixed),
  }
}

/** Where the law counts in hours, what opens a duty and what meets it are asked for their hour. */
export const hasHour = ({ words, law }: House, kind: Kind): boolean =>
  [...law.rules.values()].some(
    (rule) =>
      rule.versions.some(({ within }) => isTerm(within) && within.unit === 'hours') &&
      (openingKinds(words, rule).includes(kind.name) || meetingEvidence(rule).some((each) => each.kind === kind.name)),
  )

/** Whom the address names; null when one of them is not there for this viewer, or is of another kind. */
async function findGiven(
  { db, viewer, clock }: Asked,
  kind: Kind,
  { given }: Address,
): Promise<Record<string, Person> | null> {
  const named = Object.entries(given).filter(([name]) => name !== 'rule')
  const people = await findByRefs(
    db,
    named.map(([, ref]) => ref),
    viewer,
    clock.today,
  )
  const found: Record<string, Person> = {}
  for (const [name, ref] of named) {
    const person = people.get(ref)
    const kinds = kind.about[name]?.kinds ?? [name === 'ref' ? (kind.subject ?? '') : name]
    if (!person || !kinds.includes(person.kind)) return null
    found[name] = person
  }
  return found
}

/** Whoever visits writes it down: unless somebody says otherwise, it was they who visited. */
async function findOwn(
  { db, viewer, clock }: Asked,
  kind: Kind,
  { given, ask, worker }: Address,
): Promise<Person | null> {
  if (!('worker' in kind.about) || !['Visits', 'Supervision'].includes(kind.group) || given.worker || ask.has('worker'))
    return null
  const ref = await findOwnWorker(db, viewer)
  if (worker && worker !== ref) return null
  return ref ? ((await findByRefs(db, [ref], viewer, clock.today)).get(ref) ?? null) : null
}

async function findPrefill(
  { house, db, clock }: Asked,
  kind: Kind,
  questions: readonly Question[],
  { self, team, preset }: { self: Person | null; team: string | null; preset: Address['preset'] },
): Promise<Typed> {
  if (self) return typedOf(questions, { ...(await findValues(db, kind, self.id)), on: '' })
  return typedOf(questions, {
    on: wordingOf(kind).today ? clock.today : '',
    ref: kind.subject ? await findNextRef(db, kind.subject, house.words.refs.get(kind.subject) ?? '') : '',
    team: kind.facts.team?.offers === 'teams' ? (team ?? '') : '',
    ...preset,
  })
}

async function findLastTime(
  { db, clock }: Asked,
  kind: Kind,
  fixed: Readonly<Record<string, Person>>,
): Promise<Last | null> {
  const whom = fixed.household ?? fixed.child
  return whom && ['Visits', 'Supervision'].includes(kind.group) ? findLast(db, kind.name, whom.id, clock.today) : null
}

type Prospects = { readonly meets: OwedLine[]; readonly overdue: OwedLine[] }

async function findProspects(
  { house, db, viewer, clock }: Asked,
  kind: Kind,
  whom: Readonly<Record<string, Person>>,
): Promise<Prospects> {
  const ids = await findRelated(
    db,
    Object.values(whom).map((person) => person.id),
    clock.today,
  )
  const all = await findNameable(db, ids, viewer, clock.today)
  const people = new Map([...all].filter(([, person]) => fits(kind, whom, person)))
  const open = await findOpen(db, [...people.keys()], clock.today)
  return prospects({ words: house.words, law: house.law, people, today: clock.today }, kind, open)
}

/** Whether what is owed about somebody could have to do with a record about these. */
function fits(kind: Kind, whom: Readonly<Record<string, Person>>, person: Person): boolean {
  for (const [role, fixed] of Object.entries(whom)) {
    if (role === 'household' && person.home && person.home.ref !== fixed.ref) return false
    if (role === 'child' && person.child && person.child.ref !== fixed.ref) return false
    if (kind.about[role]?.kinds.includes(person.kind) && person.ref !== fixed.ref) return false
  }
  return true
}
