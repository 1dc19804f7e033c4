import * as absence from './absence.kinds'
import * as employment from './employment.kinds'
import { registrationRenewal, staffDetails, staffRecordItem, staffRiskAssessment } from './fitness.kinds'
import * as managerAbsence from './manager-absence.kinds'
import * as posts from './posts.kinds'
import * as support from './support.kinds'

export const staffKinds = [
  ...Object.values(employment),
  ...Object.values(posts),
  ...Object.values(absence),
  staffDetails,
  staffRecordItem,
  staffRiskAssessment,
  registrationRenewal,
  ...Object.values(support),
  ...Object.values(managerAbsence),
]
