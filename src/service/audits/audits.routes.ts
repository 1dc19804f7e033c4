import { actorOf, may, settledSubjects } from '../../access'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { defineRoute, page, pageAsked, type Route } from '../../web/route'
import { agreement, tableOf } from './agreement'
import { AgreementPage } from './agreement.page'
import { answerRoutes } from './answer.routes'
import { findPairs } from './answers.store'
import { oneAuditRoutes } from './audit.routes'
import { FOUND, GRADES } from './audits.kinds'
import { AuditsPage } from './audits.page'
import { drawRoutes } from './draw.routes'
import { midPointRoute } from './mid-point.routes'
import { monthsOf } from './months'
import { observationRoutes } from './observations.routes'
import { findAudits } from './programme.store'
import { roundRoute } from './round.routes'
import { toolsRoutes } from './tools.routes'

/** Case file audits: the list drawn and sent, two who answer alone, whoever settles the grade, and how far they agree. */
export const auditsRoutes = (house: House): readonly Route[] => [
  ...drawRoutes(house),
  ...toolsRoutes(house),
  midPointRoute,
  ...observationRoutes,
  listRoute,
  agreementRoute,
  roundRoute(house),
  ...oneAuditRoutes(house),
  ...answerRoutes(house),
]

const listRoute = defineRoute({
  method: 'GET',
  path: '/quality/audits',
  may: 'read cases',
  handle: async ({ db, viewer, clock, query }) => {
    const audits = await findAudits(db, { day: clock.today, visible: await settledSubjects(db, viewer, clock.today) })
    if (audits.length > 0)
      await enter(db, { who: actorOf(viewer), did: 'read a list of audits', details: { audits: audits.length } })
    const body = AuditsPage({
      months: viewer.scope.kind === 'service' ? monthsOf(audits, clock.today) : [],
      number: pageAsked(query),
      audits,
      worker: viewer.worker,
      mayRun: may(viewer, 'run audits'),
      mayCompare: may(viewer, 'read audit drafts'),
    })
    return page({ title: 'Audits', place: 'Quality', body })
  },
})

const agreementRoute = defineRoute({
  method: 'GET',
  path: '/quality/audits/agreement',
  // Of few audits it tells each of the two what the other answered.
  may: 'read audit drafts',
  handle: async ({ db, clock }) => {
    const body = AgreementPage({ rows: agreementRows(await findPairs(db, clock.today)) })
    return page({ title: 'How far auditors agree', place: 'Quality', body })
  },
})

/** Domain by domain, the grade last. Answers of different scales never meet in one table. */
function agreementRows(pairs: readonly { domain: string; one: string; other: string }[]) {
  const scale = FOUND.filter((word) => word !== 'does not apply')
  const domains = [...new Set(pairs.map(({ domain }) => domain))].sort(
    (a, b) => Number(a === 'Grade') - Number(b === 'Grade'),
  )
  return domains.map((domain) => {
    const own = pairs.filter((each) => each.domain === domain).map((each) => [each.one, each.other] as const)
    return { domain, ...agreement(tableOf(domain === 'Grade' ? GRADES : scale, own)) }
  })
}
