import * as kinds from './children.kinds'

export const childrenKinds = Object.values(kinds)
