import { fromNumber, longDate, type PlainDate } from '../../calendar'
import type { Kind } from '../../happenings'
import type { Choice } from '../../web/pieces'
import { type Person, titleOf } from '../people/people.store'
import { type Address, type Asked, addressText } from './address'
import { findOpen } from './owed.store'
import { findCandidates, findEvents, findRelated, findTeams, findWorkers, isChildPlaced } from './subjects.store'
import { capital } from './wording'

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
    options[role] = people && withNow(people.map(choiceOf), about.now?.[role])
    if (narrowed) elsewhere[role] = addressText(about.kind, about.address, { ask: role })
  }
  return {
    options: { ...options, ...(await findFactOptions(asked, about)) },
    elsewhere,
    childPlaced: await findChildPlaced(asked, about),
  }
}

type Named = Pick<Person, 'ref' | 'name' | 'kind' | 'home'>
type Few = { readonly people: readonly Named[] | null; readonly narrowed: boolean }

async function findFew({ db, viewer, clock }: Asked, { kind, address, near }: About, role: string): Promise<Few> {
  const kinds = kind.about[role]?.kinds ?? []
  if (role === 'worker')
    return {
      people: (await findWorkers(db, clock.today)).map((each) => ({ ...each, kind: 'worker', home: null })),
      narrowed: false,
    }
  if (address.ask.has(role)) return { people: null, narrowed: false }
  const others = near.filter((person) => kinds.length > 1 || !kinds.includes(person.kind)).map((person) => person.id)
  const among = others.length > 0 ? await findRelated(db, others, clock.today) : null
  if (role === 'notifiable_event')
    return { people: (await findEvents(db, viewer, clock.today, among ?? undefined)).map(eventNamed), narrowed: true }
  const people = among ? await findCandidates(db, kinds, viewer, clock.today, among) : null
  if (people && people.length > 0) return { people, narrowed: true }
  return { people: await findCandidates(db, kinds, viewer, clock.today), narrowed: false }
}

const eventNamed = (event: Person & { on: PlainDate }): Named => ({
  ...event,
  name: `${capital(titleOf(event))}, ${longDate(event.on)}`,
})

const choiceOf = (person: Named): Choice => ({
  value: person.ref,
  text:
    person.name === person.ref
      ? person.ref
      : `${person.kind === 'household' || person.kind === 'placement' ? titleOf(person) : person.name} (${person.ref})`,
})

const withNow = (choices: readonly Choice[], now: Person | undefined): readonly Choice[] =>
  now && !choices.some((choice) => choice.value === now.ref) ? [choiceOf(now), ...choices] : choices

async function findFactOptions(asked: Asked, { kind, fixed }: About): Promise<Record<string, readonly Choice[]>> {
  if (kind.name === 'allocation') {
    const teams = await findTeams(asked.db, asked.clock.today)
    return teams.length > 0 ? { team: teams.map((team) => ({ value: team, text: team })) } : {}
  }
  return 'rule' in kind.facts ? { rule: await findRules(asked, fixed.subject) } : {}
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
