import { type Kysely, sql } from 'kysely'
import { type DayNumber, ENDLESS } from '../calendar'
import { dayToDatabase, type Tables } from '../database'
import type { SubjectId } from '../happenings'
import { loadOwnSpans } from '../spans/spans.store'
import { chunks } from './chunks'
import type { House } from './house'

/** Whom happenings name, by their kind and role: all that is needed to know who must be derived again. */
export type Touched = {
  readonly roles: Map<string, Map<string, Set<SubjectId>>>
  /** The earliest day of what names each: it may be the first day anything is known of it, or have been until now. */
  readonly earliest: Map<SubjectId, DayNumber>
  /** How many they are. */
  happenings: number
  /** The earliest day of any, whomever it names: figures as at a day before it are as they were. */
  since: DayNumber
}

export const nobodyTouched = (): Touched => ({
  roles: new Map(),
  earliest: new Map(),
  happenings: 0,
  since: Number.POSITIVE_INFINITY,
})

/** Notes whom one more happening names. */
export function touch(touched: Touched, kind: string, on: DayNumber, about: Readonly<Record<string, SubjectId>>): void {
  touched.happenings += 1
  touched.since = Math.min(touched.since, on)
  const roles = touched.roles.get(kind) ?? new Map<string, Set<SubjectId>>()
  touched.roles.set(kind, roles)
  for (const [role, id] of Object.entries(about)) {
    roles.set(role, (roles.get(role) ?? new Set()).add(id))
    touched.earliest.set(id, Math.min(touched.earliest.get(id) ?? on, on))
  }
}

export const namedBy = (touched: Touched): SubjectId[] => [...touched.earliest.keys()]

/** Of whom these happenings begin or end spans; and those who may now have been known from another day. */
export async function ownersOf(house: House, db: Kysely<Tables>, touched: Touched): Promise<Set<SubjectId>> {
  const owners = new Set<SubjectId>()
  for (const [kind, roles] of touched.roles)
    for (const effect of house.words.byName.get(kind)?.effects ?? [])
      for (const owner of roles.get(effect.of) ?? []) owners.add(owner)
  const others = namedBy(touched).filter((id) => !owners.has(id))
  for (const ids of chunks(others, 20_000)) {
    const days = ids.map((id) => dayToDatabase(touched.earliest.get(id) ?? ENDLESS))
    // Nothing at all may be true of somebody whose only row was ended on the day they were first known: an earlier day changes that.
    const { rows } = await sql<{ subject_id: SubjectId }>`
      select named.id as subject_id from unnest(${ids}::bigint[], ${days}::date[]) as named (id, day)
      where exists (select from span s where s.subject_id = named.id and s.name = any(${house.subjects}::text[]) and s.from_day >= named.day)
        or (exists (select from subject u where u.id = named.id and u.kind = any(${house.subjects}::text[]))
          and not exists (select from span s where s.subject_id = named.id and s.name = any(${house.subjects}::text[])))`.execute(
      db,
    )
    for (const row of rows) owners.add(row.subject_id)
  }
  return owners
}

/** Somebody whose duties must be derived again. */
export type Derivable = {
  readonly id: SubjectId
  readonly kind: string
  /** The kinds of evidence that came for it; null where anything owed may have changed: by what was true, or an excusal. */
  readonly by: ReadonlySet<string> | null
}

/** What is true otherwise than was thought: the names of the spans, and whoever they or their owners' other spans name. */
export type Changed = { readonly names: Set<string>; readonly parties: Set<SubjectId> }

/** Who must have their duties derived again, and why: something was true otherwise of them or theirs, or evidence came. */
export async function subjectsToDerive(
  house: House,
  db: Kysely<Tables>,
  touched: Touched,
  changed: Changed,
): Promise<Derivable[]> {
  const naming = await evidenceNaming(house, db, touched)
  const found: Derivable[] = []
  for (const chunk of chunks([...new Set([...changed.parties, ...naming.keys()])], 20_000)) {
    const { rows } = await sql<{
      id: number
      kind: string
    }>`select id, kind from subject where id = any(${chunk}::bigint[]) order by id`.execute(db)
    for (const { id, kind } of rows) {
      const by = [...(naming.get(id) ?? [])].filter((each) => house.evidenceFor.get(each)?.has(kind))
      const otherwise = changed.parties.has(id) && house.looks.get(kind)?.spans.some((name) => changed.names.has(name))
      if (otherwise || by.includes('excusal')) found.push({ id, kind, by: null })
      else if (by.length > 0) found.push({ id, kind, by: new Set(by) })
    }
  }
  return found
}

/** By subject, the kinds of happening that name it and from which day on; what names a child bears on its placements too. */
async function evidenceNaming(
  house: House,
  db: Kysely<Tables>,
  touched: Touched,
): Promise<Map<SubjectId, Set<string>>> {
  const naming = new Map<SubjectId, Set<string>>()
  for (const [kind, roles] of touched.roles)
    for (const ids of roles.values()) for (const id of ids) naming.set(id, (naming.get(id) ?? new Set()).add(kind))
  const spanKinds = [...house.looks].flatMap(([kind, looks]) => (looks.isSpan ? kind : []))
  const bears = (kind: string) => spanKinds.some((each) => house.evidenceFor.get(kind)?.has(each))
  if (![...touched.roles.keys()].some(bears)) return naming
  for (const chunk of chunks([...naming.keys()]))
    for (const { subject, itself } of await loadOwnSpans(db, chunk, house.subjectSpans)) {
      const owner = naming.get(subject)
      if (owner && itself !== null) naming.set(itself, new Set([...owner, ...(naming.get(itself) ?? [])]))
    }
  return naming
}
