import { codes } from '../../happenings'

/** What kind of placement a child is in: foster placements first, for a fostering service chooses those. */
export const PLACEMENT = codes({
  U1: 'foster placement with a relative or friend, long term',
  U2: 'foster placement with a relative or friend who is also approved to adopt',
  U3: 'foster placement with a relative or friend',
  U4: 'foster placement, long term',
  U5: 'foster placement with a carer who is also approved to adopt',
  U6: 'foster placement',
  A3: 'placed for adoption with consent, with the current foster carer',
  A4: 'placed for adoption with consent, not with the current foster carer',
  A5: 'placed for adoption under a placement order, with the current foster carer',
  A6: 'placed for adoption under a placement order, not with the current foster carer',
  H5: ['semi-independent living', { to: '2023-10-28' }],
  K1: 'secure children’s home',
  K2: 'children’s home',
  K3: ['supported accommodation', { from: '2023-10-28' }],
  P1: 'with parents',
  P2: ['independent living', { to: '2023-10-28' }],
  P3: 'residential employment',
  R1: 'care home',
  R2: 'NHS or other health trust',
  R3: 'family centre or mother and baby unit',
  R5: 'young offender institution',
  S1: 'residential school',
  T0: 'temporary placement of any kind',
  T1: 'temporary stay in hospital',
  T2: 'temporary absence on holiday',
  T3: 'temporary accommodation while the carer is on holiday',
  T4: 'other temporary accommodation of seven days or less',
  // Split in four; what each of the four means was in no copy of the return that could be read.
  Z1: ['other placement', { to: '2025-03-31' }],
  Z11: ['other placement, first of four', { from: '2025-04-01' }],
  Z12: ['other placement, second of four', { from: '2025-04-01' }],
  Z13: ['other placement, third of four', { from: '2025-04-01' }],
  Z14: ['other placement, fourth of four', { from: '2025-04-01' }],
})

/** Who provides a placement. Temporary and other placements have no such code. */
export const PLACEMENT_PROVIDER = codes({
  PR0: 'parents or others with parental responsibility',
  PR1: 'our own authority, or the regional adoption agency it hosts',
  PR2: 'another local authority',
  PR3: 'another public body',
  PR4: 'private provider',
  PR5: 'voluntary organisation',
})
