import { adopterAssessment, adopterDecision } from './adopters.kinds'
import {
  permanenceOrder,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
  supportNeedsAssessment,
} from './adoption.kinds'

export const adoptionKinds = [
  permanenceOrder,
  supportNeedsAssessment,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
  adopterAssessment,
  adopterDecision,
]
