import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type PlainDate, plainDate } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { type Rated, rate } from '../../src/service/actions/rating'
import type { commandLine, DutyLine } from './command-line'

export const PLANS = ['service-improvement-2021', 'mock-inspection-2019', 'post-inspection-2017'] as const
export const planFolder = (name: (typeof PLANS)[number]): string => join('examples', 'plans', name)

/** The files of an example as text, by name without `.csv`. */
export const planFiles = (name: (typeof PLANS)[number]): Record<string, string> =>
  Object.fromEntries(
    readdirSync(planFolder(name))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file.slice(0, -4), readFileSync(join(planFolder(name), file), 'utf8')]),
  )

type Facts = Readonly<Record<string, string | null>>
/** An action as it was recorded, under the number that its plan prints, and what was last said of it. */
export type Action = { number: string; part: string; said: Facts; update: (Facts & { on: string }) | null }

/** The actions of the plan whose refs begin so: `SIP-2021`. */
export async function actionsOf({ db }: Opened, plan: string): Promise<Action[]> {
  const { rows } = await sql<Action>`
    select substr(s.ref, ${plan.length + 2}) as number, substr(w.ref, ${plan.length + 2}) as part, h.facts as said,
      (select u.facts || jsonb_build_object('on', u.on_day) from happening u
        where u.kind = 'action update' and (u.about->>'action')::bigint = s.id) as update
    from happening h join subject s on s.id = (h.about->>'self')::bigint join subject w on w.id = (h.about->>'source')::bigint
    where h.kind = 'improvement action' and s.ref like ${`${plan}-%`} order by s.ref`.execute(db)
  return rows
}

/** The requirements of a plan that no workstream of it takes up on a day. */
export async function withoutWorkstream({ db }: Opened, plan: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select substr(s.ref, ${plan.length + 2}) as number from subject s
    where s.kind = 'inspection requirement' and s.ref like ${`${plan}-%`} and not exists (select from span t
      where t.subject_id = s.id and t.name = 'taken up' and t.from_day <= ${day}::date and ${day}::date < t.until_day)
    order by s.ref`.execute(db)
  return rows.map((row) => row.number)
}

/** How many actions each requirement of a plan has, by way of the workstreams that take it up. */
export async function actionsByRequirement({ db }: Opened, plan: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ number: string; actions: number }>`
    select substr(s.ref, ${plan.length + 2}) as number, count(a.id)::int as actions from subject s
    left join span t on t.subject_id = s.id and t.name = 'taken up'
    left join span a on a.with_id = t.with_id and a.name = 'improvement action'
    where s.kind = 'inspection requirement' and s.ref like ${`${plan}-%`} group by s.ref order by s.ref`.execute(db)
  return Object.fromEntries(rows.map(({ number, actions }) => [number, actions]))
}

/** The numbers of the actions of a plan that stand so on a day, in the order of the print. */
export async function standingOf(
  los: ReturnType<typeof commandLine>,
  plan: string,
  day: string,
): Promise<Record<string, string[]>> {
  const found = await los.ask<DutyLine[]>('duties', '--as-at', day, '--rule', 'improvement-action')
  const stands: Record<string, string[]> = {}
  for (const { subject, due, standing } of found.filter((each) => each.subject.startsWith(`${plan}-`))) {
    const word = due === null ? 'no day' : standing
    stands[word] = [...(stands[word] ?? []), subject.slice(plan.length + 1)]
  }
  return stands
}

/** The rating that follows from the dates and from what was said of an action. */
export function ratingOf({ said, update }: Action, day: PlainDate): Rated {
  const progress = update?.progress ?? null
  return rate(
    {
      due: said.due_by ? plainDate(said.due_by) : null,
      progress: progress === 'done' || progress === 'under way' || progress === 'not begun' ? progress : null,
      done: progress === 'done' ? plainDate(update?.on ?? day) : null,
      evidence: Boolean(update?.evidence),
      check: null,
      figure: null,
    },
    day,
  )
}

/** How many actions have each rating on a day. */
export function ratingsOn(actions: readonly Action[], day: PlainDate): Record<string, number> {
  const count: Record<string, number> = {}
  for (const action of actions) {
    const { rating } = ratingOf(action, day)
    count[rating] = (count[rating] ?? 0) + 1
  }
  return count
}

/** How many of the actions are in each workstream or under each outcome. */
export function countsBy(actions: readonly Action[]): Record<string, number> {
  const count: Record<string, number> = {}
  for (const { part } of actions) count[part] = (count[part] ?? 0) + 1
  return count
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The month that `Dec 21/Jan 22` ends with: `2022-01`. */
export function lastMonthIn(said: string): string {
  const [, month = '', year = ''] = [...said.matchAll(/([A-Z][a-z]{2})[a-z]* (?:20)?(\d\d)\b/g)].at(-1) ?? []
  return `20${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`
}

export const numbersOf = (actions: readonly Action[]): string[] => actions.map((each) => each.number)
