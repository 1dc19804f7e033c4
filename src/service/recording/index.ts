import type { House } from '../../ledgers'
import type { Route } from '../../web/route'
import { correctRoutes } from './correct.routes'
import { happeningsRoutes } from './happenings.routes'
import { recordRoutes } from './record.routes'
import { sourceRoute } from './source.routes'

export { type Draft, draftHref, listDrafts } from './drafts.store'

/** Recording, reading one record, and putting it right. */
export const recordingRoutes = (house: House): readonly Route[] => [
  ...recordRoutes(house),
  ...happeningsRoutes(house),
  sourceRoute(house),
  ...correctRoutes(house),
]
