import type { Wording } from '../wording'
import { recruitment } from './04-recruitment'
import { carers } from './05-carers'
import { limits } from './06-limits'
import { children } from './07-children'
import { concerns } from './08-concerns'
import { careLeavers } from './09-care-leavers'
import { quality } from './10-quality'
import { staff } from './11-staff'
import { adoptionFund } from './12-adoption-fund'

/** By the file of the cases that it words. */
export const WORDINGS: Readonly<Record<string, Wording>> = {
  '04-recruitment': recruitment,
  '05-carers': carers,
  '06-limits': limits,
  '07-children': children,
  '08-concerns': concerns,
  '09-care-leavers': careLeavers,
  '10-quality': quality,
  '11-staff': staff,
  '12-adoption-fund': adoptionFund,
}
