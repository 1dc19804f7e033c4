import * as touch from './keeping-in-touch.kinds'
import * as life from './leaver-life.kinds'
import * as status from './leaver-status.kinds'
import { leaverOffer } from './offer.kinds'

export const careLeaversKinds = [
  status.leaverStatus,
  status.leaverStatusEnding,
  status.needsAssessment,
  status.pathwayPlan,
  status.pathwayReview,
  status.stayingPutDecision,
  touch.adviserAppointment,
  touch.adviserOffer,
  touch.adviserVisit,
  touch.leaverContact,
  touch.leavingCareHealthContact,
  touch.leavingCareGrant,
  life.leaverAccommodation,
  life.leaverAccommodationEnding,
  life.leaverActivity,
  leaverOffer,
]
