import * as kinds from './children.kinds'
import { legalStatus } from './legal-status.kinds'
import * as plans from './plans.kinds'
import * as protection from './protection.kinds'
import * as requests from './requests.kinds'

export const childrenKinds = [
  legalStatus,
  ...[kinds, plans, requests, protection].flatMap((each) => Object.values(each)),
]
