import { fromNumber, longDate } from '../../calendar'
import { isStaff, type Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { capital } from '../../web/pieces'
import { type Person, titleOf } from '../people/people.store'
import { type Address, type Asked, addressText } from './address'
import { findOpen } from './owed.store'
import { findCandidates, findRelated, findTeams, findWorkers, isChildPlaced } from './subjects.store'

export type About = {
  readonly kind: Kind
  readonly address: Address
  readonly fixed: Readonly<Record<string, Person>>
  /** Homes and children that narrow who is offered. */
  readonly near: readonly Person[]
  readonly self: Person | null
  /** What is recorded now, by column: always among what is offered. */
  readonly now?: Readonly<Record<string, Person>>
}

export type Options = {
  readonly options: Readonly<Record<string, readonly Choice[] | null>>
  readonly elsewhere: Readonly<Record<string, string>>
  /** Whether a child lives in the household; null when it is not known which household. */
  readonly childPlaced: boolean | null
}

/** For each question that is asked, the few answers that make sense. */
export async function findOptions(asked: Asked, about: About): Promise<Options> {
  const options: Record<string, readonly Choice[] | null> = {}
  const elsewhere: Record<string, string> = {}
  for (const role of Object.keys(about.kind.about).filter((each) => !(each in about.fixed))) {
    const { people, narrowed } = await findFew(asked, about, role)
    options[role] = people && withNow(people, about.now?.[role])
    if (narrowed) elsewhere[role] = addressText(about.kind, about.address, { ask: role })
  }
  return {
    options: { ...options, ...(await findFactOptions(asked, about)) },
    elsewhere,
    childPlaced: await findChildPlaced(asked, about),
  }
}

type Few = { readonly people: readonly Choice[] | null; readonly narrowed: boolean }

async function findFew({ db, viewer, clock }: Asked, { kind, address, near }: About, name: string): Promise<Few> {
  const role = kind.about[name]
  if (role && isStaff(role)) return { people: (await findWorkers(db, clock.today)).map(workerChoice), narrowed: false }
  if (!role || address.ask.has(name)) return { people: null, narrowed: false }
  const { kinds } = role
  const others = near.filter((person) => kinds.length > 1 || !kinds.includes(person.kind)).map((person) => person.id)
  const among = others.length > 0 ? await findRelated(db, others, clock.today) : null
  const close = among ? await findCandidates(db, kinds, viewer, clock.today, among) : null
  if (close && close.length > 0) return { people: close.map(choiceOf), narrowed: true }
  const people = await findCandidates(db, kinds, viewer, clock.today)
  // Things are told by their latest: the rest are named by their reference.
  return { people: people?.map(choiceOf) ?? null, narrowed: people?.some((each) => !each.named) ?? false }
}

const workerChoice = ({ ref, name }: { ref: string; name: string }): Choice => ({
  value: ref,
  text: name === ref ? ref : `${name} (${ref})`,
})

/** Recognised by whoever knows them: a person by name, a home by its own, a thing by what it is, whose, and its day. */
function choiceOf(person: Person): Choice {
  const { ref, name, kind, named, since } = person
  if (name === ref) return { value: ref, text: ref }
  const title = capital(named && kind !== 'household' && kind !== 'placement' ? name : titleOf(person))
  const day = named || since === null ? '' : longDate(since)
  return { value: ref, text: `${title}${title.includes(day) ? '' : `, ${day}`} (${ref})` }
}

const withNow = (choices: readonly Choice[], now: Person | undefined): readonly Choice[] =>
  now && !choices.some((choice) => choice.value === now.ref) ? [choiceOf(now), ...choices] : choices

async function findFactOptions(asked: Asked, { kind, fixed }: About): Promise<Record<string, readonly Choice[]>> {
  const offered: Record<string, readonly Choice[]> = {}
  for (const [name, { offers }] of Object.entries(kind.facts)) {
    const found =
      offers === 'teams'
        ? (await findTeams(asked.db, asked.clock.today)).map((team) => ({ value: team, text: team }))
        : offers === 'duties'
          ? await findRules(asked, fixed.subject)
          : []
    if (found.length > 0) offered[name] = found
  }
  return offered
}

/** The duties that are open about somebody; every rule, where it is not known about whom. */
async function findRules({ house, db, clock }: Asked, subject: Person | undefined): Promise<readonly Choice[]> {
  const open = subject ? await findOpen(db, [subject.id], clock.today) : []
  const owed = open.map(({ rule, due }) => ({
    value: rule,
    text: `${house.law.rules.get(rule)?.short ?? rule}${due === null ? '' : `, due ${longDate(fromNumber(due))}`}`,
  }))
  const rules = [...house.law.rules.values()].map(({ id, title }) => ({ value: id, text: title }))
  return owed.length > 0 ? owed : rules.sort((a, b) => a.text.localeCompare(b.text))
}

async function findChildPlaced({ db, clock }: Asked, { kind, fixed }: About): Promise<boolean | null> {
  return fixed.household && 'child_seen_alone' in kind.facts ? isChildPlaced(db, fixed.household.id, clock.today) : null
}
