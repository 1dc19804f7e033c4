import {
  adoptionSupportStep,
  permanenceOrder,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
  supportNeedsAssessment,
} from './adoption.kinds'

export const adoptionKinds = [
  permanenceOrder,
  adoptionSupportStep,
  supportNeedsAssessment,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
]
