import { placement, placementEnding } from './placements.kinds'

export { PLACEMENT_TYPES } from './placement-types'
export const placementsKinds = [placement, placementEnding]
