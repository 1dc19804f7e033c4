import * as kinds from './education.kinds'
import * as opportunities from './opportunities.kinds'
import * as samples from './samples.kinds'

export const educationKinds = [...Object.values(kinds), ...Object.values(opportunities), ...Object.values(samples)]
