// The words of the service, an area a folder. Nothing imports this but the places where everything meets.
import { vocabulary } from '../happenings'
import { checksKinds } from './checks'
import { childrenKinds } from './children'
import { concernsKinds } from './concerns'
import { educationKinds } from './education'
import { healthKinds } from './health'
import { organisationKinds } from './organisation'
import { placementsKinds } from './placements'
import { registerKinds } from './register'
import { reviewsKinds } from './reviews'
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
  ...organisationKinds,
])
