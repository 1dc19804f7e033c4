import * as kinds from './education.kinds'

export const educationKinds = Object.values(kinds)
