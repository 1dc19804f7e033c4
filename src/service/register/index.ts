import * as exemptions from './exemptions.kinds'
import * as register from './register.kinds'
import * as terms from './terms.kinds'

export const registerKinds = [register, exemptions, terms].flatMap((each) => Object.values(each))
