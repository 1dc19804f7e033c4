import { codes } from '../../happenings'

/** Whether a child away from placement was missing. */
export const MISSING = codes({
  M: 'missing, whereabouts not known',
  A: 'away without authorisation, whereabouts known',
})

/** Whether the authority is in touch with a care leaver. */
export const IN_TOUCH = codes({
  YES: 'in touch',
  NO: 'not in touch',
  DIED: 'died',
  REFU: 'refuses contact',
  NREQ: 'no longer needs services',
  RHOM: 'returned home for six months or more',
})

const superseded = { to: '2021-03-31' }

/** What a care leaver does; F is full time, P part time. From which year 4 and 5 stood beside 3 no copy says: only 3 has a last day. */
export const ACTIVITY = codes({
  F1: 'higher education, full time',
  P1: 'higher education, part time',
  F2: 'other education, full time',
  P2: 'other education, part time',
  F3: ['training or employment, full time', superseded],
  P3: ['training or employment, part time', superseded],
  F4: 'apprenticeship, full time',
  P4: 'apprenticeship, part time',
  F5: 'training or employment other than an apprenticeship, full time',
  P5: 'training or employment other than an apprenticeship, part time',
  G4: 'not in education, employment or training, through illness or disability',
  G5: 'not in education, employment or training, for other reasons',
  G6: 'not in education, employment or training, through pregnancy or parenting',
  0: 'not known',
})

/** Where a care leaver lives: the letter. Its figure, 1 or 2, says whether the place suits them, and is a fact of its own. */
export const ACCOMMODATION = codes({
  B: 'with parents or relatives',
  C: 'residential care or a health setting',
  D: 'semi-independent accommodation',
  E: 'supported lodgings',
  G: 'gone abroad',
  H: 'deported',
  K: 'ordinary lodgings',
  R: 'residence not known',
  S: 'no fixed abode or homeless',
  T: 'foyer',
  U: 'independent living',
  V: 'emergency accommodation',
  W: 'bed and breakfast',
  X: 'in custody',
  Y: 'other accommodation',
  Z: 'with former foster carers',
  0: 'not known',
})
