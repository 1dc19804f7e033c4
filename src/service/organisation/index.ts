import { service } from './organisation.kinds'
import * as oversight from './oversight.kinds'
import * as provider from './provider.kinds'

export const organisationKinds = [
  service,
  provider.serviceDocument,
  provider.documentReceipt,
  provider.guideGiven,
  provider.qualityOfCareReview,
  provider.executiveReport,
  ...Object.values(oversight),
]
