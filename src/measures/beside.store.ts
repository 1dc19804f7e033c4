import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { placesOf } from '../places'
import { covers, live } from './bases.store'
import type { Sorted } from './form'
import type { Row, Told } from './known'
import { namingThem } from './naming.store'

/** A row of whose subject more is asked. */
type Of = { readonly subject_id: number; readonly facts: Row['facts'] }
export type Beside = Pick<Row, 'beside' | 'standing' | 'held' | 'naming' | 'places'>

/** What is known by a day beside some rows, as each of some forms asks for it: of a row by its subject. */
export async function knownBeside(
  db: Kysely<Tables>,
  forms: readonly Sorted[],
  rows: readonly Of[],
  asAt: PlainDate,
): Promise<(form: Sorted) => (subject: number) => Beside> {
  const all = (asked: 'beside' | 'standing' | 'held') => [...new Set(forms.flatMap((form) => form[asked] ?? []))]
  const beside = await besideOf(db, all('beside'), rows, asAt)
  const standing = await standingFor(db, all('standing'), asAt)
  const held = await heldBy(db, all('held'), rows, asAt)
  const naming = await namingThem(db, forms, rows, asAt)
  const places = forms.some((form) => form.places) ? await placesOf(db, postcodesIn(rows, held)) : new Map()
  return (form) => {
    const stands = ofKinds(standing, form.standing)
    return (subject) => ({
      ...{ beside: ofKinds(beside.get(subject) ?? [], form.beside), standing: stands },
      ...{ held: held.get(subject) ?? {}, naming: naming(form, subject), places },
    })
  }
}

/** What other forms asked for is not told to this one: it may look at all that it is told. */
const ofKinds = (told: readonly Told[], kinds: readonly string[] = []): readonly Told[] =>
  kinds.length === 0 ? [] : told.filter(({ kind }) => kinds.includes(kind))

/** What else was true of the subjects of some rows on a day. */
async function heldBy(
  db: Kysely<Tables>,
  names: readonly string[],
  rows: readonly Of[],
  asAt: PlainDate,
): Promise<Map<number, Record<string, Row['facts']>>> {
  const held = new Map<number, Record<string, Row['facts']>>()
  if (names.length === 0 || rows.length === 0) return held
  const asked = [...new Set(rows.map(({ subject_id }) => subject_id))]
  const found = await sql<{ subject_id: number; name: string; value: Row['facts'] }>`
    select a.subject_id, a.name, a.value || jsonb_build_object('since', a.began_day) as value from span a
    where a.subject_id = any(${asked}::bigint[]) and a.name = any(${names}::text[]) and ${covers('a', sql`${asAt}::date`)}
    order by a.from_day, a.id`.execute(db)
  for (const { subject_id, name, value } of found.rows) held.set(subject_id, { ...held.get(subject_id), [name]: value })
  return held
}

const postcodesIn = (rows: readonly Of[], held: ReadonlyMap<number, Record<string, Row['facts']>>): string[] =>
  [...rows.map(({ facts }) => facts), ...[...held.values()].flatMap((each) => Object.values(each))].flatMap(
    ({ postcode, home_postcode }) => [postcode, home_postcode].filter((each) => typeof each === 'string'),
  )

type Said = Told & { readonly subject_id: number }

const told = sql`h.kind, h.on_day as "on", h.at_time as at, h.about, h.facts`

async function besideOf(
  db: Kysely<Tables>,
  kinds: readonly string[],
  rows: readonly Of[],
  asAt: PlainDate,
): Promise<Map<number, Told[]>> {
  const beside = new Map<number, Told[]>()
  if (kinds.length === 0 || rows.length === 0) return beside
  const asked = [...new Set(rows.map(({ subject_id }) => subject_id))]
  const found = await sql<Said>`
    select distinct hs.subject_id, h.id, ${told} from happening_subject hs join happening h on h.id = hs.happening_id
    where hs.subject_id = any(${asked}::bigint[]) and hs.kind = any(${kinds}::text[]) and hs.on_day <= ${asAt}::date ${live}
    order by h.on_day, h.id`.execute(db)
  for (const { subject_id, ...each } of found.rows) {
    const told = beside.get(subject_id)
    if (told) told.push(each)
    else beside.set(subject_id, [each])
  }
  return beside
}

async function standingFor(db: Kysely<Tables>, kinds: readonly string[], asAt: PlainDate): Promise<readonly Told[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<Told>`
    select ${told} from happening h where h.kind = any(${kinds}::text[]) and h.on_day <= ${asAt}::date ${live} order by h.on_day, h.id`.execute(
    db,
  )
  return rows
}
