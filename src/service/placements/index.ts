import * as lawful from './lawful-placement.kinds'
import { placement, placementEnding } from './placements.kinds'
import * as stays from './short-stays.kinds'
import * as temporary from './temporary-approval.kinds'

export { PLACEMENT_TYPES } from './placement-types'
export const placementsKinds = [
  placement,
  placementEnding,
  ...[temporary, lawful, stays].flatMap((each) => Object.values(each)),
]
