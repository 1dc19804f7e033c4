import * as kinds from './education.kinds'
import * as opportunities from './opportunities.kinds'

export const educationKinds = [...Object.values(kinds), ...Object.values(opportunities)]
