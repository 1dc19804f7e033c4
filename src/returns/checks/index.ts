import type { Check } from '../check'
import { ADOPTION } from './adoption'
import { AGES } from './ages'
import { BLANKS, CODES } from './codes'
import { HEADER } from './header'
import { HEALTH } from './health'
import { KEYS, OWN_KEYS } from './keys'
import { LEAVERS } from './leavers'
import { LEGAL } from './legal'
import { LIBERTY } from './liberty'
import { MISSING } from './missing'
import { MOTHERS } from './mothers'
import { ORDER } from './order'
import { PERMANENCE } from './permanence'
import { PLACED } from './placed'
import { PLACEMENTS } from './placements'
import { PROVIDERS, PROVISION } from './providers'
import { TWO_YEARS } from './two-years'
import { UASC_AND_REVIEWS } from './uasc-and-reviews'
import { WHERE } from './where'
import { WORKERS } from './workers'

/** Every check of a return: the return’s own rules, and ours where it has none. */
export const CHECKS: readonly Check[] = [
  ...KEYS,
  ...HEADER,
  ...MOTHERS,
  ...CODES,
  ...ORDER,
  ...AGES,
  ...LEGAL,
  ...PLACEMENTS,
  ...WHERE,
  ...PROVISION,
  ...PROVIDERS,
  ...UASC_AND_REVIEWS,
  ...HEALTH,
  ...LEAVERS,
  ...ADOPTION,
  ...PLACED,
  ...PERMANENCE,
  ...MISSING,
  ...WORKERS,
  ...LIBERTY,
  ...TWO_YEARS,
  ...BLANKS,
  ...OWN_KEYS,
]
