import { codes } from '../../happenings'

/** Under which law a child is looked after. */
export const LEGAL_STATUS = codes({
  C1: 'interim care order',
  C2: 'full care order',
  D1: 'freeing order',
  E1: 'placement order',
  V2: 'single period of accommodation under section 20',
  V3: 'series of short breaks, recorded break by break',
  V4: 'series of short breaks, recorded as one agreement',
  L1: 'police protection, in local authority accommodation',
  L2: 'emergency protection order',
  L3: 'child assessment order, in local authority accommodation',
  J1: 'remanded to local authority accommodation',
  J2: 'detained under the Police and Criminal Evidence Act, in local authority accommodation',
  J3: 'youth rehabilitation order with residence in local authority accommodation',
})

/** Why a child came to be looked after; fixed for the period of care. */
export const CATEGORY_OF_NEED = codes({
  N1: 'abuse or neglect',
  N2: 'the child’s disability',
  N3: 'a parent’s illness or disability',
  N4: 'family in acute stress',
  N5: 'family dysfunction',
  N6: 'socially unacceptable behaviour',
  N7: 'low income',
  N8: 'absent parenting',
})

/** What changed when an episode of care began. */
export const REASON_NEW_EPISODE = codes({
  S: 'started to be looked after',
  L: 'change of legal status only',
  P: 'change of placement and carer only',
  T: 'change of placement, same carer',
  B: 'change of legal status, placement and carer',
  U: 'change of legal status and placement, same carer',
})

/** A permanence arrangement that came before this period of care. */
export const PREVIOUS_PERMANENCE = codes({
  P1: 'adoption',
  P2: 'special guardianship order',
  P3: 'residence or child arrangements order',
  P4: 'permanence of a kind not known',
  Z1: 'none',
})
