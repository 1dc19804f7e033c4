import * as constellation from './constellation.kinds'
import * as support from './support.kinds'

export const mockingbirdKinds = [...Object.values(constellation), ...Object.values(support)]
