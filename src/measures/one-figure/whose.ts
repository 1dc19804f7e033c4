import type { Kysely, RawBuilder } from 'kysely'
import { may, settledOwn, type Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import { SPLITS, type Split } from '../asked'
import type { Counts } from '../figure'
import { aboutService, type Measure, ofCare, ofEstablishment } from '../measure'
import { counted, grouped } from '../words'

/**
 * Whose rows a viewer may open. Everybody sees the service's figure; nobody sees a row outside their scope. The scope is
 * the present's, and is resolved before any looking back: in a world of last year, last year's worker still held the home.
 */
export type Whose =
  | { readonly is: 'nobody' }
  | { readonly is: 'every' }
  | { readonly is: 'some'; readonly among: RawBuilder<unknown> }

export async function findWhose(
  db: Kysely<Tables>,
  viewer: Viewer,
  measure: Measure,
  today: PlainDate,
): Promise<Whose> {
  if (!mayOpen(viewer, measure)) return { is: 'nobody' }
  if (viewer.scope.kind === 'service') return { is: 'every' }
  return { is: 'some', among: await settledOwn(db, viewer, today) }
}

/** Whether a viewer may open any row of a figure; of which, their scope says. */
export const mayOpen = (viewer: Viewer, measure: Pick<Measure, 'rowsMay'> | undefined): boolean =>
  may(viewer, 'read cases') && (!measure?.rowsMay || may(viewer, measure.rowsMay))

/** The splits a viewer is offered: by worker only for those who answer for workers, and then of their own team; others where a figure’s rows have them. */
export function splitsFor({ scope, permissions }: Viewer, measure: Measure): readonly Split[] {
  const workers = permissions.has('read cases') && (scope.kind === 'service' || scope.kind === 'team')
  const children = ofCare(measure) && measure.area !== 'Carer reviews and visits'
  const isPost = measure.rows === 'post'
  const offered: Readonly<Record<Split, boolean>> = {
    ...{ team: true, worker: workers && !isPost, cohort: !isPost },
    ...{ age: children, 'placement type': children, 'legal status': children },
    hub: measure.area === 'Mockingbird' && !aboutService(measure),
    district: !aboutService(measure) || measure.rows === 'seat',
    role: ofEstablishment(measure),
  }
  return SPLITS.filter((split) => offered[split])
}

/** `Your 16 households: 14 of 16.` Said before the service's figure, to those who hold some of it. */
export function ownWords({ scope }: Viewer, measure: Measure, own: Counts): string {
  if (own.hidden)
    return `Fewer than five of those in this figure are ${scope.kind === 'team' ? 'your team’s' : 'yours'}: hidden.`
  const whose =
    scope.kind === 'team'
      ? `Your team, ${scope.team}, has ${counted(measure, own.of)}`
      : `Your ${counted(measure, own.of)}`
  if (own.of === 0)
    return `None of the ${counted(measure, 2).replace(/^2 /, '')} in this figure ${scope.kind === 'team' ? `is your team’s` : 'is yours'}.`
  if (own.value === null) return `${whose}: not available.`
  return measure.unit === 'count'
    ? `${whose}: ${grouped(own.counts)} counted.`
    : `${whose}: ${grouped(own.counts)} of ${grouped(own.of)}.`
}
