import { healthAssessment } from './health.kinds'

export const healthKinds = [healthAssessment]
