import type { SubjectId } from '../../happenings'
import type { Action } from './action'
import { RATINGS } from './improvement.kinds'
import type { Named } from './plans.store'
import type { Rating } from './rating'

/** A requirement or recommendation with what was begun to answer it. */
export type Answered = {
  readonly requirement: Named
  readonly workstreams: readonly Named[]
  /** Its own: those that it asks for, and those of an audit or of another that answer it. */
  readonly actions: readonly Action[]
}

export type Part = { readonly workstream: Named | null; readonly actions: readonly Action[] }

/** A plan on a page: what was required of the service, who took it up, what is to be done, and how far it is. */
export type Plan = {
  readonly plan: Named
  readonly answered: readonly Answered[]
  readonly parts: readonly Part[]
}

export type Everything = {
  readonly requirements: readonly Named[]
  readonly workstreams: readonly Named[]
  readonly takenUp: readonly { readonly requirement: SubjectId; readonly workstream: SubjectId }[]
  readonly actions: readonly Action[]
}

/** What belongs to one plan, of all there is. An action belongs by what asks for it: the plan, a workstream or a requirement of it. */
export function planOf(plan: Named, all: Everything): Plan {
  const workstreams = all.workstreams.filter((each) => each.plan === plan.id)
  const own = new Set(workstreams.map(({ id }) => id))
  const taken = all.takenUp.filter(({ workstream }) => own.has(workstream))
  const requirements = all.requirements.filter(
    ({ id, plan: of }) => of === plan.id || taken.some(({ requirement }) => requirement === id),
  )
  const from = (sources: ReadonlySet<SubjectId>) =>
    all.actions.filter(({ row }) => row.source && sources.has(row.source))
  const asked = new Set([plan.id, ...requirements.map(({ id }) => id)])
  const rest = all.actions.filter(
    ({ row }) =>
      (row.source && asked.has(row.source)) || (row.answers && asked.has(row.answers) && !own.has(row.source ?? 0)),
  )
  return {
    plan,
    answered: requirements.map((requirement) => ({
      requirement,
      workstreams: workstreams.filter(({ id }) =>
        taken.some((each) => each.requirement === requirement.id && each.workstream === id),
      ),
      actions: all.actions.filter(({ row }) => row.source === requirement.id || row.answers === requirement.id),
    })),
    parts: [
      ...workstreams.map((workstream) => ({ workstream, actions: from(new Set([workstream.id])) })),
      ...(rest.length > 0 ? [{ workstream: null, actions: rest }] : []),
    ],
  }
}

/** Required, and nobody began anything: no workstream took it up and no action answers it. */
export const isUnanswered = ({ requirement, workstreams, actions }: Answered): boolean =>
  isToAnswer(requirement) && requirement.ended === null && workstreams.length === 0 && actions.length === 0

/** What worries somebody who looked from outside and what they found strong is told; what is required or needed is answered. */
export const isToAnswer = ({ facts }: Named): boolean => facts.weight !== 'worry' && facts.weight !== 'strength'

/** Needed, and nobody’s to do: no live action that answers it has an owner. */
export const isNobodys = ({ requirement, workstreams, actions }: Answered): boolean =>
  isToAnswer(requirement) &&
  requirement.ended === null &&
  workstreams.length === 0 &&
  !actions.some(({ state, owner }) => state !== 'dropped' && owner !== null)

/** What goes into an exception report: past its day, or said to be done with nothing to show, or rated better than it stands. */
export function isException({ state, follows, given }: Action): boolean {
  return state !== 'dropped' && (follows.rating === 'red' || isRatedBetter(given, follows.rating))
}

const isRatedBetter = (given: Action['given'], follows: Rating): boolean =>
  given !== null && RATINGS.indexOf(given.rating) > RATINGS.indexOf(follows) && follows !== 'green'

/** How many of each rating, every action that is not dropped counted once; the sum is `of`. */
export function tally(actions: readonly Action[]): {
  readonly of: number
  readonly by: Readonly<Record<Rating, number>>
} {
  const live = actions.filter(({ state }) => state !== 'dropped')
  const count = (rating: Rating) => live.filter(({ follows }) => follows.rating === rating).length
  return {
    of: live.length,
    by: { red: count('red'), amber: count('amber'), green: count('green'), blue: count('blue') },
  }
}
