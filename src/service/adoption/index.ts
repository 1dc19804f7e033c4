import {
  adopterHousehold,
  adopterStage,
  adoptionSupportStep,
  permanenceOrder,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
  supportNeedsAssessment,
} from './adoption.kinds'

export const adoptionKinds = [
  adopterHousehold,
  adopterStage,
  permanenceOrder,
  adoptionSupportStep,
  supportNeedsAssessment,
  supportFundApplication,
  supportFundAward,
  supportFundDelivery,
]
