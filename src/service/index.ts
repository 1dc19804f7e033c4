// The words of the service, an area a folder. Nothing imports this but the places where everything meets.
import { vocabulary } from '../happenings'
import { adoptionKinds } from './adoption'
import { boardKinds } from './board'
import { careLeaversKinds } from './care-leavers'
import { checksKinds } from './checks'
import { childrenKinds } from './children'
import { complaintsKinds } from './complaints'
import { concernsKinds } from './concerns'
import { dataQualityKinds } from './data-quality'
import { educationKinds } from './education'
import { emotionalHealthKinds } from './emotional-health'
import { feedbackKinds } from './feedback'
import { healthKinds } from './health'
import { iroKinds } from './iro'
import { mockingbirdKinds } from './mockingbird'
import { organisationKinds } from './organisation'
import { panelKinds } from './panel'
import { placementsKinds } from './placements'
import { qualityKinds } from './quality'
import { reconcilingKinds } from './reconciling/explained.kinds'
import { recruitmentKinds } from './recruitment'
import { registerKinds } from './register'
import { reviewsKinds } from './reviews'
import { staffKinds } from './staff'
import { supervisionKinds } from './supervision'
import { trainingKinds } from './training'

export const serviceVocabulary = vocabulary([
  ...registerKinds,
  ...childrenKinds,
  ...placementsKinds,
  ...supervisionKinds,
  ...checksKinds,
  ...reviewsKinds,
  ...healthKinds,
  ...educationKinds,
  ...trainingKinds,
  ...concernsKinds,
  ...staffKinds,
  ...mockingbirdKinds,
  ...complaintsKinds,
  ...dataQualityKinds,
  ...careLeaversKinds,
  ...organisationKinds,
  ...recruitmentKinds,
  ...panelKinds,
  ...qualityKinds,
  ...feedbackKinds,
  ...boardKinds,
  ...iroKinds,
  ...emotionalHealthKinds,
  ...adoptionKinds,
  ...reconcilingKinds,
])
