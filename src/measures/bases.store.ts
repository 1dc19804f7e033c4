import { type RawBuilder, sql } from 'kysely'
import type { Asked, Split } from './asked'
import type { Base } from './form'
import { type Measure, ofCare } from './measure'

export const covers = (alias: string, day: RawBuilder<unknown>) =>
  sql`${sql.ref(`${alias}.from_day`)} <= ${day} and ${sql.ref(`${alias}.until_day`)} > ${day}`

/** A happening `h` that counts: not withdrawn, and not replaced by a correction. */
export const live = sql`and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`

/** The first day on which anything of a kind is recorded of anybody. */
export const firstRecorded = (kind: string): RawBuilder<unknown> =>
  sql`(select min(h.on_day) from happening h where h.kind = ${kind} ${live})`

/** Whether a child is on a series of short breaks on a day: such a child is in no count of care. */
export const onShortBreaks = (child: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from span sb where sb.name = 'legal status' and sb.subject_id = ${child} and ${covers('sb', day)} and sb.value->>'status' in ('V3', 'V4'))`

const HOUSEHOLDS: Base = { of: 'household' }

/**
 * Whom a currency figure is of, on a day: the subject, the one its duties are about, its home, since when, when it was
 * born, and whether it is unknown if it belongs.
 */
function people({ of }: Base, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const cared = sql`not ${onShortBreaks(sql`a.subject_id`, day)}`
  const known = (kind: string, about: string) =>
    sql`left join span me on me.name = ${kind} and me.subject_id = ${sql.ref(about)} and ${covers('me', day)}`
  const inCare = (owed: RawBuilder<unknown>, more: RawBuilder<unknown>) => sql`
    select a.subject_id, ${owed} as owed_id, p.with_id as home_id, a.began_day, me.value as who
    from span a left join span p on p.name = 'placed' and p.subject_id = a.subject_id and ${covers('p', day)} ${known('child', 'a.subject_id')}
    where a.name = 'in care' and ${covers('a', day)} and ${cared} ${more}`
  const livingIn = (name: string) => sql`
    select a.subject_id, a.subject_id as owed_id, a.with_id as home_id, greatest(a.began_day, home.began_day) as began_day, a.value as who
    from span a join span home on home.name = 'approved' and home.subject_id = a.with_id and ${covers('home', day)}
    where a.name = ${name} and ${covers('a', day)}`
  const bases: Record<Base['of'], () => RawBuilder<unknown>> = {
    household: () => sql`
      select a.subject_id, a.subject_id as owed_id, a.subject_id as home_id, a.began_day, '{}'::jsonb as who
      from span a where a.name = 'approved' and ${covers('a', day)}`,
    carer: () => livingIn('carer'),
    'household member of 18 or more': () => livingIn('household member'),
    'child placed with us': () => sql`
      select a.subject_id, a.itself_id as owed_id, a.with_id as home_id, a.began_day, me.value as who
      from span a ${known('child', 'a.subject_id')}
      where a.name = 'placed' and ${covers('a', day)} and a.with_id is not null and ${cared}`,
    'child in care': () => inCare(sql`a.subject_id`, sql``),
    'child in care, by placement': () => inCare(sql`p.itself_id`, sql``),
    'child in residential care': () =>
      inCare(sql`a.subject_id`, sql`and p.value->>'type' in ('K2', 'R1', 'R2', 'R3', 'S1')`),
  }
  return bases[of]()
}

const ages = ({ of, age }: Base): Base['age'] => (of === 'household member of 18 or more' ? [18, 200] : age)

// Somebody born on 29 February attains an age on 1 March of a common year: counted back from the day, that comes out.
const attained = (age: number, day: RawBuilder<unknown>) =>
  sql`(b.who->>'born')::date <= (${day} - ${sql.lit(`${age} years`)}::interval)`

/** Of somebody whose birthday is known: whether the day lies between two birthdays. */
export const aged = ([from, until]: readonly [number, number], day: RawBuilder<unknown>) =>
  sql`(${attained(from, day)} and not ${attained(until, day)})`

/** The base on a day: `subject_id, owed_id, home_id, began_day, who, perhaps, grp`, one row for each. */
export function baseRows(base: Base = HOUSEHOLDS, { asAt, by, among }: Asked): RawBuilder<unknown> {
  const day = sql`${asAt}::date`
  const age = ages(base)
  const not = base.not
  const conditions = [
    age && sql`(b.who->>'born' is null or ${aged(age, day)})`,
    base.months && sql`b.began_day <= (${day} + 1 - ${sql.lit(`${base.months} months`)}::interval)`,
    not && sql`b.who->>${sql.lit(not.fact)} is distinct from ${not.is}`,
    among && sql`b.subject_id in ${among}`,
  ].filter(isSql)
  const perhaps = [
    age && sql`b.who->>'born' is null`,
    not && sql`b.who->>${sql.lit(not.fact)} is null`,
    base.of === 'child in care, by placement' && sql`b.owed_id is null`,
  ].filter(isSql)
  return sql`
    select b.*, ${perhaps.length > 0 ? sql.join(perhaps, sql` or `) : sql`false`} as perhaps, ${groupOf(by, { home: sql`b.home_id`, child: sql`b.subject_id`, subject: sql`b.subject_id`, day, rows: base.of.startsWith('child') ? 'child' : 'household' })} as grp
    from (${people(base, day)}) b
    ${joinHome(by, sql`b.home_id`, day)}
    ${conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}`
}

const isSql = (each: RawBuilder<unknown> | false | 0 | null | undefined): each is RawBuilder<unknown> => Boolean(each)

/** Whose group is asked for: the home and the child of a row, as SQL, on its day; and what the rows are. */
type Of = {
  readonly home: RawBuilder<unknown>
  readonly child: RawBuilder<unknown>
  readonly subject: RawBuilder<unknown>
  readonly day: RawBuilder<unknown>
  readonly rows: Measure['rows']
}

/** What says where somebody mainly lives, of those who are not counted by where they are placed. */
const MAIN_HOME: Partial<Record<Measure['rows'], string>> = {
  'young person': 'housed',
  'protection plan': 'on a protection plan',
  'child in need': 'in need',
}

/**
 * The postcode that tells the district of a row: that of the placement for children in care, the main one for the rest. A seat on
 * the board is of the district that its holder says.
 */
function postcodeOf({ home, child, subject, day, rows }: Of): RawBuilder<unknown> {
  if (rows === 'seat')
    return sql`(select c.value->>'district' from span c where c.name = 'councillor' and c.subject_id = ${subject} and ${covers('c', day)} limit 1)`
  const span = ofCare({ rows }) ? 'placed' : (MAIN_HOME[rows] ?? 'household')
  return sql`(select l.value->>'postcode' from span l where l.name = ${span} and l.subject_id = ${span === 'household' ? home : child} and ${covers('l', day)} limit 1)`
}

/** What a row is split by on a day; `al`, `who` and `home` are joined by `joinHome`. */
export function groupOf(by: Split | null, of: Of): RawBuilder<unknown> {
  const { home, child, day } = of
  const groups: Record<Split, RawBuilder<unknown>> = {
    team: sql`al.value->>'team'`,
    worker: sql`who.ref`,
    cohort: sql`home.value->>'cohort'`,
    age: sql`(select case when (me.value->>'born')::date <= (${day} - interval '5 years') then '5 and over' when me.value->>'born' is not null then 'under 5' end
      from span me where me.name = 'child' and me.subject_id = ${child} and ${covers('me', day)} limit 1)`,
    'placement type': sql`(select p.value->>'type' from span p where p.name = 'placed' and p.subject_id = ${child} and ${covers('p', day)} limit 1)`,
    'legal status': sql`(select l.value->>'status' from span l where l.name = 'legal status' and l.subject_id = ${child} and ${covers('l', day)} limit 1)`,
    hub: sql`(select hub.value->>'name' from span m join span hub on hub.name = 'constellation' and hub.subject_id = m.with_id and ${covers('hub', day)}
      where m.name = 'in constellation' and m.subject_id = ${home} and ${covers('m', day)} limit 1)`,
    // A postcode until the directory says in which district it lies.
    district: postcodeOf(of),
    role: sql`(select r.value->>'role' from span r where r.name = 'post' and r.subject_id = ${of.subject} and ${covers('r', day)} limit 1)`,
  }
  return by === null ? sql`null` : groups[by]
}

export const joinHome = (
  by: Split | null,
  home: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  ${by === 'team' || by === 'worker' ? sql`left join span al on al.name = 'allocated' and al.subject_id = ${home} and ${covers('al', day)}` : sql``}
  ${by === 'worker' ? sql`left join subject who on who.id = al.with_id` : sql``}
  ${by === 'cohort' ? sql`left join span home on home.name = 'household' and home.subject_id = ${home} and ${covers('home', day)}` : sql``}`
