import * as homeLife from './home-life.kinds'
import * as kinds from './register.kinds'

export const registerKinds = [...Object.values(kinds), ...Object.values(homeLife)]
