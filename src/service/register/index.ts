import * as kinds from './register.kinds'

export const registerKinds = Object.values(kinds)
