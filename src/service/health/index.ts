import * as farAway from './far-away.kinds'
import { healthAssessment, healthAssessmentRequest } from './health.kinds'
import * as wellbeing from './wellbeing.kinds'

export const healthKinds = [
  healthAssessment,
  healthAssessmentRequest,
  ...Object.values(wellbeing),
  ...Object.values(farAway),
]
