import * as kinds from './data-quality.kinds'

export const dataQualityKinds = Object.values(kinds)
