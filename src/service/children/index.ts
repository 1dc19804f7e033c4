import * as kinds from './children.kinds'
import * as plans from './plans.kinds'
import * as proceedings from './proceedings.kinds'
import * as protection from './protection.kinds'
import * as requests from './requests.kinds'
import * as returned from './returned.kinds'
import * as status from './status.kinds'

export const childrenKinds = [kinds, status, plans, requests, protection, proceedings, returned].flatMap((each) =>
  Object.values(each),
)
