import { dispute, disputeResolution, disputeStep, iroObservation, iroSupervision } from './iro.kinds'

export const iroKinds = [iroSupervision, iroObservation, dispute, disputeStep, disputeResolution]
