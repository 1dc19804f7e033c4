import { GROUPS, isStaff, type Kind } from '../../happenings'
import { type Person, rolesFor } from '../people/people.store'
import { type Asked, mayRecord } from './address'
import { continues } from './continues'
import { searchKinds } from './search-kinds'
import { findByRefs, findNameable, findRelated, findRunning } from './subjects.store'
import { findOrderOfUse } from './use.store'
import { slugOf } from './wording'

export type Recordable = { readonly kind: Kind; readonly href: string }
export type Group = { readonly name: string; readonly kinds: readonly Recordable[] }
export type Everything = {
  readonly about: Person | null
  /** The names that the address gives, to be asked again with what is searched for. */
  readonly keep: Readonly<Record<string, string>>
  readonly asked: string
  /** What the words asked for find, best first; null where none were asked. */
  readonly found: readonly Recordable[] | null
  /** What is recorded most, by this viewer's role and then by anybody. */
  readonly most: readonly Recordable[]
  /** What begins a thought, by area; and what goes on from something on record. */
  readonly groups: readonly Group[]
  readonly further: readonly Group[]
}
type Wanted = { household: string; child: string; about: string; q: string }

const MOST = 6
/** Nobody needs more to say what happened, and every word is compared with every other. */
const LONGEST = 100

/** Everything this viewer may record, or what of it has to do with one subject. Null when that is not theirs to see. */
export async function findEverything(asked: Asked, { q, ...refs }: Wanted): Promise<Everything | null> {
  const { house, db, viewer, clock } = asked
  const ref = refs.household || refs.child || refs.about
  const found = ref ? (await findByRefs(db, [ref], viewer, clock.today)).get(ref) : undefined
  if (ref && !found) return null
  if (found && !refs.about && found.kind !== (refs.household ? 'household' : 'child')) return null
  const about = found ?? null
  const fits = about ? await fitting(asked, about) : () => true
  const use = await findOrderOfUse(db, viewer)
  const kinds = house.words.kinds.filter((kind) => mayRecord(viewer, kind) && fits(kind)).sort(use)
  const [further, begins] = [true, false].map((on) => kinds.filter((kind) => continues(house.words, kind) === on))
  const offered = (each: readonly Kind[] = []) => each.map((kind) => ({ kind, href: hrefOf(kind, about) }))
  const grouped = (each: readonly Kind[] = []) =>
    GROUPS.map((name) => ({ name, kinds: offered(each.filter(({ group }) => group === name)) })).filter(
      (group) => group.kinds.length > 0,
    )
  const text = q.trim().slice(0, LONGEST)
  return {
    about,
    keep: Object.fromEntries(Object.entries(refs).filter(([, value]) => value !== '')),
    asked: text,
    found: text === '' ? null : offered(searchKinds(kinds, text, use)),
    most: offered(begins?.slice(0, MOST)),
    groups: grouped(begins),
    further: grouped(further),
  }
}

function hrefOf(kind: Kind, about: Person | null): string {
  if (!about) return `/record/${slugOf(kind)}`
  // The address of any form may name a home or a child: it narrows who is offered.
  const roles = ['household', 'child'].includes(about.kind) ? { [about.kind]: about.ref } : rolesFor(kind, about)
  return `/record/${slugOf(kind)}?${new URLSearchParams(roles)}`
}

/** What has to do with somebody: it names their kind, or the kind of somebody who lives there; and only what runs can end. */
async function fitting({ db, viewer, clock }: Asked, about: Person): Promise<(kind: Kind) => boolean> {
  const near = await findNameable(db, await findRelated(db, [about.id], clock.today), viewer, clock.today)
  const there = new Set([...near.values()].map((person) => person.kind))
  const beside = new Set([...there, ...(about.home ? ['household'] : []), ...(about.child ? ['child'] : [])])
  const running = await findRunning(db, [...near.keys()], clock.today)
  return (kind) => {
    const named = Object.values(kind.about).filter((role) => !isStaff(role))
    const all = named.filter((role) => !role.optional).every((role) => role.kinds.some((each) => beside.has(each)))
    const [first] = kind.effects
    return (
      named.some((role) => role.kinds.includes(about.kind) || role.kinds.some((each) => there.has(each))) &&
      all &&
      !(first?.does === 'ends' && !running.has(first.span))
    )
  }
}
