/** Whether a care leaver is in touch, as the looked-after return codes it (IN_TOUCH). */
export const IN_TOUCH: Readonly<Record<string, string>> = {
  YES: 'in touch',
  NO: 'not in touch',
  DIED: 'died',
  REFU: 'refuses contact',
  NREQ: 'no longer needs the service',
  RHOM: 'went home for six months or more',
}

/** What a care leaver does (ACTIV): F is full time, P part time. */
export const ACTIVITIES: Readonly<Record<string, string>> = {
  F1: 'higher education, full time',
  P1: 'higher education, part time',
  F2: 'other education, full time',
  P2: 'other education, part time',
  F4: 'apprenticeship, full time',
  P4: 'apprenticeship, part time',
  F5: 'work or training, full time',
  P5: 'work or training, part time',
  G4: 'none, through illness or disability',
  G5: 'none, for another reason',
  G6: 'none, through pregnancy or parenting',
  '0': 'not known',
}

/** Where a care leaver lives: the letter of ACCOM. Its figure, 1 or 2, says whether it is suitable, and is a fact of its own. */
export const ACCOMMODATION: Readonly<Record<string, string>> = {
  B: 'with parents or relatives',
  C: 'residential or NHS care',
  D: 'semi-independent',
  E: 'supported lodgings',
  G: 'gone abroad',
  H: 'deported',
  K: 'ordinary lodgings',
  R: 'not known',
  S: 'no fixed abode',
  T: 'foyer',
  U: 'independent living',
  V: 'emergency accommodation',
  W: 'bed and breakfast',
  X: 'in custody',
  Y: 'other',
  Z: 'with former foster carer',
}
