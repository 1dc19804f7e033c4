import { type Kysely, type RawBuilder, sql } from 'kysely'
import { addTerm, BEGINNING, type DayNumber, type PlainDate, plainDate } from '../calendar'
import { dayToDatabase, type Tables } from '../database'
import type { Happening, Vocabulary } from '../happenings'
import { loadHappenings } from '../happenings/happenings.store'
import type { Law } from './arrange'
import type { Behind } from './counted-days'
import { loadDuties } from './duties.store'
import { type Duty, openUntil } from './duty'
import { findWhose, type Whose } from './law.store'
import { isTold, recipientsOf } from './meets'
import { openingKinds } from './opening-kinds'
import type { Rule } from './rule'

/** A happening as an explanation names it. */
export type Opener = {
  readonly id: number
  readonly kind: string
  readonly on: PlainDate
  readonly facts: Happening['facts']
}

/** Somebody who is to be told, and the day they were. */
export type Told = { readonly name: string; readonly on: DayNumber | null }

/** All that explains one duty: whose it is, what came before it in its chain, what opened and met it, what excused it. */
export type Why = {
  readonly whose: Whose
  readonly duty: Duty
  readonly rule: Rule
  /** Duties of the same chain that opened before it, oldest first. */
  readonly before: readonly Duty[]
  readonly openers: readonly Opener[]
  readonly metBy: Opener | null
  /** Everything owed about the same subject: another rule’s duty may be what opened it. */
  readonly owed: readonly Duty[]
  readonly behind: Behind
  readonly told: readonly Told[]
  readonly excusals: readonly Happening[]
}

type House = { readonly words: Vocabulary; readonly law: Law }

/** Gathers what explains a duty that a viewer may see. */
export async function findWhy(
  db: Kysely<Tables>,
  { words, law }: House,
  id: number,
  today: PlainDate,
  visible: RawBuilder<number>,
): Promise<Why | null> {
  const whose = await findWhose(db, id, today, visible)
  const duties = whose ? await loadDuties(db, [whose.subject]) : []
  const duty = duties.find((each) => each.id === id)
  const rule = duty && law.rules.get(duty.rule)
  if (!whose || !duty || !rule) return null
  const chain = chainOf(law, rule)
  const before = duties.filter(
    (each) =>
      each !== duty &&
      chain.has(each.rule) &&
      each.opened <= duty.opened &&
      (each.id < duty.id || each.opened < duty.opened || each.met !== null),
  )
  const led = rule.opens?.by === 'rules' && rule.opens.what === 'meeting' ? rule.opens.rules : []
  const leaders = [...before, ...duties.filter((each) => led.includes(each.rule))]
  const leader = leaders.findLast((each) => each.metBy !== null && openUntil(each) === duty.opened)
  const openers = leader?.metBy ? await findOpeners(db, [leader.metBy]) : await openersOn(db, words, rule, duty)
  const [metBy = null] = duty.metBy === null ? [] : await findOpeners(db, [duty.metBy])
  const excusals = (await loadHappenings(db, [duty.subject], ['excusal'])).get(duty.subject) ?? []
  return {
    whose,
    duty,
    rule,
    before,
    openers,
    metBy,
    owed: duties,
    behind: { opener: openers[0]?.facts ?? {}, spans: await spansOn(db, duty) },
    told: await toldOf(db, rule, duty, law, openers[0] ?? null),
    excusals: excusals.filter((each) => each.facts.rule === rule.id && covers(duty, each.on)),
  }
}

const covers = (duty: Duty, day: DayNumber): boolean =>
  duty.opened <= day && day < (openUntil(duty) ?? Number.POSITIVE_INFINITY)

/** The rules that open one another with this one. */
function chainOf(law: Law, rule: Rule): ReadonlySet<string> {
  const chains = [...(law.chains.get(rule.for) ?? [])]
  const own = chains.filter((chain) => chain.rules.has(rule.id)).flatMap((chain) => [...chain.rules.keys()])
  return new Set([rule.id, ...own])
}

/** What was true of a subject, or of whom it is about, on the day something opened. */
async function spansOn(db: Kysely<Tables>, { subject, opened }: Duty): Promise<Happening['facts'][]> {
  const on = dayToDatabase(opened)
  const { rows } = await sql<{ value: Happening['facts'] }>`
    select value from span where from_day <= ${on}::date and until_day > ${on}::date
      and (subject_id = ${subject} or subject_id in (select subject_id from span where itself_id = ${subject}))`.execute(
    db,
  )
  return rows.map((row) => row.value)
}

/** Where several are to be told, each, and when they were. */
async function toldOf(
  db: Kysely<Tables>,
  { meets, versions }: Rule,
  duty: Duty,
  { calendar }: Law,
  opener: Opener | null,
): Promise<Told[]> {
  if (meets.by !== 'each') return []
  const early = versions.find((each) => each.from === duty.version)?.early ?? null
  const since =
    early === null
      ? duty.opened
      : early === 'ever'
        ? BEGINNING
        : addTerm(duty.opened, { ...early, n: -early.n }, calendar)
  const letters = ((await loadHappenings(db, [duty.subject], [meets.kind])).get(duty.subject) ?? []).filter(
    (each) => each.on >= since,
  )
  return recipientsOf(meets, opener).map((name) => ({
    name,
    on: letters.find((each) => isTold(each, meets.names, name))?.on ?? null,
  }))
}

type Row = { id: number; kind: string; on_day: string; facts: Happening['facts'] }

async function findOpeners(db: Kysely<Tables>, ids: readonly number[]): Promise<Opener[]> {
  const rows = await db
    .selectFrom('happening')
    .select(['id', 'kind', 'on_day', 'facts'])
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => toOpener(row as Row))
}

/** What happened on the opening day to a state the rule looks at: to the subject, or to whom it is about. */
async function openersOn(db: Kysely<Tables>, words: Vocabulary, rule: Rule, duty: Duty): Promise<Opener[]> {
  const { rows } = await sql<Row>`
    with party as (
      select ${duty.subject}::bigint as id
      union select unnest(array[subject_id, with_id]) from span where itself_id = ${duty.subject}
      union select with_id from span where subject_id = ${duty.subject} and name = ${rule.for})
    select distinct h.id, h.kind, h.on_day, h.facts from happening_subject l join happening h on h.id = l.happening_id
    where l.subject_id in (select id from party) and l.on_day = ${dayToDatabase(duty.opened)}::date
      and h.kind = any(${openingKinds(words, rule)}::text[]) and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id)
    order by h.id`.execute(db)
  return rows.map(toOpener)
}

const toOpener = ({ id, kind, on_day, facts }: Row): Opener => ({ id, kind, on: plainDate(on_day), facts })
