import { GROUPS, isStaff, type Kind } from '../../happenings'
import { type Person, rolesFor } from '../people/people.store'
import { type Asked, mayRecord } from './address'
import { findByRefs, findNameable, findRelated, findRunning } from './subjects.store'
import { slugOf } from './wording'

export type Recordable = { readonly kind: Kind; readonly href: string }
export type Everything = {
  readonly about: Person | null
  readonly groups: readonly { readonly name: string; readonly kinds: readonly Recordable[] }[]
}

/** Everything this viewer may record, or what of it has to do with one subject. Null when that is not theirs to see. */
export async function findEverything(
  asked: Asked,
  refs: { household: string; child: string; about: string },
): Promise<Everything | null> {
  const { house, db, viewer, clock } = asked
  const ref = refs.household || refs.child || refs.about
  const found = ref ? (await findByRefs(db, [ref], viewer, clock.today)).get(ref) : undefined
  if (ref && !found) return null
  if (found && !refs.about && found.kind !== (refs.household ? 'household' : 'child')) return null
  const about = found ?? null
  const fits = about ? await fitting(asked, about) : () => true
  const kinds = house.words.kinds.filter((kind) => mayRecord(viewer, kind) && fits(kind))
  const groups = GROUPS.map((name) => ({
    name,
    kinds: kinds.filter((kind) => kind.group === name).map((kind) => ({ kind, href: hrefOf(kind, about) })),
  }))
  return { about, groups: groups.filter((group) => group.kinds.length > 0) }
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
