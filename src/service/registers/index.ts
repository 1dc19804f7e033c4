// Every register beside that of homes, in the order in which they are listed.
import { assessing } from './declared/assessing'
import { careLeavers } from './declared/care-leavers'
import { checks } from './declared/checks'
import { children } from './declared/children'
import { education } from './declared/education'
import { governance } from './declared/governance'
import { lateReviews } from './declared/late-reviews'
import { mockingbird } from './declared/mockingbird'
import { plans } from './declared/plans'
import { reviewing } from './declared/reviewing'
import { service } from './declared/service'
import { work } from './declared/work'
import { workforce } from './declared/workforce'
import type { Register } from './register'

export const registers: readonly Register[] = [
  ...mockingbird,
  ...checks,
  ...children,
  ...assessing,
  ...plans,
  ...reviewing,
  ...lateReviews,
  ...education,
  ...work,
  ...careLeavers,
  ...workforce,
  ...service,
  ...governance,
]
