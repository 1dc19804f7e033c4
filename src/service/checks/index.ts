import * as kinds from './checks.kinds'

export const checksKinds = Object.values(kinds)
