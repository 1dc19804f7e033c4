import * as bedrooms from './bedroom-sharing.kinds'
import * as kinds from './checks.kinds'
import * as home from './home.kinds'

export const checksKinds = [...Object.values(kinds), ...Object.values(home), ...Object.values(bedrooms)]
