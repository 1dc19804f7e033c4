import { isPermission, may } from '../../access'
import { ButtonLink, Empty } from '../../web/pieces'
import { defineRoute, page, type Route, redirect } from '../../web/route'
import { hrefOf } from '../people/people.store'
import { findCandidates } from '../recording/subjects.store'
import { service } from './organisation.kinds'

/** The way to the page of the service itself: its documents, reviews, reports and returns. */
export const serviceRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/service',
    may: 'read cases',
    handle: async ({ db, viewer, clock }) => {
      const [found] = (await findCandidates(db, ['service'], viewer, clock.today)) ?? []
      if (found) return redirect(hrefOf(found))
      const needed = service.may.record
      const whole = viewer.scope.kind === 'service'
      const mayAdd = whole && may(viewer, 'record') && isPermission(needed) && may(viewer, needed)
      return page({ title: 'The service', place: 'People', body: NothingYet({ whole, mayAdd }) })
    },
  }),
]

function NothingYet({ whole, mayAdd }: { whole: boolean; mayAdd: boolean }) {
  return (
    <>
      <h1>The service</h1>
      <div class="los-gap" />
      {whole ? (
        <Empty
          title="The service itself is not on record yet."
          action={mayAdd ? <ButtonLink href="/record/service">Add the service</ButtonLink> : undefined}
        >
          Once it is, what the law asks of the whole service is here: its Statement of Purpose and children’s guide, the
          reviews of regulation 35, reports to the executive, and returns.
        </Empty>
      ) : (
        <Empty title="What the service itself owes is kept by those who see the whole of it.">
          Your registered manager can show you its Statement of Purpose and its reviews.
        </Empty>
      )}
    </>
  )
}
