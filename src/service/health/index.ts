import { healthAssessment } from './health.kinds'
import * as wellbeing from './wellbeing.kinds'

export const healthKinds = [healthAssessment, ...Object.values(wellbeing)]
