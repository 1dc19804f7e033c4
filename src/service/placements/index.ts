import * as notices from './notices.kinds'
import { placement, placementEnding } from './placements.kinds'

export const placementsKinds = [placement, placementEnding, ...Object.values(notices)]
