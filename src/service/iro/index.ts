import { dispute, disputeResolution, disputeStep, iroObservation } from './iro.kinds'

export const iroKinds = [iroObservation, dispute, disputeStep, disputeResolution]
