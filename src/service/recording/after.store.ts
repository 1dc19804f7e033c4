import { sql } from 'kysely'
import { actorOf } from '../../access'
import { type After, type Kind, SELF } from '../../happenings'
import type { Asked } from './address'
import type { FormFaults } from './form-faults'

/** What a record waits for and is not there yet, or was made by whoever makes this one. */
export async function findTooSoon(
  { db, viewer }: Pick<Asked, 'db' | 'viewer'>,
  kind: Kind,
  values: Readonly<Record<string, string>>,
): Promise<FormFaults> {
  const asked = (kind.after ?? []).filter((each) => says(values, each.if ?? {}))
  const found = await Promise.all(asked.map(async (each) => ({ each, by: await findRecorders({ db }, each, values) })))
  return Object.fromEntries(
    found
      .filter(({ each, by }) => (each.byAnother ? by.includes(actorOf(viewer)) : by.length === 0))
      .map(({ each }): [string, string] => [each.at, each.why]),
  )
}

const says = (values: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([name, value]) => values[name] === value)

/** Who recorded what another record waits for, so far as it counts. */
async function findRecorders(
  { db }: Pick<Asked, 'db'>,
  { of, kind, where = {} }: After,
  values: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { rows } = await sql<{ by: string }>`
    select h.recorded_by as by from subject s join happening_subject l on l.subject_id = s.id and l.role in (${of}, ${SELF}) and l.kind = ${kind}
      join happening h on h.id = l.happening_id
    where s.ref = ${values[of] ?? ''} and not h.withdrawn and h.facts @> ${JSON.stringify(where)}::jsonb
      and not exists (select from happening c where c.corrects = h.id)`.execute(db)
  return rows.map(({ by }) => by)
}
