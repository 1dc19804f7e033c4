import * as exemptions from './exemptions.kinds'
import * as homeLife from './home-life.kinds'
import * as register from './register.kinds'
import * as terms from './terms.kinds'

export const registerKinds = [register, homeLife, exemptions, terms].flatMap((each) => Object.values(each))
