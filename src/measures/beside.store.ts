import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '../calendar'
import type { Tables } from '../database'
import { placesOf } from '../places'
import type { Asked } from './asked'
import { covers, live } from './bases.store'
import type { Sorted } from './form'
import { hearing, toldColumns } from './heard.store'
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
  { asAt, heard = hearing(db, asAt) }: Pick<Asked, 'asAt' | 'heard'>,
): Promise<(form: Sorted) => (subject: number) => Beside> {
  const all = (asked: 'beside' | 'standing' | 'held') => [...new Set(forms.flatMap((form) => form[asked] ?? []))]
  const subjects = rows.map(({ subject_id }) => subject_id)
  const beside = await heard(all('beside'), subjects, asAt)
  const standing = await standingFor(db, all('standing'), asAt)
  const held = await heldBy(db, all('held'), rows, asAt)
  const naming = await namingThem(db, forms, rows, asAt)
  const places = forms.some((form) => form.places) ? await placesOf(db, postcodesIn(rows, held)) : new Map()
  return (form) => {
    const stands = ofKinds(standing, form.standing)
    return (subject) => ({
      beside: ofKinds(beside(subject), form.beside),
      standing: stands,
      held: held.get(subject) ?? NOTHING,
      naming: naming(form, subject),
      places,
    })
  }
}

const NOTHING = {}
const NONE: readonly Told[] = []

/** What other forms asked for is not told to this one: it may look at all that it is told. */
const ofKinds = (told: readonly Told[], kinds: readonly string[] = []): readonly Told[] =>
  kinds.length === 0 ? NONE : told.filter(({ kind }) => kinds.includes(kind))

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

async function standingFor(db: Kysely<Tables>, kinds: readonly string[], asAt: PlainDate): Promise<readonly Told[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<Told>`
    select ${toldColumns} from happening h where h.kind = any(${kinds}::text[]) and h.on_day <= ${asAt}::date ${live} order by h.on_day, h.id`.execute(
    db,
  )
  return rows
}
