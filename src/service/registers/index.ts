// Every register beside that of homes, in the order in which they are listed.
import { careLeavers } from './declared/care-leavers'
import { checks } from './declared/checks'
import { children } from './declared/children'
import { education } from './declared/education'
import { mockingbird } from './declared/mockingbird'
import { plans } from './declared/plans'
import { reviewing } from './declared/reviewing'
import { service } from './declared/service'
import { workforce } from './declared/workforce'
import type { Register } from './register'

export const registers: readonly Register[] = [
  ...mockingbird,
  ...checks,
  ...children,
  ...plans,
  ...reviewing,
  ...education,
  ...careLeavers,
  ...workforce,
  ...service,
]
