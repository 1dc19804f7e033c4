import * as lawful from './lawful-placement.kinds'
import * as notices from './notices.kinds'
import { placement, placementEnding } from './placements.kinds'
import * as stays from './short-stays.kinds'
import * as temporary from './temporary-approval.kinds'

export const placementsKinds = [
  placement,
  placementEnding,
  ...[notices, temporary, lawful, stays].flatMap((each) => Object.values(each)),
]
