import { type Kysely, sql } from 'kysely'
import { dayToDatabase, Refused, type Tables } from '../database'
import type { NewSubject } from './refs'
import type { Resolved } from './resolve'

/** By whom, and at which instant, entries are recorded. */
export type By = { readonly who: string; readonly now: Date; readonly takenOn: boolean }

/** Adds subjects and happenings to the first ledger. Nothing here changes or removes a row. Throws Refused when another got there first. */
export async function writeHappenings(
  db: Kysely<Tables>,
  subjects: readonly NewSubject[],
  resolved: readonly Resolved[],
  by: By,
): Promise<void> {
  await writeSubjects(db, subjects)
  if (resolved.length === 0) return
  const column = <T>(read: (each: Resolved) => T) => resolved.map(read)
  await sql`
    insert into happening (id, kind, on_day, at_time, recorded_at, source_recorded_at, recorded_by, taken_on, about, facts, corrects, withdrawn, reason)
    overriding system value
    select id, kind, on_day, at_time, recorded_at, source_recorded_at, ${by.who}, ${by.takenOn}, about, facts, corrects, withdrawn, reason from unnest(
      ${column((each) => each.id)}::bigint[], ${column((each) => each.entry.kind)}::text[], ${column((each) => dayToDatabase(each.on))}::date[],
      ${column((each) => each.entry.at)}::time[], ${column((each) => recordedAt(each, by).toISOString())}::timestamptz[],
      ${column((each) => each.entry.sourceRecordedAt?.toISOString() ?? null)}::timestamptz[], ${column((each) => JSON.stringify(each.about))}::jsonb[],
      ${column((each) => JSON.stringify(each.entry.facts))}::jsonb[], ${column((each) => each.corrects)}::bigint[],
      ${column((each) => each.entry.withdrawn ?? false)}::boolean[], ${column((each) => each.reason)}::text[]
    ) as row (id, kind, on_day, at_time, recorded_at, source_recorded_at, about, facts, corrects, withdrawn, reason)`
    .execute(db)
    .catch(alreadyCorrected)
  await writeLinks(db, resolved)
}

/** Ours is now. Only a take-on uses the source's instant, and never one still to come. */
function recordedAt({ entry }: Resolved, by: By): Date {
  const source = by.takenOn ? (entry.recordedAt ?? entry.sourceRecordedAt) : null
  return source && source < by.now ? source : by.now
}

async function writeSubjects(db: Kysely<Tables>, subjects: readonly NewSubject[]): Promise<void> {
  if (subjects.length === 0) return
  const { rows } = await sql<{ id: number }>`
    insert into subject (id, ref, kind) overriding system value
    select * from unnest(${subjects.map((each) => each.id)}::bigint[], ${subjects.map((each) => each.ref)}::text[], ${subjects.map((each) => each.kind)}::text[])
    on conflict (ref) do nothing returning id`.execute(db)
  if (rows.length < subjects.length)
    throw new Refused('ref-taken', 'Somebody else has just used the same reference. Try again.')
}

async function writeLinks(db: Kysely<Tables>, resolved: readonly Resolved[]): Promise<void> {
  const links = resolved.flatMap((each) =>
    Object.entries(each.about).map(([role, subject]) => ({
      subject,
      role,
      on: dayToDatabase(each.on),
      id: each.id,
      kind: each.entry.kind,
    })),
  )
  await sql`
    insert into happening_subject (subject_id, on_day, role, happening_id, kind)
    select * from unnest(${links.map((link) => link.subject)}::bigint[], ${links.map((link) => link.on)}::date[],
      ${links.map((link) => link.role)}::text[], ${links.map((link) => link.id)}::bigint[], ${links.map((link) => link.kind)}::text[])`.execute(
    db,
  )
}

function alreadyCorrected(error: unknown): never {
  const taken = error instanceof Error && 'constraint' in error && error.constraint === 'happening_corrected_once'
  throw taken
    ? new Refused(
        'already-corrected',
        'This record has been corrected since you opened it. Look at the correction, and correct that if it is wrong too.',
      )
    : error
}
