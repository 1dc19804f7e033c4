import * as kinds from './supervision.kinds'

export const supervisionKinds = Object.values(kinds)
