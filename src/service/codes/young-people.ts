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

const working = { from: '2021-04-01' }
const superseded = { to: '2021-03-31' }

/** What a care leaver does; F is full time, P part time. */
export const ACTIVITY = codes({
  F1: 'higher education, full time',
  P1: 'higher education, part time',
  F2: 'other education, full time',
  P2: 'other education, part time',
  F3: ['training or employment, full time', superseded],
  P3: ['training or employment, part time', superseded],
  F4: ['apprenticeship, full time', working],
  P4: ['apprenticeship, part time', working],
  F5: ['training or employment other than an apprenticeship, full time', working],
  P5: ['training or employment other than an apprenticeship, part time', working],
  G4: 'not in education, employment or training, through illness or disability',
  G5: 'not in education, employment or training, for other reasons',
  G6: 'not in education, employment or training, through pregnancy or parenting',
  0: 'not known',
})

const suited = (letter: string, means: string) => ({
  [`${letter}1`]: `${means}, suitable`,
  [`${letter}2`]: `${means}, unsuitable`,
})

/** Where a care leaver lives, and whether it suits them. Nowhere to live and custody never do. */
export const ACCOMMODATION = codes({
  ...suited('B', 'with parents or relatives'),
  ...suited('C', 'residential care or a health setting'),
  ...suited('D', 'semi-independent accommodation'),
  ...suited('E', 'supported lodgings'),
  ...suited('G', 'gone abroad'),
  ...suited('H', 'deported'),
  ...suited('K', 'ordinary lodgings'),
  ...suited('R', 'residence not known'),
  S2: 'no fixed abode or homeless',
  ...suited('T', 'foyer'),
  ...suited('U', 'independent living'),
  ...suited('V', 'emergency accommodation'),
  ...suited('W', 'bed and breakfast'),
  X2: 'in custody',
  ...suited('Y', 'other accommodation'),
  ...suited('Z', 'with former foster carers'),
  0: 'not known',
})
