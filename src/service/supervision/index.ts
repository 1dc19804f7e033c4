import * as directWork from './direct-work.kinds'
import * as kinds from './supervision.kinds'
import * as support from './support.kinds'

export const supervisionKinds = [...Object.values(kinds), ...Object.values(directWork), ...Object.values(support)]
