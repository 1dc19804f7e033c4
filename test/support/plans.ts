import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { plainDate } from '../../src/calendar'
import type { Opened } from '../../src/database'
import type { Action } from '../../src/service/actions/action'
import { actionsOf as findActions } from '../../src/service/actions/actions-of'
import { isUnanswered, type Plan, planOf, tally } from '../../src/service/actions/plan'
import { findNamed, findTakenUp } from '../../src/service/actions/plans.store'
import type { commandLine, DutyLine } from './command-line'
import { house } from './house'

export const PLANS = ['service-improvement-2021', 'mock-inspection-2019', 'post-inspection-2017'] as const
export const planFolder = (name: (typeof PLANS)[number]): string => join('examples', 'plans', name)

/** The files of an example as text, by name without `.csv`. */
export const planFiles = (name: (typeof PLANS)[number]): Record<string, string> =>
  Object.fromEntries(
    readdirSync(planFolder(name))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [file.slice(0, -4), readFileSync(join(planFolder(name), file), 'utf8')]),
  )

/** A plan as its page has it on a day, for somebody who may see all of it. */
export async function planOn({ db }: Opened, ref: string, on: string): Promise<Plan> {
  const day = plainDate(on)
  const asked = { day, visible: sql<number>`(select id from subject)` }
  const plan = (await findNamed(db, 'improvement plan', asked)).find((each) => each.ref === ref)
  if (!plan) throw new Error(`No plan ${ref} by ${on}`)
  return planOf(plan, {
    requirements: await findNamed(db, 'inspection requirement', asked),
    workstreams: await findNamed(db, 'workstream', asked),
    takenUp: await findTakenUp(db, asked),
    actions: await findActions(db, house.law, { ...asked, sources: null }),
  })
}

export const actionsOf = ({ parts }: Plan): Action[] => parts.flatMap(({ actions }) => actions)

/** `SIP-2021-1.1` as the plan prints it: `1.1`. */
const printed = (ref: string): string => ref.split('-').slice(2).join('-')
/** The numbers, as printed, of the actions that are so. */
export const numbersOf = (plan: Plan, wanted: (action: Action) => boolean = () => true): string[] =>
  actionsOf(plan)
    .filter(wanted)
    .map(({ row }) => printed(row.ref))

/** What an action says of itself. */
export const said = ({ row }: Action, fact: string): string => String(row.facts[fact] ?? '')
/** What was last said of an action, where anything was. */
export const told = ({ last }: Action, fact: string): string => String(last?.facts[fact] ?? '')

/** How many actions have each rating that follows: `10 red, 2 amber, 25 green, 0 blue`. */
export const ratingsOf = (plan: Plan): string =>
  Object.entries(tally(actionsOf(plan)).by)
    .map(([rating, n]) => `${n} ${rating}`)
    .join(', ')

/** How many actions each workstream has, or each outcome. */
export const countsOf = ({ parts }: Plan): Record<string, number> =>
  Object.fromEntries(parts.map(({ workstream, actions }) => [printed(workstream?.ref ?? ''), actions.length]))

/** How many actions each requirement has, by way of the workstreams that take it up. */
export const countsByRequirement = ({ answered, parts }: Plan): Record<string, number> =>
  Object.fromEntries(
    answered.map(({ requirement, workstreams }) => [
      printed(requirement.ref),
      parts.filter((part) => part.workstream && workstreams.includes(part.workstream)).flatMap((part) => part.actions)
        .length,
    ]),
  )

export const unansweredOf = ({ answered }: Plan): string[] =>
  answered.filter(isUnanswered).map(({ requirement }) => printed(requirement.ref))

/** The numbers of the actions of a plan by how their clocks stand on a day. */
export async function standingOf(
  los: ReturnType<typeof commandLine>,
  plan: string,
  day: string,
): Promise<Record<string, string[]>> {
  const found = await los.ask<DutyLine[]>('duties', '--as-at', day, '--rule', 'improvement-action')
  const stands: Record<string, string[]> = {}
  for (const { subject, due, standing } of found.filter((each) => each.subject.startsWith(`${plan}-`))) {
    const word = due === null ? 'no day' : standing
    stands[word] = [...(stands[word] ?? []), printed(subject)]
  }
  return stands
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The month that `Dec 21/Jan 22` ends with: `2022-01`. */
export function lastMonthIn(words: string): string {
  const [, month = '', year = ''] = [...words.matchAll(/([A-Z][a-z]{2})[a-z]* (?:20)?(\d\d)\b/g)].at(-1) ?? []
  return `20${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`
}
